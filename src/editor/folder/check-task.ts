// "Check the workspace" as a task, for those who run tasks: it tells in a terminal how far it is and what it has come to,
// ends with status 1 when there are errors, and is given up when the task is.
import * as vscode from 'vscode';
import { currentLanguage } from '../documents/language';
import { EDITOR_TEXTS } from '../texts';

const TYPE = 'enrolment';

/** Offers a task for every folder of the workspace, and runs those that users have written down in tasks.json. */
export function provideCheckTasks(): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () => (vscode.workspace.workspaceFolders ?? []).map((folder) => taskFor({ type: TYPE }, folder)),
    resolveTask: ({ definition, scope }) => taskFor(definition, scope),
  });
}

function taskFor(definition: vscode.TaskDefinition, scope: vscode.Task['scope']): vscode.Task {
  const root = typeof scope === 'object' ? scope.uri : vscode.workspace.workspaceFolders?.[0]?.uri;
  const { folder } = definition;
  const at = root && typeof folder === 'string' ? vscode.Uri.joinPath(root, folder) : root;
  return new vscode.Task(
    definition,
    scope ?? vscode.TaskScope.Workspace,
    EDITOR_TEXTS[currentLanguage()].checkTask,
    TYPE,
    new vscode.CustomExecution(async () => terminalFor(at)),
    [],
  );
}

function terminalFor(folder: vscode.Uri | undefined): vscode.Pseudoterminal {
  const written = new vscode.EventEmitter<string>();
  const ended = new vscode.EventEmitter<number>();
  let goesOn = true;
  const run = async () => {
    const { checkAsTask } = await import('./check-progress');
    ended.fire(
      await checkAsTask(
        folder,
        (line) => written.fire(`${line}\r\n`),
        () => goesOn,
      ),
    );
  };
  return {
    onDidWrite: written.event,
    onDidClose: ended.event,
    open: () => void run(),
    close() {
      goesOn = false;
    },
  };
}
