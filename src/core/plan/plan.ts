// The plan of an import: what becomes of every line, why, and what the user has to decide.
import type { Sheet } from '../file/sheet';
import {
  type ImportOptions,
  type ImportResult,
  type Message,
  type PreparedSite,
  type RowResult,
  simulateImport,
} from '../moodle';
import type { Account } from '../reference/accounts';
import { type Decision, type Decisions, decisionKeys } from './decisions';
import { type Entry, entriesOf } from './entries';
import { type Group, groupsOf } from './groups';
import { derivedUpload, fileUpload, isDerived, siteOf } from './upload';

/**
 * What becomes of a line. `decide`: the platform will ask. `unread`: an earlier line ends the import. `omitted` and
 * `by-hand` follow from the user's decision: the line is left out, or its account is made by hand.
 */
export const OUTCOMES = [
  'created',
  'updated',
  'unchanged',
  'by-hand',
  'decide',
  'skipped',
  'refused',
  'deleted',
  'omitted',
  'unread',
] as const;
export type PlanOutcome = (typeof OUTCOMES)[number];

/** What becomes of a cohort reference. `unknown`: there is no catalogue to tell, or the platform has no such cohort. */
export type CohortFate = 'joined' | 'created' | 'refused' | 'not-added' | 'unknown';

export interface Change {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export interface PlanLine {
  readonly entry: Entry;
  /** Who this is, for decisions. */
  readonly key: string;
  readonly outcome: PlanOutcome;
  /** The username that the account has in the end; `n1` may become `n2`. */
  readonly username: string;
  /** What Moodle's own import says of the line. */
  readonly messages: readonly Message[];
  readonly changes: readonly Change[];
  readonly cohorts: readonly { readonly reference: string; readonly fate: CohortFate }[];
  /** Index of the group of duplicates that the line belongs to, or -1. */
  readonly group: number;
  readonly decision?: Decision;
}

export interface Plan {
  readonly lines: readonly PlanLine[];
  readonly groups: readonly Group[];
  readonly totals: Readonly<Record<PlanOutcome, number>>;
  readonly cohortsJoined: ReadonlyMap<string, number>;
  readonly cohortsCreated: readonly string[];
  /** Where and why Moodle refuses the file as a whole, or undefined. */
  readonly refusal?: Pick<ImportResult, 'stage' | 'readerError' | 'columnsError' | 'formErrors' | 'optionError'>;
  /** Line of the file (from 1) at which the import ends before its end. */
  readonly endsAt?: number;
  /** What the plan had to do without. */
  readonly unknown: { readonly accounts: boolean; readonly cohorts: boolean; readonly establishment: boolean };
}

export interface PlanOptions {
  /** Moodle's own names; what is absent has Moodle's default. */
  readonly importOptions?: ImportOptions;
  readonly decisions?: Decisions;
  /** The site of an earlier plan for the same reference data: spares indexing 100,000 accounts again. */
  readonly site?: PreparedSite;
}

/** The site that a sheet's reference data describe, to be handed to `planOf` as long as they stay the same. */
export function prepareReference(sheet: Sheet): PreparedSite {
  return siteOf(
    sheet,
    entriesOf(sheet).flatMap(({ cohorts }) => cohorts),
  );
}

/** Plans the import of a sheet. Time is linear in lines plus accounts. */
export function planOf(sheet: Sheet, options: PlanOptions = {}): Plan {
  const entries = entriesOf(sheet);
  const keys = decisionKeys(entries);
  const decisions = options.decisions ?? {};
  const decided = keys.map((key) => (Object.hasOwn(decisions, key) ? decisions[key] : undefined));
  const groups = groupsOf(entries, keys, sheet.context.accounts);
  const groupOf = new Map(groups.flatMap((group, index) => group.entries.map((entry) => [entry, index] as const)));

  const imported = entries.filter((_, index) => !decided[index]);
  const derived = isDerived(sheet);
  const left = new Set(entries.filter((_, index) => decided[index]).map(({ record }) => record));
  const upload = derived ? derivedUpload(sheet, imported) : fileUpload(sheet, left);
  const site = options.site ?? prepareReference(sheet);
  const { platform, context } = sheet;
  const importOptions = { ...platform.importOptions, ...context.importOptions, ...options.importOptions };
  const result = simulateImport(upload.text, { ...importOptions, delimiter_name: upload.delimiter }, site);
  const rowOf = rowsByEntry(sheet, imported, result, derived, left);

  const created = new Set(result.cohortsCreated?.map(({ idnumber }) => idnumber));
  const lines = entries.map((entry, index): PlanLine => {
    const decision = decided[index];
    const group = groupOf.get(index) ?? -1;
    const base = { entry, key: keys[index]!, group };
    if (decision) return { ...base, ...asDecided(entry, decision, groups[group]), decision };
    const row = rowOf.get(entry);
    return {
      ...base,
      outcome: outcomeOf(row, result, derived),
      username: accountOf(row, result)?.username ?? row?.user ?? entry.username,
      messages: row?.messages ?? [],
      changes: changesOf(row, result, site),
      cohorts: entry.cohorts.map((reference) => ({ reference, fate: fateOf(reference, row, created, sheet) })),
    };
  });
  const stopped = lines.find(({ entry }) => rowOf.get(entry)?.outcome === 'aborted');
  return {
    lines,
    groups,
    ...totalsOf(lines),
    ...(result.stage !== 'import' && { refusal: result }),
    ...(stopped && { endsAt: stopped.entry.line }),
    unknown: {
      accounts: !sheet.context.accounts,
      cohorts: !sheet.context.cohorts,
      establishment: entries.some(({ codeKnown }) => !codeKnown),
    },
  };
}

/** The result row of each entry; Moodle counts records, of which the header is the first. */
function rowsByEntry(
  sheet: Sheet,
  imported: readonly Entry[],
  { rows = [] }: ImportResult,
  derived: boolean,
  left: ReadonlySet<number>,
): Map<Entry, RowResult> {
  if (derived) return new Map(rows.map((row) => [imported[row.line - 2]!, row]));
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const found = new Map<Entry, RowResult>();
  const records = [...left].sort((a, b) => a - b);
  let before = 0;
  for (const entry of imported) {
    while (before < records.length && records[before]! < entry.record) before++;
    const row = byLine.get(entry.record - before + 1 - sheet.header);
    if (row) found.set(entry, row);
  }
  return found;
}

function outcomeOf(row: RowResult | undefined, { stage }: ImportResult, asks: boolean): PlanOutcome {
  if (!row) return stage === 'import' ? 'unread' : 'refused';
  const has = (key: Message['key']) => row.messages.some((message) => message.key === key);
  if (asks && (has('error/usernotaddedregistered') || has('error/useremailduplicate'))) return 'decide';
  if (row.outcome === 'uptodate') return 'unchanged';
  return row.outcome === 'error' || row.outcome === 'aborted' ? 'refused' : row.outcome;
}

function accountOf(row: RowResult | undefined, { users }: ImportResult) {
  return row?.changed === undefined ? undefined : users?.[row.changed];
}

/** What an update changes; passwords are named, never shown. */
function changesOf(row: RowResult | undefined, result: ImportResult, { site }: PreparedSite): Change[] {
  const after = row?.outcome === 'updated' ? accountOf(row, result) : undefined;
  const before = row?.existing === undefined ? undefined : site.users[row.existing];
  if (!after || !before) return [];
  return (after.changed ?? []).map((field) => {
    if (field === 'password') return { field, from: '', to: '' };
    return { field, from: fieldOf(before, field), to: fieldOf(after, field) };
  });
}

function fieldOf(account: object, field: string): string {
  const { profile, ...fields } = account as Readonly<Record<string, unknown>> & { profile?: Record<string, string> };
  return String(fields[field] ?? profile?.[field.replace(/^profile_field_/, '')] ?? '');
}

function fateOf(reference: string, row: RowResult | undefined, created: ReadonlySet<string>, sheet: Sheet): CohortFate {
  const done = row && ['created', 'updated', 'uptodate'].includes(row.outcome);
  if (!done) return 'not-added';
  const { context, platform } = sheet;
  if (!context.cohorts) return 'unknown';
  // Where cohorts go by name, the platform looks them up by itself, and nobody wrote what it does with an unknown one.
  if (platform.cohorts.by === 'name') return context.cohorts.find(reference, 'name') ? 'joined' : 'unknown';
  const refused = row.messages.some(
    ({ key, a }) => key.startsWith('core_cohort/') && key !== 'core_cohort/useradded' && a === reference,
  );
  if (refused) return 'refused';
  return created.has(reference) ? 'created' : 'joined';
}

/** A line on which the user has decided is not left to the import. */
function asDecided(
  entry: Entry,
  decision: Decision,
  group: Group | undefined,
): Pick<PlanLine, 'outcome' | 'username' | 'messages' | 'changes' | 'cohorts'> {
  const fate: CohortFate = decision.kind === 'delete' ? 'not-added' : 'unknown';
  const cohorts = entry.cohorts.map((reference) => ({ reference, fate }));
  const nothing = { messages: [], changes: [], cohorts };
  if (decision.kind === 'delete') return { outcome: 'omitted', username: entry.username, ...nothing };
  if (decision.kind === 'add') return { outcome: 'by-hand', username: decision.username, ...nothing };
  const account = accountToModify(entry, group);
  return {
    outcome: account ? 'updated' : 'unchanged',
    username: account?.username ?? entry.username,
    ...nothing,
    changes: account ? differences(account, entry) : [],
  };
}

/** The existing account that "modify" is about: the one of that username, else of that address, else of that name. */
export function accountToModify(entry: Entry, group: Group | undefined): Account | undefined {
  const accounts = group?.accounts ?? [];
  const same = (a: string, b: string) => a !== '' && a.toLowerCase() === b.toLowerCase();
  return (
    accounts.find(({ username }) => same(username, entry.username)) ??
    accounts.find(({ email }) => same(email, entry.email)) ??
    accounts[0]
  );
}

function differences(account: Account, entry: Entry): Change[] {
  const fields = ['firstname', 'lastname', ...(entry.emailMade ? [] : ['email'])] as (
    | 'firstname'
    | 'lastname'
    | 'email'
  )[];
  return (
    fields
      // An export with whole names in one cell does not say what first and last name are.
      .filter((field) => entry[field] && account[field] !== entry[field] && (field === 'email' || account.firstname))
      .map((field) => ({ field, from: account[field], to: entry[field] }))
  );
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
