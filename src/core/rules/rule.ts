// What a rule is: one file with its metadata, texts, examples, check and fixes.
import type { TextEdit } from '../csv/edits';
import type { Place } from '../csv/table';
import type { Severity } from '../file/context';
import type { Row } from '../file/row';
import type { Sheet } from '../file/sheet';
import type { Language, Text } from '../messages/text';
import type { Random } from '../people/passwords';

/**
 * What the import does with the fault. `file`: it refuses everything, or stops there. `line`: this account is not made,
 * or cannot be used. `silent`: it says nothing, and the result is wrong. `form`: it works, but is not what the guide asks.
 */
export type Effect = 'file' | 'line' | 'silent' | 'form';

export type Section = 'file' | 'header' | 'account' | 'cohort' | 'existing' | 'files';

/** What a finding's message needs to be written; never a password. */
export type Args = Readonly<Record<string, string | number>>;

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
export interface FixTools {
  readonly random: Random;
}

export type Report<A extends Args> = (
  place: Place,
  args: A,
  more?: { readonly related?: readonly Place[]; readonly severity?: Severity; readonly effect?: Effect },
) => void;

/** A rule's texts in one language. */
export interface RuleTexts<A extends Args> {
  /** Its name in lists, without a full stop: "Nom de colonne modifié". */
  readonly title: string;
  /**
   * What is wrong here, with the value, and what the platform does with it. `lines` are those of the related places,
   * from 1: a message never keeps a line number among its arguments, for an edit above would make it wrong.
   */
  readonly message: (args: A, lines: readonly number[]) => string;
  /** Why it matters. */
  readonly why: string;
  /** What to do. */
  readonly repair: string;
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
  /** The platform's export of existing accounts, as CSV. */
  readonly accounts?: string;
  /** The cohort catalogue, as CSV. */
  readonly cohorts?: string;
  /** Other files of the folder. */
  readonly others?: readonly { readonly fileName: string; readonly csv: string }[];
}

export interface Rule<A extends Args = Args> {
  /** Public: settings, documentation and suppressions use it. */
  readonly id: string;
  readonly section: Section;
  readonly severity: Severity;
  readonly effect: Effect;
  /** Guide section, or conformance rule number. */
  readonly source: string;
  readonly texts: Readonly<Record<Language, RuleTexts<A>>>;
  readonly examples: readonly Example[];
  /** Looks at the file as a whole, once. */
  file?(sheet: Sheet, report: Report<A>): void;
  /** Looks at every record after the header, empty and misshapen ones included. */
  record?(row: Row, report: Report<A>): void;
  /** Looks at every cell of every record that is not empty; the value as it is, blanks included. */
  cell?(value: string, row: Row, column: number, report: Report<A>): void;
  /** Looks at every row that has its cells in the right columns. */
  row?(row: Row, report: Report<A>): void;
  /** Looks at rows that share a key: each later one with an earlier one. A row whose key is '' shares nothing. */
  readonly groups?: {
    key(row: Row): string;
    /**
     * Of all rows that share a key, in the file's order: the index of the earlier one that each is compared with, or -1.
     * Without it, that is the first of them. Time must be linear: a file may have one name on every line.
     */
    earlier?(rows: readonly Row[]): readonly number[];
    compare(row: Row, earlier: Row, report: Report<A>): void;
  };
  /** Judges each row by what most rows do: counts something over all of them first. '' is not counted. */
  readonly tally?: {
    of(row: Row): string;
    /** What the counts say, in one text; '' when they say nothing and no row need be judged. */
    decide(counts: ReadonlyMap<string, number>, sheet: Sheet): string;
    judge(row: Row, decided: string, report: Report<A>): void;
  };
  fixes?(finding: Finding<A>, sheet: Sheet, tools: FixTools): Fix[];
}

/** States a rule; gives it the form in which the catalogue holds it. */
export function defineRule<A extends Args>(rule: Rule<A>): Rule {
  return rule as unknown as Rule;
}
