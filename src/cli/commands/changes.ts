// What edits change in a file, record by record, for a person to read. No password is shown.

import type { Sheet } from '../../core/document/sheet';
import { HIDDEN, withoutPasswords } from '../../core/people/passwords';
import { columnLetters } from '../../core/text/cell-name';
import type { TextEdit } from '../../core/text/edits';
import { mayHoldPasswords } from '../io/passwords';

/** A change of one record; `line` counts from 1, in the file as it was. */
export type RecordChange =
  | {
      readonly kind: 'cell';
      readonly line: number;
      readonly column: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'deleted'; readonly line: number }
  /** It stands further up now. */
  | { readonly kind: 'moved'; readonly line: number }
  | { readonly kind: 'fields'; readonly line: number; readonly before: number; readonly after: number }
  /** Written otherwise, with the same values. */
  | { readonly kind: 'line'; readonly line: number };

/** The changes that lead from one sheet to the other; `edits` count in the text of the first. */
export function* changesOf(before: Sheet, after: Sheet, edits: readonly TextEdit[]): Iterable<RecordChange> {
  const moved = follow(edits);
  const inserted = new Set<string>();
  let next = 0; // the first record of the new table that is not accounted for
  for (let record = 0; record < before.table.recordCount; record++) {
    const start = moved(before.table.recordStart(record));
    while (next < after.table.recordCount && after.table.recordEnd(next) < start)
      inserted.add(after.table.recordText(next++));
    const end = moved(before.table.recordEnd(record));
    const line = before.table.line(record) + 1;
    if (next >= after.table.recordCount || after.table.recordStart(next) >= end) {
      yield { kind: inserted.delete(before.table.recordText(record)) ? 'moved' : 'deleted', line };
      continue;
    }
    yield* changesOfRecord(before, record, after, next, line);
    next++;
  }
}

function* changesOfRecord(
  before: Sheet,
  record: number,
  after: Sheet,
  now: number,
  line: number,
): Iterable<RecordChange> {
  const [old, written] = [before.table.values(record), after.table.values(now)];
  if (old.length !== written.length) {
    yield { kind: 'fields', line, before: old.length, after: written.length };
    return;
  }
  const misplaced = record !== before.header && old.length !== before.width;
  let changed = false;
  for (const [column, value] of old.entries()) {
    const newValue = written[column]!;
    if (value === newValue) continue;
    changed = true;
    const name = after.nameAt(column) ?? before.nameAt(column) ?? columnLetters(column);
    const hidden =
      record !== before.header && (misplaced || mayHoldPasswords(before, column) || mayHoldPasswords(after, column));
    const shown = (text: string) => (hidden && text ? HIDDEN : withoutPasswords(text, name));
    yield { kind: 'cell', line, column: name, before: shown(value), after: shown(newValue) };
  }
  if (changed || before.table.dialect.delimiter !== after.table.dialect.delimiter) return;
  if (before.table.recordText(record) !== after.table.recordText(now)) yield { kind: 'line', line };
}

/** Where an offset of the old text is in the new one; asked in ascending order. */
function follow(edits: readonly TextEdit[]): (offset: number) => number {
  let index = 0;
  let shift = 0;
  return (offset) => {
    for (let edit = edits[index]; edit && edit.end <= offset; edit = edits[++index]) {
      shift += edit.text.length - (edit.end - edit.start);
    }
    const edit = edits[index];
    return edit && edit.start < offset
      ? Math.min(offset + shift, edit.start + shift + edit.text.length)
      : offset + shift;
  };
}
