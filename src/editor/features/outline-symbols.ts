// The entries of the outline, and what a selection grows to.

import * as vscode from 'vscode';
import { cellAt } from '../../core/authoring/cell-at';
import { Row } from '../../core/document/row';
import type { Sheet } from '../../core/document/sheet';
import { counted } from '../../core/i18n/format';
import type { Snapshot } from '../../core/language-service';
import { currentLanguage } from '../documents/language';
import { rangeOf } from '../documents/places';

const MOST_PEOPLE = 20_000;
const TITLE = {
  en: (lines: number) => `Header (${counted(lines, 'line', 'lines', 'en')})`,
  fr: (lines: number) => `En-tête (${counted(lines, 'ligne', 'lignes', 'fr')})`,
} as const;

/** The header, and below it one entry a person; no people in a file of more than anybody scrolls through. */
export function symbolsOf({ sheet, soleCode }: Snapshot): vscode.DocumentSymbol[] {
  const people = sheet.rowCount > MOST_PEOPLE ? [] : peopleIn(sheet, soleCode);
  return sheet.header < 0 ? people : [headed(sheet, people)];
}

function peopleIn(sheet: Sheet, soleCode: string): vscode.DocumentSymbol[] {
  const symbols: vscode.DocumentSymbol[] = [];
  for (let record = sheet.firstRow; record < sheet.firstRow + sheet.rowCount; record++) {
    const row = new Row(sheet, record);
    const name = `${row.lastname} ${row.firstname}`.trim();
    if (!name || row.isHeading) continue;
    const range = rangeOf(sheet.table.range(sheet.table.place(record)));
    symbols.push(new vscode.DocumentSymbol(name, row.usernameWith(soleCode), vscode.SymbolKind.Object, range, range));
  }
  return symbols;
}

/** The lines below a header belong to it: VS Code then keeps it in sight while the text is scrolled. */
function headed({ table, header, firstRow, rowCount }: Sheet, people: vscode.DocumentSymbol[]): vscode.DocumentSymbol {
  const own = rangeOf(table.range(table.place(header)));
  const { end } = rowCount ? rangeOf(table.range(table.place(firstRow + rowCount - 1))) : own;
  const symbol = new vscode.DocumentSymbol(
    TITLE[currentLanguage()](rowCount),
    '',
    vscode.SymbolKind.Array,
    own.with(undefined, end),
    own,
  );
  symbol.children = people;
  return symbol;
}

/** From the cell to its line. */
export function selectionAt(
  sheet: Sheet,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.SelectionRange {
  const cell = cellAt(sheet, position.line, document.offsetAt(position));
  if (!cell) return new vscode.SelectionRange(new vscode.Range(position, position));
  const { table } = sheet;
  const line = new vscode.SelectionRange(rangeOf(table.range(table.place(cell.record))));
  return new vscode.SelectionRange(rangeOf(table.range(table.place(cell.record, cell.column))), line);
}
