// What lines may share, as numbers: lines that share it have the same one. A line without a number in common with another
// meets nobody; only the keys of the others are compared.
import { isStandardUsername, standardUsername } from '../moodle-facts/username';
import { namesakeHash } from '../people/identity';
import { equalityKey } from '../simulation';
import { PER_STEP, type Steps } from '../task/cooperative-task';
import { hashOf } from '../text/hash';
import { type Splice, spliceNumbers } from '../text/splice';
import type { Entry } from './entries';

/** The database that lines are spared the simulation for: the other one takes fewer texts for equal. */
const DATABASE = 'mariadb';

/** 0 where there is nothing to share. */
const NUMBER_OF = {
  username: ({ keys }: Entry) => hashOf(keys.username),
  email: ({ keys }: Entry) => hashOf(keys.email),
  matricule: ({ identity }: Entry) => hashOf(identity.matricule),
  person: ({ identity }: Entry) => hashOfNumber(namesakeHash(identity)),
  /** Who this is, for decisions. */
  decision: ({ decisionKey }: Entry) => hashOf(decisionKey),
  /** What the database takes for the same username, as it stands or cleaned, and for the same address. */
  account: ({ username, keys }: Entry) => (username === keys.username ? hashOf(username) : accountNumber(username)),
  cleanedAccount: ({ username }: Entry) => cleanedAccountNumber(username),
  address: ({ email }: Entry) => hashOf(equalityKey(DATABASE, email)),
};
const KINDS = Object.keys(NUMBER_OF) as (keyof typeof NUMBER_OF)[];

/** A number for each line and each thing that it may share. */
export type Numbers = Readonly<Record<keyof typeof NUMBER_OF, Int32Array>>;

const NOTHING = new Int32Array();
export const NO_NUMBERS: Numbers = {
  username: NOTHING,
  email: NOTHING,
  matricule: NOTHING,
  person: NOTHING,
  decision: NOTHING,
  account: NOTHING,
  cleanedAccount: NOTHING,
  address: NOTHING,
};

/** The numbers after an edit: kept where lines were, made anew for those that stand in the place of others. */
export function* numbersAfter(before: Numbers, splice: Splice, fresh: readonly Entry[]): Steps<Numbers> {
  const numbers = { ...NO_NUMBERS };
  for (const kind of KINDS) numbers[kind] = spliceNumbers(before[kind], [splice]);
  for (const [index, entry] of fresh.entries()) {
    for (const kind of KINDS) numbers[kind][splice.from + index] = NUMBER_OF[kind](entry);
    if (index % PER_STEP === 0) yield;
  }
  return numbers;
}

/** That of a username as it stands. */
export function accountNumber(username: string): number {
  return hashOf(equalityKey(DATABASE, username));
}

/** That of a username without what Moodle drops; 0 where that is the username as it stands. */
export function cleanedAccountNumber(username: string): number {
  return isStandardUsername(username) ? 0 : hashOf(standardUsername(username));
}

/** A sum of hashes may be larger than a hash: folded, so that only 0 is 0. */
function hashOfNumber(number: number): number {
  return number && (number ^ (number / 2 ** 32) || 1);
}
