// Bytes to text. UTF-8 is read by TextDecoder (`utf8.ts`); Node 20's reads windows-1252 wrongly, so all else is read here.
import { byteTable, WINDOWS_1252 } from './one-byte';
import { decodeUtf8 } from './utf8';

export type Encoding = 'utf-8' | 'windows-1252' | 'iso-8859-1' | 'iso-8859-15' | 'utf-16le' | 'utf-16be';

export const ISO_8859_1 = byteTable(0, '');
const ISO_8859_15 = byteTable(0xa4, '€.Š.š...........Ž...ž...ŒœŸ');

/** The text of bytes in a stated encoding (a byte-order mark is kept); undefined when one byte is not of that encoding. */
export function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  switch (encoding) {
    case 'utf-8':
      return decodeUtf8(bytes);
    case 'windows-1252': {
      const units = byteUnits(bytes, WINDOWS_1252);
      return units.some((unit) => unit >= 0x80 && unit <= 0x9f) ? undefined : unitsToText(units);
    }
    case 'iso-8859-1':
      return unitsToText(byteUnits(bytes, ISO_8859_1));
    case 'iso-8859-15':
      return unitsToText(byteUnits(bytes, ISO_8859_15));
    case 'utf-16le':
    case 'utf-16be': {
      const text = unitsToText(utf16Units(bytes, encoding === 'utf-16le'));
      return bytes.length % 2 === 0 && !/\p{Surrogate}/u.test(text) ? text : undefined;
    }
  }
}

/**
 * The text that Moodle makes of bytes it takes for UTF-8 (conformance rule 1): NUL, U+FFFE, U+FFFF and every invalid byte
 * disappear; nothing is left of a text that ends inside an unfinished character.
 */
export function decodeUtf8Lossily(bytes: Uint8Array): string {
  let kept = bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes;
  for (const last of [0xbe, 0xbf]) kept = withoutSequence(kept, 0xef, 0xbf, last);
  const read = validUnits(kept);
  return read.unfinished ? '' : unitsToText(read.units);
}

interface Utf8Read {
  /** UTF-16 units of the valid characters. */
  readonly units: Uint16Array;
  /** The last bytes begin a character that they do not end. */
  readonly unfinished: boolean;
}

/** Reads what is valid, and leaves every other byte out. */
function validUnits(bytes: Uint8Array): Utf8Read {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      units[length++] = lead;
      at++;
      continue;
    }
    const size = lead < 0xc2 || lead > 0xf7 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let code = lead & (0xff >> (size + 1));
    let taken = 1;
    for (; taken < size && (bytes[at + taken]! & 0xc0) === 0x80; taken++) {
      code = (code << 6) | (bytes[at + taken]! & 0x3f);
    }
    if (taken < size && at + taken >= bytes.length) return { units: units.subarray(0, length), unfinished: true };
    at += taken;
    if (size === 1 || taken < size || !isScalar(code, size)) continue;
    if (code < 0x10000) {
      units[length++] = code;
    } else {
      units[length++] = 0xd7c0 + (code >> 10);
      units[length++] = 0xdc00 + (code & 0x3ff);
    }
  }
  return { units: units.subarray(0, length), unfinished: false };
}

/** Whether a code may be written in that many bytes: neither too long a form, nor a surrogate, nor beyond Unicode. */
function isScalar(code: number, size: number): boolean {
  if (size === 3) return code >= 0x800 && (code < 0xd800 || code > 0xdfff);
  return size === 2 || (code >= 0x10000 && code <= 0x10ffff);
}

export function utf16Units(bytes: Uint8Array, littleEndian: boolean): Uint16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = new Uint16Array(bytes.length >> 1);
  for (let i = 0; i < units.length; i++) units[i] = view.getUint16(2 * i, littleEndian);
  return units;
}

export function byteUnits(bytes: Uint8Array, table: Uint16Array): Uint16Array {
  const units = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) units[i] = table[bytes[i]!]!;
  return units;
}

export const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

function withoutSequence(bytes: Uint8Array, a: number, b: number, c: number): Uint8Array {
  const isAt = (at: number) => bytes[at] === a && bytes[at + 1] === b && bytes[at + 2] === c;
  let at = bytes.indexOf(a);
  if (at < 0) return bytes;
  const kept = new Uint8Array(bytes.length);
  kept.set(bytes.subarray(0, at));
  let length = at;
  while (at < bytes.length) {
    if (isAt(at)) at += 3;
    else kept[length++] = bytes[at++]!;
  }
  return kept.subarray(0, length);
}

/** In pieces, because a call takes only so many arguments. */
export function unitsToText(units: Uint16Array): string {
  const PIECE = 8192;
  let text = '';
  for (let at = 0; at < units.length; at += PIECE) {
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + PIECE));
  }
  return text;
}
