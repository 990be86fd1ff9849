// Passwords: what a platform's policy asks, and how to make one that complies. No password ever leaves these functions
// but into the cell it was made for.
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

/** In bytes (conformance rule 40). */
const LONGEST_TAKEN = 128;

/**
 * Whether a text in another column may be a password that slipped there: the policy takes it, and it is no address, not
 * even one without its end (`Bea.trice@xx`).
 */
export function mayBePassword(text: string, policy: PasswordPolicy): boolean {
  const isAddress = text.includes('@') && (/@[^@]*\./.test(text) || !/\d/.test(text));
  return !isAddress && text.length <= LONGEST_TAKEN && policyFaults(text, policy) === undefined;
}

/** Without look-alikes (0 O, 1 l I) and without anything that a CSV, a spreadsheet or a form would read otherwise. */
const ALPHABET: Readonly<Record<PolicyClass, string>> = {
  lower: 'abcdefghijkmnpqrstuvwxyz',
  upper: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  digit: '23456789',
  other: '!*_?#%',
};

/** Gives a whole number from 0 to below the bound, each as likely as the next. */
export type Random = (bound: number) => number;

const LENGTH = 12;

/** What is made up keeps below what Moodle takes: no sensible policy asks for more, and none keeps us busy. */
const LONGEST = 120;
const MOST_OF_A_CLASS = LONGEST / 5;

/** A password that complies with the policy; it starts with a letter, so that no spreadsheet takes it for a formula. */
export function generatePassword(policy: PasswordPolicy, random: Random): string {
  const pick = (letters: string) => letters[random(letters.length)]!;
  const classes = ['lower', 'upper', 'digit', 'other'] as const;
  const rest = classes.flatMap((name) => {
    const length = Math.min(Math.max(1, policy[name]), MOST_OF_A_CLASS);
    return Array.from({ length }, () => pick(ALPHABET[name]));
  });
  const letters = ALPHABET.lower + ALPHABET.upper + ALPHABET.digit;
  while (rest.length < Math.min(Math.max(LENGTH, policy.minLength), LONGEST) - 1) rest.push(pick(letters));
  for (let i = rest.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [rest[i], rest[j]] = [rest[j]!, rest[i]!];
  }
  return pick(ALPHABET.lower + ALPHABET.upper) + rest.join('');
}
