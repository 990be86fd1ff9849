// "Check the workspace" as a command, with progress and a way to give it up, and the view of what it has found.
import * as vscode from 'vscode';
import type { ConfigService } from '../documents/config-service';
import type { Tracker } from '../documents/tracker';
import type { Progress, WorkspaceFiles } from '../documents/workspace-files';
import type { CrossFileDiagnostics } from '../features/cross-file';
import type { CheckTree, Node } from './check-tree';
import type { FolderCheck } from './folder-check';

/** A tree that grows while a check runs is drawn no oftener. */
const REDRAWN_MS = 400;

/**
 * The command and its view. `enrolment.checkFolder(folder?, listener?)`: the listener shows the progress, and what it has
 * come to. What checks is loaded when it is asked for.
 */
export function provideFolderCheck(
  files: WorkspaceFiles,
  crossFile: CrossFileDiagnostics,
  tracker: Tracker,
  configs: ConfigService,
): vscode.Disposable {
  const redrawn = new vscode.EventEmitter<void>();
  let tree: CheckTree | undefined;
  const view = vscode.window.createTreeView<Node>('enrolment.check', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: redrawn.event,
      getTreeItem: (node) => tree?.itemFor(node) ?? {},
      getChildren: (node) => tree?.childrenOf(node) ?? [],
    },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const redraw = () => {
    timer = undefined;
    view.message = tree?.total() ?? '';
    redrawn.fire();
  };
  const disposables: vscode.Disposable[] = [redrawn, view, { dispose: () => clearTimeout(timer) }];
  const load = async () => {
    const [{ FolderCheck }, { checkTree }] = await Promise.all([import('./folder-check'), import('./check-tree')]);
    const check = new FolderCheck(files, crossFile, tracker, configs.onDidChange);
    const redrawSoon = () => {
      timer ??= setTimeout(redraw, REDRAWN_MS);
    };
    disposables.push(...check.disposables, check.onDidChange(redrawSoon));
    tree = checkTree(check);
    return check;
  };
  let loading: Promise<FolderCheck> | undefined;
  const run = async (folder?: unknown, listener?: Progress) => {
    loading ??= load();
    const check = await loading;
    const at = folder instanceof vscode.Uri ? folder : undefined;
    if (listener) return check.run(at, listener);
    const { checkWithNotification } = await import('./check-progress');
    return checkWithNotification(check, at);
  };
  disposables.push(vscode.commands.registerCommand('enrolment.checkFolder', run));
  return { dispose: () => disposables.forEach((one) => void one.dispose()) };
}
