// "Set up this folder": the questions that make .enrolment.json. Whoever leaves one has nothing written.
import * as vscode from 'vscode';
import { CONFIG_NAME } from '../core/config/name';
import { EDITOR_TEXTS, type EditorTexts } from '../core/messages/editor';
import type { Platform } from '../core/platform';
import { SHOWN_MS } from './apply';
import type { Contexts } from './contexts';
import { statOf } from './file-at';
import { currentLanguage } from './language';
import { askEstablishment, askPlatform, askTemplate } from './questions';
import { pickReference, type ReferenceKey, relativePath } from './reference-files';

const texts = (): EditorTexts['setUp'] => EDITOR_TEXTS[currentLanguage()].setUp;

/** A folder that has a configuration gets it opened, not overwritten. */
export async function setUpFolder(folder: vscode.Uri, contexts: Contexts): Promise<void> {
  const config = vscode.Uri.joinPath(folder, CONFIG_NAME);
  if (await statOf(config)) vscode.window.setStatusBarMessage(texts().exists, SHOWN_MS);
  else {
    const answers = await ask(folder, contexts);
    if (!answers) return;
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(`${JSON.stringify(answers, null, 2)}\n`));
  }
  await vscode.window.showTextDocument(config);
}

/** What there is to know of a folder, '' where the user has no answer; undefined when a question is left. */
async function ask(folder: vscode.Uri, contexts: Contexts): Promise<Record<string, string> | undefined> {
  const platform = await askPlatform(texts().title);
  if (!platform) return undefined;
  const answers: Record<string, string> = { platform: platform.id };
  const questions: readonly (readonly [string, () => Promise<string | undefined>])[] = [
    ['establishment', () => askEstablishment(texts().title, platform)],
    ['template', () => askTemplate(texts().title, platform, texts().anyTemplate)],
    ['accounts', () => askFile('accounts', folder, contexts)],
    ['cohorts', () => askFile('cohorts', folder, contexts)],
    // Only a catalogue says which category a cohort is of.
    ['category', async () => (answers.cohorts ? askCategory(platform) : '')],
  ];
  for (const [key, question] of questions) {
    const answer = await question();
    if (answer === undefined) return undefined;
    if (answer) answers[key] = answer;
  }
  return answers;
}

async function askCategory({ cohorts }: Platform): Promise<string | undefined> {
  if (!cohorts.categories) return '';
  const { title, category: prompt } = texts();
  const category = await vscode.window.showInputBox({
    title,
    prompt,
    placeHolder: 'Santé / IFSI',
    ignoreFocusOut: true,
  });
  return category?.trim();
}

/** The path of a file that the user picks; '' for later. */
async function askFile(key: ReferenceKey, folder: vscode.Uri, contexts: Contexts): Promise<string | undefined> {
  const { title, later, choose, ...questions } = texts();
  const chosen = await vscode.window.showQuickPick([later, choose], {
    title,
    placeHolder: questions[key],
    ignoreFocusOut: true,
  });
  if (chosen !== choose) return chosen && '';
  const file = await pickReference(key, folder);
  if (file) await contexts.agree(file);
  return file && relativePath(folder, file);
}
