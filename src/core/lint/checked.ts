// What is known of a checked file: of each record in flat arrays, and what was found.

import type { Sheet } from '../document/sheet';
import type { Finding } from '../rules/rule';
import type { FindingList } from './finding-list';
import type { RowPrefilter } from './prefilter/row-prefilter';
import type { RowClasses } from './row-classes';
import type { ActiveRule } from './run-rules';

/** Instead of a class: a record that is nobody's (a header once more), an empty one, one that is no row. */
export const NOBODY = -1;
export const EMPTY = -2;
export const NO_ROW = -3;

/** What is known of a file. Immutable but for `setup`, which all snapshots of one header share and extend. */
export interface Checked {
  readonly sheet: Sheet;
  readonly setup: Setup;
  /** The class of each record's row, or one of the numbers above. */
  readonly classes: Int32Array;
  /** For each rule that compares rows: a hash of each row's key, 0 where it has none. Some rules share one. */
  readonly hashes: readonly Int32Array[];
  readonly people: PersonColumns;
  /** What is found of the file as a whole, of rows alone, of rows that share a key, and by what most rows do. */
  readonly whole: FindingList;
  readonly alone: FindingList;
  readonly duplicates: readonly FindingList[];
  readonly majorities: readonly Majority[];
}

/** What the person of each record may share with one of another file, hashed; 0 for nothing. */
export interface PersonColumns {
  readonly names: Int32Array;
  readonly address: Int32Array;
  readonly matricule: Int32Array;
  /** The establishment code that the row states: its number in `Setup.codes`; 0 for none. */
  readonly code: Int32Array;
}

export interface Majority {
  /** What was picked, as one text. */
  readonly picked: string | undefined;
  readonly found: FindingList;
}

/** How a file is checked: depends on its header and its context only, and grows with what is learnt of its rows. */
export interface Setup {
  readonly checks: readonly ActiveRule[];
  /** Where the checks report. */
  readonly found: Finding[];
  readonly prefilter: RowPrefilter | undefined;
  readonly classes: RowClasses;
  /** Establishment codes that rows state, numbered from 1. */
  readonly codes: Map<string, number>;
}

/** What is known of a file once its rows were looked at, each by itself. */
export type RowsChecked = Omit<Checked, 'duplicates' | 'majorities'>;

/** Whether a record is a row that describes a person. */
export function isPersonAt({ classes }: Pick<Checked, 'classes'>, record: number): boolean {
  return classes[record]! >= 0;
}

/** The records with something in them that describe no person. */
export function straysOf(classes: Int32Array): number[] {
  const strays: number[] = [];
  for (let record = 0; record < classes.length; record++) if (classes[record] === NOBODY) strays.push(record);
  return strays;
}

/** Rows of a file that hold something. */
export function filledRows({ classes }: Pick<Checked, 'classes'>): number {
  let filled = 0;
  for (let record = 0; record < classes.length; record++) if (classes[record]! >= NOBODY) filled++;
  return filled;
}

/** Everything found, in lists of their own. */
export function listsOf({ whole, alone, duplicates, majorities }: Checked): FindingList[] {
  return [whole, alone, ...duplicates, ...majorities.map(({ found }) => found)].filter(
    ({ findings }) => findings.length > 0,
  );
}
