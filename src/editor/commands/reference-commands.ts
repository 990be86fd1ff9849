// The export of accounts and the list of cohorts: named for a place, shown, forgotten, added to. Loaded when a command is run.
import * as vscode from 'vscode';
import { CONFIG_NAME } from '../../core/config/name';
import { forgetAccountsAt } from '../documents/account-files';
import { SHOWN_MS } from '../documents/apply-edits';
import type { ConfigService } from '../documents/config-service';
import { type Edited, editFile } from '../documents/edit-file';
import { ageInDays, nameOf } from '../documents/file-at';
import { currentLanguage } from '../documents/language';
import { showNotice } from '../documents/notice';
import { pickReference, type ReferenceKey, relativePath } from '../documents/reference-files';
import { folderOf } from './folder-of';
import { REFERENCE_TEXTS } from './reference-texts';

const texts = () => REFERENCE_TEXTS[currentLanguage()];

/** Has a file named, one that is given or that the user picks. */
export async function choose(
  key: ReferenceKey,
  uri: vscode.Uri | undefined,
  given: unknown,
  configs: ConfigService,
): Promise<void> {
  const folder = await folderOf(uri);
  const file = folder && (given instanceof vscode.Uri ? given : await pickReference(key, folder));
  if (!file) return;
  if (key === 'accounts') forgetAccountsAt(file);
  await configs.agree(file);
  await nameFile(key, file, uri ?? folder, configs);
}

/** Names a file in what is known of a place; undefined takes the name out. */
async function nameFile(
  key: ReferenceKey,
  file: vscode.Uri | undefined,
  uri: vscode.Uri,
  configs: ConfigService,
): Promise<void> {
  const { config } = await configs.folderConfig(uri);
  if (config) {
    const value = file && relativePath(vscode.Uri.joinPath(config, '..'), file);
    const { setValue } = await import('../../core/config/set-value');
    await showOutcome(await editFile(config, '{}\n', (text) => setValue(text, [key], value)), config);
  } else {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const settings = vscode.workspace.getConfiguration('enrolment', uri);
    const target = folder ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
    await settings.update(key, file && folder ? relativePath(folder.uri, file) : file?.path, target);
  }
  configs.forget();
}

/** Says what became of a file where it is not what the user expects; an unreadable one is shown. */
async function showOutcome(edited: Edited, file: vscode.Uri, done = ''): Promise<void> {
  const { edit } = texts();
  const name = nameOf(file);
  if (edited === 'unchanged') await vscode.window.showTextDocument(file);
  const more = edited === 'saved' ? '' : edit[edited](name);
  const said = edited === 'unchanged' ? more : [done, more].filter((part) => part).join(' ');
  if (said) vscode.window.setStatusBarMessage(said, SHOWN_MS);
}

/** Says how many accounts are known, from which export, and how old it is. */
export async function showAccounts(uri: vscode.Uri | undefined, configs: ConfigService): Promise<string> {
  const { accounts } = texts();
  const known = uri && (await configs.folderConfig(uri));
  const list = known?.context.accounts?.list;
  if (!known?.accounts || !list) {
    showNotice('information', accounts.none);
    return accounts.none;
  }
  const { mtime } = await vscode.workspace.fs.stat(known.accounts);
  const date = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'long' }).format(mtime);
  const days = await ageInDays(known.accounts);
  const file = nameOf(known.accounts);
  const message = accounts.loaded(list.length, file, date) + (days >= 7 ? accounts.old(days) : '');
  showNotice('information', message);
  return message;
}

/** Takes the name of the export out of what is known of a place. */
export async function forgetAccounts(uri: vscode.Uri | undefined, configs: ConfigService): Promise<void> {
  const known = uri && (await configs.folderConfig(uri));
  if (!uri || !known?.accounts) return;
  forgetAccountsAt(known.accounts);
  await nameFile('accounts', undefined, uri, configs);
}

/** Writes a cohort into the catalogue: its file, or the list of the configuration. */
export async function addToCatalogue(uri: vscode.Uri | undefined, name: string, configs: ConfigService): Promise<void> {
  const folder = uri && (await folderOf(uri));
  if (!uri || !folder || !name) return;
  const known = await configs.folderConfig(uri);
  const cohort = { name, idnumber: name, context: 'system', category: '', source: 'manual' } as const;
  const target = known.cohorts ?? known.config ?? vscode.Uri.joinPath(folder, CONFIG_NAME);
  const { addCohort } = await import('../../core/reference/add-cohort');
  const { listCohort } = await import('../../core/config/list-cohort');
  const edited = known.cohorts
    ? await editFile(target, '', (text) => [addCohort(text, cohort)])
    : await editFile(target, '{}\n', (text) => listCohort(text, cohort));
  configs.forget();
  await showOutcome(edited, target, texts().added(name));
}
