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
