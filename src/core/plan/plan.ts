// The plan of an import: what becomes of every line, why, and what the user has to decide.
import type { Sheet } from '../document/sheet';
import type { Account } from '../reference/accounts';
import type { ImportResult, Played, PreparedSite, RowResult } from '../simulation';
import { finish, mapInSteps, type Steps } from '../task/cooperative-task';
import { cohortsMissing, tellOtherLines } from './cohorts';
import { type Decision, decisionKeys } from './decisions';
import { type Entry, entriesOf, firstMisshapen } from './entries';
import { type Collisions, collisionsOf, type Group, type GroupState, type Shared } from './groups';
import { type ImportChoices, importFor } from './import-job';
import { type Fate, fateDecided, fateIn, OUTCOMES, type PlanOutcome } from './outcomes';
import { type Imported, importedOf } from './simulate';
import { type Amendments, siteOf } from './upload';

export type { PlanOutcome } from './outcomes';

export interface PlanLine extends Fate {
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

export interface Plan {
  readonly lines: readonly PlanLine[];
  readonly groups: readonly (Group & { readonly state: GroupState })[];
  readonly totals: Readonly<Record<PlanOutcome, number>>;
  readonly cohortsJoined: ReadonlyMap<string, number>;
  readonly cohortsCreated: readonly string[];
  /** Cohorts that the list lacks, with the reference that was probably meant; '' where none is near. */
  readonly cohortsMissing: ReadonlyMap<string, string>;
  /** Whether the platform makes usernames and asks about duplicates itself, so that Moodle's options do not apply. */
  readonly asks: boolean;
  /** What decisions make of the file. */
  readonly amendments: Amendments;
  /**
   * Where and why Moodle refuses the file as a whole, or undefined; `line` (from 1) is the first of the wrong length.
   * Where the platform makes the file that Moodle gets, the outcomes are those of the file once it is repaired.
   */
  readonly refusal?: Pick<ImportResult, 'stage' | 'readerError' | 'columnsError' | 'formErrors' | 'optionError'> & {
    readonly line?: number;
  };
  /** The Moodle that was played. */
  readonly played: Played;
  /** Line of the file (from 1) at which the import ends before its end. */
  readonly endsAt?: number;
  /** What the plan had to do without. */
  readonly unknown: { readonly accounts: boolean; readonly cohorts: boolean; readonly establishment: boolean };
}

export interface PlanOptions extends ImportChoices {
  /** What was planned before the last edit: people of lines that stand unchanged are taken from there. */
  readonly before?: { readonly sheet: Sheet; readonly plan: Plan };
  /** Simulates the import of every line, also of those whose fate is known without: for whoever compares the two. */
  readonly importEveryLine?: boolean;
}

/**
 * The site that a sheet's reference data describe, to be handed to `planOf` as long as these, the platform and the header
 * stay the same. Undefined where the site also follows from the rows: cohorts that no catalogue lists.
 */
export function prepareReference(sheet: Sheet): PreparedSite | undefined {
  const byRows = sheet.platform.cohorts.by === 'idnumber' && sheet.cohortColumns.length > 0 && !sheet.context.cohorts;
  return byRows ? undefined : siteOf(sheet, []);
}

const NONE: readonly never[] = [];

/** Plans the import of a sheet. Time is linear in lines plus accounts. */
export function planOf(sheet: Sheet, options: PlanOptions = {}): Plan {
  return finish(planSteps(sheet, options));
}

/** The same in steps of some milliseconds, for files of any length in an editor that must not stand still. */
export function* planSteps(sheet: Sheet, options: PlanOptions = {}): Steps<Plan> {
  const { before } = options;
  const known = before && { sheet: before.sheet, entries: before.plan.lines.map(({ entry }) => entry) };
  const entries = yield* entriesOf(sheet, known);
  const keys = yield* decisionKeys(entries);
  const collisions = yield* collisionsOf(entries, keys, sheet.context.accounts);
  const work = importFor(sheet, entries, keys, options);
  const imported = yield* importedOf(work, options.importEveryLine);
  const lines = yield* linesOf(imported, keys, collisions);
  tellOtherLines(lines, collisions.groups);
  const stopped = lines.find((_, index) => imported.rowOf(index)?.outcome === 'aborted');
  const refusal = refusalOf(sheet, imported.result);
  return {
    lines,
    groups: collisions.groups.map((group) => ({ ...group, state: stateOf(group, lines) })),
    ...totalsOf(lines),
    cohortsMissing: cohortsMissing(lines, sheet),
    asks: work.asks,
    amendments: work.amendments,
    played: imported.result.played,
    ...(refusal && { refusal }),
    ...(stopped && { endsAt: stopped.entry.line }),
    unknown: {
      accounts: !sheet.context.accounts,
      cohorts: !sheet.context.cohorts,
      establishment: entries.some(({ codeKnown }) => !codeKnown),
    },
  };
}

function linesOf(
  imported: Imported,
  keys: readonly string[],
  { groups, rivals, accounts }: Collisions,
): Steps<PlanLine[]> {
  const { entries, decided, out } = imported;
  const groupOf = new Map(groups.flatMap((group, index) => group.entries.map((entry) => [entry, index] as const)));
  /** Lines that are spared share the fate of their model. */
  const fates = new Map<RowResult, Fate>();
  const fateOf = (entry: Entry, index: number): Fate => {
    const row = imported.rowOf(index);
    if (!row || !imported.isSpared(index)) return fateIn(imported, entry, row);
    const fate = fates.get(row) ?? fateIn(imported, entry, row);
    fates.set(row, fate);
    return fate;
  };
  return mapInSteps(entries, (entry, index): PlanLine => {
    const decision = decided[index];
    const rival = rivals.get(index);
    const like = accounts.get(index) ?? NONE;
    const isDone = decision && out.has(index);
    const fate = isDone
      ? fateDecided(entry, decision, like[0] ?? (rival && entries[rival.entry]))
      : fateOf(entry, index);
    // One object of one shape for each of 100,000 lines: spreading their parts would take longer than all the rest.
    return {
      entry,
      key: keys[index]!,
      group: groupOf.get(index) ?? -1,
      rival: rival?.entry ?? -1,
      shares: rival?.shares ?? NONE,
      accounts: like,
      decision,
      decided: decision !== undefined && fate.outcome !== 'decide',
      outcome: fate.outcome,
      username: imported.isSpared(index) ? entry.username : fate.username,
      messages: fate.messages,
      changes: fate.changes,
      cohorts: fate.cohorts,
    };
  });
}

function stateOf({ entries, accounts }: Group, lines: readonly PlanLine[]): GroupState {
  if (entries.some((index) => lines[index]!.outcome === 'decide')) return 'decide';
  let left = accounts.length ? 1 : 0;
  for (const index of entries) if (!lines[index]!.decision && ++left > 1) return 'look';
  return 'settled';
}

/** A line of the wrong length makes Moodle refuse everything (conformance rule 8), whoever makes the usernames. */
function refusalOf(sheet: Sheet, result: ImportResult): Plan['refusal'] {
  const line = firstMisshapen(sheet);
  if (result.stage !== 'import') return { ...result, ...(line && { line }) };
  return line ? { stage: 'reader', readerError: 'csvweirdcolumns', line } : undefined;
}

function totalsOf(lines: readonly PlanLine[]): Pick<Plan, 'totals' | 'cohortsJoined' | 'cohortsCreated'> {
  const totals = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<PlanOutcome, number>;
  const cohortsJoined = new Map<string, number>();
  const cohortsCreated = new Set<string>();
  for (const { outcome, cohorts } of lines) {
    totals[outcome]++;
    for (const { reference, fate } of cohorts) {
      if (fate === 'joined' || fate === 'created')
        cohortsJoined.set(reference, (cohortsJoined.get(reference) ?? 0) + 1);
      if (fate === 'created') cohortsCreated.add(reference);
    }
  }
  return { totals, cohortsJoined, cohortsCreated: [...cohortsCreated] };
}
