// The sheet of a text after edits, from the sheet before.
import type { TextEdit } from '../text/edits';
import { type Splice, spliceTable } from '../text/splice';
import { detectFile, type Recognition } from './detect-file';
import { findHeader, readSheet } from './read-sheet';
import type { Sheet } from './sheet';

/** What recognition looks at where the header is among the first lines. */
const LENGTH_RECOGNISED = 20_000;

export interface EditedSheet {
  readonly sheet: Sheet;
  /** Records that were read again; undefined where the header means something else now, so that every row does. */
  readonly splices: readonly Splice[] | undefined;
}

/** The sheet after edits, which are in order, do not overlap, and count in the text before. */
export function editSheet(before: Sheet, edits: readonly TextEdit[]): EditedSheet {
  const { table, splices } = spliceTable(before.table, edits);
  const { recognition } = before;
  // What was recognised by its header depends on nothing below.
  const isBelow = splices.every(({ from }) => from > before.header);
  if (recognition?.by === 'header' && before.headerStandsAlone && isBelow) {
    return { sheet: before.withTable(table), splices };
  }
  // Without a header among the first lines, one may stand anywhere.
  const seen = recognition?.by === 'header' ? table.pieces.slice(0, LENGTH_RECOGNISED) : table.text;
  const now = detectFile(seen, before.context);
  if (recognition && now && isSame(recognition, now)) {
    const header = findHeader(table, now.headerLine);
    if (hasStayed(before.header, header, splices)) return { sheet: before.withTable(table, header), splices };
  }
  return { sheet: readSheet(table.text, before.context), splices: undefined };
}

function isSame(a: Recognition, b: Recognition): boolean {
  return (
    a.by === b.by &&
    a.template === b.template &&
    a.delimiter === b.delimiter &&
    a.noText === b.noText &&
    a.isUnordered === b.isUnordered &&
    a.headerLine === b.headerLine &&
    a.names.join('\n') === b.names.join('\n')
  );
}

/** Whether the same records as before stand below the header, those that were read again aside. */
function hasStayed(before: number, now: number, splices: readonly Splice[]): boolean {
  let moved = 0;
  for (const { from, to, count } of splices) {
    if (before < from) break;
    if (before < to) return now >= from + moved && now < from + moved + count;
    moved += count - (to - from);
  }
  return now === (before < 0 ? before : before + moved);
}
