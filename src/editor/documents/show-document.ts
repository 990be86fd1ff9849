// Shows a document where it is shown already: a second editor of it would cover a preview beside it.
import * as vscode from 'vscode';

/** Shows a document; `options` as VS Code's own, but for the column. */
export function showDocument(
  document: vscode.TextDocument,
  options: Pick<vscode.TextDocumentShowOptions, 'preserveFocus'> = {},
): Thenable<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const column = shown?.viewColumn;
  return vscode.window.showTextDocument(document, { ...options, ...(column && { viewColumn: column }) });
}
