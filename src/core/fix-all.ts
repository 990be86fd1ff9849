// Fix-all: the safe fixes of a whole file, as one step.
import { applyEdits, composeEdits, type TextEdit, withoutOverlaps } from './csv/edits';
import { readSheet, type Sheet } from './file/sheet';
import { fixesOf, lint } from './lint';
import { RULES } from './rules';
import type { Finding, Fix, FixTools, Rule } from './rules/rule';

/** A fix may bring out what another one hid (a title row hides the header). More rounds than this would be a loop. */
const ROUNDS = 20;

/**
 * The edits of all safe fixes of the rules given. Rounds follow each other until nothing safe is left, so that running it
 * again changes nothing; the edits count in the text as it is now.
 */
export function fixAll(sheet: Sheet, tools: FixTools, rules: readonly Rule[] = RULES): TextEdit[] {
  let done: TextEdit[] = [];
  let current = sheet;
  for (let round = 0; round < ROUNDS; round++) {
    const step = oneRound(current, tools, rules);
    if (!step.length) break;
    done = composeEdits(done, step);
    current = readSheet(applyEdits(current.table.text, step), current.context);
  }
  return done;
}

function oneRound(sheet: Sheet, tools: FixTools, rules: readonly Rule[]): TextEdit[] {
  const chosen: Fix[] = [];
  for (const finding of lint(sheet, rules)) {
    const fix = safeFix(fixesOf(finding, sheet, tools));
    if (!fix) continue;
    // What changes the form of the whole file is done alone: the other fixes were written for the form that it had.
    if (isWide(fix, finding, sheet)) return withoutOverlaps(fix.edits);
    chosen.push(fix);
  }
  return together(chosen);
}

function safeFix(fixes: readonly Fix[]): Fix | undefined {
  return fixes.find(({ safe, action, edits }) => safe && !action && edits.length > 0);
}

/** Whether a fix has several edits that reach beyond the record of its finding. */
function isWide({ edits }: Fix, { place }: Finding, { table }: Sheet): boolean {
  const [from, to] = [table.recordStart(place.record), table.nextLine(place.record)];
  return edits.length > 1 && edits.some(({ start, end }) => start < from || end > to);
}

/** The edits of those fixes that do not get into each other's way. Half a fix would damage the file: all of it or none. */
function together(fixes: readonly Fix[]): TextEdit[] {
  const all = fixes
    .flatMap((fix) => fix.edits.map((edit) => ({ fix, edit })))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  const left = new Set<Fix>();
  let last: (typeof all)[number] | undefined;
  for (const next of all) {
    if (left.has(next.fix)) continue;
    if (last && withoutOverlaps([last.edit, next.edit]).length < 2) left.add(next.fix);
    else last = next;
  }
  return all.filter(({ fix }) => !left.has(fix)).map(({ edit }) => edit);
}
