// Fix-all: the safe fixes of a whole file, as one step; and the same with fixes that are chosen otherwise.

import { readSheet } from '../document/read-sheet';
import type { Sheet } from '../document/sheet';
import { RULES } from '../rules';
import type { Fix, FixContext, Rule } from '../rules/rule';
import { applyEdits, composeEdits, type TextEdit, withoutOverlaps } from '../text/edits';
import { fixesOf, lint } from './lint';
import { isSafeFix } from './safe-fix';

/** A fix may bring out what another one hid (a title row hides the header). More rounds than this would be a loop. */
const ROUNDS = 20;

/**
 * The edits of all safe fixes of the rules given. Rounds follow each other until nothing safe is left, so that running it
 * again changes nothing; the edits count in the text as it is now.
 */
export function fixAll(sheet: Sheet, tools: FixContext, rules: readonly Rule[] = RULES): TextEdit[] {
  // Letters that can still be had come first: whatever is written before is written around signs that mean nothing.
  if (sheet.context.unreadLetters === 'recoverable') return [];
  return fixInRounds(sheet, tools, rules, (fixes) => fixes.find(isSafeFix));
}

type Choose = (fixes: readonly Fix[]) => Fix | undefined;

/** The edits of the fix that is chosen for each finding of some rules; it has to be gone once it is repaired. */
export function fixInRounds(sheet: Sheet, tools: FixContext, rules: readonly Rule[], choose: Choose): TextEdit[] {
  let done: TextEdit[] = [];
  let current = sheet;
  for (let round = 0; round < ROUNDS; round++) {
    const step = oneRound(current, tools, rules, choose);
    if (!step.length) break;
    done = composeEdits(done, step);
    current = readSheet(applyEdits(current.table.text, step), current.context);
  }
  return done;
}

function oneRound(sheet: Sheet, tools: FixContext, rules: readonly Rule[], choose: Choose): TextEdit[] {
  const chosen: Fix[] = [];
  for (const finding of lint(sheet, rules)) {
    const fix = choose(fixesOf(finding, sheet, tools));
    if (fix) chosen.push(fix);
  }
  return combineFixes(chosen);
}

/** The edits of those fixes that do not get into each other's way. Half a fix would damage the file: all of it or none. */
export function combineFixes(fixes: readonly Fix[]): TextEdit[] {
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
