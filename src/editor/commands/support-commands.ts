// The commands of the support team; what they do is loaded with the first of them.
import * as vscode from 'vscode';
import type { WorkspaceFiles } from '../documents/workspace-files';
import type { Sources } from './checked-file';
import type { SupportActions } from './support-actions';

const COMMANDS = [
  'report',
  'reportFolder',
  'copyAnswer',
  'anonymise',
  'compareVersions',
  'makeSlips',
  'makePasswords',
  'makeCohorts',
  'learnPlatform',
] as const satisfies readonly (keyof SupportActions['run'])[];

export function registerSupportCommands(sources: Sources, files: WorkspaceFiles, version: string): vscode.Disposable {
  let made: SupportActions | undefined;
  const actions = async () => {
    const { supportActions } = await import('./support-actions');
    made ??= supportActions(sources, files, version);
    return made;
  };
  return vscode.Disposable.from(
    { dispose: () => made?.pages.dispose() },
    ...COMMANDS.map((name) =>
      vscode.commands.registerCommand(`enrolment.${name}`, async (...given: unknown[]) =>
        (await actions()).run[name](...given),
      ),
    ),
  );
}
