// What an export says of the platform besides its usernames: the shape of establishment codes, where an establishment
// stands, the addresses that the platform makes up, and what it puts in front of a matricule.

import { codeIn } from '../people/usernames';
import type { Platform } from '../platform';
import { isSame } from '../platform/naming';
import { type Account, codeOf } from '../reference/account';
import { type LearnedChoice, learnedChoice } from './learned-choice';

type Nomenclature = NonNullable<Platform['username']['nomenclature']>;
type Fictif = NonNullable<Platform['fictif']>;

/** Counts readings of accounts; the value is the reading of most, or what was assumed where it stands equal. */
function tally<T>(choice: string, readings: readonly (readonly [Account, T])[], assumed: T): LearnedChoice<T> {
  const counts = new Map<string, { value: T; explained: number }>([
    [JSON.stringify(assumed), { value: assumed, explained: 0 }],
  ]);
  for (const [, value] of readings) {
    const key = JSON.stringify(value);
    const count = counts.get(key) ?? { value, explained: 0 };
    counts.set(key, count);
    count.explained++;
  }
  const variants = [...counts.values()].sort((a, b) => b.explained - a.explained).slice(0, MOST_VARIANTS);
  const { value } = variants[0]!;
  const exceptions = readings.filter(([, reading]) => !isSame(reading, value)).map(([account]) => account);
  return learnedChoice(choice, { value, telling: readings.length, exceptions, variants });
}

const MOST_VARIANTS = 8;

/** How an establishment's code is written: so many letters, then so many digits. */
export function codeChoice(accounts: readonly Account[], { code }: Nomenclature): LearnedChoice<Nomenclature['code']> {
  const readings = accounts.flatMap((account) => {
    const [, letters, digits] = /^(\p{L}{1,6})(\d{1,6})\./u.exec(account.username) ?? [];
    return letters && digits ? [[account, { letters: letters.length, digits: digits.length }] as const] : [];
  });
  return tally('nomenclature.code', readings, code);
}

/** Whether the code of a username is the one that the export names as the account's establishment. */
export function establishmentChoice(accounts: readonly Account[], nomenclature: Nomenclature): LearnedChoice<boolean> {
  const readings = accounts.flatMap((account) => {
    const stated = codeOf({ ...account, username: '' }, nomenclature);
    const own = codeIn(account.username, nomenclature);
    return stated && own ? [[account, stated === own] as const] : [];
  });
  return tally('establishment', readings, true);
}

/** The addresses that the platform makes of a username: `username.marker@domain`. */
export function fictifChoice(accounts: readonly Account[], assumed: Fictif): LearnedChoice<Fictif> {
  const readings = accounts.flatMap((account) => {
    const address = account.email.toLowerCase();
    const start = `${account.username.toLowerCase()}.`;
    const rest = address.startsWith(start) ? address.slice(start.length) : '';
    const [, marker, domain] = /^([^.@]+)@(.+)$/.exec(rest) ?? [];
    return marker && domain ? [[account, { marker, domain }] as const] : [];
  });
  return tally('fictif', readings, assumed);
}

/** What stands in front of every matricule: what was assumed, where they have it, and zeros. */
export function prefixChoice(accounts: readonly Account[], assumed: string): LearnedChoice<string> {
  const withNumber = accounts.filter(({ matricule }) => matricule !== '');
  const own = (matricule: string) => (matricule.startsWith(assumed) ? assumed : '');
  const zeros = (digits: string) => /^0+/.exec(digits)?.[0] ?? '';
  const start = (matricule: string) => own(matricule) + zeros(matricule.slice(own(matricule).length));
  const fewest = withNumber.map(({ matricule }) => start(matricule)).sort((a, b) => a.length - b.length);
  // A number may begin with a zero of its own: the prefix is what (nearly) all of them have.
  const prefix = fewest[Math.floor(fewest.length / 50)] ?? assumed;
  const has = (text: string) => withNumber.filter(({ matricule }) => matricule.startsWith(text)).length;
  const values = [...new Set([prefix, assumed])];
  const exceptions = withNumber.filter(({ matricule }) => !matricule.startsWith(prefix));
  const variants = values.map((value) => ({ value, explained: has(value) }));
  return learnedChoice('matricule.prefix', {
    value: prefix,
    telling: withNumber.length,
    exceptions,
    variants,
    rivals: [],
  });
}
