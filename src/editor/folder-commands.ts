// The commands about a folder: its .enrolment.json, the export of accounts, the cohort catalogue.
import * as vscode from 'vscode';
import { CONFIG_NAME } from '../core/config/name';
import { applyEdits } from '../core/csv/edits';
import { decodeFile } from '../core/csv/encoding';
import { EDITOR_TEXTS, type EditorTexts } from '../core/messages/editor';
import { isCode } from '../core/people/usernames';
import { PLATFORMS, type Platform } from '../core/platform';
import { forgetAccountsAt } from './account-files';
import type { Contexts } from './contexts';
import { currentLanguage } from './language';
import { ageInDays } from './status';

const texts = (): EditorTexts => EDITOR_TEXTS[currentLanguage()];

export function registerFolderCommands(contexts: Contexts): vscode.Disposable {
  const on = (name: string, run: (uri: vscode.Uri | undefined, argument: unknown) => Promise<unknown>) =>
    vscode.commands.registerCommand(`enrolment.${name}`, (uri?: unknown, argument?: unknown) =>
      run(uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri, argument),
    );
  return vscode.Disposable.from(
    on('setUpFolder', (uri) => setUpFolder(uri)),
    on('chooseAccounts', (uri) => choose('accounts', uri, contexts)),
    on('chooseCohorts', (uri) => choose('cohorts', uri, contexts)),
    on('showAccounts', (uri) => showAccounts(uri, contexts)),
    on('forgetAccounts', (uri) => forgetAccounts(uri, contexts)),
    on('addCohort', (uri, cohort) => addToCatalogue(uri, String(cohort ?? ''), contexts)),
  );
}

async function folderOf(uri: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  if (uri && uri.scheme !== 'untitled' && vscode.workspace.getWorkspaceFolder(uri)) {
    const stat = await vscode.workspace.fs.stat(uri);
    return stat.type === vscode.FileType.Directory ? uri : vscode.Uri.joinPath(uri, '..');
  }
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder: texts().setUp.folder }))?.uri;
}

/** Asks what there is to know and writes it down. A folder that has a configuration gets it opened, not overwritten. */
async function setUpFolder(uri: vscode.Uri | undefined): Promise<void> {
  const folder = await folderOf(uri);
  if (!folder) return;
  const config = vscode.Uri.joinPath(folder, CONFIG_NAME);
  if (await readText(config)) {
    vscode.window.setStatusBarMessage(texts().setUp.exists, 5000);
    await vscode.window.showTextDocument(config);
    return;
  }
  const platform = await askPlatform();
  if (!platform) return;
  const establishment = await askEstablishment(platform);
  if (establishment === undefined) return;
  const answers = { platform: platform.id, ...(establishment && { establishment }) };
  await writeText(config, `${JSON.stringify(answers, null, 2)}\n`);
  await vscode.window.showTextDocument(config);
}

async function askPlatform(): Promise<Platform | undefined> {
  const language = currentLanguage();
  const items = PLATFORMS.map((platform) => ({ label: platform.name[language], description: platform.id, platform }));
  return (await vscode.window.showQuickPick(items, { placeHolder: texts().setUp.platform }))?.platform;
}

async function askEstablishment({ username }: Platform): Promise<string | undefined> {
  const { nomenclature } = username;
  if (!nomenclature) return '';
  const { establishment, establishmentWrong } = texts().setUp;
  const code = await vscode.window.showInputBox({
    prompt: establishment,
    placeHolder: 'alp002',
    validateInput: (value) =>
      !value || isCode(value.trim().toLowerCase(), nomenclature) ? undefined : establishmentWrong,
  });
  return code?.trim().toLowerCase();
}

/** Asks for a file and names it in the folder's configuration, or in the workspace's settings when there is none. */
async function choose(key: 'accounts' | 'cohorts', uri: vscode.Uri | undefined, contexts: Contexts): Promise<void> {
  const folder = await folderOf(uri);
  if (!folder) return;
  const { accounts, cohorts, files } = texts();
  const [picked] =
    (await vscode.window.showOpenDialog({
      title: key === 'accounts' ? accounts.choose : cohorts.choose,
      defaultUri: folder,
      filters: key === 'accounts' ? { [files.accounts]: ['xlsx', 'csv'] } : { [files.csv]: ['csv'] },
    })) ?? [];
  if (!picked) return;
  if (key === 'accounts') forgetAccountsAt(picked);
  await contexts.agree(picked);
  await nameFile(key, picked, uri ?? folder, contexts);
}

/** Names a file in what is known of a place; undefined takes the name out. */
async function nameFile(
  key: 'accounts' | 'cohorts',
  file: vscode.Uri | undefined,
  uri: vscode.Uri,
  contexts: Contexts,
): Promise<void> {
  const { config } = await contexts.knownFor(uri);
  if (config) {
    const base = vscode.Uri.joinPath(config, '..');
    const { modify } = await import('jsonc-parser');
    const text = (await readText(config)) ?? '{}';
    const value = file && relative(base, file);
    const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
    const edits = modify(text, [key], value, { formattingOptions });
    await writeText(
      config,
      applyEdits(
        text,
        edits.map(({ offset, length, content }) => ({ start: offset, end: offset + length, text: content })),
      ),
    );
  } else {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const settings = vscode.workspace.getConfiguration('enrolment', uri);
    const target = folder ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
    await settings.update(key, file && folder ? relative(folder.uri, file) : file?.path, target);
  }
  contexts.forget();
}

function relative(folder: vscode.Uri, file: vscode.Uri): string {
  const base = `${folder.path.replace(/\/$/, '')}/`;
  return file.path.startsWith(base) ? file.path.slice(base.length) : file.path;
}

async function showAccounts(uri: vscode.Uri | undefined, contexts: Contexts): Promise<string> {
  const { accounts } = texts();
  const known = uri && (await contexts.knownFor(uri));
  const list = known?.context.accounts?.list;
  if (!known?.accounts || !list) {
    void vscode.window.showInformationMessage(accounts.none);
    return accounts.none;
  }
  const { mtime } = await vscode.workspace.fs.stat(known.accounts);
  const date = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'long' }).format(mtime);
  const days = await ageInDays(known.accounts);
  const file = known.accounts.path.split('/').at(-1) ?? '';
  const message = accounts.loaded(list.length, file, date) + (days >= 7 ? accounts.old(days) : '');
  void vscode.window.showInformationMessage(message);
  return message;
}

async function forgetAccounts(uri: vscode.Uri | undefined, contexts: Contexts): Promise<void> {
  const known = uri && (await contexts.knownFor(uri));
  if (!uri || !known?.accounts) return;
  forgetAccountsAt(known.accounts);
  await nameFile('accounts', undefined, uri, contexts);
}

/** Writes a cohort into the catalogue: its file, or the list of the configuration. */
async function addToCatalogue(uri: vscode.Uri | undefined, name: string, contexts: Contexts): Promise<void> {
  const folder = uri && (await folderOf(uri));
  if (!uri || !folder || !name) return;
  const known = await contexts.knownFor(uri);
  const cohort = { name, idnumber: name, context: 'system', category: '', source: 'manual' } as const;
  const target = known.cohorts ?? known.config ?? vscode.Uri.joinPath(folder, CONFIG_NAME);
  const text = (await readText(target)) ?? '{}\n';
  const { addCohort } = await import('../core/reference/add-cohort');
  const { listCohort } = await import('../core/config/list-cohort');
  const edits = known.cohorts ? [addCohort(text, cohort)] : listCohort(text, cohort);
  await writeText(target, applyEdits(text, edits));
  contexts.forget();
  vscode.window.setStatusBarMessage(texts().cohorts.added(name), 5000);
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined);
  return bytes && decodeFile(bytes).text;
}

function writeText(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
