// Looks at a row straight in the text: is it surely clean, what may it share with other rows, and what is counted of it?
// Rules are not run on clean rows; the rules alone say what is wrong with the others.

import { platformNames } from '../../document/columns';
import type { Row } from '../../document/row';
import type { Sheet } from '../../document/sheet';
import { ADDRESS_ORDERS, ALIKE, addressOrder, bearsOtherNames } from '../../people/address-names';
import { MOST_DOMAINS } from '../../people/domains';
import { emailKey, matriculeKey, type Names, usernameKey } from '../../people/identity';
import { DOUBTFUL_WORDS } from '../../people/name-doubts';
import { transliterate } from '../../people/names';
import type { Rule, SharedKey } from '../../rules/rule';
import { combinedHash, joinedHash } from '../../text/hash';
import { CellClassifier } from './cell-classifier';
import { beginAlike, FOLDED } from './characters';
import { CohortNumbers, FLAGGED } from './cohort-numbers';
import { type ColumnKind, columnKindOf, limitOf } from './column-kinds';
import { FewHashes } from './few-hashes';
import { SequenceNumbers, TextNumbers } from './text-numbers';

/** Where the hash of each key stands among those of a row. */
export const HASH_INDEX = {
  person: 0,
  names: 1,
  email: 2,
  matricule: 3,
  password: 4,
  username: 5,
  address: 6,
} as const satisfies Readonly<Record<SharedKey, number>>;

const hashed = new WeakMap<object, FewHashes>();

/** Numbers above this are too long for what is counted. */
const LONGEST_NUMBER = 63;

export class RowPrefilter {
  /** What the last row may share, hashed; 0 where it has nothing. Values that are the same to a rule have one hash. */
  readonly hashes = new Int32Array(Object.keys(HASH_INDEX).length);
  /** The signature of the last clean row: rows with the same one are the same to all rules that count. */
  signature = -1;

  /** Without names, a header is not told from a person, and no row is surely clean. */
  readonly isApplicable: boolean;

  private readonly cells: CellClassifier;
  private readonly kinds: readonly ColumnKind[];
  /** Longest value that the platform keeps of each column. */
  private readonly limits: Int32Array;
  private readonly published: FewHashes;
  private readonly columnNames: FewHashes;
  private readonly headerNames: FewHashes;
  private readonly doubtfulNames: FewHashes;
  /** What the import makes no account without. */
  private readonly needed: readonly SharedKey[];
  private readonly cohorts: CohortNumbers;
  /** One more than are compared: where there are so many, nothing is. */
  private readonly domains = new TextNumbers((domain) => domain.toLowerCase(), MOST_DOMAINS + 1);
  private readonly counted = new SequenceNumbers();

  /** @param cohortRules rules that judge each cohort cell by what stands in it alone */
  constructor(sheet: Sheet, cohortRules: readonly Rule[]) {
    const { platform, choices } = sheet;
    // Where accounts are found by their addresses, a file without usernames may make some (username-format).
    const isUsual = !choices.matchesEmail || sheet.column('username') >= 0;
    this.isApplicable = isUsual && sheet.column('firstname') >= 0 && sheet.column('lastname') >= 0;
    this.cells = new CellClassifier(platform);
    this.cohorts = new CohortNumbers(sheet.width, this.cells, cohortRules);
    this.kinds = sheet.columns.map((column) => columnKindOf(column, sheet));
    this.limits = Int32Array.from(sheet.columns, (column) => limitOf(column, sheet));
    this.published = new FewHashes(platform.password.published.map((text) => this.passwordHash(text)));
    this.doubtfulNames = this.hashesOf(DOUBTFUL_WORDS, DOUBTFUL_WORDS);
    const needed: SharedKey[] = [
      ...(platform.email.required ? (['email'] as const) : []),
      ...(platform.username.nomenclature ? [] : (['username'] as const)),
      ...(choices.creates && !choices.createsPasswords ? (['password'] as const) : []),
    ];
    this.needed = needed.filter((name) => sheet.column(name) >= 0);
    const known = platformNames(platform);
    this.columnNames = this.hashesOf(known, known.keys());
    this.headerNames = this.hashesOf(sheet.headerNames, sheet.headerNames.keys());
  }

  /** Looks at a row; false when the rules have to. Its hashes and signature are known only when it is clean. */
  isClean(sheet: Sheet, record: number): boolean {
    if (!this.isApplicable) return false;
    const { table } = sheet;
    const { ends, firstField } = table;
    const { cells, kinds, limits, hashes } = this;
    const first = firstField[record]!;
    const width = kinds.length;
    if (firstField[record + 1]! - first !== width) return false;
    let initial = 0;
    let firstname = 0;
    let letters = 0;
    let signature = 0;
    let cohorts = 0;
    let domain = 0;
    let firstnameAt = 0;
    let firstnameEnd = 0;
    let lastnameAt = 0;
    let lastnameEnd = 0;
    let emailAt = 0;
    let hasPassword = true;
    const { text, start: before } = table.pieces.at(table.starts[record]!);
    let end = table.starts[record]! - before - 1;
    for (let column = 0; column < width; column++) {
      const start = end + 1;
      end = ends[first + column]! - before;
      if (end - start > limits[column]!) return false;
      switch (kinds[column]) {
        case 'firstname':
          if (!cells.name(text, start, end) || this.doubtfulNames.has(cells.hash)) return false;
          initial = FOLDED[text.charCodeAt(start)]!;
          firstnameAt = start;
          firstnameEnd = end;
          firstname = cells.hash;
          if (cells.capitals) signature |= 1;
          break;
        case 'lastname':
          if (!cells.name(text, start, end)) return false;
          if (this.doubtfulNames.has(cells.hash)) return false;
          if (this.columnNames.has(cells.hash) || this.headerNames.has(cells.hash)) return false;
          hashes[HASH_INDEX.person] = cells.hash;
          letters = cells.letters;
          lastnameAt = start;
          lastnameEnd = end;
          if (cells.capitals) signature |= 2;
          break;
        case 'password':
          if (!cells.password(text, start, end) || this.published.has(cells.hash)) return false;
          hashes[HASH_INDEX.password] = cells.hash;
          hasPassword = end > start;
          break;
        case 'email':
          if (!cells.email(text, start, end)) return false;
          hashes[HASH_INDEX.email] = cells.hash;
          hashes[HASH_INDEX.address] = cells.hash;
          emailAt = start;
          if (end > start) domain = 1 + this.domains.numberOf(text, cells.sign + 1, end);
          break;
        case 'matricule':
          if (!cells.matricule(text, start, end)) return false;
          hashes[HASH_INDEX.matricule] = cells.hash;
          if (!cells.number) break;
          if (end - start > LONGEST_NUMBER) return false;
          signature |= (end - start) << 2;
          break;
        case 'cohort':
          cohorts = this.cohorts.withNext(cohorts, sheet, record, column, text, start, end);
          if (cohorts === FLAGGED) return false;
          break;
        case 'username':
          if (!cells.username(text, start, end)) return false;
          hashes[HASH_INDEX.username] = cells.hash;
          break;
        default:
          if (!cells.plain(text, start, end)) return false;
      }
    }
    // Without either, nobody receives the credentials.
    if (!hasPassword && hashes[HASH_INDEX.email] === 0) return false;
    for (const name of this.needed) if (hashes[HASH_INDEX[name]] === 0) return false;
    // Most addresses begin with the first name, as the first of all orders says.
    let order = 0;
    if (domain && !beginAlike(text, emailAt, firstnameAt, ALIKE)) {
      const local = text.slice(emailAt, cells.sign);
      const first = text.slice(firstnameAt, firstnameEnd);
      const last = text.slice(lastnameAt, lastnameEnd);
      if (bearsOtherNames(local, first, last)) return false;
      order = ADDRESS_ORDERS.indexOf(addressOrder(local, first, last));
    }
    const lastname = hashes[HASH_INDEX.person]!;
    hashes[HASH_INDEX.person] = combinedHash(lastname, initial);
    hashes[HASH_INDEX.names] = joinedHash(firstname, lastname, letters);
    this.signature = signature | (this.counted.numberOf(cohorts, domain * ADDRESS_ORDERS.length + order) << 8);
    return true;
  }

  /** The hashes of a row that is not clean, from its values as the rules see them. */
  readHashes(row: Row): void {
    const { hashes } = this;
    hashes.fill(0);
    const { firstname, lastname } = row;
    if (firstname && lastname) {
      // A name's key has the same letters, and is known already.
      const first = row.identity.firstname || transliterate(firstname);
      const last = row.identity.lastname || transliterate(lastname);
      const initial = /[a-z]/.exec(first)?.[0].charCodeAt(0) ?? 0;
      hashes[HASH_INDEX.person] = combinedHash(this.nameHash(last), initial);
      hashes[HASH_INDEX.names] = this.nameHash(first + last);
    }
    const email = this.emailHash(emailKey(row.email));
    hashes[HASH_INDEX.email] = email;
    hashes[HASH_INDEX.address] = row.identity.address ? email : 0;
    hashes[HASH_INDEX.matricule] = this.matriculeHash(matriculeKey(row.matricule));
    hashes[HASH_INDEX.password] = this.passwordHash(row.value('password'));
    hashes[HASH_INDEX.username] = this.plainHash(usernameKey(row.value('username')));
  }

  /** The hashes of names that stand in one cell: one for each word that may be the first. */
  wholeNameHashes({ words }: Names): number[] {
    return words.map((_, at) => this.nameHash([...words.slice(at), ...words.slice(0, at)].join('')));
  }

  /** The hashes of some words, made once for all files that have them. */
  private hashesOf(list: object, words: Iterable<string>): FewHashes {
    const made = hashed.get(list) ?? new FewHashes(Array.from(words, (word) => this.nameHash(word)));
    hashed.set(list, made);
    return made;
  }

  private nameHash(name: string): number {
    const plain = transliterate(name);
    this.cells.name(plain, 0, plain.length);
    return this.cells.hash;
  }

  private passwordHash(password: string): number {
    this.cells.password(password, 0, password.length);
    return this.cells.hash;
  }

  private matriculeHash(key: string): number {
    this.cells.matricule(key, 0, key.length);
    return this.cells.hash;
  }

  private emailHash(key: string): number {
    this.cells.email(key, 0, key.length);
    return this.cells.hash;
  }

  private plainHash(key: string): number {
    this.cells.plain(key, 0, key.length);
    return this.cells.hash;
  }
}
