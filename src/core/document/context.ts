// What is known about a file besides its text: where it is, for which platform, and what exists there already.
import { type MoodleVersion, readVersion } from '../moodle-facts/versions';
import type { Platform } from '../platform';
import type { Accounts } from '../reference/accounts';
import type { Cohorts } from '../reference/cohorts';

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Context {
  /** Name of the file without its folder; '' for a text without a file. */
  readonly fileName: string;
  readonly platform: Platform;
  /** Id of the template, when the user named one. */
  readonly template?: string;
  /** Establishment code of the file (`alp002`), in lower case, when known. */
  readonly establishment?: string;
  /** Category in which the file's cohorts will be used, as in `Santé / IFSI`. */
  readonly category?: string;
  /** How the bytes were read, when they were not UTF-8. */
  readonly encoding?: string;
  /**
   * What keeps the letters from being read. `unknown`: nobody can say which ones the bytes mean, so that nothing may be
   * repaired. `recoverable`: the editor shows signs in the place of letters that the file's bytes still have. The text that
   * is checked has these letters; they come into the editor before anything else is repaired.
   */
  readonly unreadLetters?: 'unknown' | 'recoverable';
  readonly accounts?: Accounts;
  readonly cohorts?: Cohorts;
  /** Severities that the user changed, by rule id. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /** Choices of Moodle's import that differ from the platform's, under Moodle's names (`uutype`, `uuupdatetype`…). */
  readonly importOptions?: Readonly<Record<string, string>>;
  /** Full version of the platform's Moodle, where the user says one or `unknown`. */
  readonly moodleVersion?: string;
  /** Columns of other exports: the column of a file that each one gives, '' for none. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** The user said that this is an enrolment file, whatever it looks like. */
  readonly forced?: boolean;
  /**
   * How the file came here, when nobody named it. `searched`: a folder or a pattern brought it, so that only its own header
   * or name can say that it is ours. `reference`: so did a search, and a configuration uses it for something else.
   */
  readonly origin?: 'searched' | 'reference';
}

/** The same, once the editor shows the letters of the file. */
export function readableContext({ encoding, unreadLetters, ...readable }: Context): Context {
  return readable;
}

/** The version of the platform's Moodle: what the user says, else what the platform's description says; undefined for unknown. */
export function moodleVersionOf({
  moodleVersion,
  platform,
}: Pick<Context, 'moodleVersion' | 'platform'>): MoodleVersion | undefined {
  return readVersion(moodleVersion ?? platform.moodleVersion ?? '');
}
