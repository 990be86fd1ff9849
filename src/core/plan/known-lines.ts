// What is known of each line by itself, whatever stands in the others: its person, what it may share as numbers, the
// accounts like it. An edit leaves that of other lines alone, so a plan takes it over from the one before.
import type { Sheet } from '../document/sheet';
import type { Account } from '../reference/account';
import type { Accounts } from '../reference/accounts';
import { mapInSteps, type Steps } from '../task/cooperative-task';
import { type Splice, splicedList } from '../text/splice';
import { type Entry, entriesAfter } from './entries';
import { NO_NUMBERS, type Numbers, numbersAfter } from './numbers';

export interface KnownLines {
  readonly sheet: Sheet;
  readonly entries: readonly Entry[];
  readonly numbers: Numbers;
  /** The accounts that exist already and may be this person's, the likeliest first. */
  readonly accounts: readonly (readonly Account[])[];
}

/** What is known of the lines of a sheet, and which of them were read again. */
export interface ReadLines {
  readonly lines: KnownLines;
  readonly splice: Splice;
}

/** Reads the lines of a sheet; what is known of those that stand unchanged is taken from there. */
export function* readLines(sheet: Sheet, known?: KnownLines): Steps<ReadLines> {
  const { entries, splice } = yield* entriesAfter(sheet, known);
  const fresh = entries.slice(splice.from, splice.from + splice.count);
  const numbers = yield* numbersAfter(known?.numbers ?? NO_NUMBERS, splice, fresh);
  const { accounts } = sheet.context;
  const like = yield* mapInSteps(fresh, (entry) => (accounts ? accountsLike(entry, accounts) : NOBODY));
  return { lines: { sheet, entries, numbers, accounts: splicedList(known?.accounts ?? [], splice, like) }, splice };
}

const NOBODY: readonly never[] = [];

/** More namesakes than anybody looks at are left out of a line. */
const MOST_NAMESAKES = 12;

/** Accounts that have the entry's username or address, or its person's name (here or in another establishment). */
function accountsLike({ keys, email, identity }: Entry, accounts: Accounts): readonly Account[] {
  const byUsername = keys.username ? accounts.byUsername(keys.username) : undefined;
  const byEmail = email ? accounts.byEmail(email) : undefined;
  const namesakes = accounts.namesakesOf(identity);
  if (!byUsername && !byEmail && namesakes.length <= MOST_NAMESAKES) return namesakes;
  const found = [byUsername, byEmail, ...namesakes.slice(0, MOST_NAMESAKES)];
  return [...new Set(found.filter((account) => account !== undefined))];
}
