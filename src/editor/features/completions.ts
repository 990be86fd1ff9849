// What is offered while a cell or a line is typed, as VS Code lists it.
import * as vscode from 'vscode';
import { cellAt } from '../../core/authoring/cell-at';
import { type Suggestion, suggest } from '../../core/authoring/cell-help';
import { type LineSnippet, lineSnippets } from '../../core/authoring/snippets';
import type { Sheet } from '../../core/document/sheet';
import { quote } from '../../core/text/quoting';
import { currentLanguage } from '../documents/language';
import { FIX_CONTEXT } from '../documents/language-service';
import { rangeOf } from '../documents/places';
import type { Tracked } from '../documents/tracker';

/** The values for the cell at a position, and the snippets for its line. */
export function completionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  { snapshot, context }: Tracked,
): vscode.CompletionItem[] {
  const sheet = snapshot?.sheet;
  const cell = sheet && cellAt(sheet, position.line, document.offsetAt(position));
  const language = currentLanguage();
  const { text, range } = document.lineAt(position);
  const below = () => document.getText(new vscode.Range(position.line + 1, 0, document.lineCount, 0));
  const snippets = lineSnippets({ line: position.line, text, below }, context, sheet, language);
  const lines = snippets.map((snippet) => wholeLine(snippet, range));
  if (!sheet || !cell) return lines;
  const place = rangeOf(sheet.table.range(sheet.table.place(cell.record, cell.column)));
  const values = suggest(sheet, cell, language, FIX_CONTEXT);
  return [...values.map((value) => completion(value, sheet, place)), ...lines];
}

const KINDS: Readonly<Record<Suggestion['kind'], vscode.CompletionItemKind>> = {
  column: vscode.CompletionItemKind.Field,
  cohort: vscode.CompletionItemKind.Reference,
  value: vscode.CompletionItemKind.Value,
  secret: vscode.CompletionItemKind.Value,
};

function completion({ value, detail, kind }: Suggestion, { table }: Sheet, range: vscode.Range): vscode.CompletionItem {
  // A password is not to be read in a list over somebody's shoulder.
  const item = new vscode.CompletionItem(kind === 'secret' ? detail : value, KINDS[kind]);
  item.insertText = quote(value, table.dialect.delimiter);
  if (kind !== 'secret') item.detail = detail;
  item.range = range;
  return item;
}

/** A snippet in the place of a line that has no more than what was typed to find it. */
function wholeLine({ label, detail, text }: LineSnippet, range: vscode.Range): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Snippet);
  item.insertText = new vscode.SnippetString(text);
  item.detail = detail;
  item.range = range;
  return item;
}
