// Verifies an import: for each line of the files, the account that came of it, told from an export that was taken after
// the import and, where there is one, from another that was taken before.

import type { Sheet } from '../document/sheet';
import { isFictif } from '../people/emails';
import { comparePeople, emailKey, usernameKey } from '../people/identity';
import { withoutPasswords } from '../people/passwords';
import { type Account, codeOf } from '../reference/account';
import type { Accounts } from '../reference/accounts';
import { PER_STEP, type Steps } from '../task/cooperative-task';
import { type AccountIndex, type IndexedAccount, indexAccounts } from './account-index';
import { type AccountMatch, assign, isNamedAfter } from './assign';
import { type Expected, expectedOf, nothingUsed } from './expected';
import { indexMembers, type MemberList, type Membership, membershipOf } from './membership';

/**
 * What became of a line. `as-foreseen`, `other-username`, `other-details` (address or establishment): its account is
 * there. `existed-…`: the person had one before. `unsure`: what is known does not tell.
 */
export const VERIFIED_OUTCOMES = [
  'as-foreseen',
  'other-username',
  'other-details',
  'missing',
  'existed-unchanged',
  'existed-changed',
  'unsure',
] as const;
export type VerifiedOutcome = (typeof VERIFIED_OUTCOMES)[number];

/** What a line's account has, or had, that is not as it was foreseen. */
export type Difference = 'username' | 'name' | 'address' | 'establishment' | 'matricule' | 'state';

/** Why an outcome is not as sure as it looks, or what else is to be known. */
export type Remark =
  /** There is no export from before the import: the account may have existed. */
  | 'before-unknown'
  /** The names are the same, and nothing else tells whether it is this person. */
  | 'name-only'
  /** Another address or another name, and nothing that tells. */
  | 'may-be-another'
  /** The file has the same person on an earlier line. */
  | 'same-person'
  /** The person had an account before, and now has another. */
  | 'second-account'
  /** The account is suspended: the person cannot log in. */
  | 'suspended'
  /** The person's account of before the import is no more. */
  | 'gone';

export interface VerifiedLine extends Membership {
  readonly line: number;
  readonly record: number;
  readonly outcome: VerifiedOutcome;
  readonly name: string;
  /** The username of the account that was found, or may be the person's; '' for none. */
  readonly username: string;
  /** The username that was to be. */
  readonly foreseen: string;
  readonly differences: readonly Difference[];
  readonly remarks: readonly Remark[];
  readonly cohorts: readonly string[];
  /** Whether the person is in all of its cohorts that a list of members tells of; absent where none does. */
  readonly member?: boolean;
}

export interface VerifiedFile {
  readonly path: string;
  readonly lines: readonly VerifiedLine[];
}

export interface Unexplained {
  readonly username: string;
  readonly name: string;
  readonly email: string;
}

export interface Verification {
  readonly files: readonly VerifiedFile[];
  /** Accounts that are new and in no file; null where nothing says which are new. */
  readonly unexplained: readonly Unexplained[] | null;
}

export interface VerifyInput {
  readonly files: readonly { readonly path: string; readonly sheet: Sheet }[];
  readonly after: Accounts;
  readonly before?: Accounts | undefined;
  /** Who is in cohorts by now: a list for each. */
  readonly members?: readonly MemberList[];
}

/** Verifies the import of some files into one platform. Linear in their lines and the accounts of the exports. */
export function* verify({ files, after, before, members = [] }: VerifyInput): Steps<Verification> {
  const platform = files[0]?.sheet.platform;
  if (!platform) return { files: [], unexplained: before ? [] : null };
  const now = yield* indexAccounts(after, platform);
  const then = before && (yield* indexAccounts(before, platform));
  const used = nothingUsed();
  const isHeld = (username: string, person: Expected['identity']) => {
    if (then) return then.byUsername(username) !== undefined;
    // Without an export from before, somebody else's account says that the username was taken.
    const holder = now.byUsername(username);
    if (!holder || !isNamedAfter(holder, platform.username)) return false;
    const { relation } = comparePeople(person, holder.identity);
    return relation === 'different' || relation === 'homonym';
  };
  const expected: { readonly path: string; readonly sheet: Sheet; readonly people: readonly Expected[] }[] = [];
  for (const { path, sheet } of files) {
    expected.push({ path, sheet, people: yield* expectedOf(sheet, then, isHeld, used) });
  }
  const everybody = expected.flatMap(({ people }) => people);
  const cohorts = new Set(everybody.flatMap(({ entry }) => entry.cohorts));
  const lists = yield* indexMembers(members, cohorts, platform);
  const found = yield* assign(everybody, now, then, platform.username);
  const verified: VerifiedFile[] = [];
  const named = new Set<IndexedAccount>();
  for (const { path, sheet, people } of expected) {
    const lines: VerifiedLine[] = [];
    for (const one of people) {
      if (lines.length % PER_STEP === 0) yield;
      const match = found.get(one);
      if (match) named.add(match.known);
      const membership = membershipOf(one, match?.sure ? match.known.account.username : undefined, lists);
      const { joined, notJoined } = membership;
      const isTold = joined.length + notJoined.length > 0;
      const line = lineOf(one, match, then, sheet);
      lines.push({ ...line, ...membership, ...(isTold && { member: !notJoined.length }) });
    }
    verified.push({ path, lines });
  }
  const isNew = ({ account }: IndexedAccount) => then !== undefined && !then.byUsername(account.username);
  const unexplained = then
    ? now.list
        .filter((known) => isNew(known) && !named.has(known))
        .map(({ account: { username, fullname, email } }) => ({ username, name: fullname, email }))
    : null;
  return { files: verified, unexplained };
}

function lineOf(
  expected: Expected,
  found: AccountMatch | undefined,
  before: AccountIndex | undefined,
  sheet: Sheet,
): Omit<VerifiedLine, keyof Membership> {
  const { entry, foreseen, earlier } = expected;
  const lineWith = (
    outcome: VerifiedOutcome,
    differences: readonly Difference[] = [],
    ...remarks: readonly Remark[]
  ) => ({
    line: entry.line,
    record: entry.record,
    outcome,
    name: withoutPasswords(`${entry.firstname} ${entry.lastname}`.trim(), 'lastname'),
    username: found?.known.account.username ?? '',
    foreseen,
    differences,
    cohorts: entry.cohorts,
    remarks: [
      ...remarks,
      ...(found?.known.account.suspended ? (['suspended'] as const) : []),
      ...(expected.twin ? (['same-person'] as const) : []),
    ],
  });
  if (!found) return lineWith('missing', [], ...(earlier ? (['gone'] as const) : []));
  const differences = differencesOf(expected, found.known, sheet);
  if (!found.sure) return lineWith('unsure', differences, found.comparison.row === 6 ? 'name-only' : 'may-be-another');
  if (!before) {
    return differences.length
      ? lineWith('unsure', differences, 'before-unknown')
      : lineWith('as-foreseen', [], 'before-unknown');
  }
  const past = before.byUsername(found.known.account.username);
  if (past) {
    const changes = changesOf(past, found.known);
    return changes.length ? lineWith('existed-changed', changes) : lineWith('existed-unchanged');
  }
  if (earlier && !found.earlierStays)
    return lineWith('existed-changed', ['username', ...changesOf(earlier, found.known)]);
  const remarks: readonly Remark[] = earlier ? ['second-account'] : [];
  if (differences.includes('username')) return lineWith('other-username', differences, ...remarks);
  return lineWith(differences.length ? 'other-details' : 'as-foreseen', differences, ...remarks);
}

/** In what an account is not what its line foresees. What the export does not say does not differ. */
function differencesOf(
  { entry, identity, code, foreseen }: Expected,
  known: IndexedAccount,
  sheet: Sheet,
): Difference[] {
  const { account } = known;
  const differences: Difference[] = [];
  const isElsewhere = code !== '' && known.code !== '' && known.code !== code;
  const own = usernameKey(account.username);
  const expectedKey = usernameKey(foreseen);
  // The same username behind another code is an account in another establishment.
  const person = (username: string, place: string) =>
    place && username.startsWith(`${place}.`) ? username.slice(place.length + 1) : username;
  if (person(own, known.code) !== person(expectedKey, code || known.code)) differences.push('username');
  if (isElsewhere || isStatedElsewhere(account, code, sheet)) differences.push('establishment');
  const { platform } = sheet;
  const isReal = account.email !== '' && !isFictif(account.email, platform);
  const wants = identity.address;
  if (account.email && (wants ? emailKey(account.email) !== wants : isReal && entry.emailMade)) {
    differences.push('address');
  }
  return differences;
}

/** Whether the text of an account's establishment names another code than this. */
function isStatedElsewhere(account: Account, code: string, { platform }: Sheet): boolean {
  const stated = codeOf({ ...account, username: '' }, platform.username.nomenclature);
  return code !== '' && stated !== '' && stated !== code;
}

/** What an account has now that it had not before. */
function changesOf({ account: past }: IndexedAccount, { account: now }: IndexedAccount): Difference[] {
  const changed: Difference[] = [];
  if (past.fullname !== now.fullname) changed.push('name');
  if (emailKey(past.email) !== emailKey(now.email)) changed.push('address');
  if (past.establishment !== now.establishment) changed.push('establishment');
  if (past.matricule !== now.matricule) changed.push('matricule');
  if (past.status !== now.status || past.suspended !== now.suspended) changed.push('state');
  return changed;
}
