// In which encoding a file was saved that does not say so: the one whose letters are the most plausible.
import { ONE_BYTE, type OneByteEncoding } from './excel-encodings';
import { UTF8_OR_BYTE } from './utf8-sequences';

/** An encoding, and whether the bytes speak for it clearly: else nobody can know, and nothing may be repaired. */
export interface Guess<E extends string> {
  readonly encoding: E;
  readonly isCertain: boolean;
}

const CANDIDATES: readonly OneByteEncoding[] = ['windows-1252', 'macintosh', 'cp850'];

/** So many characters beyond ASCII say enough. */
const LOOKED_AT = 5000;
/** So many in a hundred characters may be strange: a password, a name from far away. */
const STRANGE_PERCENT = 2;
/** By so much the letters of one encoding have to be more plausible than those of the next. */
const LEAD = 6;

/** Guesses the encoding of bytes that are no UTF-8. `latin1` has one character a byte. */
export function guessOneByte(latin1: string): Guess<OneByteEncoding> {
  const places = placesBeyondAscii(latin1);
  if (!places.length) return { encoding: 'windows-1252', isCertain: true };
  const [best, next] = CANDIDATES.map((encoding) => scoreOf(latin1, places, encoding))
    .filter(({ strange }) => strange * 100 <= STRANGE_PERCENT * places.length)
    .sort((a, b) => b.weight - a.weight);
  const isCertain = best !== undefined && isEnough(best) && (!next || best.weight - next.weight >= LEAD);
  return { encoding: isCertain ? best.encoding : 'windows-1252', isCertain };
}

/** UTF-8 that stands among other bytes, where somebody has put two files together, says nothing of these. */
function placesBeyondAscii(latin1: string): number[] {
  const places: number[] = [];
  for (const { 0: found, index } of latin1.matchAll(UTF8_OR_BYTE)) {
    if (found.length === 1) places.push(index);
    if (places.length === LOOKED_AT) break;
  }
  return places;
}

interface Score {
  readonly encoding: OneByteEncoding;
  /** Characters that nobody writes where they stand. */
  readonly strange: number;
  /** How plausible the others are. A byte that comes again says nothing new, so each one counts once. */
  readonly weight: number;
  /** How many characters are plausible. */
  readonly plausible: number;
}

function scoreOf(latin1: string, places: readonly number[], encoding: OneByteEncoding): Score {
  const table = ONE_BYTE[encoding];
  const at = (index: number) => {
    const byte = latin1.charCodeAt(index);
    return Number.isNaN(byte) ? ' ' : String.fromCharCode(table[byte]!);
  };
  let strange = 0;
  let plausible = 0;
  const byByte = new Map<number, { sum: number; count: number }>();
  for (const place of places) {
    const worth = plausibility(at(place - 2), at(place - 1), at(place), at(place + 1));
    if (worth < 0) strange++;
    if (worth <= 0) continue;
    plausible++;
    const byte = latin1.charCodeAt(place);
    const { sum, count } = byByte.get(byte) ?? { sum: 0, count: 0 };
    byByte.set(byte, { sum: sum + worth, count: count + 1 });
  }
  let weight = 0;
  for (const { sum, count } of byByte.values()) weight += sum / count;
  return { encoding, strange, weight, plausible };
}

/** What is seldom met takes more than one letter, and letters that are often met. */
function isEnough({ encoding, weight, plausible }: Score): boolean {
  return encoding === 'windows-1252' ? weight >= 0.5 : plausible >= 2 && weight >= 4;
}

const OFTEN = 'éè';
const FRENCH = 'àâçêëîïôùûœÀÂÇÈÉÊËÎÏÔÙÛŒ';
const ELSEWHERE = /[À-ÖØ-ÝŠŽŸß-öø-ýÿšž]/;
/** What a French keyboard has keys for, in small letters only. */
const KEYS = 'éèçàù';
/** From Iceland: so seldom met that it speaks for nothing, yet somebody is called so. */
const RARE = /[ÐðÝýÞþ]/;
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
  const isRare = RARE.test(character);
  if (!ELSEWHERE.test(character) && !FRENCH.includes(character) && !isRare) return alone ? 0 : -1;
  // "HÈlËne", "BÏuf", "DÉsir": a capital begins a word, or stands among capitals.
  if (isUpper(character) && isLower(before)) return -1;
  if (isUpper(character) && isLetter(before) && isLower(after)) return -1;
  // "BJÿRN", "HAŸS" read as "HAüS": what is no capital stands among capitals only where the keyboard has it so.
  const amongCapitals = isLower(character) && (isUpper(after) || (isUpper(before) && isUpper(beforeLast)));
  // "JeanéPierre"
  if (amongCapitals && isLower(before) && !isAccented(before)) return -1;
  if (isRare) return 0;
  if (amongCapitals) return KEYS.includes(character) ? 1.5 : 0.25;
  if (isAccented(before) && isAccented(after)) return -1;
  if (/\d/.test(before + after)) return 0;
  if (alone) return /[àÀ]/.test(character) ? 2 : 0;
  // Names begin with a capital, mostly.
  if (isLower(character) && !isLetter(before)) return 0.5;
  if (OFTEN.includes(character)) return 3;
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
      return left && right ? -1 : 1;
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
