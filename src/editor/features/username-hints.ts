// The username that the platform will make, as an inlay hint at the end of each line.
import * as vscode from 'vscode';
import { AUTHORING_TEXTS } from '../../core/authoring/texts';
import { Row } from '../../core/document/row';
import type { Snapshot } from '../../core/lint/snapshot';
import { currentLanguage } from '../documents/language';

/** The hints of the people on some lines. */
export function hintsIn({ sheet, soleCode }: Snapshot, { start, end }: vscode.Range): vscode.InlayHint[] {
  const { table } = sheet;
  const tooltip = AUTHORING_TEXTS[currentLanguage()].hint;
  const hints: vscode.InlayHint[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const record = table.recordAt(line);
    if (record < sheet.firstRow || table.line(record) !== line) continue;
    const row = new Row(sheet, record);
    const username = row.isPerson ? row.usernameWith(soleCode) : '';
    if (!username) continue;
    const last = table.range(table.place(record)).end;
    const hint = new vscode.InlayHint(new vscode.Position(last.line, last.column), username);
    hint.paddingLeft = true;
    hint.tooltip = tooltip;
    hints.push(hint);
  }
  return hints;
}
