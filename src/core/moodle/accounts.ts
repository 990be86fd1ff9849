// The accounts of the site while an import changes them, found by what identifies them. The site itself is never touched.
import { caseKey, equalityKey } from './collation';
import { EMPTY_RECORD, type UserRecord } from './fields';
import type { Enrolment } from './result';
import { type CompleteSite, completeSite, type Site, type SiteAccount } from './site';

/** An account as the import sees and changes it. */
export interface Account {
  /** Its place in the site's accounts; undefined for a new one. */
  readonly position: number | undefined;
  readonly before: SiteAccount | undefined;
  readonly siteAdmin: boolean;
  readonly record: UserRecord;
  /** Stored values of profile fields, by short name. */
  readonly profile: Map<string, string>;
  /** Labels of its cohorts, in joining order. */
  readonly cohorts: Set<string>;
  readonly sysroles: Set<string>;
  readonly enrolments: Enrolment[];
  readonly groups: Set<string>;
  readonly prefs: Map<string, string>;
  /** What of it the import changed. */
  readonly changed: Set<string>;
  /** `set: X`, `to be generated`, `not cached`, `unchanged`. */
  password: string;
  deleted: boolean;
}

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

function keyOf(index: IndexName, { username, host, email }: Identity, { database }: CompleteSite): string {
  if (index === 'username') return `${host} ${equalityKey(database, username)}`;
  return index === 'email' ? equalityKey(database, email) : caseKey(email);
}

export class Accounts {
  readonly site: CompleteSite;
  /** Accounts of the site that the import has looked at, and so may have changed, by position. */
  private readonly opened = new Map<number, Account>();
  private readonly added: Account[] = [];
  /** Accounts that came under a key since the import began. */
  private readonly moved: Record<IndexName, Map<string, Set<Account>>> = {
    username: new Map(),
    email: new Map(),
    mailbox: new Map(),
  };

  constructor(private readonly prepared: PreparedSite) {
    this.site = prepared.site;
  }

  /** The account of that username on a host; the database's equality decides. */
  byUsername(username: string, host: string): Account | undefined {
    return this.first('username', keyOf('username', { username, host, email: '' }, this.site));
  }

  /** Accounts of that username on any host. */
  byUsernameAnywhere(username: string): Account[] {
    return this.prepared.hosts.flatMap((host) => this.byUsername(username, host) ?? []);
  }

  /** Accounts of a host that have that address, in any case of letters; two at most, since only one is of use. */
  byMailbox(email: string, host: string): Account[] {
    const found: Account[] = [];
    for (const account of this.all('mailbox', caseKey(email))) {
      if (account.record.mnethostid === host && found.push(account) === 2) break;
    }
    return found;
  }

  /** Whether an account has that address for the database (rule 47: what a new account is checked against). */
  hasEmail(email: string): boolean {
    return this.first('email', equalityKey(this.site.database, email)) !== undefined;
  }

  /** Whether an account has that address in any case of letters (what an update and the preview are checked against). */
  hasMailbox(email: string): boolean {
    return this.first('mailbox', caseKey(email)) !== undefined;
  }

  /** A new account. */
  create(record: UserRecord): Account {
    const account = newAccount(undefined, undefined, record);
    this.added.push(account);
    this.place(account);
    return account;
  }

  /** Runs a change of an account's record, and keeps it findable by what it is then called. */
  change(account: Account, write: () => void): void {
    write();
    this.place(account);
  }

  /** Everything that the import looked at or made, in that order. */
  touched(): readonly Account[] {
    return [...this.opened.values(), ...this.added];
  }

  private place(account: Account): void {
    for (const index of INDEXES) {
      const key = this.currentKey(index, account);
      const there = this.moved[index].get(key);
      if (there) there.add(account);
      else this.moved[index].set(key, new Set([account]));
    }
  }

  private currentKey(index: IndexName, { record }: Account): string {
    const identity = {
      username: record.username ?? '',
      host: record.mnethostid ?? '',
      email: record.email ?? '',
    };
    return keyOf(index, identity, this.site);
  }

  private first(index: IndexName, key: string): Account | undefined {
    for (const account of this.all(index, key)) return account;
    return undefined;
  }

  /** Accounts that have that key now: those that had it before the import and still do, then those that came to it. */
  private *all(index: IndexName, key: string): Generator<Account> {
    const stillThere = (account: Account) => !account.deleted && this.currentKey(index, account) === key;
    const { head, next } = this.prepared.accounts[index];
    const before = new Set<Account>();
    for (let position = head.get(key) ?? -1; position >= 0; position = next[position]!) {
      const account = this.open(position);
      before.add(account);
      if (stillThere(account)) yield account;
    }
    for (const account of this.moved[index].get(key) ?? []) {
      if (!before.has(account) && stillThere(account)) yield account;
    }
  }

  private open(position: number): Account {
    const known = this.opened.get(position);
    if (known) return known;
    const user = this.site.users[position]!;
    const account = newAccount(position, user, recordOf(user, this.site));
    this.opened.set(position, account);
    return account;
  }
}

function newAccount(position: number | undefined, before: SiteAccount | undefined, record: UserRecord): Account {
  return {
    position,
    before,
    siteAdmin: before?.siteAdmin ?? false,
    record,
    profile: new Map(Object.entries(before?.profile ?? {})),
    cohorts: new Set(before?.cohorts),
    sysroles: new Set(before?.sysroles),
    enrolments: [],
    groups: new Set(),
    prefs: new Map(),
    changed: new Set(),
    password: 'unchanged',
    deleted: false,
  };
}

/** An account of the site as a record of Moodle's table. */
export function recordOf(user: SiteAccount, site: CompleteSite): UserRecord {
  const record: UserRecord = { ...EMPTY_RECORD, mnethostid: String(user.mnethostid ?? site.mnetLocalHostId) };
  for (const column of ACCOUNT_COLUMNS) record[column] = user[column] ?? EMPTY_RECORD[column]!;
  record.suspended = user.suspended ? '1' : '0';
  for (const column of user.otherFieldsNull ?? []) record[column] = null;
  return record;
}

const ACCOUNT_COLUMNS = [
  'username',
  'firstname',
  'lastname',
  'email',
  'auth',
  'idnumber',
  'institution',
  'department',
  'city',
  'country',
  'lang',
  'timezone',
  'theme',
] as const;
