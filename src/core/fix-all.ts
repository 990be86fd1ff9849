// Fix-all: the safe fixes of a whole file, as one step.
import { applyEdits, composeEdits, type TextEdit, withoutOverlaps } from './csv/edits';
import { readSheet, type Sheet } from './file/sheet';
import { fixesOf, lint } from './lint';
import { RULES } from './rules';
import type { Fix, FixTools, Rule } from './rules/rule';

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
  const edits: TextEdit[] = [];
  for (const finding of lint(sheet, rules)) {
    const fix = safeFix(fixesOf(finding, sheet, tools));
    if (!fix) continue;
    // A fix of several edits is done whole and alone: half of it would damage the file.
    if (fix.edits.length > 1) return withoutOverlaps(fix.edits);
    edits.push(...fix.edits);
  }
  return withoutOverlaps(edits);
}

function safeFix(fixes: readonly Fix[]): Fix | undefined {
  return fixes.find(({ safe, action, edits }) => safe && !action && edits.length > 0);
}
