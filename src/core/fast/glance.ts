// One look at a row, straight in the text: is it surely clean, what may it share with other rows, and what is counted of
// it? It spares clean rows the rules; the rules alone say what is wrong with the others.
import { type Column, namesOf } from '../file/columns';
import type { Row } from '../file/row';
import type { Sheet } from '../file/sheet';
import { emailKey } from '../people/emails';
import { matriculeKey } from '../people/matricules';
import { transliterate } from '../people/names';
import { isCohortColumn } from '../platform/moodle-columns';
import type { Rule } from '../rules/rule';
import { Cells } from './cells';
import { FOLDED } from './characters';

/** What rows may share: where its hash stands among those of a glance. */
export const SHARED = { person: 0, names: 1, email: 2, matricule: 3, password: 4, username: 5 } as const;
export type Shared = keyof typeof SHARED;

/** How to look at a column. */
type Kind = 'firstname' | 'lastname' | 'password' | 'email' | 'matricule' | 'cohort' | 'username' | 'plain';

/** Numbers above this are too long for what is counted. */
const LONGEST_NUMBER = 63;
const NONE = -1;
const NO_LIMIT = 2 ** 31 - 1;

export class Glance {
  /** What the last row may share, hashed; 0 where it has nothing. Values that are the same to a rule have one hash. */
  readonly hashes = new Int32Array(Object.keys(SHARED).length);
  /** Of the last clean row: rows that have the same one are the same to all rules that count. */
  signature = NONE;

  private readonly cells: Cells;
  private readonly kinds: readonly Kind[];
  /** Longest value that the platform keeps of each column. */
  private readonly limits: Int32Array;
  private readonly published: ReadonlySet<number>;
  private readonly headerNames: ReadonlySet<number>;
  /** What the import makes no account without. */
  private readonly needed: readonly Shared[];
  /** A number for each cohort reference met that no rule minds, `NONE` for the others. */
  private readonly references = new Map<string, number>();
  /** A number for each sequence of references, by its last one and the number of the sequence before. */
  private readonly sequences = new Map<number, number>();
  private lastReference = '\n';
  private lastNumber = NONE;
  private lastPair = NONE;
  private lastSequence = NONE;

  /** @param cohortRules rules that judge each cohort cell by what stands in it alone */
  constructor(
    sheet: Sheet,
    private readonly cohortRules: readonly Rule[],
  ) {
    const { platform } = sheet;
    this.cells = new Cells(platform);
    this.kinds = sheet.columns.map((column) => kindOf(column, sheet));
    this.limits = Int32Array.from(sheet.columns, (column) => limitOf(column, sheet));
    this.published = new Set(platform.password.published.map((text) => this.passwordHash(text)));
    const lastname = sheet.columns[sheet.column('lastname')];
    const needed: Shared[] = [
      ...(platform.email.required ? (['email'] as const) : []),
      ...(platform.username.nomenclature ? [] : (['username'] as const)),
    ];
    this.needed = needed.filter((name) => sheet.column(name) >= 0);
    this.headerNames = new Set(lastname ? namesOf(lastname, platform).map((text) => this.nameHash(text)) : []);
  }

  /** Whether files like this can be looked at so: people must have names, by which a header's repetition is told apart. */
  static suits(sheet: Sheet): boolean {
    return sheet.column('firstname') >= 0 && sheet.column('lastname') >= 0;
  }

  /** Looks at a row; false when the rules have to. Its hashes and signature are known only when it is clean. */
  isClean(sheet: Sheet, record: number): boolean {
    const { table } = sheet;
    const { text, ends, firstField } = table;
    const { cells, kinds, limits, hashes } = this;
    const first = firstField[record]!;
    const width = kinds.length;
    if (firstField[record + 1]! - first !== width) return false;
    let initial = 0;
    let firstname = 0;
    let signature = 0;
    let cohorts = 0;
    let hasPassword = true;
    let end = table.starts[record]! - 1;
    for (let column = 0; column < width; column++) {
      const start = end + 1;
      end = ends[first + column]!;
      if (end - start > limits[column]!) return false;
      switch (kinds[column]) {
        case 'firstname':
          if (!cells.name(text, start, end)) return false;
          initial = FOLDED[text.charCodeAt(start)]!;
          firstname = cells.hash;
          if (cells.capitals) signature |= 1;
          break;
        case 'lastname':
          if (!cells.name(text, start, end) || this.headerNames.has(cells.hash)) return false;
          hashes[SHARED.person] = cells.hash;
          if (cells.capitals) signature |= 2;
          break;
        case 'password':
          if (!cells.password(text, start, end) || this.published.has(cells.hash)) return false;
          hashes[SHARED.password] = cells.hash;
          hasPassword = end > start;
          break;
        case 'email':
          if (!cells.email(text, start, end)) return false;
          hashes[SHARED.email] = cells.hash;
          break;
        case 'matricule':
          if (!cells.matricule(text, start, end)) return false;
          hashes[SHARED.matricule] = cells.hash;
          if (!cells.number) break;
          if (end - start > LONGEST_NUMBER) return false;
          signature |= (end - start) << 2;
          break;
        case 'cohort': {
          const number = this.numberOf(sheet, record, column, start, end);
          if (number === NONE) return false;
          cohorts = this.sequence(cohorts, number);
          break;
        }
        case 'username':
          if (!cells.plain(text, start, end)) return false;
          hashes[SHARED.username] = cells.hash;
          break;
        default:
          if (!cells.plain(text, start, end)) return false;
      }
    }
    // Who has neither would never receive the credentials.
    if (!hasPassword && hashes[SHARED.email] === 0) return false;
    for (const name of this.needed) if (hashes[SHARED[name]] === 0) return false;
    const lastname = hashes[SHARED.person]!;
    hashes[SHARED.person] = together(lastname, initial);
    hashes[SHARED.names] = together(lastname, firstname);
    this.signature = signature | (cohorts << 8);
    return true;
  }

  /** The hashes of a row that is not clean, from its values as the rules see them. */
  readHashes(row: Row): void {
    const { hashes } = this;
    hashes.fill(0);
    const { firstname, lastname } = row;
    if (firstname && lastname) {
      const initial = /[a-z]/.exec(transliterate(firstname))?.[0].charCodeAt(0) ?? 0;
      const last = this.nameHash(lastname);
      hashes[SHARED.person] = together(last, initial);
      hashes[SHARED.names] = together(last, this.nameHash(firstname));
    }
    hashes[SHARED.email] = this.emailHash(emailKey(row.email));
    hashes[SHARED.matricule] = this.matriculeHash(matriculeKey(row.matricule));
    hashes[SHARED.password] = this.passwordHash(row.value('password'));
    hashes[SHARED.username] = this.plainHash(row.value('username').toLowerCase());
  }

  /** The number of a cohort reference. The rules look at each once. */
  private numberOf(sheet: Sheet, record: number, column: number, start: number, end: number): number {
    const { text } = sheet.table;
    if (end - start === this.lastReference.length && text.startsWith(this.lastReference, start)) return this.lastNumber;
    const reference = text.slice(start, end);
    let number = this.references.get(reference);
    if (number === undefined) {
      const clean = this.cells.plain(text, start, end) && !this.isMinded(sheet.row(record), column);
      number = clean ? this.references.size : NONE;
      this.references.set(reference, number);
    }
    this.lastReference = reference;
    this.lastNumber = number;
    return number;
  }

  private isMinded(row: Row, column: number): boolean {
    let minded = false;
    for (const rule of this.cohortRules) {
      rule.row?.(row, (place) => {
        if (place.column === column) minded = true;
      });
    }
    return minded;
  }

  private sequence(before: number, number: number): number {
    const pair = before * 2 ** 26 + number;
    if (pair === this.lastPair) return this.lastSequence;
    let sequence = this.sequences.get(pair);
    if (sequence === undefined) {
      sequence = this.sequences.size + 1;
      this.sequences.set(pair, sequence);
    }
    this.lastPair = pair;
    this.lastSequence = sequence;
    return sequence;
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

function together(hash: number, other: number): number {
  return Math.imul(hash, 0x01000193) ^ other || 1;
}

function kindOf({ name, index }: Column, sheet: Sheet): Kind {
  if (name === undefined) return 'plain';
  if (isCohortColumn(name)) return 'cohort';
  if (sheet.column(name) !== index) return 'plain';
  if (name === 'firstname') return 'firstname';
  if (name === 'lastname') return 'lastname';
  if (name === 'password') return 'password';
  if (name === 'email') return 'email';
  if (name === sheet.platform.matricule?.column) return 'matricule';
  if (name === 'username') return 'username';
  return 'plain';
}

function limitOf({ name }: Column, { platform: { lengths, username } }: Sheet): number {
  // What a nomenclature asks of a username is for the rules to say: no length is short enough.
  if (name === 'username' && username.nomenclature) return NONE;
  const key = name !== undefined && isCohortColumn(name) ? 'cohort' : name;
  const limit = key !== undefined && Object.hasOwn(lengths, key) ? lengths[key] : undefined;
  return Math.min(limit ?? NO_LIMIT, NO_LIMIT);
}
