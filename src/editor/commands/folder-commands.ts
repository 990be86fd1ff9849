// The commands about a folder: its .enrolment.json, the export of accounts, the cohort catalogue. What they do is loaded
// with the first of them.
import * as vscode from 'vscode';
import type { ConfigService } from '../documents/config-service';
import type { FOLDER_ACTIONS } from './folder-actions';

const COMMANDS = [
  'convertExport',
  'setUpFolder',
  'newFile',
  'chooseAccounts',
  'chooseCohorts',
  'showAccounts',
  'forgetAccounts',
  'askAgain',
  'addCohort',
] as const satisfies readonly (keyof typeof FOLDER_ACTIONS)[];

export function registerFolderCommands(configs: ConfigService): vscode.Disposable {
  return vscode.Disposable.from(
    ...COMMANDS.map((name) =>
      vscode.commands.registerCommand(`enrolment.${name}`, async (uri?: unknown, argument?: unknown) => {
        const { FOLDER_ACTIONS } = await import('./folder-actions');
        return FOLDER_ACTIONS[name](uri instanceof vscode.Uri ? uri : undefined, configs, argument);
      }),
    ),
  );
}
