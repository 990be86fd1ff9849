// What must stay as it is in a text while the rest is written anew: the pieces of an accent that was read wrongly (`Ã©`).
import { repairMojibake, TELLTALE } from '../document/mojibake';

const FIRST_SIGN = 0xe000;
const LAST_SIGN = 0xf8ff;
const SIGNS = /[\ue000-\uf8ff]/g;

/** A text in which characters that must stay are hidden behind signs of no meaning, and how they come back. */
export interface Masked {
  readonly text: string;
  restore(made: string): string;
}

/** Hides the pieces of accents that were read wrongly. */
export function maskMojibake(text: string): Masked {
  // Plain ASCII, the usual case.
  if (/^[\0-\x7f]*$/.test(text)) return { text, restore: (made) => made };
  const hidden: string[] = [];
  const signs = new Map<string, string>();
  const hide = (characters: string) =>
    characters.replace(/[\s\S]/g, (character) => {
      const known = signs.get(character);
      if (known !== undefined) return known;
      const code = FIRST_SIGN + hidden.push(character) - 1;
      const sign = code <= LAST_SIGN ? String.fromCharCode(code) : '';
      signs.set(character, sign);
      return sign;
    });
  // Where the whole text was read wrongly, every accent is such a piece.
  const readWrongly = repairMojibake(text) !== undefined;
  const pieces = readWrongly ? /[^\0-\x7f]+/g : new RegExp(`${TELLTALE.source}|${SIGNS.source}`, 'g');
  return {
    text: text.replace(pieces, hide),
    restore: (made) => made.replace(SIGNS, (sign) => hidden[sign.charCodeAt(0) - FIRST_SIGN] ?? ''),
  };
}
