// Where the editor's providers are asked, and what they answer about, in VS Code's terms.
import * as vscode from 'vscode';
import type { Range } from '../../core/text/table';

/** Any document: which ones are enrolment files, only their text says. */
export const EVERYWHERE: vscode.DocumentFilter = { pattern: '**' };

export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.column, end.line, end.column);
}
