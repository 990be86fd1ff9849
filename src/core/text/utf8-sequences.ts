// UTF-8 in a text with one character for each byte: the one pattern for all that look for it.

/**
 * What French texts hold beyond ASCII, as UTF-8 (letters, accents on their own, typographic signs, a byte-order mark, the
 * sign of a lost letter), and any other byte; one character a byte. Not all of UTF-8: `É»` and `é »` in windows-1252 would
 * be valid by chance.
 */
export const UTF8_OR_BYTE =
  /[\xc2-\xc5][\x80-\xbf]|\xcc[\x80-\xbf]|\xe1[\xb8-\xbb][\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf]|\xef\xbb\xbf|\xef\xbf\xbd|[\x80-\xff]/g;

/**
 * Whether a text is UTF-8 by chance: `’É` of a Macintosh and `Íñ` of MS-DOS are one letter of Armenian and one of Hebrew.
 * Nobody has such a letter within a word of another script, and nothing else beyond ASCII in the whole file.
 */
export function isUtf8ByChance(text: string): boolean {
  return /[a-z][\u0540-\u05bf]|[\u0540-\u05bf][a-z]/i.test(text) && !/[^\0-\x7f\u0540-\u05bf]/.test(text);
}
