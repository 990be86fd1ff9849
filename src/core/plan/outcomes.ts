// What becomes of one line: read from Moodle's own import, or following from the user's decision.
import type { Sheet } from '../document/sheet';
import { PROFILE_PREFIX } from '../moodle-facts/columns';
import { putsApostrophe, withApostrophe } from '../moodle-facts/versions';
import type { Account } from '../reference/account';
import type { ImportResult, Message, RowResult } from '../simulation';
import type { Decision } from './decisions';
import type { Entry } from './entries';
import { hiderOf, withoutPasswordsIn } from './hidden-passwords';
import type { SimulatedImport } from './simulate';

/**
 * What becomes of a line. `decide`: the platform will ask. `unread`: an earlier line ends the import, or swallows
 * this one. `omitted` and `by-hand` follow from the user's decision: the line is left out, or its account is made by hand.
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

/**
 * What becomes of a cohort reference. `already`: another line puts this person in. `created`: the import makes a new one.
 * `missing`: the catalogue lacks it, and the platform looks it up by its name. `by-hand`: the account's maker puts
 * it in. `unknown`: nothing here tells.
 */
export type CohortOutcome =
  | 'already'
  | 'joined'
  | 'created'
  | 'refused'
  | 'missing'
  | 'not-added'
  | 'by-hand'
  | 'unknown';

export interface Change {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export interface LineCohort {
  /** As Moodle reads it: some versions put an apostrophe before it. */
  readonly reference: string;
  readonly outcome: CohortOutcome;
  /** Of `already`: the other line, from 1. */
  readonly line?: number;
}

export interface LineOutcome {
  readonly outcome: PlanOutcome;
  /** The username that the account has in the end; `n1` may become `n2`. */
  readonly username: string;
  /** What Moodle's own import says of the line. */
  readonly messages: readonly Message[];
  readonly changes: readonly Change[];
  readonly cohorts: readonly LineCohort[];
}

/** What the import does with a line. */
export function importedOutcome(imported: SimulatedImport, entry: Entry, row: RowResult | undefined): LineOutcome {
  const { result, site } = imported;
  const hide = hiderOf(imported.sheet);
  const made = accountOf(row, result)?.username ?? row?.user ?? entry.username;
  const asRead = putsApostrophe(site.site.moodle) ? withApostrophe : (cell: string) => cell;
  return {
    outcome: outcomeOf(row, imported),
    // What stands in its own cell is the file's own: nothing else was read into it.
    username: made === entry.username ? made : hide(made, 'username'),
    messages: withoutPasswordsIn(row?.messages ?? [], hide),
    changes: changesOf(row, imported).map((change) => ({
      field: change.field,
      from: hide(change.from, change.field),
      to: hide(change.to, change.field),
    })),
    cohorts: entry.cohorts
      .map(asRead)
      .map((reference) => ({ reference, outcome: cohortOutcome(reference, row, imported) })),
  };
}

function outcomeOf(row: RowResult | undefined, { result, promptsUser }: SimulatedImport): PlanOutcome {
  if (!row) return result.stage === 'import' ? 'unread' : 'refused';
  const has = (key: Message['key']) => row.messages.some((message) => message.key === key);
  if (promptsUser && (has('error/usernotaddedregistered') || has('error/useremailduplicate'))) return 'decide';
  if (row.outcome === 'uptodate') return 'unchanged';
  return row.outcome === 'error' || row.outcome === 'aborted' ? 'refused' : row.outcome;
}

function accountOf(row: RowResult | undefined, { users }: ImportResult) {
  return row?.changed === undefined ? undefined : users?.[row.changed];
}

/** Told elsewhere, or no value of the account's own. */
const NO_FIELDS = new Set(['cohorts', 'groups', 'enrol', 'sysroles']);

/** What an update changes; passwords are named, never shown. */
function changesOf(row: RowResult | undefined, { result, sheet, site: { site } }: SimulatedImport): Change[] {
  const after = row?.outcome === 'updated' ? accountOf(row, result) : undefined;
  const before = row?.existing === undefined ? undefined : site.users[row.existing];
  if (!after || !before) return [];
  const values = (account: object) => account as Readonly<Record<string, unknown>>;
  const textOf = (account: object, field: string) => String(values(account)[field] ?? '');
  return (after.changed ?? []).flatMap((field) => {
    if (NO_FIELDS.has(field)) return [];
    if (field === 'password') return [{ field, from: '', to: '' }];
    if (field === 'profile') return profileChanges(after.profile ?? {}, sheet);
    return [{ field, from: textOf(before, field), to: textOf(after, field) }];
  });
}

/** What the file says of the person's own fields, where it says something: no export of accounts has their values. */
function profileChanges(profile: Readonly<Record<string, string>>, { platform }: Sheet): Change[] {
  return Object.entries(profile).flatMap(([name, to]) => {
    const column = PROFILE_PREFIX + name;
    return to ? [{ field: column === platform.matricule?.column ? 'matricule' : column, from: '', to }] : [];
  });
}

function cohortOutcome(
  reference: string,
  row: RowResult | undefined,
  { sheet, created }: SimulatedImport,
): CohortOutcome {
  const done = row && ['created', 'updated', 'uptodate'].includes(row.outcome);
  if (!done) return 'not-added';
  const { context, platform } = sheet;
  if (!context.cohorts) return 'unknown';
  // Where cohorts go by name, the platform looks them up by itself, and nobody wrote what it does with an unknown one.
  if (platform.cohorts.by === 'name') return context.cohorts.find(reference, 'name') ? 'joined' : 'missing';
  const refused = row.messages.some(
    ({ key, a }) => key?.startsWith('core_cohort/') && key !== 'core_cohort/useradded' && a === reference,
  );
  if (refused) return 'refused';
  return created.has(reference) ? 'created' : 'joined';
}

/** Whose account "modify" changes: one that exists, or that an earlier line makes. */
export type ModifiedAccount = Pick<Account, 'username' | 'firstname' | 'lastname' | 'email'>;

/** What follows from a decision that takes the line out of the import. */
export function decidedOutcome(entry: Entry, decision: Decision, rival: ModifiedAccount | undefined): LineOutcome {
  const cohorts = (outcome: CohortOutcome) => entry.cohorts.map((reference) => ({ reference, outcome }));
  const nothing = { messages: [], changes: [] };
  if (decision.kind === 'delete') {
    return { outcome: 'omitted', username: entry.username, ...nothing, cohorts: cohorts('not-added') };
  }
  if (decision.kind === 'add') {
    return { outcome: 'by-hand', username: decision.username, ...nothing, cohorts: cohorts('by-hand') };
  }
  const changes = rival ? differences(rival, entry) : [];
  return {
    outcome: rival && changes.length ? 'updated' : 'unchanged',
    username: rival?.username ?? entry.username,
    messages: [],
    changes,
    cohorts: cohorts('unknown'),
  };
}

/** What changes in an account that takes the values of an entry. */
export function differences(account: ModifiedAccount, entry: Entry): Change[] {
  const named = account.firstname !== '' || account.lastname !== '';
  // An export with whole names in one cell does not say what first and last name are.
  const names = named ? (['firstname', 'lastname'] as const) : [];
  return [...names, ...(entry.emailMade ? [] : (['email'] as const))]
    .filter((field) => entry[field] && account[field] !== entry[field])
    .map((field) => ({ field, from: account[field], to: entry[field] }));
}
