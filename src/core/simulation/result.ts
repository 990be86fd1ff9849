// What an import did: the schema of the conformance corpus, and pointers that save a caller from searching.
import type { MoodleVersion } from '../moodle-facts/versions';
import type { MessageKey } from './messages';
import type { CounterName, Outcome } from './outcome';

export type Level = 'normal' | 'info' | 'warning' | 'error';

export interface Message {
  /** The column of Moodle's result table. */
  readonly col: string;
  readonly level: Level;
  /** Null where Moodle puts a text together itself: `a` is what follows "Error: ". */
  readonly key: MessageKey | null;
  /** What the text is about: a cohort's name, a missing field. Never a password. */
  readonly a?: string | Readonly<Record<string, string>>;
}

export interface RowResult {
  /** The header is line 1; counts records, not lines of text. */
  readonly line: number;
  readonly outcome: Outcome;
  readonly renamed?: true;
  readonly weakPassword?: true;
  /** The row adds 1 to "errors" although it went on. */
  readonly alsoCountedAsError?: true;
  /** What had been done in a row that then ended the import. */
  readonly partial?: 'created' | 'updated' | 'uptodate';
  /** Username of the account concerned: before the import if it existed then. */
  readonly user?: string;
  readonly messages: readonly Message[];
  /** The account concerned, in the site's `users`: as it was before the import. Not in the corpus. */
  readonly existing?: number;
  /** The account concerned, in `users` of the result: as it is after the import. Not in the corpus. */
  readonly changed?: number;
  /** Id numbers of the cohorts that the row put the account into. Not in the corpus. */
  readonly joined?: readonly string[];
}

export interface UserResult {
  readonly change: 'created' | 'updated' | 'deleted';
  /** Username before the import. */
  readonly was?: string;
  /** The fields that changed, where the account existed. */
  readonly changed?: readonly string[];
  readonly username?: string;
  readonly firstname?: string;
  readonly lastname?: string;
  readonly email?: string;
  readonly auth?: string;
  readonly suspended?: 0 | 1;
  /** `set: X`, `to be generated`, `not cached`, `unchanged`. */
  readonly password?: string;
  readonly profile?: Readonly<Record<string, string>>;
  readonly cohorts?: readonly string[];
  readonly prefs?: Readonly<Record<string, string>>;
  readonly enrol?: readonly Enrolment[];
  readonly groups?: readonly string[];
  readonly sysroles?: readonly string[];
  /** The other fields of the account that differ from the usual default. */
  readonly [field: string]: unknown;
}

export interface Enrolment {
  readonly course?: string;
  readonly category?: string;
  readonly role: string;
  readonly status?: 0 | 1 | null;
  readonly days?: number;
}

export interface PreviewStatus {
  readonly key: MessageKey;
  readonly a?: string;
  readonly field?: string;
}

export interface PreviewRow {
  readonly line: number;
  readonly status: readonly PreviewStatus[];
  readonly usernameExists?: true;
}

export interface Preview {
  /** False: the web page shows no second form, so an import there cannot go on. */
  readonly noError: boolean;
  readonly rows: readonly PreviewRow[];
}

/** The part of a result that was not seen in a recording: see `Played`. */
export type Doubt = 'apostrophe' | 'unique-profile-fields' | 'encoding';

/** The Moodle that was played. */
export interface Played {
  readonly version: MoodleVersion;
  /** False where the site does not say its version. */
  readonly known: boolean;
  /**
   * Where this file may fare otherwise than told. `apostrophe`: it has cells that some versions change, and the version is
   * not known, or what it does is inferred. `unique-profile-fields`: the version checks them in a way that was not
   * recorded. `encoding`: the file's is not simulated.
   */
  readonly doubts: readonly Doubt[];
}

export interface ImportResult {
  /** Not in the corpus. */
  readonly played: Played;
  /** Where it ended; `import` when rows were processed. */
  readonly stage: 'reader' | 'columns' | 'options' | 'form' | 'import';
  readonly readerError?: 'csvemptyfile' | 'csvweirdcolumns';
  readonly columns?: readonly string[];
  readonly records?: number;
  readonly columnsError?: { readonly errorcode: MessageErrorCode; readonly a?: string };
  readonly optionError?: string;
  readonly formErrors?: Readonly<Record<string, string>>;
  readonly preview?: Preview;
  readonly rows?: readonly RowResult[];
  readonly abort?: {
    readonly errorcode: string;
    /** Moodle's exception, in English. */
    readonly message: string;
    readonly line: number;
    /** The same as a key of our texts. Not in the corpus. */
    readonly key: MessageKey;
  };
  readonly totals?: Readonly<Record<CounterName, number>>;
  readonly users?: readonly UserResult[];
  readonly cohortsCreated?: readonly { readonly idnumber: string; readonly name: string; readonly context: 'system' }[];
  readonly groupsCreated?: readonly { readonly course: string; readonly name: string }[];
}

export type MessageErrorCode = 'csvfewcolumns' | 'invalidfieldname' | 'duplicatefieldname';
