// The text of a file whose encoding nobody stated. Loaded where bytes are read: an editor's own texts need none of it.
import { byteUnits, decode, ISO_8859_1, startsWith, unitsToText, utf16Units } from './encoding';
import { ONE_BYTE, type OneByteEncoding } from './excel-encodings';
import { type Guess, guessOneByte, guessUtf16 } from './guess-encoding';
import { WINDOWS_1252 } from './one-byte';
import { decodeUtf8 } from './utf8';
import { isUtf8ByChance, UTF8_OR_BYTE } from './utf8-sequences';

export interface DecodedFile {
  /** The text, without its byte-order mark. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | OneByteEncoding;
  /** Whether the bytes leave no doubt. Where they do, the text serves to be looked at, and must not be written. */
  readonly isCertain: boolean;
}

/**
 * The text of a file whose encoding nobody stated: its byte-order mark decides; else UTF-16 when every other byte is NUL,
 * UTF-8 when every byte is valid, else the one-byte encoding that gives the most plausible letters; among those of Windows
 * there may be letters in UTF-8, where somebody has put two files together. Never fails.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes.subarray(2), 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes.subarray(2), 'utf-16be');
  const utf16 = guessUtf16(bytes);
  if (utf16) return decodeUtf16(bytes, utf16);
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const text = decodeUtf8(marked ? bytes.subarray(3) : bytes);
  const isByChance = text !== undefined && !marked && isUtf8ByChance(text);
  if (text !== undefined && !isByChance) return { text, encoding: marked ? 'utf-8-bom' : 'utf-8', isCertain: true };
  const guess: Guess<OneByteEncoding> = isByChance
    ? { encoding: 'windows-1252', isCertain: false }
    : guessOneByte(unitsToText(byteUnits(bytes, ISO_8859_1)));
  const isMixed = guess.encoding === 'windows-1252' && guess.isCertain;
  return { text: isMixed ? decodeMixed(bytes) : unitsToText(byteUnits(bytes, ONE_BYTE[guess.encoding])), ...guess };
}

/** A byte too many, or half a character, means that the file was cut or is something else. */
function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedFile {
  const text = unitsToText(utf16Units(bytes, encoding === 'utf-16le'));
  return { text, encoding, isCertain: decode(bytes, encoding) !== undefined && !text.includes('\0') };
}

/**
 * The text of bytes that are UTF-8 here and windows-1252 there, as where somebody has put two files together. A byte-order
 * mark at the beginning is left out. Never fails.
 */
export function decodeMixed(bytes: Uint8Array): string {
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const read = (part: string) => {
    const units = Uint8Array.from(part, (one) => one.charCodeAt(0));
    return decodeUtf8(units) ?? unitsToText(byteUnits(units, WINDOWS_1252));
  };
  return unitsToText(byteUnits(marked ? bytes.subarray(3) : bytes, ISO_8859_1)).replace(UTF8_OR_BYTE, read);
}
