// The plan of an import: what becomes of every line, why, and what the user has to decide.
import type { Sheet } from '../document/sheet';
import type { ImportResult, Played, PreparedSite } from '../simulation';
import { runToCompletion, type Steps } from '../task/cooperative-task';
import { cohortsMissing, markJoinedElsewhere } from './cohorts';
import { decisionKeys } from './decisions';
import { firstMisshapen } from './entries';
import { collisionsOf, type Group, type GroupState } from './groups';
import { hiderOf, withoutPasswordsIn } from './hidden-passwords';
import { type ImportChoices, importFor } from './import-job';
import { type KnownLines, readLines } from './known-lines';
import { OUTCOMES, type PlanOutcome } from './outcomes';
import { linesOf, type PlanLine } from './plan-lines';
import { canSkipLines, type LineKinds, lineKindsOf } from './row-equivalence';
import { simulate } from './simulate';
import { type FileEdits, siteOf } from './upload';

export type { PlanOutcome } from './outcomes';
export type { PlanLine } from './plan-lines';

export interface Plan {
  readonly lines: readonly PlanLine[];
  readonly groups: readonly (Group & { readonly state: GroupState })[];
  readonly totals: Readonly<Record<PlanOutcome, number>>;
  readonly cohortsJoined: ReadonlyMap<string, number>;
  readonly cohortsCreated: readonly string[];
  /** Cohorts that the list lacks, with the reference that was probably meant; '' where none is near. */
  readonly cohortsMissing: ReadonlyMap<string, string>;
  /** Whether the platform makes usernames and asks about duplicates itself, so that Moodle's options do not apply. */
  readonly promptsUser: boolean;
  /** What decisions make of the file. */
  readonly fileEdits: FileEdits;
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
  /** What was planned before the last edit: what is known of lines that stand unchanged is taken from there. */
  readonly before?: Plan;
  /** Simulates the import of every line, also of those whose outcome is known without it, to compare the two. */
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

/** What a plan leaves to the next one: what is known of each line by itself. */
const KNOWN = new WeakMap<Plan, { readonly lines: KnownLines; readonly kinds: LineKinds | undefined }>();

/** Plans the import of a sheet. Time is linear in lines plus accounts. */
export function planOf(sheet: Sheet, options: PlanOptions = {}): Plan {
  return runToCompletion(planSteps(sheet, options));
}

/** The same in steps of some milliseconds, for files of any length in an editor that must not stand still. */
export function* planSteps(sheet: Sheet, options: PlanOptions = {}): Steps<Plan> {
  const before = options.before && KNOWN.get(options.before);
  const read = yield* readLines(sheet, before?.lines);
  const { lines: known, splice } = read;
  yield;
  const keyOf = decisionKeys(known);
  yield;
  const collisions = collisionsOf(known, keyOf);
  yield;
  const work = importFor(known, keyOf, options);
  yield;
  const isSparing = !options.importEveryLine && canSkipLines(work);
  const kinds = isSparing ? yield* lineKindsOf(work, splice, before?.kinds) : undefined;
  const imported = yield* simulate(work, kinds);
  const lines = yield* linesOf(imported, keyOf, read, collisions, options.before?.lines ?? []);
  markJoinedElsewhere(lines, collisions.groups);
  yield;
  const { abort } = imported.result;
  const stopped = abort && lines.find((_, index) => imported.rowOf(index)?.outcome === 'aborted');
  const refusal = refusalOf(sheet, imported.result);
  const plan: Plan = {
    lines,
    groups: collisions.groups.map((group) => ({ ...group, state: stateOf(group, lines) })),
    ...totalsOf(lines),
    cohortsMissing: cohortsMissing(lines, sheet),
    promptsUser: work.promptsUser,
    fileEdits: work.fileEdits,
    played: imported.result.played,
    ...(refusal && { refusal }),
    ...(stopped && { endsAt: stopped.entry.line }),
    unknown: {
      accounts: !sheet.context.accounts,
      cohorts: !sheet.context.cohorts,
      establishment: known.entries.some(({ codeKnown }) => !codeKnown),
    },
  };
  KNOWN.set(plan, { lines: known, kinds });
  return plan;
}

function stateOf({ entries, accounts }: Group, lines: readonly PlanLine[]): GroupState {
  if (entries.some((index) => lines[index]?.outcome === 'decide')) return 'decide';
  let left = accounts.length ? 1 : 0;
  for (const index of entries) if (!lines[index]?.decision && ++left > 1) return 'look';
  return 'settled';
}

/** A line of the wrong length makes Moodle refuse everything (conformance rule 8), whatever makes the usernames. */
function refusalOf(sheet: Sheet, result: ImportResult): Plan['refusal'] {
  const line = firstMisshapen(sheet);
  if (result.stage !== 'import') return { ...withoutPasswordsIn(result, hiderOf(sheet)), ...(line && { line }) };
  return line ? { stage: 'reader', readerError: 'csvweirdcolumns', line } : undefined;
}

function totalsOf(lines: readonly PlanLine[]): Pick<Plan, 'totals' | 'cohortsJoined' | 'cohortsCreated'> {
  const totals = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<PlanOutcome, number>;
  const cohortsJoined = new Map<string, number>();
  const cohortsCreated = new Set<string>();
  for (const { outcome, cohorts } of lines) {
    totals[outcome]++;
    for (const { reference, outcome } of cohorts) {
      if (outcome === 'joined' || outcome === 'created')
        cohortsJoined.set(reference, (cohortsJoined.get(reference) ?? 0) + 1);
      if (outcome === 'created') cohortsCreated.add(reference);
    }
  }
  return { totals, cohortsJoined, cohortsCreated: [...cohortsCreated] };
}
