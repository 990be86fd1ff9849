// In which encoding a file was saved that does not say so: the one whose letters are the most plausible.
import { ONE_BYTE, type OneByteEncoding } from './excel-encodings';

/** An encoding, and whether the bytes speak for it clearly: else nobody can know, and nothing may be repaired. */
export interface Guess<E extends string> {
  readonly encoding: E;
  readonly isCertain: boolean;
}

const CANDIDATES: readonly OneByteEncoding[] = ['windows-1252', 'macintosh', 'cp850'];

/** So many characters beyond ASCII say enough. */
const LOOKED_AT = 5000;
/** Of a hundred characters, so many may be strange: a password, a name from far away. */
const STRANGE_PERCENT = 2;

/** Guesses the encoding of bytes that are no UTF-8. `latin1` has one character a byte. */
export function guessOneByte(latin1: string): Guess<OneByteEncoding> {
  const places = placesBeyondAscii(latin1);
  const scores = CANDIDATES.map((encoding) => ({ encoding, ...scoreOf(latin1, places, ONE_BYTE[encoding]) }));
  const possible = scores
    .filter(({ strange }) => strange * 100 <= STRANGE_PERCENT * places.length)
    .sort((a, b) => b.weight - a.weight);
  const [best, next] = possible;
  if (!best) return { encoding: 'windows-1252', isCertain: false };
  // What is seldom met takes letters that are often met.
  const least = best.encoding === 'windows-1252' ? 0.5 : places.length;
  const isCertain = !places.length || (best.weight >= least && (!next || best.weight > 2 * next.weight));
  return { encoding: isCertain ? best.encoding : 'windows-1252', isCertain };
}

/** UTF-8 that stands among other bytes, where somebody has put two files together, says nothing of these. */
const BEYOND_ASCII = /[\xc2-\xc5][\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf]|\xef\xbb\xbf|\xef\xbf\xbd|[\x80-\xff]/g;

function placesBeyondAscii(latin1: string): number[] {
  const places: number[] = [];
  for (const { 0: found, index } of latin1.matchAll(BEYOND_ASCII)) {
    if (found.length === 1) places.push(index);
    if (places.length === LOOKED_AT) break;
  }
  return places;
}

function scoreOf(latin1: string, places: readonly number[], table: Uint16Array): { strange: number; weight: number } {
  const at = (index: number) => {
    const byte = latin1.charCodeAt(index);
    return Number.isNaN(byte) ? ' ' : String.fromCharCode(table[byte]!);
  };
  let strange = 0;
  let weight = 0;
  for (const place of places) {
    const worth = plausibility(at(place - 2), at(place - 1), at(place), at(place + 1));
    if (worth < 0) strange++;
    else weight += worth;
  }
  return { strange, weight };
}

const OFTEN = 'éè';
const FRENCH = 'àâçêëîïôùûœÀÂÇÈÉÊËÎÏÔÙÛŒ';
const ELSEWHERE = /[À-ÖØ-ÝŠŽŸß-öø-ýÿšž]/;
const RARE = /[ÐðÝý]/;
const isLetter = (character: string) => /\p{L}/u.test(character);
const isUpper = (character: string) => character !== character.toLowerCase();
const isLower = (character: string) => character !== character.toUpperCase();
const isAccented = (character: string) => character > '\x7f' && isLetter(character);

/**
 * How plausible a character is between its neighbours in a list of French people: the more, the more often it stands so;
 * below zero for what nobody writes.
 */
function plausibility(beforeLast: string, before: string, character: string, after: string): number {
  if (!isLetter(character)) return ofSign(before, character, after);
  const alone = !isLetter(before) && !isLetter(after);
  if (!ELSEWHERE.test(character) && !FRENCH.includes(character)) return alone ? 0 : -1;
  if (RARE.test(character)) return alone ? 0 : -1;
  // "HÈlËne", "BÏuf", "DÉsir": a capital begins a word, or stands among capitals.
  if (isUpper(character) && isLower(before)) return -1;
  if (isUpper(character) && isLetter(before) && isLower(after)) return -1;
  // "JeanéPierre"; but those who cannot type É write "HéLèNE".
  if (isLower(character) && isUpper(after)) return isUpper(before) ? 1.5 : -1;
  if (isLower(character) && isUpper(before) && isUpper(beforeLast)) return 1.5;
  if (isAccented(before) && isAccented(after)) return -1;
  if (/\d/.test(before + after)) return 0;
  if (alone) return /[àÀ]/.test(character) ? 2 : 0;
  if (OFTEN.includes(character)) return 8;
  return FRENCH.includes(character) ? 2 : 0.5;
}

/** The same for what is no letter. */
function ofSign(before: string, sign: string, after: string): number {
  const [left, right] = [isLetter(before), isLetter(after)];
  switch (sign) {
    case '\u00a0':
      return isLower(before) && isLower(after) ? -1 : 1;
    case '’':
      return left && right ? 3 : 0;
    case '‘':
      return 0;
    case '–':
    case '—':
      return isLower(before) && isLower(after) ? -1 : 1;
    case '…':
      return right ? -1 : 1;
    case '°':
    case 'º':
      return right || (left && !/n/i.test(before)) ? -1 : 1;
    case '€':
      return left || right ? -1 : 1;
    case '«':
    case '“':
      return left ? -1 : 1;
    case '»':
    case '”':
      return right ? -1 : 1;
  }
  // Control characters, and signs in or at a word.
  if (/[\u0080-\u009f]/.test(sign)) return -1;
  return left || right ? -1 : 0;
}

/**
 * Guesses whether bytes without a byte-order mark are UTF-16: of Latin text, every other byte is NUL. Undefined when they
 * are not.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, Math.min(bytes.length, 65_536) & ~1);
  const { length } = start;
  let even = 0;
  let odd = 0;
  for (let at = start.indexOf(0); at >= 0; at = start.indexOf(0, at + 1)) {
    if (at & 1) odd++;
    else even++;
  }
  const most = length / 2;
  if (length < 4 || Math.max(even, odd) < most * 0.7 || Math.min(even, odd) > most * 0.01) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
