// The commands about a folder: its .enrolment.json, the export of accounts, the cohort catalogue.
import * as vscode from 'vscode';
import { CONFIG_NAME } from '../core/config/name';
import { EDITOR_TEXTS, type EditorTexts } from '../core/messages/editor';
import { forgetAccountsAt } from './account-files';
import { SHOWN_MS } from './apply';
import type { Contexts } from './contexts';
import { type Edited, editFile } from './edit-file';
import { nameOf } from './file-at';
import { currentLanguage } from './language';
import { startFile } from './new-file';
import { pickReference, type ReferenceKey, relativePath } from './reference-files';
import { setUpFolder } from './set-up-folder';
import { ageInDays } from './status';

const texts = (): EditorTexts => EDITOR_TEXTS[currentLanguage()];

export function registerFolderCommands(contexts: Contexts): vscode.Disposable {
  const on = (name: string, run: (uri: vscode.Uri | undefined, argument: unknown) => Promise<unknown>) =>
    vscode.commands.registerCommand(`enrolment.${name}`, (uri?: unknown, argument?: unknown) =>
      run(uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri, argument),
    );
  return vscode.Disposable.from(
    vscode.commands.registerCommand('enrolment.convertExport', async (uri?: unknown) => {
      const { convert } = await import('./convert-export');
      return convert(uri, contexts);
    }),
    on('setUpFolder', async (uri) => {
      const folder = await folderOf(uri);
      if (folder) await setUpFolder(folder, contexts);
    }),
    on('newFile', async (uri) => startFile(await folderOf(uri), contexts)),
    on('chooseAccounts', (uri, file) => choose('accounts', uri, file, contexts)),
    on('chooseCohorts', (uri, file) => choose('cohorts', uri, file, contexts)),
    on('showAccounts', (uri) => showAccounts(uri, contexts)),
    on('forgetAccounts', (uri) => forgetAccounts(uri, contexts)),
    on('askAgain', () => contexts.askAgain()),
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

/** Has a file named, one that is given or that the user picks. */
async function choose(
  key: ReferenceKey,
  uri: vscode.Uri | undefined,
  given: unknown,
  contexts: Contexts,
): Promise<void> {
  const folder = await folderOf(uri);
  const file = folder && (given instanceof vscode.Uri ? given : await pickReference(key, folder));
  if (!file) return;
  if (key === 'accounts') forgetAccountsAt(file);
  await contexts.agree(file);
  await nameFile(key, file, uri ?? folder, contexts);
}

/** Names a file in what is known of a place; undefined takes the name out. */
async function nameFile(
  key: ReferenceKey,
  file: vscode.Uri | undefined,
  uri: vscode.Uri,
  contexts: Contexts,
): Promise<void> {
  const { config } = await contexts.knownFor(uri);
  if (config) {
    const value = file && relativePath(vscode.Uri.joinPath(config, '..'), file);
    const { setValue } = await import('../core/config/set-value');
    await told(await editFile(config, '{}\n', (text) => setValue(text, [key], value)), config);
  } else {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const settings = vscode.workspace.getConfiguration('enrolment', uri);
    const target = folder ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
    await settings.update(key, file && folder ? relativePath(folder.uri, file) : file?.path, target);
  }
  contexts.forget();
}

/** Says what became of a file where it is not what the user expects; an unreadable one is shown. */
async function told(edited: Edited, file: vscode.Uri, done = ''): Promise<void> {
  const { edit } = texts();
  const name = nameOf(file);
  if (edited === 'unchanged') await vscode.window.showTextDocument(file);
  const more = edited === 'saved' ? '' : edit[edited](name);
  const said = edited === 'unchanged' ? more : [done, more].filter((part) => part).join(' ');
  if (said) vscode.window.setStatusBarMessage(said, SHOWN_MS);
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
  const file = nameOf(known.accounts);
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
  const { addCohort } = await import('../core/reference/add-cohort');
  const { listCohort } = await import('../core/config/list-cohort');
  const edited = known.cohorts
    ? await editFile(target, '', (text) => [addCohort(text, cohort)])
    : await editFile(target, '{}\n', (text) => listCohort(text, cohort));
  contexts.forget();
  await told(edited, target, texts().cohorts.added(name));
}
