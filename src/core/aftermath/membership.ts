// Who is in a cohort after the import, as lists of its members tell.
import type { WhoIsWhoRow } from '../people/identity';
import type { Platform } from '../platform';
import type { Accounts } from '../reference/accounts';
import type { Steps } from '../task/cooperative-task';
import { type AccountIndex, indexAccounts } from './account-index';
import type { Expected } from './expected';

/** The members of a cohort, as an export or a pasted list has them. */
export interface MemberList {
  readonly list: Accounts;
  /** Which cohort they are of; not needed where the files name only one. */
  readonly cohort?: string | undefined;
}

export interface IndexedMembers {
  /** Undefined where several cohorts may be meant: a person of the list is then in one of them, and of others nothing is known. */
  readonly cohort: string | undefined;
  readonly list: AccountIndex;
}

/** The cohorts of a line whose lists have the person, and those whose lists have not; of others nothing is known. */
export interface Membership {
  readonly joined: readonly string[];
  readonly notJoined: readonly string[];
}

/** Indexes lists of members. @param cohorts all that the files name */
export function* indexMembers(
  lists: readonly MemberList[],
  cohorts: ReadonlySet<string>,
  platform: Platform,
): Steps<IndexedMembers[]> {
  const only = cohorts.size === 1 ? [...cohorts][0] : undefined;
  const indexed: IndexedMembers[] = [];
  for (const { list, cohort = only } of lists) indexed.push({ cohort, list: yield* indexAccounts(list, platform) });
  return indexed;
}

/** In which of its cohorts the person of a line is. @param username of its account, where that is surely known */
export function membershipOf(
  { entry: { cohorts }, identity }: Expected,
  username: string | undefined,
  lists: readonly IndexedMembers[],
): Membership {
  const joined = new Set<string>();
  const notJoined = new Set<string>();
  for (const { cohort, list } of lists) {
    const meant = cohort === undefined ? cohorts.slice(0, cohorts.length === 1 ? 1 : 0) : [cohort];
    for (const name of meant.filter((one) => cohorts.includes(one))) {
      const isIn = isMember(identity, username, list);
      if (isIn) joined.add(name);
      else if (isIn === false && cohort !== undefined) notJoined.add(name);
    }
  }
  return { joined: [...joined], notJoined: [...notJoined].filter((name) => !joined.has(name)) };
}

const SURE: ReadonlySet<WhoIsWhoRow> = new Set([1, 4, 6]);
/** Another name with the same number or address, or another number: whether it is this person, nothing tells. */
const UNKNOWN: ReadonlySet<WhoIsWhoRow> = new Set([3, 7, 8]);

function isMember(
  identity: Expected['identity'],
  username: string | undefined,
  list: AccountIndex,
): boolean | undefined {
  if (username !== undefined && list.byUsername(username)) return true;
  const rows = list.like(identity).map(({ comparison }) => comparison.row);
  if (rows.some((row) => SURE.has(row))) return true;
  return rows.some((row) => UNKNOWN.has(row)) ? undefined : false;
}
