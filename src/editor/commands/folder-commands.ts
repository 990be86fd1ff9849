// The commands about a folder: its .enrolment.json, the export of accounts, the cohort catalogue.
import * as vscode from 'vscode';
import type { ConfigService } from '../documents/config-service';
import { folderOf } from './folder-of';

const reference = () => import('./reference-commands');

export function registerFolderCommands(configs: ConfigService): vscode.Disposable {
  const on = (name: string, run: (uri: vscode.Uri | undefined, argument: unknown) => Promise<unknown>) =>
    vscode.commands.registerCommand(`enrolment.${name}`, (uri?: unknown, argument?: unknown) =>
      run(uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri, argument),
    );
  return vscode.Disposable.from(
    vscode.commands.registerCommand('enrolment.convertExport', async (uri?: unknown) => {
      const { convertExport } = await import('./convert-export');
      await convertExport(uri);
    }),
    on('setUpFolder', async (uri) => {
      const folder = await folderOf(uri);
      if (!folder) return;
      const { setUpFolder } = await import('./set-up-folder');
      await setUpFolder(folder, configs);
    }),
    on('newFile', async (uri) => {
      const { startFile } = await import('./new-file');
      await startFile(await folderOf(uri), configs);
    }),
    on('chooseAccounts', async (uri, file) => (await reference()).choose('accounts', uri, file, configs)),
    on('chooseCohorts', async (uri, file) => (await reference()).choose('cohorts', uri, file, configs)),
    on('showAccounts', async (uri) => (await reference()).showAccounts(uri, configs)),
    on('forgetAccounts', async (uri) => (await reference()).forgetAccounts(uri, configs)),
    on('askAgain', () => configs.askAgain()),
    on('addCohort', async (uri, cohort) => (await reference()).addToCatalogue(uri, String(cohort ?? ''), configs)),
  );
}
