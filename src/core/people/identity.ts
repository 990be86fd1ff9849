// Who is who: the keys by which people are compared, and the one table that says whether two of them are one person.
// Rules, plan, preview, comparison and reports ask here; none has a key or a comparison of its own.
import { standardUsername } from '../moodle-facts/username';
import type { Platform } from '../platform';
import { isFictif } from './emails';
import { spreadsheetDamage } from './matricules';
import { nameKey } from './names';

/** A username as Moodle keeps it: lower case, and none of the characters that it drops (conformance rule 43). */
export function usernameKey(username: string): string {
  return standardUsername(username);
}

/** Addresses that differ only in case or in the spaces around them are one. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * A matricule in its normal form: no spaces, no leading zeros, no case, and without what a spreadsheet dresses numbers up
 * with (`12 345`, `12.345`, `12,345`, `812,0`, `'812`, `="04012"`). '' for none, and for one that a spreadsheet has destroyed: two
 * lost numbers are not equal.
 */
export function matriculeKey(matricule: string): string {
  let text = matricule;
  if (!/^\w*$/.test(text)) {
    text = text.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}]/gu, '');
    text = /^="?([^"]*)"?$/.exec(text)?.[1] ?? text;
    text = /^'(.+)'$/.exec(text)?.[1] ?? text;
    const damage = spreadsheetDamage(text);
    if (damage) text = damage.repaired ?? '';
    if (/^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(text)) text = text.replace(/[.,]/g, '');
    // A dash says that there is none.
    if (!/[\p{L}\p{N}]/u.test(text)) return '';
  } else if (/^\d+[eE]\d+$/.test(text)) return '';
  return text.replace(/^0+(?=.)/, '').toLowerCase();
}

/** What a file, an export or a form says of somebody, as written; what is left out is not known. */
export interface Person {
  readonly firstname: string;
  readonly lastname: string;
  /** Where both names stand in one cell, in either order; `firstname` and `lastname` are then ''. */
  readonly fullname?: string;
  readonly matricule?: string;
  readonly email?: string;
  /** Establishment code. */
  readonly establishment?: string;
}

/** Somebody as compared: everything in its normal form, '' where it is absent. */
export interface Identity {
  readonly firstname: string;
  readonly lastname: string;
  /** The words of a name written in one cell; none where first and last name are known apart. */
  readonly words: readonly string[];
  readonly matricule: string;
  /** A real address: a fictif one says no more than the names. */
  readonly address: string;
  readonly establishment: string;
}

/** What an identity says of somebody's names. */
export type Names = Pick<Identity, 'firstname' | 'lastname' | 'words'>;

const NO_WORDS: readonly string[] = [];

/** The names of a person; a single one is not enough to be compared. */
export function namesOf(person: Pick<Person, 'firstname' | 'lastname' | 'fullname'>): Names {
  const firstname = nameKey(person.firstname);
  const lastname = nameKey(person.lastname);
  if (firstname && lastname) return { firstname, lastname, words: NO_WORDS };
  return { firstname: '', lastname: '', words: wordsOf(person.fullname ?? (person.firstname || person.lastname)) };
}

/** The identity of a person. A fictif address counts as absent. */
export function identityOf(person: Person, platform: Platform): Identity {
  const { email } = person;
  return identityWith(person, email && !isFictif(email, platform) ? email : '');
}

/** The identity of a person whose real address is known; '' for none. */
export function identityWith(person: Omit<Person, 'email'>, address: string): Identity {
  const { matricule = '', establishment = '' } = person;
  const { firstname, lastname, words } = namesOf(person);
  return {
    firstname,
    lastname,
    words,
    matricule: matriculeKey(matricule),
    address: emailKey(address),
    establishment: establishment.toLowerCase(),
  };
}

/** The words of a whole name, as keys; none where there is only one. */
function wordsOf(name: string): readonly string[] {
  const words = name
    .split(/[\s\u00a0]+/)
    .map(nameKey)
    .filter(Boolean);
  return words.length > 1 ? words : NO_WORDS;
}

/** Whether there are names to compare: without them, nobody is anybody's namesake. */
export function isNamed({ firstname, words }: Names): boolean {
  return firstname !== '' || words.length > 0;
}

/**
 * A number that all namesakes share, however their names are cut or ordered; 0 for somebody without names. Others may
 * share it by chance: it finds candidates, and the table decides.
 */
export function namesakeHash({ firstname, lastname, words }: Names): number {
  const name = firstname ? firstname + lastname : words.join('');
  // The sum over neighbouring letters, the last and the first included, is the same wherever a name is turned.
  let hash = 0;
  for (let at = 0; at < name.length; at++)
    hash += pairHash(name.charCodeAt(at), name.charCodeAt(at + 1) || name.charCodeAt(0));
  return hash;
}

/** At least 1, below 2 ** 32. */
function pairHash(one: number, next: number): number {
  const mixed = Math.imul((one << 16) ^ next, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 0 || 1;
}

/** How two names compare; `first-name` are different names of people who have the same first name. */
export type NameAgreement = 'same' | 'first-name' | 'different';
/** How two values compare; `absent` where either is not known. */
export type Agreement = 'equal' | 'different' | 'absent';

/** `unknown`: what is known does not tell, and a person has to look. */
export type Relation = 'same' | 'homonym' | 'unknown' | 'different';

/** A row of the table below. */
export type WhoIsWhoRow = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** How two people compare, and what follows from it. */
export interface Comparison {
  readonly row: WhoIsWhoRow;
  readonly relation: Relation;
  readonly names: NameAgreement;
  readonly matricule: Agreement;
  readonly address: Agreement;
}

const NAMES: readonly NameAgreement[] = ['same', 'first-name', 'different'];
const VALUES: readonly Agreement[] = ['equal', 'different', 'absent'];

/** The table *Who is who*. For each case, the first row that covers it holds. */
const WHO_IS_WHO: readonly (readonly [
  WhoIsWhoRow,
  readonly NameAgreement[],
  matricule: readonly Agreement[],
  address: readonly Agreement[],
  Relation,
])[] = [
  [1, ['same'], ['equal'], VALUES, 'same'],
  [2, ['same'], ['different'], ['different', 'absent'], 'homonym'],
  [3, ['same'], ['different'], ['equal'], 'unknown'],
  [4, ['same'], ['absent'], ['equal'], 'same'],
  [5, ['same'], ['absent'], ['different'], 'unknown'],
  [6, ['same'], ['absent'], ['absent'], 'unknown'],
  [7, ['first-name', 'different'], ['equal'], VALUES, 'unknown'],
  [8, ['first-name'], ['different', 'absent'], ['equal'], 'unknown'],
  [9, NAMES, VALUES, VALUES, 'different'],
];

/** One object for each case, made once. */
const CASES: readonly Comparison[] = NAMES.flatMap((names) =>
  VALUES.flatMap((matricule) =>
    VALUES.flatMap((address) => {
      const rows = WHO_IS_WHO.filter(
        ([, ofNames, ofMatricule, ofAddress]) =>
          ofNames.includes(names) && ofMatricule.includes(matricule) && ofAddress.includes(address),
      );
      return rows.slice(0, 1).map(([row, , , , relation]) => ({ row, relation, names, matricule, address }));
    }),
  ),
);

/** Compares two people. Goes both ways. */
export function comparePeople(a: Identity, b: Identity): Comparison {
  const names = NAMES.indexOf(nameAgreement(a, b));
  const matricule = VALUES.indexOf(inOneEstablishment(a, b) ? agreement(a.matricule, b.matricule) : 'absent');
  const address = VALUES.indexOf(agreement(a.address, b.address));
  return CASES[(names * VALUES.length + matricule) * VALUES.length + address]!;
}

/** Rows at which two are told as one person twice: surely at 1 and 4, perhaps at 6, where nothing differs. */
export function isTwice({ row }: Comparison): boolean {
  return row === 1 || row === 4 || row === 6;
}

/** A matricule is a number of one establishment; where one is not known, it may be that of the other. */
function inOneEstablishment(a: Identity, b: Identity): boolean {
  return !a.establishment || !b.establishment || a.establishment === b.establishment;
}

function agreement(a: string, b: string): Agreement {
  if (!a || !b) return 'absent';
  return a === b ? 'equal' : 'different';
}

function nameAgreement(a: Names, b: Names): NameAgreement {
  if (haveSameNames(a, b)) return 'same';
  return haveSameFirstName(a, b) ? 'first-name' : 'different';
}

/** Whether two have the same names; where one of them stands in one cell, whole names are compared, in either order. */
export function haveSameNames(a: Names, b: Names): boolean {
  if (!isNamed(a) || !isNamed(b)) return false;
  if (a.firstname && b.firstname) return a.firstname === b.firstname && a.lastname === b.lastname;
  return b.firstname ? isTurned(a, b) : isTurned(b, a);
}

/** Whether the words of a whole name, turned some way, are the other name: `Rye Adrien` and `Adrien Rye`. */
function isTurned({ words }: Names, other: Names): boolean {
  const name = other.firstname ? other.firstname + other.lastname : other.words.join('');
  return words.some((_, at) => words.slice(at).join('') + words.slice(0, at).join('') === name);
}

function haveSameFirstName(a: Names, b: Names): boolean {
  const ends = ({ firstname, words }: Names) => (firstname ? [firstname] : [words[0], words.at(-1)]);
  return ends(a).some((name) => name && ends(b).includes(name));
}
