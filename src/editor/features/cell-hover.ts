// What a hover says of a cell.
import * as vscode from 'vscode';
import type { Cell } from '../../core/authoring/cell-at';
import { explain } from '../../core/authoring/cell-help';
import type { Sheet } from '../../core/document/sheet';
import { markdown as escaped } from '../../core/i18n/markup';
import { currentLanguage } from '../documents/language';
import { rangeOf } from '../documents/places';

/** Undefined where there is nothing to say. */
export function hoverOn(sheet: Sheet, cell: Cell): vscode.Hover | undefined {
  const said = explain(sheet, cell, currentLanguage());
  if (!said.length) return undefined;
  const { table } = sheet;
  return new vscode.Hover(markdown(said), rangeOf(table.range(table.place(cell.record, cell.column))));
}

/**
 * The title is bold. No sentence has markup of its own: they hold what files say, a platform's column names among it. Not by
 * `appendText`: it makes every blank a no-break space, and VS Code then breaks lines inside of words.
 */
function markdown([title = '', ...sentences]: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString([`**${escaped(title)}**`, ...sentences.map(escaped)].join('\n\n'));
}
