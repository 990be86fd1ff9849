// What other extensions may ask of this one. They copy this file, and write:
//
//   const extension = vscode.extensions.getExtension<EnrolmentApi>('<publisher>.enrolment-csv');
//   const { verdict, findings } = await (await extension!.activate()).check(uri);
//
// It follows semantic versions: what is here stays as it is until the next major version. Texts are in the language of
// the setting `enrolment.language`. No password is in any answer.
import type { Range, Uri } from 'vscode';

export interface EnrolmentApi {
  /**
   * Checks a file, open or not, as its folder's configuration says. An open file is checked as it is in the editor.
   * Rejects when the file cannot be read.
   */
  check(uri: Uri): Promise<CheckedFile>;
  /**
   * Simulates the import of a file, with the decisions that were taken in its preview. Undefined for a file that is no
   * enrolment file; rejects when it cannot be read.
   */
  plan(uri: Uri): Promise<PlannedFile | undefined>;
}

export interface CheckedFile {
  /** In one line, whether the platform takes the file; undefined for a file that is no enrolment file. */
  readonly verdict: string | undefined;
  /**
   * `refused`: the import takes nothing. `stops`: it ends at a line. `errors`: some accounts are missing or wrong.
   * `typing`: its first line is just being written. Absent for a file that is no enrolment file.
   */
  readonly kind?: 'refused' | 'stops' | 'errors' | 'warnings' | 'ready' | 'empty' | 'typing';
  /** How many findings there are of each severity. */
  readonly counts?: Readonly<Record<CheckedFinding['severity'], number>>;
  /** Those of the file, then those that come from comparing it with other files of the workspace. */
  readonly findings: readonly CheckedFinding[];
}

export interface CheckedFinding {
  /** The rule's id: `email-duplicate`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly range: Range;
}

/**
 * `decide`: the platform will ask. `unread`: an earlier line ends the import. `omitted` and `by-hand` follow from a
 * decision of the user: the line is left out, or its account is made by hand.
 */
export type Outcome =
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'by-hand'
  | 'decide'
  | 'skipped'
  | 'refused'
  | 'deleted'
  | 'omitted'
  | 'unread';

export interface PlannedFile {
  /** Whether the import refuses the file as a whole. */
  readonly refused: boolean;
  /** Whether existing accounts are known; without them nothing is said of who exists already. */
  readonly accountsKnown: boolean;
  readonly totals: Readonly<Record<Outcome, number>>;
  /** Cohorts that the import would make, by what the file calls them. */
  readonly cohortsCreated: readonly string[];
  readonly lines: readonly PlannedLine[];
}

export interface PlannedLine {
  /** Of the file, from 1. */
  readonly line: number;
  readonly outcome: Outcome;
  /** The username that the account has in the end; '' when it cannot be told. */
  readonly username: string;
  /** The line (from 1) that this one collides with first of all. */
  readonly rival?: number;
}
