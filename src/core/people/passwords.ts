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

/** How many characters of each class a password has; "other" is neither a letter nor a digit (conformance rule 46). */
function countClasses(password: string): Record<PolicyClass, number> {
  const counts = { lower: 0, upper: 0, digit: 0, other: 0 };
  for (const character of password) {
    if (/\p{Nd}/u.test(character)) counts.digit++;
    else if (/\p{Ll}/u.test(character)) counts.lower++;
    else if (/\p{Lu}/u.test(character)) counts.upper++;
    else if (!/\p{L}/u.test(character)) counts.other++;
  }
  return counts;
}

/** What a password lacks; undefined when it complies. */
export function policyFaults(password: string, policy: PasswordPolicy): PolicyFaults | undefined {
  const counts = countClasses(password);
  const missing = (['lower', 'upper', 'digit', 'other'] as const).filter((name) => counts[name] < policy[name]);
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
