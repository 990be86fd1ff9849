// Tells menus and keys whether the file that is being edited is one of ours; the only place that does.
import * as vscode from 'vscode';
import { activeDocument } from '../documents/file-at';
import type { Tracker } from '../documents/tracker';

export function markEnrolment(tracker: Tracker): vscode.Disposable {
  const mark = () => {
    const document = activeDocument();
    const is = document !== undefined && tracker.get(document)?.snapshot !== undefined;
    void vscode.commands.executeCommand('setContext', 'enrolment.isEnrolment', is);
  };
  mark();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(mark),
    vscode.window.tabGroups.onDidChangeTabs(mark),
    tracker.onDidCheck(mark),
  );
}
