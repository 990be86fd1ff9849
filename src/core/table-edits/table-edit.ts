// What an action on the table comes to: minimal edits of the text, or the reason why it cannot be done.

import type { Sheet } from '../document/sheet';
import { applyEdits, byOffset, type TextEdit } from '../text/edits';
import { scan } from '../text/scan';

/**
 * Why an action is refused. `header`: a line above the rows is never edited here. `misshapen`: a line does not have one cell
 * per column. `open-quote`: a quote that is never closed would swallow what is written. `too-wide`: a block has more columns
 * than the file has room for. `nothing`: there is nothing to do.
 */
export const REFUSALS = ['header', 'misshapen', 'open-quote', 'too-wide', 'nothing'] as const;

export interface Refused {
  readonly refused: (typeof REFUSALS)[number];
  /** The record in the way; -1 where no single one is. */
  readonly record: number;
}

export type TableEdit = { readonly edits: readonly TextEdit[] } | Refused;

export const refuse = (refused: Refused['refused'], record = -1): Refused => ({ refused, record });

/** Whether a record is a row whose cells may be edited one by one: below the header, one cell per column, every quote closed. */
export function isEditable({ table, width, firstRow }: Sheet, record: number): boolean {
  return record >= firstRow && table.fieldCount(record) === width && !table.unclosedIn(record).length;
}

/** The refusal that keeps records from being edited cell by cell; undefined where all of them may be. */
export function refusalFor(sheet: Sheet, records: Iterable<number>): Refused | undefined {
  for (const record of records) {
    if (record < sheet.firstRow) return refuse('header', record);
    if (!isEditable(sheet, record))
      return refuse(sheet.table.unclosedIn(record).length ? 'open-quote' : 'misshapen', record);
  }
  return undefined;
}

/** So many single edits at most; more are merged into stretches, which the editor applies much faster. */
const MANY_EDITS = 500;
/** Text between two edits that merging writes again as it was. */
const LONGEST_GAP = 2000;

/**
 * Edits in order, as the result of an action that adds and removes records. Where a quote of the file is never closed, what is
 * written or moved could close it: the new text is read again, and the action refused if any other line would change.
 */
export function asTableEdit(
  sheet: Sheet,
  edits: readonly TextEdit[],
  removed: readonly number[],
  added = 0,
): TableEdit {
  if (!edits.length) return refuse('nothing');
  const { table } = sheet;
  const inOrder = edits.toSorted(byOffset);
  const [first] = table.unclosed;
  if (first) {
    const after = scan(applyEdits(table.text, inOrder), table.dialect);
    const unclosedRemoved = removed.reduce((sum, record) => sum + table.unclosedIn(record).length, 0);
    const sameRows = after.recordCount === table.recordCount - removed.length + added;
    if (!sameRows || after.unclosed.length !== table.unclosed.length - unclosedRemoved)
      return refuse('open-quote', first.record);
  }
  return { edits: inOrder.length > MANY_EDITS ? merged(table.text, inOrder) : inOrder };
}

/** The same edits with what stands between two near ones written again. */
function merged(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const stretches: { start: number; end: number; parts: string[] }[] = [];
  for (const { start, end, text: written } of edits) {
    const last = stretches.at(-1);
    if (last && start - last.end <= LONGEST_GAP) {
      last.parts.push(text.slice(last.end, start), written);
      last.end = end;
    } else stretches.push({ start, end, parts: [written] });
  }
  return stretches.map(({ start, end, parts }) => ({ start, end, text: parts.join('') }));
}
