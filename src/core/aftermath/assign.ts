// Which account is which line's: each account belongs to one person, and the surest belong together first.
import { type Comparison, comparePeople, usernameKey } from '../people/identity';
import { MOST_HOMONYMS, usernameCandidates } from '../people/username-candidates';
import type { Naming } from '../platform/naming';
import { PER_STEP, type Steps } from '../task/cooperative-task';
import type { AccountIndex, IndexedAccount } from './account-index';
import type { Expected } from './expected';
import { namesOf } from './specimens';

/** The account of a line, or one that may be. */
export interface AccountMatch {
  readonly known: IndexedAccount;
  readonly comparison: Comparison;
  /** Whether it is this person's; otherwise a person has to look. */
  readonly sure: boolean;
  /** Whether the account that the person had before is still there, as another one. */
  readonly earlierStays: boolean;
}

interface Candidate {
  readonly known: IndexedAccount;
  readonly comparison: Comparison;
  /** Made since the export from before; not known without one. */
  readonly isNew: boolean | undefined;
  readonly isForeseen: boolean;
  /** Not surely in another establishment. */
  readonly isHere: boolean;
}

/**
 * How sure a candidate is, the surest first; what no step takes is not sure. The same person under the foreseen username;
 * the same person; a new account of the same names under the foreseen username; a new account of the same names where
 * nothing differs, when it is the only one.
 */
const STEPS: readonly ((candidate: Candidate) => boolean)[] = [
  ({ comparison, isForeseen, isNew }) => comparison.relation === 'same' && isForeseen && isNew !== false,
  ({ comparison, isNew }) => comparison.relation === 'same' && isNew !== false,
  ({ comparison }) => comparison.relation === 'same',
  ({ comparison, isForeseen, isNew }) => comparison.row === 6 && isForeseen && isNew !== false,
  ({ comparison, isForeseen, isNew }) => comparison.row === 5 && isForeseen && isNew === true,
  ({ comparison, isHere, isNew }) => comparison.row === 6 && isHere && isNew === true,
];

/** Finds the account of each line; lines without any candidate are absent. Lines of one person share one. */
export function* assign(
  lines: readonly Expected[],
  now: AccountIndex,
  before: AccountIndex | undefined,
  naming: Naming,
): Steps<ReadonlyMap<Expected, AccountMatch>> {
  const people = lines.filter(({ twin }) => twin === undefined);
  const candidates = new Map<Expected, readonly Candidate[]>();
  for (const [index, line] of people.entries()) {
    if (index % PER_STEP === 0) yield;
    candidates.set(line, candidatesOf(line, now, before, naming));
  }
  const candidatesFor = (line: Expected) => candidates.get(line) ?? [];
  const found = new Map<Expected, AccountMatch>();
  const owned = new Set<IndexedAccount>();
  for (const step of STEPS) {
    yield;
    for (const line of people) {
      if (found.has(line)) continue;
      const fitting = candidatesFor(line).filter((one) => !owned.has(one.known) && step(one));
      const [only, other] = fitting;
      // Two of the same standing: nothing says which.
      if (!only || other) continue;
      const { known, comparison } = only;
      const earlierStays = line.earlier !== undefined && now.byUsername(line.earlier.account.username) !== undefined;
      found.set(line, { known, comparison, sure: true, earlierStays });
      owned.add(known);
    }
  }
  for (const line of people) {
    if (found.has(line)) continue;
    const free = candidatesFor(line).filter(({ known }) => !owned.has(known));
    const likely = free.find(({ isForeseen }) => isForeseen) ?? free.find(({ isNew }) => isNew) ?? free[0];
    if (likely) found.set(line, { ...likely, sure: false, earlierStays: true });
  }
  for (const line of lines) {
    const first = line.twin && found.get(line.twin);
    if (first) found.set(line, first);
  }
  return found;
}

function candidatesOf(
  line: Expected,
  now: AccountIndex,
  before: AccountIndex | undefined,
  naming: Naming,
): readonly Candidate[] {
  const expectedKey = usernameKey(line.foreseen);
  const candidate = (known: IndexedAccount, comparison: Comparison): Candidate => {
    const username = usernameKey(known.account.username);
    const past = before?.byUsername(username);
    const was = past && comparePeople(line.identity, past.identity);
    return {
      known,
      // An account that was surely this person's before still is, whatever has changed.
      comparison: was?.relation === 'same' ? was : comparison,
      isNew: before ? past === undefined : undefined,
      isForeseen:
        username === expectedKey || (line.lacksCode && expectedKey !== '' && username.endsWith(`.${expectedKey}`)),
      isHere: !line.code || !known.code || line.code === known.code,
    };
  };
  const like = new Map(now.like(line.identity).map(({ known, comparison }) => [known, candidate(known, comparison)]));
  const kept = line.earlier && now.byUsername(line.earlier.account.username);
  const holder = line.foreseen ? now.byUsername(line.foreseen) : undefined;
  for (const known of [kept, holder]) {
    if (!known || like.has(known)) continue;
    const other = candidate(known, comparePeople(line.identity, known.identity));
    // Somebody else's account, unless it is new and its own names would not give this username.
    const isStrange = known === holder && other.isNew !== false && !isNamedAfter(known, naming);
    if (known === kept || isStrange) like.set(known, other);
  }
  return [...like.values()];
}

/** Whether an account's names give its username. */
export function isNamedAfter({ account, code }: IndexedAccount, naming: Naming): boolean {
  const username = usernameKey(account.username);
  return namesOf(account).some(({ firstname, lastname }) => {
    let tried = 0;
    for (const candidate of usernameCandidates(code, firstname, lastname, naming)) {
      if (usernameKey(candidate) === username) return true;
      if (++tried > MOST_HOMONYMS) return false;
    }
    return false;
  });
}
