// "Set up this folder": the questions that make .enrolment.json, then what comes next. Leaving one writes nothing.
import * as vscode from 'vscode';
import { CONFIG_NAME } from '../../core/config/name';
import { type Platform, platformOf } from '../../core/platform';
import type { ConfigService } from '../documents/config-service';
import { statOf } from '../documents/file-at';
import { entriesOf } from '../documents/find-files';
import { currentLanguage } from '../documents/language';
import { pickReference, type ReferenceKey, relativePath } from '../documents/reference-files';
import { askEstablishment, askPlatform, askTemplate } from './questions';
import { SET_UP_TEXTS } from './set-up-texts';
import { askTable, openAsTables } from './table-by-default';

const texts = () => SET_UP_TEXTS[currentLanguage()];

/** A folder that has a configuration keeps it. In the end, the user sees what is written, and the steps of the file. */
export async function setUpFolder(folder: vscode.Uri, configs: ConfigService): Promise<void> {
  const config = vscode.Uri.joinPath(folder, CONFIG_NAME);
  let said: string = texts().exists;
  if (!(await statOf(config))) {
    const answers = await ask(folder, configs);
    const asTables = answers && (await askTable());
    if (!answers || asTables === undefined) return;
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(`${JSON.stringify(answers, null, 2)}\n`));
    if (asTables) await openAsTables(folder);
    // A template is known by its columns; its id says nothing to anybody.
    const { template: _, platform = '', ...shown } = answers;
    const name = platformOf(platform)?.name[currentLanguage()] ?? platform;
    said = texts().written([name, ...Object.values(shown)].join(', '));
  }
  await vscode.commands.executeCommand('enrolment.path.focus');
  const { open } = texts();
  void vscode.window.showInformationMessage(said, open).then((answer) => {
    if (answer === open) void vscode.window.showTextDocument(config);
  });
}

/** What there is to know of a folder, '' where the user has no answer; undefined when a question is left. */
async function ask(folder: vscode.Uri, configs: ConfigService): Promise<Record<string, string> | undefined> {
  const platform = await askPlatform(texts().title);
  if (!platform) return undefined;
  const answers: Record<string, string> = { platform: platform.id };
  const questions: readonly (readonly [string, () => Promise<string | undefined>])[] = [
    ['establishment', () => askEstablishment(texts().title, platform)],
    ['template', () => askTemplate(texts().title, platform, texts().anyTemplate)],
    ['accounts', () => askFile('accounts', folder, configs)],
    ['cohorts', () => askFile('cohorts', folder, configs)],
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

/** By what the names of such files are known; it only decides what is proposed. */
const NAMES: Readonly<Record<ReferenceKey, { readonly about: RegExp; readonly ending: RegExp }>> = {
  accounts: { about: /compte|export|utilisateur|account|user/i, ending: /\.(xlsx|csv)$/i },
  cohorts: { about: /cohort/i, ending: /\.csv$/i },
};

/** The path of a file that lies in the folder or that the user picks; '' for later. */
async function askFile(key: ReferenceKey, folder: vscode.Uri, configs: ConfigService): Promise<string | undefined> {
  const { title, later, choose, ...questions } = texts();
  const { about, ending } = NAMES[key];
  const there = (await entriesOf(folder))
    .filter(([name, type]) => type === vscode.FileType.File && about.test(name) && ending.test(name))
    .map(([name]) => name);
  const chosen = await vscode.window.showQuickPick([...there, later, choose], {
    title,
    placeHolder: questions[key],
    ignoreFocusOut: true,
  });
  if (chosen !== choose) return chosen === later ? '' : chosen;
  const file = await pickReference(key, folder);
  if (file) await configs.agree(file);
  return file && relativePath(folder, file);
}
