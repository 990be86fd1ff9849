// Whether two rows are about one person: told by names, and by matricule and address where both have them.
import { emailKey } from './emails';
import { matriculeKey } from './matricules';
import { nameKey } from './names';

export interface Identity {
  readonly firstname: string;
  readonly lastname: string;
  readonly matricule: string;
  readonly email: string;
}

/** The same names, and neither the matricules nor the addresses differ where both are present. */
export function samePerson(a: Identity, b: Identity): boolean {
  const sameNames =
    nameKey(a.firstname) === nameKey(b.firstname) &&
    nameKey(a.lastname) === nameKey(b.lastname) &&
    nameKey(a.firstname + a.lastname) !== '';
  return (
    sameNames &&
    agree(matriculeKey(a.matricule), matriculeKey(b.matricule)) &&
    agree(emailKey(a.email), emailKey(b.email))
  );
}

function agree(a: string, b: string): boolean {
  return !a || !b || a === b;
}

/** Stands for whatever somebody has, or has not; keys are in lower case. */
const ANY = 'ANY';

/** Of each of some people, the index of the first one before who is the same; -1 for none. Time is linear. */
export function firstSame(people: readonly Identity[]): number[] {
  const firsts = new Map<string, number>();
  return people.map(({ firstname, lastname, matricule, email }, index) => {
    const names = [nameKey(firstname), nameKey(lastname)];
    if (!names.join('')) return -1;
    const key = (...parts: readonly string[]) => JSON.stringify([...names, ...parts]);
    const [number, address] = [matriculeKey(matricule), emailKey(email)];
    let first = -1;
    for (const one of agreeing(number)) {
      for (const other of agreeing(address)) {
        const found = firsts.get(key(one, other)) ?? -1;
        if (found >= 0 && (first < 0 || found < first)) first = found;
      }
    }
    for (const one of [number, ANY]) {
      for (const other of [address, ANY]) if (!firsts.has(key(one, other))) firsts.set(key(one, other), index);
    }
    return first;
  });
}

/** What agrees with a matricule or an address: the same one or none; with none, whatever it is. */
const agreeing = (value: string): readonly string[] => (value ? [value, ''] : [ANY]);
