// Passwords: what a platform's policy asks, and how to make one that complies. No password ever leaves these functions
// but into the cell it was made for.
import { byteLength, LONGEST_PASSWORD } from '../moodle-facts/columns';
import type { Platform } from '../platform';

export type PasswordPolicy = Platform['password'];
export type PolicyClass = 'lower' | 'upper' | 'digit' | 'other';

export interface PolicyFaults {
  /** Characters that are missing to the minimum; 0 when it is long enough. */
  readonly missingLength: number;
  readonly missing: readonly PolicyClass[];
}

/** The classes of characters; "other" is neither a letter nor a digit (conformance rule 46). */
const CLASSES: Readonly<Record<PolicyClass, RegExp>> = {
  lower: /\p{Ll}/gu,
  upper: /\p{Lu}/gu,
  digit: /\p{Nd}/gu,
  other: /[^\p{L}\p{Nd}]/gu,
};
const NAMES = Object.keys(CLASSES) as PolicyClass[];

function holds(password: string, name: PolicyClass, least: number): boolean {
  return least === 0 || (password.match(CLASSES[name]) ?? []).length >= least;
}

/** What a password lacks; undefined when it complies. */
export function policyFaults(password: string, policy: PasswordPolicy): PolicyFaults | undefined {
  const missing = NAMES.filter((name) => !holds(password, name, policy[name]));
  const missingLength = Math.max(0, policy.minLength - [...password].length);
  return missing.length || missingLength ? { missingLength, missing } : undefined;
}

/**
 * Whether a text in another column may be a password that slipped there: the policy takes it, and it is no address, not
 * even one without its end (`Bea.trice@xx`).
 */
export function mayBePassword(text: string, policy: PasswordPolicy): boolean {
  const isAddress = text.includes('@') && (/@[^@]*\./.test(text) || !/\d/.test(text));
  return !isAddress && byteLength(text) <= LONGEST_PASSWORD && policyFaults(text, policy) === undefined;
}

/** What is shown in the place of a password. */
export const HIDDEN = '••••••';

/** Columns whose values hold few signs: there, any sign beside a capital, a small letter and a digit makes a password. */
const OF_FEW_SIGNS = /^(firstname|lastname|email|profile_field_\w+|idnumber)$/;
/** Signs of usernames, cohorts, dates, file names and titles. */
const ORDINARY_SIGNS = /[\w./()'’&:°,;"“”-]/g;
const SHORTEST = 8;
/** Nobody reads more of one value; a cell may hold megabytes. */
const LONGEST_SHOWN = 300;

/**
 * A text as it may be shown, with dots in the place of every word that may be a password: the one guard of all messages,
 * reports and answers, whatever column it slipped into. An address is none. What is very long is cut.
 * @param column the name of the column that the text is from, as far as it is from one
 */
export function withoutPasswords(text: string, column?: string): string {
  if (text.length > LONGEST_SHOWN)
    return `${withoutPasswords(text.slice(0, LONGEST_SHOWN), column).replace(/\s\S*$/, '')} …`;
  return withHiddenWords(text, column);
}

/** Cells that were read as one, since a quote or a backslash joined them, are one word; each may be a password. */
const JOINED_CELL = /[^,;:|"]{8,}/g;

/** The same, however long the text is: for what programs read. */
export function withHiddenWords(text: string, column?: string): string {
  const hide = (word: string) => (isLikePassword(word, column) ? HIDDEN : word);
  return text.replace(/\S{8,}/g, (word) => {
    const shown = hide(word);
    return shown === word ? word.replace(JOINED_CELL, hide) : shown;
  });
}

function isLikePassword(word: string, column = ''): boolean {
  if (!/\p{Nd}/u.test(word) || !/\p{Lu}/u.test(word) || !/\p{Ll}/u.test(word)) return false;
  const signs = OF_FEW_SIGNS.test(column) ? word : word.replace(ORDINARY_SIGNS, '');
  return /[^\p{L}\p{M}\p{Nd}]/u.test(signs) && [...word].length >= SHORTEST && !/@[^@]*\./.test(word);
}
