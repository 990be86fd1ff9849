// The members of a group of duplicates side by side: their values, where these differ, and who is who among them.
import {
  type Comparison,
  comparePeople,
  emailKey,
  type Identity,
  matriculeKey,
  usernameKey,
  type WhoIsWhoRow,
} from '../people/identity';
import { nameKey } from '../people/names';
import type { Platform } from '../platform';
import { type Account, accountIdentity, matriculeOf } from '../reference/account';
import type { Entry } from './entries';

/** What members are compared by. */
export const MEMBER_FIELDS = [
  'firstname',
  'lastname',
  'username',
  'email',
  'matricule',
  'cohort',
  'establishment',
] as const;
export type MemberField = (typeof MEMBER_FIELDS)[number];

/** As written; undefined where it is not known: most exports have no matricules. */
export type MemberValues = Readonly<Partial<Record<MemberField, string>>>;

export interface Members {
  /** Those of the entries, then of the accounts, in their order. */
  readonly values: readonly MemberValues[];
  /** Fields in which they differ, whatever a spreadsheet made of a value. */
  readonly differing: ReadonlySet<MemberField>;
  /** How the first member compares with the others: the rows of *Who is who* that hold, in ascending order. */
  readonly rows: readonly WhoIsWhoRow[];
  /** Two of them have different addresses. */
  readonly addressDiffers: boolean;
}

/** Puts the members of a group side by side. */
export function compareMembers(entries: readonly Entry[], accounts: readonly Account[], platform: Platform): Members {
  const identities = [
    ...entries.map(({ identity }) => identity),
    ...accounts.map((account) => accountIdentity(account, platform)),
  ];
  const values = [...entries.map(valuesOfEntry), ...accounts.map((account) => valuesOfAccount(account, platform))];
  const comparisons = withFirst(identities);
  const haveOneName = comparisons.every(({ names }) => names === 'same');
  const differing = MEMBER_FIELDS.filter((field) => {
    if (haveOneName && (field === 'firstname' || field === 'lastname')) return false;
    const keys = values.flatMap((value) => {
      const written = value[field];
      return written === undefined ? [] : [keyIn(field, written)];
    });
    return new Set(keys).size > 1;
  });
  return {
    values,
    differing: new Set(differing),
    rows: [...new Set(comparisons.map(({ row }) => row))].sort((a, b) => a - b),
    addressDiffers: comparisons.some(({ address }) => address === 'different'),
  };
}

function withFirst([first, ...others]: readonly Identity[]): Comparison[] {
  return first ? others.map((other) => comparePeople(first, other)) : [];
}

function keyIn(field: MemberField, value: string): string {
  if (field === 'firstname' || field === 'lastname') return nameKey(value);
  if (field === 'username') return usernameKey(value);
  if (field === 'email') return emailKey(value);
  // A number that is lost is not the same as another one that is.
  if (field === 'matricule') return matriculeKey(value) || value;
  return value.toLowerCase();
}

function valuesOfEntry(entry: Entry): MemberValues {
  const { firstname, lastname, username, emailMade, email, matriculeWritten, cohorts } = entry;
  return {
    firstname,
    lastname,
    username,
    email: emailMade ? '' : email,
    matricule: matriculeWritten,
    cohort: cohorts.join(', '),
  };
}

function valuesOfAccount(account: Account, platform: Platform): MemberValues {
  const { firstname, lastname, fullname, username, email, establishment } = account;
  const names = firstname || lastname ? { firstname, lastname } : { lastname: fullname };
  const matricule = matriculeOf(account, platform);
  return { ...names, username, email, ...(matricule && { matricule }), ...(establishment && { establishment }) };
}
