// A password for somebody who has none, from the letters that nobody misreads.
import type { PasswordPolicy, PolicyClass } from './passwords';

/**
 * Without look-alikes on paper (0 O, 1 l I, 5 S, 6 b G, c C, w W…), and without anything that a CSV, a spreadsheet or a form
 * would read otherwise.
 */
const ALPHABET: Readonly<Record<PolicyClass, string>> = {
  lower: 'abcdefghijkmnpqrstuvwxyz',
  upper: 'ADEFHJLMNQRTY',
  digit: '23478',
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
  const pick = (letters: string) => letters.charAt(random(letters.length));
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
