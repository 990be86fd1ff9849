// A password for each agent without one, so that all can be handed their credentials: readable when it is printed.

import { personRows } from '../document/person-rows';
import { lacksAddress } from '../document/reach';
import type { Sheet } from '../document/sheet';
import { generatePassword, type Random } from '../people/new-password';
import { setCell } from '../text/cell-edits';
import type { TextEdit } from '../text/edits';

/**
 * Lines (from 1) of people without a password; `unreachable`: those without a real address, of whom password-required
 * speaks.
 */
export interface WithoutPassword {
  readonly all: readonly number[];
  readonly unreachable: readonly number[];
}

function* recordsWithout(sheet: Sheet): Generator<{ readonly record: number; readonly isUnreachable: boolean }> {
  for (const row of personRows(sheet)) {
    if (!row.value('password')) yield { record: row.record, isUnreachable: lacksAddress(row) };
  }
}

/** The lines of people without a password. */
export function withoutPassword(sheet: Sheet): WithoutPassword {
  const records = [...recordsWithout(sheet)];
  const line = ({ record }: { readonly record: number }) => sheet.table.line(record) + 1;
  return { all: records.map(line), unreachable: records.filter((one) => one.isUnreachable).map(line) };
}

/** The edits that give each of them a password of its own; none where the file has no column for one. */
export function newPasswordEdits(sheet: Sheet, who: keyof WithoutPassword, random: Random): TextEdit[] {
  const { table, platform } = sheet;
  const column = sheet.column('password');
  if (column < 0) return [];
  const edits: TextEdit[] = [];
  for (const { record, isUnreachable } of recordsWithout(sheet)) {
    if (who === 'unreachable' && !isUnreachable) continue;
    edits.push(setCell(table, record, column, generatePassword(platform.password, random)));
  }
  return edits;
}
