// Pasting rows from the menu: in a browser, VS Code asks a provider only when Ctrl+V is pressed. Loaded when somebody does.
import * as vscode from 'vscode';
import { mayBeRows } from '../../core/convert/may-be-rows';
import type { Tracker } from '../documents/tracker';
import type { RowsToPaste } from './paste-in-row';
import { describePasted, rowsAt } from './paste-rows';

/** Pastes what is on the clipboard where the cursor is; as VS Code does where it is no rows. */
export async function pasteRows(tracker: Tracker): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const copied = await vscode.env.clipboard.readText();
  const { document, selection } = editor;
  const isAlone = editor.selections.length === 1 && mayBeRows(copied);
  const rows = isAlone && (await rowsAt(document, selection, copied, tracker));
  if (!rows) await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
  else if (await editor.edit((builder) => replace(builder, selection, rows))) describePasted(rows.pasted);
}

function replace(builder: vscode.TextEditorEdit, selection: vscode.Selection, { text, otherEdits }: RowsToPaste): void {
  for (const { range, newText } of otherEdits) builder.replace(range, newText);
  builder.replace(selection, text);
}
