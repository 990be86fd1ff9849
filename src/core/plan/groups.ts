// Duplicates as groups: lines of the file and existing accounts that share a username, an address, a matricule or a name.
import { emailKey } from '../people/emails';
import { matriculeKey } from '../people/matricules';
import { nameKey } from '../people/names';
import type { Account, Accounts } from '../reference/accounts';
import { mapInSteps, type Steps } from '../steps';
import type { Entry } from './entries';

/** What members of a group share; the first one that applies names the group. */
export const SHARED = ['account', 'username', 'email', 'matricule', 'person'] as const;
export type Shared = (typeof SHARED)[number];

export interface Group {
  /** Stays the same while its members are the same people, wherever their lines move. */
  readonly id: string;
  readonly shares: readonly Shared[];
  /** Indexes of the entries, in the file's order. */
  readonly entries: readonly number[];
  readonly accounts: readonly Account[];
}

/**
 * Whether two who collide are one person. Names alone do not tell, and an address may have changed: the same matricule or
 * address says `same`, another matricule `homonym`. Where the two contradict each other, or nothing can be compared that
 * would tell, it stays `unsure`.
 */
export type Relation = 'same' | 'homonym' | 'unsure';

export interface Comparable {
  readonly firstname: string;
  readonly lastname: string;
  /** First and last name, where an export has them in one cell. */
  readonly fullname?: string;
  readonly email: string;
  readonly matriculeWritten?: string;
}

/** The whole name: where it was cut is not always known. */
const wholeName = ({ firstname, lastname, fullname }: Comparable) => nameKey(fullname ?? firstname + lastname);

export function relationOf(a: Comparable, b: Comparable): Relation {
  if (wholeName(a) !== wholeName(b)) return 'homonym';
  const matricule = agreement(matriculeKey(a.matriculeWritten ?? ''), matriculeKey(b.matriculeWritten ?? ''));
  const email = agreement(emailKey(a.email), emailKey(b.email));
  if (matricule === false) return email ? 'unsure' : 'homonym';
  if (matricule) return email === false ? 'unsure' : 'same';
  return email ? 'same' : 'unsure';
}

/** Whether two values are the same; undefined where one of them is not known. */
function agreement(a: string, b: string): boolean | undefined {
  return a && b ? a === b : undefined;
}

/** Joins things that share a key into sets; an index is a set's name until a smaller one is joined to it. */
class Sets {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    while (this.parents[root] !== root) root = this.parents[root]!;
    for (let at = index; at !== root; ) {
      const next = this.parents[at]!;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    this.parents[Math.max(first, second)] = Math.min(first, second);
  }
}

interface Draft {
  shares: Set<Shared>;
  entries: number[];
  accounts: Map<string, Account>;
}

/** Who collides with whom. */
export interface Collisions {
  /** Every group of two or more, in the order of their first lines. */
  readonly groups: readonly Group[];
  /** The other entry that each one collides with first of all: by username, else by address, matricule, or name. */
  readonly rivals: ReadonlyMap<number, number>;
  /** The accounts that each entry collides with, in the same order. */
  readonly accounts: ReadonlyMap<number, readonly Account[]>;
}

/** What two entries may share, the gravest first, and the key that they then share; '' for none. */
const KEYS: readonly (readonly [Shared, (entry: Entry) => string])[] = [
  ['username', ({ keys }) => keys.username],
  ['email', ({ keys }) => keys.email],
  ['matricule', ({ keys }) => keys.matricule],
  ['person', ({ keys: { firstname, lastname } }) => (firstname && lastname ? `${firstname} ${lastname}` : '')],
];

/** Finds who collides. `keys` are the entries' decision keys. Linear in entries plus accounts of their names. */
export function* collisionsOf(
  entries: readonly Entry[],
  keys: readonly string[],
  accounts: Accounts | undefined,
): Steps<Collisions> {
  const sets = new Sets(entries.length);
  const shared = new Map<number, Set<Shared>>();
  const rivals = new Map<number, number>();
  const note = (index: number, what: Shared, rival = -1) => {
    const known = shared.get(index);
    if (known) known.add(what);
    else shared.set(index, new Set([what]));
    if (rival >= 0 && !rivals.has(index)) rivals.set(index, rival);
  };
  for (const [what, keyOf] of KEYS) {
    const first = new Map<string, number>();
    yield* mapInSteps(entries, (entry, index) => {
      const key = keyOf(entry);
      const earlier = key ? first.get(key) : undefined;
      if (key && earlier === undefined) first.set(key, index);
      if (earlier === undefined) return;
      sets.join(earlier, index);
      note(earlier, what, index);
      note(index, what, earlier);
    });
  }

  const found = new Map<number, readonly Account[]>();
  const owner = new Map<Account, number>();
  yield* mapInSteps(accounts ? entries : [], (entry, index) => {
    const like = accountsLike(entry, accounts!);
    if (!like.length) return;
    found.set(index, like);
    note(index, 'account');
    for (const account of like) {
      const other = owner.get(account);
      if (other === undefined) owner.set(account, index);
      else sets.join(other, index);
    }
  });

  const drafts = new Map<number, Draft>();
  for (const [index, shares] of [...shared].sort(([a], [b]) => a - b)) {
    const root = sets.find(index);
    const draft: Draft = drafts.get(root) ?? { shares: new Set(), entries: [], accounts: new Map() };
    drafts.set(root, draft);
    draft.entries.push(index);
    for (const what of shares) draft.shares.add(what);
    for (const account of found.get(index) ?? []) draft.accounts.set(account.username, account);
  }
  const groups = [...drafts.values()].map((draft) => ({
    id: draft.entries
      .map((index) => keys[index])
      .sort()
      .join('\n'),
    shares: SHARED.filter((what) => draft.shares.has(what)),
    entries: draft.entries,
    accounts: [...draft.accounts.values()],
  }));
  return { groups, rivals, accounts: found };
}

/** Accounts that have the entry's username or address, or its person's name (here or in another establishment). */
function accountsLike(entry: Entry, accounts: Accounts): Account[] {
  const found = [
    entry.username ? accounts.byUsername(entry.username) : undefined,
    entry.email ? accounts.byEmail(entry.email) : undefined,
    ...accounts.byName(entry.firstname, entry.lastname),
  ];
  return [...new Set(found.filter((account) => account !== undefined))];
}
