// "New enrolment file": asks what the folder does not say already, and opens a file with the right name, header and a
// first line to fill in.
import * as vscode from 'vscode';
import { freeFileName, newFile } from '../../core/authoring/new-file';
import { CONFIG_NAME } from '../../core/config/name';
import type { Platform } from '../../core/platform';
import { SHOWN_MS } from '../documents/apply-edits';
import type { ConfigService, FolderConfig } from '../documents/config-service';
import { entriesOf } from '../documents/find-files';
import { currentLanguage } from '../documents/language';
import { withColours } from '../documents/language-assignment';
import { askEstablishment, askPlatform, askTemplate } from './questions';
import { SET_UP_TEXTS } from './set-up-texts';

const texts = () => SET_UP_TEXTS[currentLanguage()].newFile;

/** Makes a file in a folder, or one without a place where no folder is open. */
export async function startFile(folder: vscode.Uri | undefined, configs: ConfigService): Promise<void> {
  const known = folder && (await configs.folderConfig(vscode.Uri.joinPath(folder, 'new.csv')));
  const answers = await ask(known, folder);
  if (!answers) return;
  const { platform, template, establishment, cohort } = answers;
  const { header, row } = newFile(platform, template, cohort, currentLanguage());
  const name = folder && freeFileName(template, establishment, await namesIn(folder));
  const uri = folder && name && vscode.Uri.joinPath(folder, name);
  if (uri) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(header));
  if (folder && !known?.config) await keep(answers, folder, configs);
  const document = uri
    ? await withColours(await vscode.workspace.openTextDocument(uri))
    : await vscode.workspace.openTextDocument({ language: 'enrolment-csv', content: header });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.insertSnippet(new vscode.SnippetString(row), new vscode.Position(document.lineCount - 1, 0));
}

interface Answers {
  readonly platform: Platform;
  readonly template: Platform['templates'][number];
  readonly establishment: string;
  readonly cohort: string;
}

/** Undefined when a question is left. A folder that has a configuration has said which platform and establishment. */
async function ask(known: FolderConfig | undefined, folder: vscode.Uri | undefined): Promise<Answers | undefined> {
  const { title } = texts();
  const said = known?.context;
  const isSaid = known?.config || vscode.workspace.getConfiguration('enrolment', folder).get<unknown>('platform');
  const platform = isSaid && said ? said.platform : await askPlatform(title);
  if (!platform) return undefined;
  const establishment = said?.establishment ?? (known?.config ? '' : await askEstablishment(title, platform));
  if (establishment === undefined) return undefined;
  const id = said?.template ?? (await askTemplate(title, platform));
  const template = platform.templates.find((one) => one.id === id);
  if (!template) return undefined;
  const cohort = template.columns.includes('cohort1') ? await askCohort(platform, known) : '';
  return cohort === undefined ? undefined : { platform, template, establishment, cohort };
}

/** A cohort of the catalogue, or one that the user writes. */
async function askCohort({ cohorts: { by } }: Platform, known: FolderConfig | undefined): Promise<string | undefined> {
  const { title, cohorts, cohort: prompt, other, none } = texts();
  const list = known?.context.cohorts?.list ?? [];
  if (list.length) {
    const items = [
      ...list.map(({ name, idnumber, category }) => ({
        label: name || idnumber,
        description: category,
        value: by === 'name' ? name : idnumber,
      })),
      { label: other, value: undefined },
      { label: none, value: '' },
    ];
    const picked = await vscode.window.showQuickPick(items, { title, placeHolder: cohorts, ignoreFocusOut: true });
    if (!picked || picked.value !== undefined) return picked?.value;
  }
  return (await vscode.window.showInputBox({ title, prompt, ignoreFocusOut: true }))?.trim();
}

/** The platform and the establishment stand nowhere in a CSV: without a configuration, the next check would not know them. */
async function keep({ platform, establishment }: Answers, folder: vscode.Uri, configs: ConfigService): Promise<void> {
  const config = { platform: platform.id, ...(establishment && { establishment }) };
  const text = `${JSON.stringify(config, null, 2)}\n`;
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, CONFIG_NAME), new TextEncoder().encode(text));
  configs.forget();
  vscode.window.setStatusBarMessage(texts().kept, SHOWN_MS);
}

/** Whether a name is taken in a folder; a system of files may not tell capitals apart. */
async function namesIn(folder: vscode.Uri): Promise<(name: string) => boolean> {
  const names = new Set((await entriesOf(folder)).map(([name]) => name.toLowerCase()));
  return (name) => names.has(name.toLowerCase());
}
