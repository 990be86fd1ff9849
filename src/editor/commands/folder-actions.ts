// What the commands about a folder do; what makes each is loaded when it is called for.
import * as vscode from 'vscode';
import type { ConfigService } from '../documents/config-service';
import { folderOf } from './folder-of';

/** Takes what a command was called on, if anything, and what a caller adds. */
type Action = (uri: vscode.Uri | undefined, configs: ConfigService, argument: unknown) => Promise<unknown>;

const reference = () => import('./reference-commands');

export const FOLDER_ACTIONS = {
  async convertExport(uri) {
    const { convertExport } = await import('./convert-export');
    await convertExport(uri);
  },
  async setUpFolder(uri, configs) {
    const folder = await folderOf(uri ?? activeUri());
    if (!folder) return;
    const { setUpFolder } = await import('./set-up-folder');
    await setUpFolder(folder, configs);
  },
  async newFile(uri, configs) {
    const { startFile } = await import('./new-file');
    await startFile(await folderOf(uri ?? activeUri()), configs);
  },
  async chooseAccounts(uri, configs, file) {
    await (await reference()).choose('accounts', uri ?? activeUri(), file, configs);
  },
  async chooseCohorts(uri, configs, file) {
    await (await reference()).choose('cohorts', uri ?? activeUri(), file, configs);
  },
  async showAccounts(uri, configs) {
    return (await reference()).showAccounts(uri ?? activeUri(), configs);
  },
  async forgetAccounts(uri, configs) {
    return (await reference()).forgetAccounts(uri ?? activeUri(), configs);
  },
  async askAgain(_, configs) {
    await configs.askAgain();
  },
  async addCohort(uri, configs, cohort) {
    return (await reference()).addToCatalogue(uri ?? activeUri(), String(cohort ?? ''), configs);
  },
} satisfies Readonly<Record<string, Action>>;

const activeUri = () => vscode.window.activeTextEditor?.document.uri;
