// The accounts of an export, found by whatever a line of a file may share with one of them.
import { type Comparison, comparePeople, type Identity, namesakeHash, usernameKey } from '../people/identity';
import type { Platform } from '../platform';
import { type Account, accountIdentity } from '../reference/account';
import type { Accounts } from '../reference/accounts';
import { PER_STEP, type Steps } from '../task/cooperative-task';
import { appendTo } from '../text/append-to';

export interface IndexedAccount {
  readonly account: Account;
  readonly identity: Identity;
  /** Establishment code; '' where neither the username nor the establishment has one. */
  readonly code: string;
}

export interface AccountIndex {
  readonly list: readonly IndexedAccount[];
  byUsername(username: string): IndexedAccount | undefined;
  /** Everybody who may be this person, each with the row of *Who is who* that says so; nobody who surely is not. */
  like(identity: Identity): readonly { readonly known: IndexedAccount; readonly comparison: Comparison }[];
}

/** Indexes an export. Linear in its accounts. */
export function* indexAccounts(accounts: Accounts, platform: Platform): Steps<AccountIndex> {
  const list: IndexedAccount[] = [];
  const usernames = new Map<string, IndexedAccount>();
  const others = new Map<string, IndexedAccount[]>();
  for (const account of accounts.list) {
    if (list.length % PER_STEP === 0) yield;
    const identity = accountIdentity(account, platform);
    const known = { account, identity, code: identity.establishment };
    list.push(known);
    usernames.set(usernameKey(account.username), known);
    for (const key of keysOf(identity)) appendTo(others, key, known);
  }
  return {
    list,
    byUsername: (username) => usernames.get(usernameKey(username)),
    like(identity) {
      const found = new Set(keysOf(identity).flatMap((key) => others.get(key) ?? []));
      return [...found]
        .map((known) => ({ known, comparison: comparePeople(identity, known.identity) }))
        .filter(({ comparison }) => comparison.relation !== 'different' && comparison.relation !== 'homonym');
    },
  };
}

/** What people who are not different share: a name, an address or a matricule. */
function keysOf(identity: Identity): string[] {
  const { address, matricule } = identity;
  const namesake = namesakeHash(identity);
  return [
    ...(namesake ? [`name ${namesake}`] : []),
    ...(address ? [`address ${address}`] : []),
    ...(matricule ? [`number ${matricule}`] : []),
  ];
}
