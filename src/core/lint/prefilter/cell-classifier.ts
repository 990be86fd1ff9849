// Looks at one cell straight in the text: is it surely such that no rule of its column finds anything, and what is its
// hash? "Surely" is on the safe side: a cell that is only unusual is left to the rules.
import { isSlip } from '../../people/emails';
import { isNobodys, nameDoubt } from '../../people/name-doubts';
import { isLost } from '../../people/spreadsheet-errors';
import { isEstablishmentCode, RESERVED_USERNAME } from '../../people/usernames';
import type { Platform } from '../../platform';
import { BASIS, PRIME } from '../../text/hash';
import {
  ACCENTED,
  APOSTROPHE,
  AT,
  BEFORE_JOINT,
  BLANK,
  CLASS,
  capitalsMeet,
  classAnd,
  DIGIT,
  FOLDED,
  holdsDot,
  isBlankAround,
  JOINT,
  LATIN_1,
  LOWER,
  SIGN,
  UNCAPITALISED,
  UNUSUAL,
  UPPER,
} from './characters';

const LETTER = LOWER | UPPER;
const FORMULA_SIGNS = '=+-@';
const LONGEST_ADDRESS = 64;
const DOT = 46;
const ZERO = 48;
const UNDERSCORE = 95;

/** How many of each class a password has, side by side in one number: seven bits each. */
const LONGEST_COUNTED = 127;
const COUNTED = new Int32Array(CLASS.length);
CLASS.subarray(0, LATIN_1).forEach((own, code) => {
  if (own & (ACCENTED | UNUSUAL)) return;
  COUNTED[code] = own & LOWER ? 1 : own & UPPER ? 1 << 7 : own & DIGIT ? 1 << 14 : 1 << 21;
});

/** Each character's class, and above it: the letter that it is in a username; the character without capitals. */
const NAMED = classAnd((code) => FOLDED[code]!);
const ADDRESSED = classAnd((code) => UNCAPITALISED[code]!);

/** One object for all cells of a file: a look allocates nothing. */
export class CellClassifier {
  /** The hash of the last cell's value, as duplicates compare it; 0 when it is empty. */
  hash = 0;
  /** How many characters the hash of the last name is of. */
  letters = 0;
  /** Whether the last name is written in capitals. */
  capitals = false;
  /** Whether the last matricule has digits only. */
  number = false;
  /** Where the at sign of the last address stands. */
  sign = 0;

  private readonly addressed: Int32Array;
  private readonly slips = new Map<string, boolean>();

  constructor(private readonly platform: Platform) {
    this.addressed = addressedWith(platform.fictif?.marker.slice(-1) ?? '');
  }

  /** A name: letters, blanks, hyphens, and no word in capitals beside others. Its hash knows neither accents nor case. */
  name(text: string, start: number, end: number): boolean {
    let classes = 0;
    let hash = 0;
    let letters = 0;
    for (let at = start; at < end; at++) {
      const own = NAMED[text.charCodeAt(at)]!;
      classes |= own;
      if (own >> 16 === 0) continue;
      hash = (Math.imul(hash, PRIME) + (own >> 16)) | 0;
      letters++;
    }
    this.hash = hash;
    this.letters = letters;
    if (start === end || (classes & (DIGIT | AT | SIGN | UNUSUAL)) !== 0) return false;
    this.capitals = (classes & LOWER) === 0;
    if ((CLASS[text.charCodeAt(start)]! & LETTER) === 0) return false;
    // A lone initial is neither in capitals nor not.
    if (this.capitals && !capitalsMeet(text, start, end)) return false;
    if ((classes & JOINT) !== 0 && holdsDot(text, start, end)) return false; // `M.Paul`
    if ((classes & BLANK) === 0) return true;
    if (isBlankAround(text, start, end) || (!this.capitals && capitalsMeet(text, start, end))) return false;
    return nameDoubt(text.slice(start, end), true) === undefined;
  }

  /** A password that the policy takes, or none. */
  password(text: string, start: number, end: number): boolean {
    let counts = 0;
    let hash = BASIS;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      counts += COUNTED[code]!;
      hash = Math.imul(hash ^ code, PRIME);
    }
    this.hash = start === end ? 0 : hash || 1;
    if (start === end) return true;
    // Some versions of Moodle change a password that begins like a formula.
    if ((CLASS[text.charCodeAt(start)]! & (SIGN | JOINT)) !== 0 && FORMULA_SIGNS.includes(text.charAt(start)))
      return false;
    const policy = this.platform.password;
    const length = end - start;
    if (length > LONGEST_COUNTED || length < policy.minLength || isBlankAround(text, start, end)) return false;
    const lower = counts & 127;
    const upper = (counts >> 7) & 127;
    const digit = (counts >> 14) & 127;
    const other = (counts >> 21) & 127;
    if (lower + upper + digit + other !== length) return false; // what is not counted is unusual
    return lower >= policy.lower && upper >= policy.upper && digit >= policy.digit && other >= policy.other;
  }

  /** A real address of the usual form, or none. */
  email(text: string, start: number, end: number): boolean {
    const { addressed } = this;
    let classes = 0;
    let neighbours = 0;
    let before = BEFORE_JOINT;
    // How many at signs, and the sum of where they stand: looked at without a branch.
    let signs = 0;
    let places = 0;
    let hash = BASIS;
    for (let at = start; at < end; at++) {
      const own = addressed[text.charCodeAt(at)]!;
      classes |= own;
      // Two neighbours, the bit of the first one moved to where the second one has its own.
      neighbours |= own & (before >> 1);
      before = own;
      signs += own & AT;
      places += Math.imul(own & AT, at - start);
      hash = Math.imul(hash ^ (own >> 16), PRIME);
    }
    this.hash = start === end ? 0 : hash || 1;
    if (start === end) return true;
    if ((classes & (BLANK | APOSTROPHE | SIGN | ACCENTED | UNUSUAL)) !== 0 || signs !== AT) return false;
    // A joint, or what may end the marker, is as odd at the end.
    if (((neighbours | (before >> 1)) & JOINT) !== 0 || end - start > LONGEST_ADDRESS) return false;
    const sign = start + places / AT;
    this.sign = sign;
    let dot = end - 1;
    while (dot > sign && text.charCodeAt(dot) !== DOT) dot--;
    if (dot === sign || (CLASS[text.charCodeAt(dot + 1)]! & LETTER) === 0) return false;
    return !this.mayBeFictif(text, start, sign, end, (classes & DIGIT) !== 0);
  }

  /** Whether an address without the marker may have a slip of it: at the platform's domain or behind a code only. */
  private mayBeFictif(text: string, start: number, sign: number, end: number, digits: boolean): boolean {
    const { username, fictif } = this.platform;
    if (!fictif || !username.nomenclature) return false;
    const { code } = username.nomenclature;
    const behind = start + code.letters + code.digits;
    if (
      (digits || code.digits === 0) &&
      (CLASS[text.charCodeAt(behind)]! & JOINT) !== 0 &&
      isEstablishmentCode(text.slice(start, behind).toLowerCase(), username.nomenclature)
    )
      return true;
    // Each letter of difference is a slip.
    if (Math.abs(end - sign - 1 - fictif.domain.length) > 2) return false;
    const domain = text.slice(sign + 1, end);
    let slip = this.slips.get(domain);
    if (slip === undefined) {
      slip = isSlip(domain, fictif.domain);
      this.slips.set(domain, slip);
    }
    return slip;
  }

  /** Letters and digits without the platform's prefix, or nothing. Zeros in front are no part of the hash. */
  matricule(text: string, start: number, end: number): boolean {
    let classes = 0;
    let hash = BASIS;
    let from = start;
    while (from < end && text.charCodeAt(from) === ZERO) from++;
    for (let at = from; at < end; at++) {
      const code = text.charCodeAt(at);
      classes |= CLASS[code]!;
      hash = Math.imul(hash ^ UNCAPITALISED[code]!, PRIME);
    }
    this.hash = start === end ? 0 : hash || 1;
    this.number = end > start && (classes & ~DIGIT) === 0;
    if ((classes & ~(LETTER | DIGIT)) !== 0) return false;
    if (from < end && (classes & DIGIT) === 0 && isNobodys(text.slice(start, end))) return false;
    const prefix = this.platform.matricule?.prefix;
    return !prefix || !text.startsWith(prefix, start) || start === end;
  }

  /** A username that Moodle keeps as it is, but for its case, or none. `0` is none to it, and `guest` is its own. */
  username(text: string, start: number, end: number): boolean {
    if (!this.plain(text, start, end)) return false;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if ((CLASS[code]! & (ACCENTED | BLANK | APOSTROPHE | SIGN)) !== 0 && code !== UNDERSCORE) return false;
    }
    return (
      end - start > 1 &&
      (end - start !== RESERVED_USERNAME.length || text.slice(start, end).toLowerCase() !== RESERVED_USERNAME)
    );
  }

  /** Anything that no rule reports there. The hash knows no case. */
  plain(text: string, start: number, end: number): boolean {
    let classes = 0;
    let hash = BASIS;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      classes |= CLASS[code]!;
      hash = Math.imul(hash ^ UNCAPITALISED[code]!, PRIME);
    }
    this.hash = start === end ? 0 : hash || 1;
    if (start === end) return true;
    if ((classes & UNUSUAL) !== 0 || (CLASS[text.charCodeAt(start)]! & (LETTER | DIGIT)) === 0) return false;
    const signed = (classes & SIGN) !== 0 ? text.slice(start, end) : '';
    if (signed.includes('&') || isLost(signed)) return false;
    return !isBlankAround(text, start, end);
  }
}

/** By the last letter of the marker of fictif addresses: what ends like it may be one. Made once for all files. */
const addressedBy = new Map<string, Int32Array>();

function addressedWith(last: string): Int32Array {
  const known = addressedBy.get(last);
  if (known) return known;
  const addressed = ADDRESSED.slice();
  for (const letter of [last, last.toUpperCase()]) {
    const code = letter.charCodeAt(0) || 0;
    addressed[code] = addressed[code]! | BEFORE_JOINT;
  }
  addressedBy.set(last, addressed);
  return addressed;
}
