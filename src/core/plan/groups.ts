// Duplicates as groups: lines of the file and existing accounts that share a username, an address, a matricule or a name.
import { comparePeople, isNamed, namesakeHash } from '../people/identity';
import type { Account } from '../reference/account';
import { hashCollisions } from '../text/hash-collisions';
import type { Entry } from './entries';
import type { KnownLines } from './known-lines';

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
 * What is left to do about a group. `decide`: the platform will ask about one of its lines. `look`: nobody asks, and two
 * or more are left on which nothing was decided. `settled`: neither.
 */
export type GroupState = 'decide' | 'look' | 'settled';

/** How many groups something is left to do about: the one count that preview and steps show. */
export type OpenGroups = Readonly<Record<Exclude<GroupState, 'settled'>, number>>;

export function openGroups(groups: readonly { readonly state: GroupState }[]): OpenGroups {
  const open = { decide: 0, look: 0 };
  for (const { state } of groups) if (state !== 'settled') open[state]++;
  return open;
}

/** Joins things that share a key into sets; an index is a set's name until a smaller one is joined to it. */
class DisjointSet {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = new Int32Array(size);
    for (let index = 0; index < size; index++) this.parents[index] = index;
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

/** Another entry that one collides with, and what the two share. */
export interface Conflict {
  /** Index of the other entry. */
  readonly entry: number;
  readonly shares: readonly Shared[];
}

/** Who collides with whom. */
export interface Collisions {
  /** Every group of two or more, in the order of their first lines. */
  readonly groups: readonly Group[];
  /** The other entry that each one collides with first of all: by username, else by address, matricule, or name. */
  readonly conflicts: ReadonlyMap<number, Conflict>;
}

/** What two entries may share, the gravest first: where the keys of two are one, and nothing speaks against it. */
const KEYS: readonly {
  readonly what: Exclude<Shared, 'account'>;
  /** '' or 0 where there is nothing to share. */
  readonly keyOf: (entry: Entry) => string | number;
  readonly holds?: (a: Entry, b: Entry) => boolean;
}[] = [
  { what: 'username', keyOf: ({ keys }) => keys.username },
  { what: 'email', keyOf: ({ keys }) => keys.email },
  {
    what: 'matricule',
    keyOf: ({ identity }) => identity.matricule,
    holds: (a, b) => comparePeople(a.identity, b.identity).matricule === 'equal',
  },
  {
    what: 'person',
    keyOf: ({ identity }) => (isNamed(identity) ? namesakeHash(identity) : 0),
    holds: (a, b) => comparePeople(a.identity, b.identity).names === 'same',
  },
];

/** What two entries share, the gravest first. */
function sharedBy(a: Entry, b: Entry): Shared[] {
  return KEYS.filter(({ keyOf, holds }) => {
    const key = keyOf(a);
    return key && key === keyOf(b) && (!holds || holds(a, b));
  }).map(({ what }) => what);
}

/**
 * Finds who collides. Only lines that have a number in common with another one are
 * compared; the time is that of a look at each number, and linear in those lines.
 */
export function collisionsOf(
  { entries, numbers, accounts }: KnownLines,
  decisionKeyOf: (index: number) => string,
): Collisions {
  const sets = new DisjointSet(entries.length);
  const shared = new Map<number, Set<Shared>>();
  const conflicts = new Map<number, Conflict>();
  const note = (index: number, what: Shared, rival = -1) => {
    const known = shared.get(index);
    if (known) known.add(what);
    else shared.set(index, new Set([what]));
    if (rival < 0 || conflicts.has(index)) return;
    conflicts.set(index, { entry: rival, shares: sharedBy(entries[index]!, entries[rival]!) });
  };
  for (const { what, keyOf, holds } of KEYS) {
    const first = new Map<string | number, number>();
    for (const index of hashCollisions(numbers[what])) {
      const entry = entries[index]!;
      const key = keyOf(entry);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, index);
      if (earlier === undefined || (holds && !holds(entries[earlier]!, entry))) continue;
      sets.join(earlier, index);
      note(earlier, what, index);
      note(index, what, earlier);
    }
  }

  const owner = new Map<Account, number>();
  for (const [index, like] of accounts.entries()) {
    if (!like.length) continue;
    note(index, 'account');
    for (const account of like) {
      const other = owner.get(account);
      if (other === undefined) owner.set(account, index);
      else sets.join(other, index);
    }
  }

  const drafts = new Map<number, Draft>();
  for (const [index, shares] of [...shared].sort(([a], [b]) => a - b)) {
    const root = sets.find(index);
    const draft: Draft = drafts.get(root) ?? { shares: new Set(), entries: [], accounts: new Map() };
    drafts.set(root, draft);
    draft.entries.push(index);
    for (const what of shares) draft.shares.add(what);
    for (const account of accounts[index]!) draft.accounts.set(account.username, account);
  }
  const groups = [...drafts.values()].map((draft) => ({
    id: draft.entries.map(decisionKeyOf).sort().join('\n'),
    shares: SHARED.filter((what) => draft.shares.has(what)),
    entries: draft.entries,
    accounts: [...draft.accounts.values()],
  }));
  return { groups, conflicts };
}
