// Passwords written anew, with characters of the same classes: what a policy says of them stays true.
import type { Random } from '../people/new-password';
import type { Platform } from '../platform';
import { DIGITS, LETTERS, PseudonymDraws } from './pseudonym-map';

/** The signs that a password gets: none is a delimiter, a quote, or anything that a CSV or a spreadsheet would read. */
const SIGNS = '!*_?#%&()./@[]^{}~$';

/** What may stand for a character of a password. */
function alphabetOf(character: string): string {
  if (/[a-z]/.test(character)) return LETTERS;
  if (/[A-Z]/.test(character)) return LETTERS.toUpperCase();
  if (/[0-9]/.test(character)) return DIGITS;
  if (/[!#-+./=?@[\]^_`{}~$%&*()-]/.test(character)) return SIGNS;
  if (/[à-öø-ÿ]/.test(character)) return 'éèêùçà';
  return /[À-ÖØ-Þ]/.test(character) ? 'ÉÈÊÙÇÀ' : character;
}

/** What may stand for each character of a password; what composes with an accent behind it becomes what does so, too. */
function alphabetsOf(password: string): string[] {
  return [...password].map((character, at, all) => {
    const alphabet = alphabetOf(character);
    const accent = all[at + 1] ?? '';
    if (!/\p{M}/u.test(accent)) return alphabet;
    const composes = (letter: string) => (letter + accent).normalize('NFC').length < letter.length + accent.length;
    const fit = [...alphabet].filter((letter) => composes(letter) === composes(character));
    return fit.join('') || character;
  });
}

/** Moodle puts an apostrophe before such a sign: it is a finding of its own, which stays, and none comes. */
const FORMULA = /^[=+@-]/;
/** To an import that needs a password, it is none. */
const NONE = '0';

/** Writes passwords anew, the same one always in the same way; none becomes a published one. */
export function passwordRewriter({ password: { published } }: Platform, random: Random): (password: string) => string {
  const isUnfit = (made: string, password: string) =>
    made === password || made === NONE || FORMULA.test(made) || published.includes(made);
  const draws = new PseudonymDraws(random, alphabetsOf, isUnfit);
  return (password) => {
    if (password === NONE) return password;
    const sign = FORMULA.exec(password)?.[0] ?? '';
    return sign + draws.of(password).slice(sign.length);
  };
}
