// The accounts of an export as specimens of the platform's naming: who has which username, and where a whole name that
// stands in one cell may be cut.

import { isParticle } from '../people/particles';
import { codeIn, type Nomenclature } from '../people/usernames';
import type { Account } from '../reference/account';
import { PER_STEP, type Steps } from '../task/cooperative-task';

export interface Name {
  readonly firstname: string;
  readonly lastname: string;
}

export interface Specimen {
  readonly account: Account;
  /** Lower case; '' where the username has none. */
  readonly code: string;
  /** As the username writes it. */
  readonly username: string;
  /** First and last name; several where the whole name stands in one cell and nothing tells where it is cut. */
  readonly names: readonly Name[];
}

export interface Specimens {
  readonly list: readonly Specimen[];
  /** Usernames in lower case. */
  readonly taken: ReadonlySet<string>;
  /** Test accounts of establishments: `code.nom.test`. */
  readonly tests: number;
  /** Accounts without a name, or whose username has no establishment code: nothing can be learned from them. */
  readonly others: readonly Account[];
}

/** Reads the accounts of an export as specimens. */
export function* specimensOf(accounts: readonly Account[], nomenclature: Nomenclature): Steps<Specimens> {
  const list: Specimen[] = [];
  const others: Account[] = [];
  const taken = new Set<string>();
  let tests = 0;
  for (const [index, account] of accounts.entries()) {
    if (index % PER_STEP === 0) yield;
    taken.add(account.username.toLowerCase());
    if (isTest(account.username, nomenclature)) {
      tests++;
      continue;
    }
    const code = codeIn(account.username, nomenclature);
    const names = namesOf(account);
    if (code && names.length) list.push({ account, code, username: account.username, names });
    else others.push(account);
  }
  return { list, taken, tests, others };
}

function isTest(username: string, nomenclature: Nomenclature): boolean {
  return codeIn(username, nomenclature) !== '' && username.toLowerCase().endsWith(`.${nomenclature.test}`);
}

/** The ways in which an account's name can be cut into a first and a last name. */
export function namesOf({ firstname, lastname, fullname }: Account): Name[] {
  if (firstname && lastname) return [{ firstname, lastname }];
  const words = fullname.split(/\s+/u).filter((word) => word !== '');
  const cuts = words.slice(1).map((_, index) => index + 1);
  // A particle belongs to the last name: nobody is called "Marie de".
  const likely = cuts.filter((cut) => cut === 1 || !isParticle(words[cut - 1]!));
  return likely.map((cut) => ({ firstname: words.slice(0, cut).join(' '), lastname: words.slice(cut).join(' ') }));
}
