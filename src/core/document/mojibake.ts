// UTF-8 that somebody read as Windows-1252 and saved so: `Ã©` for é, `â€™` for ’; also when it happened twice.
import { WINDOWS_1252 } from '../text/one-byte';
import { decodeUtf8 } from '../text/utf8';

/** The byte of each character of Windows-1252. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from(WINDOWS_1252, (unit, byte) => [String.fromCharCode(unit), byte]),
);

/** A first byte of a UTF-8 sequence of two or three, and what may be the second, as Windows-1252 shows them. */
const SUSPECT =
  /[\u00c2-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;

/** What a French name, address or label may hold. Anything else means that the text was no mojibake: `CAFÉ»`. */
const PLAUSIBLE = /^[\n\r\t\u0020-\u017f\u0192\u02c6\u02dc\u1e00-\u1eff\u2010-\u203a\u20ac\u2122\ufeff]*$/u;

const MOST_TIMES = 3;

/** The text as it was before it was read wrongly; undefined when it is no mojibake, or cannot be brought back whole. */
export function repairMojibake(text: string): string | undefined {
  let repaired: string | undefined;
  let current = text;
  for (let times = 0; times < MOST_TIMES && SUSPECT.test(current); times++) {
    const before = undo(current);
    if (before === undefined) break;
    repaired = current = before;
  }
  return repaired;
}

/** What nobody writes on purpose, also where the rest of the text was read rightly, so that it cannot be repaired. */
export const TELLTALE = /Ã[\u0080-\u00bf\u0192\u2020\u2030\u20ac]|Â[\u00a0-\u00bf]|â€|ï¿½/;

/** Whether a text holds mojibake, repairable or not. */
export function hasMojibake(text: string): boolean {
  return TELLTALE.test(text) || repairMojibake(text) !== undefined;
}

/** A no-break space that is no half of a letter: somebody put it beside the name. */
const APART = /(?<![\u00c2-\u00ef]|[\u00e2-\u00ef].)\u00a0/g;

function undo(written: string): string | undefined {
  const text = written.replace(APART, '\u00c2\u00a0');
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = BYTES.get(text.charAt(i)) ?? text.charCodeAt(i);
    if (byte > 0xff) return undefined;
    bytes[i] = byte;
  }
  const decoded = decodeUtf8(bytes);
  return decoded !== undefined && PLAUSIBLE.test(decoded) ? decoded : undefined;
}
