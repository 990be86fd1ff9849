// The accounts of the site while an import changes them, found by what identifies them. The site itself is never touched.
import { Account } from './account';
import { caseKey, equalityKey } from './collation';
import type { UserRecord } from './fields';
import { type CompleteSite, completeSite, type Site, type SiteAccount } from './site';

/** How accounts are found: the username of a host, an address as the database compares it, an address in any case. */
type IndexName = 'username' | 'email' | 'mailbox';
const INDEXES: readonly IndexName[] = ['username', 'email', 'mailbox'];

/** Positions by key; those of one key are chained: `head`, then `next` of it… until -1. */
interface BaseIndex {
  readonly head: ReadonlyMap<string, number>;
  readonly next: Int32Array;
}

/** A site whose accounts are indexed; worth keeping when several imports into the same site are simulated. */
export interface PreparedSite {
  readonly site: CompleteSite;
  readonly accounts: Readonly<Record<IndexName, BaseIndex>>;
  /** The hosts that accounts come from, this one included. */
  readonly hosts: readonly string[];
}

/** Indexes a site's accounts and fills in what it does not say. Linear; the site is not changed. */
export function prepareSite(site: Site | PreparedSite): PreparedSite {
  if ('accounts' in site) return site;
  const complete = completeSite(site);
  const index = (name: IndexName) =>
    indexBy(complete.users, (user) => keyOf(name, identityOf(user, complete), complete));
  return {
    site: complete,
    accounts: { username: index('username'), email: index('email'), mailbox: index('mailbox') },
    hosts: [
      ...new Set([
        complete.mnetLocalHostId,
        ...complete.users.map((user) => user.mnethostid ?? complete.mnetLocalHostId),
      ]),
    ].map(String),
  };
}

function indexBy(users: readonly SiteAccount[], key: (user: SiteAccount) => string): BaseIndex {
  const head = new Map<string, number>();
  const next = new Int32Array(users.length).fill(-1);
  for (let position = users.length - 1; position >= 0; position--) {
    const k = key(users[position]!);
    next[position] = head.get(k) ?? -1;
    head.set(k, position);
  }
  return { head, next };
}

interface Identity {
  readonly username: string;
  readonly host: string;
  readonly email: string;
}

const identityOf = (user: SiteAccount, site: CompleteSite): Identity => ({
  username: user.username,
  host: String(user.mnethostid ?? site.mnetLocalHostId),
  email: user.email ?? '',
});

function keyOf(
  index: IndexName,
  { username, host, email }: Identity,
  { database, mnetLocalHostId }: CompleteSite,
): string {
  if (index === 'username') {
    const key = equalityKey(database, username);
    return host === String(mnetLocalHostId) ? key : `${host}\0${key}`;
  }
  return index === 'email' ? equalityKey(database, email) : caseKey(email);
}

export class Accounts {
  readonly site: CompleteSite;
  /** Accounts of the site that the import has looked at, and so may have changed, by position. */
  private readonly opened = new Map<number, Account>();
  private readonly added: Account[] = [];
  /** Accounts that came under a key since the import began: one, or several. */
  private readonly arrived: Record<IndexName, Map<string, Account | Set<Account>>> = {
    username: new Map(),
    email: new Map(),
    mailbox: new Map(),
  };

  constructor(private readonly prepared: PreparedSite) {
    this.site = prepared.site;
  }

  /** The account of that username on a host; the database's equality decides. */
  byUsername(username: string, host: string): Account | undefined {
    return this.find('username', keyOf('username', { username, host, email: '' }, this.site));
  }

  /** Accounts of that username on any host. */
  byUsernameAnywhere(username: string): Account[] {
    return this.prepared.hosts.flatMap((host) => this.byUsername(username, host) ?? []);
  }

  /** Accounts of a host that have that address, in any case of letters; two at most, since only one is of use. */
  byMailbox(email: string, host: string): Account[] {
    const key = caseKey(email);
    const first = this.find('mailbox', key, (account) => account.record.mnethostid === host);
    const isAnother = (account: Account) => account !== first && account.record.mnethostid === host;
    const another = first && this.find('mailbox', key, isAnother);
    return [first, another].filter((account) => account !== undefined);
  }

  /** Whether an account has that address for the database (rule 47: what a new account is checked against). */
  hasEmail(email: string): boolean {
    return this.find('email', equalityKey(this.site.database, email)) !== undefined;
  }

  /** Whether an account has that address in any case of letters (what an update and the preview are checked against). */
  hasMailbox(email: string): boolean {
    return this.find('mailbox', caseKey(email)) !== undefined;
  }

  /** A new account. */
  create(record: UserRecord): Account {
    const account = new Account(this.site, undefined, undefined, record);
    this.added.push(account);
    for (const index of INDEXES) this.place(index, this.currentKey(index, account), account);
    return account;
  }

  /** Runs a change of an account's record, and keeps it findable by what it is then called. */
  change(account: Account, write: () => void): void {
    const before = INDEXES.map((index) => this.currentKey(index, account));
    write();
    for (const [i, index] of INDEXES.entries()) {
      const key = this.currentKey(index, account);
      if (key === before[i]) continue;
      this.place(index, key, account);
      account.moved = true;
    }
  }

  /** Everything that the import looked at or made, in that order. */
  touched(): readonly Account[] {
    return [...this.opened.values(), ...this.added];
  }

  private place(index: IndexName, key: string, account: Account): void {
    const there = this.arrived[index].get(key);
    if (there === undefined) this.arrived[index].set(key, account);
    else if (there instanceof Set) there.add(account);
    else if (there !== account) this.arrived[index].set(key, new Set([there, account]));
  }

  private currentKey(index: IndexName, { record }: Account): string {
    const identity = { username: record.username ?? '', host: record.mnethostid ?? '', email: record.email ?? '' };
    return keyOf(index, identity, this.site);
  }

  /** The first account that has that key now: it had it before the import and still does, or came to it since. */
  private find(index: IndexName, key: string, accepts?: (account: Account) => boolean): Account | undefined {
    const { head, next } = this.prepared.accounts[index];
    for (let position = head.get(key) ?? -1; position >= 0; position = next[position]!) {
      const account = this.open(position);
      if (this.fits(account, index, key) && accepts?.(account) !== false) return account;
    }
    const arrived = this.arrived[index].get(key);
    if (arrived === undefined) return undefined;
    for (const account of arrived instanceof Set ? arrived : [arrived]) {
      if (this.fits(account, index, key) && accepts?.(account) !== false) return account;
    }
    return undefined;
  }

  private fits(account: Account, index: IndexName, key: string): boolean {
    return !account.deleted && (!account.moved || this.currentKey(index, account) === key);
  }

  private open(position: number): Account {
    let account = this.opened.get(position);
    if (!account) {
      account = new Account(this.site, position, this.site.users[position]);
      this.opened.set(position, account);
    }
    return account;
  }
}
