// What a keystroke costs in a file that is open: everything that the extension makes of it, VS Code's own work aside.
import { Row } from '../src/core/document/row';
import { createLanguageService, type Snapshot } from '../src/core/language-service';
import type { TextEdit } from '../src/core/text/edits';
import { randomFrom } from './data';
import { median, quantile } from './measure';
import { context } from './ours';

export interface Editing {
  /** Milliseconds of one keystroke, all work included: half of them cost less; 99 in 100 do. */
  readonly half: number;
  readonly most: number;
  /** Milliseconds of a quotation mark typed on line 2, the highest of some. */
  readonly quote: number;
}

const KEYSTROKES = 200;
const FINDINGS_SHOWN = 1000;
const LINES_IN_SIGHT = 50;
const service = createLanguageService();

/** What is shown after a keystroke: the gravest findings in words, the verdict, the usernames of the lines in sight. */
function show(snapshot: Snapshot, record: number): unknown {
  const { sheet } = snapshot;
  const found = snapshot
    .gravest(FINDINGS_SHOWN)
    .map((finding) => [sheet.table.range(finding.place), service.message(snapshot, finding, 'fr')]);
  const hints: unknown[] = [];
  const end = Math.min(sheet.table.recordCount, record + LINES_IN_SIGHT);
  for (let at = Math.max(sheet.firstRow, record); at < end; at++) {
    hints.push([new Row(sheet, at).username, sheet.table.range(sheet.table.place(at))]);
  }
  return [found, service.verdict(snapshot), hints];
}

export function measureEditing(text: string): Editing {
  const random = randomFrom(7);
  let snapshot = service.open(text, context);
  const type = (edit: TextEdit, record: number) => {
    const start = performance.now();
    snapshot = snapshot.edit([edit]);
    show(snapshot, record);
    return performance.now() - start;
  };
  /** Milliseconds of each of two keystrokes: one that writes, one that takes it back. */
  const typed = (record: number, column: number, written: string) => {
    const start = snapshot.sheet.table.recordStart(record) + column;
    return [
      type({ start, end: start, text: written }, record),
      type({ start, end: start + written.length, text: '' }, record),
    ];
  };
  const times: number[] = [];
  for (let stroke = -50; stroke < KEYSTROKES; stroke++) {
    const took = typed(1 + Math.floor(random() * (snapshot.sheet.rowCount - 1)), 2, 'x');
    if (stroke >= 0) times.push(...took);
  }
  const quotes = Array.from({ length: 9 }, () => typed(2, 0, '"')).flat();
  return { half: median(times), most: quantile(times, 0.99), quote: median(quotes) };
}
