// What single characters are, as tables by their code: for looking at a file without cutting it into values.
import { transliterate } from '../../people/names';

export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 4;
export const BLANK = 8;
/** `.`, `-`, `@`: two of them do not stand side by side in an ordinary address. */
export const JOINT = 16;
/** What an address must not have before a joint: another one, and what `CellClassifier` adds. */
export const BEFORE_JOINT = 2 * JOINT;
export const AT = 64;
export const APOSTROPHE = 128;
/** Any other sign of a keyboard that no rule reports. */
export const SIGN = 256;
/** A letter of Latin-1 with an accent; LOWER or UPPER as well. */
export const ACCENTED = 512;
/** Whatever some rule may report, wherever it stands, and whatever is not Latin-1. */
export const UNUSUAL = 1024;

const CODES = 0x10000;
export const LATIN_1 = 0x100;

function classOf(code: number): number {
  const character = String.fromCharCode(code);
  if (/[a-z]/.test(character)) return LOWER;
  if (/[A-Z]/.test(character)) return UPPER;
  if (/[0-9]/.test(character)) return DIGIT;
  if (character === ' ') return BLANK;
  if (character === '.' || character === '-') return JOINT | BEFORE_JOINT;
  if (character === '@') return JOINT | BEFORE_JOINT | AT;
  if (character === "'") return APOSTROPHE;
  if (/[!-~]/.test(character)) return /[\\<"`]/.test(character) ? UNUSUAL : SIGN;
  // A letter that becomes two, as æ, is left to the rules.
  if (!/\p{L}/u.test(character) || !/^[a-z]$/.test(transliterate(character))) return UNUSUAL;
  return ACCENTED | (/\p{Lu}/u.test(character) ? UPPER : LOWER);
}

/** What a character is: a sum of the classes above. */
export const CLASS = new Uint16Array(CODES).fill(UNUSUAL);

/** The letter a–z or digit that a character is in a username, without accent or case; 0 for none. */
export const FOLDED = new Uint8Array(CODES);

/** The character without capitals where it is ASCII; 0 for all beyond Latin-1, so that these have a hash in common. */
export const UNCAPITALISED = new Uint8Array(CODES);

// What lies beyond Latin-1 is as the tables are made: 65,536 turns each would be a fifth of the time to the first findings.
for (let code = 0; code < LATIN_1; code++) {
  CLASS[code] = classOf(code);
  UNCAPITALISED[code] = code >= 65 && code <= 90 ? code + 32 : code;
  const plain = transliterate(String.fromCharCode(code));
  if (/^[a-z0-9]$/.test(plain)) FOLDED[code] = plain.charCodeAt(0);
}

/** A table of every character: its class, and above it what is made of it; 0 beyond Latin-1. */
export function classAnd(above: (code: number) => number): Int32Array {
  const table = new Int32Array(CODES).fill(UNUSUAL);
  for (let code = 0; code < LATIN_1; code++) table[code] = (above(code) << 16) | CLASS[code]!;
  return table;
}

/** Whether a dot stands in a part of a text. */
export function holdsDot(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 46) return true;
  return false;
}

/** Whether a part of a text begins or ends with a blank. */
export function isBlankAround(text: string, start: number, end: number): boolean {
  return CLASS[text.charCodeAt(start)] === BLANK || CLASS[text.charCodeAt(end - 1)] === BLANK;
}

/** Whether a capital follows another one with neither a small letter nor a blank between them: a word may be in capitals. */
export function capitalsMeet(text: string, start: number, end: number): boolean {
  let met = false;
  for (let at = start; at < end; at++) {
    const own = CLASS[text.charCodeAt(at)]!;
    if ((own & UPPER) !== 0) {
      if (met) return true;
      met = true;
    } else if ((own & (LOWER | BLANK)) !== 0) met = false;
  }
  return false;
}

/** Whether so many characters from two places are the same letters, without case and accents. */
export function beginAlike(text: string, one: number, other: number, count: number): boolean {
  for (let at = 0; at < count; at++) {
    const letter = FOLDED[text.charCodeAt(one + at)]!;
    if (letter === 0 || letter !== FOLDED[text.charCodeAt(other + at)]) return false;
  }
  return true;
}
