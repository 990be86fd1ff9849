// What a rule is: one file with its metadata, texts, examples, check and fixes.

import type { Severity } from '../document/context';
import type { FileSummary } from '../document/file-summary';
import type { LineDamage } from '../document/line-damage';
import type { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import type { Language, Text } from '../i18n/language';
import type { Random } from '../people/new-password';
import type { TextEdit } from '../text/edits';
import type { Place } from '../text/table';

/**
 * What the import does with the fault. `file`: it refuses everything, or stops there. `line`: this account is not made,
 * or cannot be used. `silent`: it says nothing, and the result is wrong. `form`: it works, but is not what the guide asks.
 */
export type Effect = 'file' | 'line' | 'silent' | 'form';

/** A step of "What now?" that several rules share; any other rule is a step of its own while something is found. */
export type SharedStep = 'accents' | 'columns' | 'duplicates' | 'credentials' | 'cohort';

export type Section = 'file' | 'header' | 'account' | 'cohort' | 'existing' | 'files';

/** What a finding's message needs to be written; never a password. */
export type Args = Readonly<Record<string, string | number | boolean>>;

/** Another place that belongs to the finding, as the other half of a duplicate. */
export interface Related {
  readonly place: Place;
  /** Where it is in another file: the file's key, and the line from 1. */
  readonly elsewhere?: { readonly file: string; readonly line: number };
}

/** Something found. Plain data: its texts and fixes are made when they are asked for. */
export interface Finding<A extends Args = Args> {
  readonly rule: string;
  readonly place: Place;
  readonly args: A;
  readonly related: readonly Related[];
  /** Where they differ from the rule's own. */
  readonly severity?: Severity;
  readonly effect?: Effect;
}

/** Something that only an editor can do. */
export type Action =
  | { readonly kind: 'rename-file'; readonly name: string }
  | { readonly kind: 'recover-accents' }
  | { readonly kind: 'save-as-utf-8' }
  | { readonly kind: 'convert' }
  | { readonly kind: 'preview'; readonly record: number }
  | { readonly kind: 'add-cohort'; readonly cohort: string };

/** A way to repair a finding. */
export interface Fix {
  readonly title: Text;
  /** Offsets in the text of the table that was checked. */
  readonly edits: readonly TextEdit[];
  /** Changes form only, never who a person is: belongs to fix-all. */
  readonly safe: boolean;
  readonly action?: Action;
}

/** What a fix may need besides the file. */
export interface FixContext {
  readonly random: Random;
}

export type Report<A extends Args> = (
  place: Place,
  args: A,
  more?: { readonly related?: readonly Place[]; readonly severity?: Severity; readonly effect?: Effect },
) => void;

/** Reports what stands in one file because of `other`, a place in another one. Files are named by the caller's keys. */
export type CrossFileReport<A extends Args> = (
  file: string,
  place: Place,
  args: A,
  other: { readonly file: string; readonly place: Place; readonly line: number },
) => void;

/** A rule's texts in one language. */
export interface RuleTexts<A extends Args> {
  /** Its name in lists, without a full stop: "Nom de colonne modifié". */
  readonly title: string;
  /**
   * What is wrong here, with the value, and what the platform does with it. `lines` are those of the related places,
   * from 1: a message never keeps a line number among its arguments, for an edit above would make it wrong.
   */
  message(args: A, lines: readonly number[]): string;
  /** Why it matters. */
  readonly why: string;
  /** What to do, for somebody who has the file open here. */
  readonly repair: string;
  /** The same for somebody who has only Excel, where `repair` speaks of the editor: the reply e-mail says this one. */
  readonly repairInExcel?: string;
}

/**
 * A file with marks under what is found: `~~~ rule-id` under a cell, `^ rule-id` where nothing stands. Without a mark,
 * the rule must find nothing. `fixed` is the file after the first fix of each finding.
 */
export interface Example {
  readonly csv: string;
  readonly fixed?: string;
  readonly fileName?: string;
  readonly platform?: string;
  readonly establishment?: string;
  readonly category?: string;
  readonly encoding?: string;
  readonly moodleVersion?: string;
  /** Choices of the import, under Moodle's names. */
  readonly importOptions?: Readonly<Record<string, string>>;
  /** The platform's export of existing accounts, as CSV. */
  readonly accounts?: string;
  /** The cohort catalogue, as CSV. */
  readonly cohorts?: string;
  /** Other files of the folder. */
  readonly others?: readonly { readonly fileName: string; readonly csv: string }[];
}

/**
 * What rows may have in common, each with a hash in the prefilter. `person` is an initial and a last name, `names` are both
 * names in one; `address` is an e-mail address that is not fictif.
 */
export type SharedKey = 'person' | 'names' | 'email' | 'address' | 'matricule' | 'password' | 'username';

/**
 * What a rule finds in single rows that the prefilter takes for clean. `nothing`: it is not run on them.
 * `nothing-without-accounts`: the same while no export of accounts is known. `by-cohort`: what stands in a cohort cell
 * decides alone, so that it is asked once for each cohort. `anything`: it is run on every row, which makes the check slow.
 */
export type OnCleanRows = 'nothing' | 'nothing-without-accounts' | 'by-cohort' | 'anything';

/** @typeParam Value what a rule that counts takes from the counts */
export interface Rule<A extends Args = Args, Value = unknown> {
  /** Public: settings, documentation and suppressions use it. */
  readonly id: string;
  readonly section: Section;
  readonly severity: Severity;
  readonly effect: Effect;
  /** With effect *file*: the import stops at the line, and what stands above is done. */
  readonly stops?: true;
  /** Guide section, or conformance rule number. */
  readonly source: string;
  /** Where what it finds is dealt with; rules of the header are about columns without saying so. */
  readonly step?: SharedStep;
  /** What it finds may be no name: no text calls anybody by it. */
  readonly doubtsNames?: true;
  readonly texts: Readonly<Record<Language, RuleTexts<A>>>;
  readonly examples: readonly Example[];
  /** Also says something of bytes that are no text; no other rule is asked about them. */
  readonly readsAnyBytes?: boolean;
  /** Looks also where all lines of a file are damaged alike, and its cells tell nothing yet; or at one such damage. */
  readonly whileDamaged?: true | LineDamage;
  /**
   * Looks at the file as a whole, once. To read all lines anew after each keystroke takes too long: `strays` gives those
   * with something in them that describe no person.
   */
  file?(sheet: Sheet, report: Report<A>, strays: () => readonly number[]): void;
  /** Looks at every record after the header, empty and misshapen ones included. */
  record?(row: Row, report: Report<A>): void;
  /** Looks at every cell of every record that is not empty; the value as it is, blanks included. */
  cell?(value: string, row: Row, column: number, report: Report<A>): void;
  /** Looks at every row that has its cells in the right columns. */
  row?(row: Row, report: Report<A>): void;
  /** Stated by every rule that has one of the three above; a property test holds it to them. */
  readonly onCleanRows?: OnCleanRows;
  /** Looks at rows that share a key: each later one with an earlier one. A row whose key is '' shares nothing. */
  readonly duplicates?: {
    key(row: Row): string;
    /** What rows of one key share for certain; undefined where only the keys themselves tell, which makes the check slow. */
    sharedKey(sheet: Sheet): SharedKey | undefined;
    /**
     * Of all rows that share a key, in the file's order: the index of the earlier one that each is compared with, or -1.
     * Without it, that is the first of them. Time must be linear: a file may have one name on every line.
     */
    earlier?(rows: readonly Row[]): readonly number[];
    compare(row: Row, earlier: Row, report: Report<A>): void;
  };
  /** Judges each row by what most rows do: counts something over all of them first. '' is not counted. */
  readonly majority?: {
    valueOf(row: Row): string;
    /**
     * Whether clean rows that write their names alike, whose matricules have one length, whose addresses have one domain and
     * that name the same cohorts are the same to this rule: they are then counted and checked once.
     */
    readonly byClass: boolean;
    /** What the counts say, as plain data; undefined when they say nothing and no row need be checked. */
    pick(counts: ReadonlyMap<string, number>, sheet: Sheet): Value | undefined;
    check(row: Row, picked: Value, report: Report<A>): void;
  };
  /**
   * Compares files with each other. Of their people, at least those are listed that may be one with somebody of another
   * file, or have the same address (`lint/key-sets`).
   */
  crossFile?(files: ReadonlyMap<string, FileSummary>, report: CrossFileReport<A>): void;
  fixes?(finding: Finding<A>, sheet: Sheet, tools: FixContext): Fix[];
}

/** States a rule; gives it the form in which the catalogue holds it. */
export function defineRule<A extends Args, Value = unknown>(rule: Rule<A, Value>): Rule {
  return rule;
}
