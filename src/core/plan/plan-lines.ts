// What becomes of each line, as one object: the one of the plan before where an edit has changed nothing of it, so that a
// keystroke in a long file makes a few objects, and leaves the others to nobody to collect.
import type { Account } from '../reference/account';
import type { RowResult } from '../simulation';
import { mapInSteps, type Steps } from '../task/cooperative-task';
import type { Decision } from './decisions';
import type { Entry } from './entries';
import type { Collisions, Shared } from './groups';
import type { ReadLines } from './known-lines';
import { decidedOutcome, importedOutcome, type LineOutcome } from './outcomes';
import type { SimulatedImport } from './simulate';

export interface PlanLine extends LineOutcome {
  readonly entry: Entry;
  /** Who this is, for decisions. */
  readonly key: string;
  /** Index of the group of duplicates that the line belongs to, or -1. */
  readonly group: number;
  /** Index of the line that this one collides with first of all, or -1. */
  readonly rival: number;
  /** What the line shares with that one, the gravest first. */
  readonly shares: readonly Shared[];
  /** The accounts that exist already and may be this person's, the likeliest first. */
  readonly accounts: readonly Account[];
  readonly decision: Decision | undefined;
  /** A decision was taken, and the platform need not ask any more. */
  readonly decided: boolean;
}

/** How a person has a password after the import: as the line says only where it makes an account, or may yet. */
export function credentialsAfter({ entry, outcome, changes }: PlanLine): Entry['credentials'] | 'kept' | 'none' {
  if (outcome === 'created' || outcome === 'by-hand' || outcome === 'decide') return entry.credentials;
  if (outcome !== 'updated' && outcome !== 'unchanged') return 'none';
  return changes.some(({ field }) => field === 'password') ? 'given' : 'kept';
}

const NONE: readonly never[] = [];

/** The lines of a plan; `before` are those of the plan that the lines were read after. */
export function linesOf(
  imported: SimulatedImport,
  keyOf: (index: number) => string,
  { lines: { accounts }, splice: { from, to, count } }: ReadLines,
  { groups, conflicts }: Collisions,
  before: readonly PlanLine[],
): Steps<PlanLine[]> {
  const { entries, decided, out } = imported;
  const groupOf = new Int32Array(entries.length).fill(-1);
  for (const [group, members] of groups.entries()) for (const entry of members.entries) groupOf[entry] = group;
  const moved = count - (to - from);
  /** The line as it was, if it is the same person at the same place. */
  const lineBefore = (entry: Entry, index: number): PlanLine | undefined => {
    // In a first plan there is none: reading past an array's end is slow.
    const line = before.length ? before[index < from ? index : index - moved] : undefined;
    return line?.entry === entry ? line : undefined;
  };
  const outcomeOf = outcomesOf(imported);
  return mapInSteps(entries, (entry, index): PlanLine => {
    const old = lineBefore(entry, index);
    const key = keyOf(index);
    const decision = decided.get(index);
    const group = groupOf[index]!;
    const found = group < 0 ? undefined : conflicts.get(index);
    const rival = found?.entry ?? -1;
    const shares = found?.shares ?? NONE;
    const like = accounts[index] ?? [];
    const lineOutcome =
      decision && out.has(index)
        ? decidedOutcome(entry, decision, like[0] ?? (found && entries[found.entry]))
        : outcomeOf(entry, index, old);
    const { outcome, messages, changes, cohorts } = lineOutcome;
    const username = imported.isCovered(index) ? entry.username : lineOutcome.username;
    const isOld =
      old !== undefined &&
      old.key === key &&
      old.group === group &&
      old.rival === rival &&
      old.shares === shares &&
      old.accounts === like &&
      old.decision === decision &&
      old.outcome === outcome &&
      old.username === username &&
      old.messages === messages &&
      old.changes === changes &&
      old.cohorts === cohorts;
    if (isOld) return old;
    // One object of one shape for each of 100,000 lines: spreading their parts would take longer than all the rest.
    return {
      entry,
      key,
      group,
      rival,
      shares,
      accounts: like,
      decision,
      decided: decision !== undefined && outcome !== 'decide',
      outcome,
      username,
      messages,
      changes,
      cohorts,
    };
  });
}

/** What the import makes of each line. Covered lines share the outcome of their model: as an object, that of before. */
function outcomesOf(imported: SimulatedImport) {
  const outcomes = new Map<RowResult, LineOutcome>();
  return (entry: Entry, index: number, old: LineOutcome | undefined): LineOutcome => {
    const row = imported.rowOf(index);
    if (!row || !imported.isCovered(index)) return importedOutcome(imported, entry, row);
    const known = outcomes.get(row);
    if (known) return known;
    const fresh = importedOutcome(imported, entry, row);
    const lineOutcome = old && saysTheSame(old, fresh) ? old : fresh;
    outcomes.set(row, lineOutcome);
    return lineOutcome;
  };
}

function saysTheSame(one: LineOutcome, other: LineOutcome): boolean {
  const said = ({ outcome, messages, changes, cohorts }: LineOutcome) =>
    JSON.stringify([outcome, messages, changes, cohorts]);
  return said(one) === said(other);
}
