// activate(): the same for the desktop and the web. A window without anything that may be an enrolment file costs next to
// nothing: the rest of the extension is loaded when there is one, or when somebody calls for it.
import * as vscode from 'vscode';
import type { EnrolmentApi } from '../types/api';
import { isCandidate } from './editor/documents/candidates';
import { provideCheckTasks } from './editor/folder/check-task';

export function activate(context: vscode.ExtensionContext): EnrolmentApi {
  let awake: Promise<EnrolmentApi> | undefined;
  const asleep: vscode.Disposable[] = [];
  const load = async () => {
    const { start } = await import('./service');
    for (const one of asleep) one.dispose();
    return start(context);
  };
  const wake = () => {
    awake ??= load();
    return awake;
  };
  const wakeFor = (document: vscode.TextDocument) => void (isCandidate(document) && wake());
  const { commands } = context.extension.packageJSON.contributes as { commands: { command: string }[] };
  const watcher = vscode.workspace.createFileSystemWatcher(CSV_FILES, false, true, true);
  asleep.push(
    watcher,
    watcher.onDidCreate(wake),
    vscode.workspace.onDidOpenTextDocument(wakeFor),
    // A workbook is no text document: its tab tells of it.
    vscode.window.tabGroups.onDidChangeTabs(({ opened }) => void (opened.some(isOurs) && wake())),
    // The service, once awake, has its own commands under the same names.
    ...commands.map(({ command }) =>
      vscode.commands.registerCommand(command, async (...args: unknown[]) => {
        await wake();
        return vscode.commands.executeCommand(command, ...args);
      }),
    ),
  );
  context.subscriptions.push(provideCheckTasks(), ...asleep);
  void isNeeded(context).then(async (needed) => {
    if (needed) await wake();
  });
  return {
    check: async (uri) => (await wake()).check(uri),
    plan: async (uri) => (await wake()).plan(uri),
  };
}

const isOurs = ({ input }: vscode.Tab): boolean =>
  (input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom) &&
  /enrolment/.test(input.viewType);

const CSV_FILES = '**/*.[cC][sS][vV]';

/** Whether the window has something to look at: an open file, a file in its folders, a preview or a table that comes back. */
async function isNeeded({ workspaceState }: vscode.ExtensionContext): Promise<boolean> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  // The user may have said of any file that it is to be checked.
  if (workspaceState.keys().length || vscode.workspace.textDocuments.some(isCandidate) || tabs.some(isOurs))
    return true;
  // A search that fails leaves the files that are opened.
  const search = vscode.workspace.findFiles(CSV_FILES, '**/node_modules/**', 1);
  return (await Promise.resolve(search).catch(() => [])).length > 0;
}
