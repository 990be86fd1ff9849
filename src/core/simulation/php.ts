// PHP's own idea of text, where it differs from JavaScript's: trimming, emptiness, loose equality, tags, letter case.

/** PHP's `trim`: ASCII blanks and NUL only; a no-break space stays. */
export function trim(text: string): string {
  return trimOf(text, ' \t\n\r\0\v');
}

/** Removes these characters at both ends. */
export function trimOf(text: string, characters: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text.charAt(start))) start++;
  while (end > start && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** PHP's `empty`: nothing, '' and '0'. */
export function isEmpty(value: string | null | undefined): value is '' | '0' | null | undefined {
  return value === undefined || value === null || value === '' || value === '0';
}

/** Whether a text is an integer exactly as PHP writes one, within 64 bits (`2`, `-5`; not `002`, `+2`, `2.0`). */
export function isCanonicalInteger(text: string): boolean {
  return /^(0|-?[1-9]\d{0,18})$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);
}

/** PHP's `(int)`: the digits that a text starts with, else 0. */
export function toInteger(text: string): string {
  if (/^(0|[1-9]\d{0,8})$/.test(text)) return text;
  return String(BigInt.asIntN(64, BigInt(/^[ \t\n\r\v\f]*([+-]?\d{1,18})/.exec(text)?.[1]?.replace('+', '') ?? 0)));
}

const NUMERIC = /^[ \t\n\r\v\f]*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)[ \t\n\r\v\f]*$/;

/** A key that two texts share when PHP's `==` takes them for equal: `7` and `007`, `1e1` and `10`; not `abc` and `ABC`. */
export function looseKey(text: string): string {
  const number = NUMERIC.exec(text)?.[1];
  if (number === undefined) return `text ${text}`;
  const value = Number(number);
  if (Number.isSafeInteger(value) || !/^[+-]?\d+$/.test(number)) return `number ${value + 0}`;
  const exact = BigInt(number.replace('+', ''));
  return BigInt.asIntN(64, exact) === exact ? `number ${exact}` : `text ${text}`;
}

/** PHP 8.2's lower case: JavaScript's, but for the final sigma. */
export function lower(text: string): string {
  return (text.includes('Σ') ? text.replaceAll('Σ', 'σ') : text).toLowerCase();
}

/** PHP's title case: a letter is a capital unless a letter stands before it; apostrophes and points in between do not count. */
export function titleCase(text: string): string {
  let inWord = false;
  let result = '';
  for (const character of text) {
    result += inWord ? lower(character) : titleLetter(character);
    if (!/\p{Case_Ignorable}/u.test(character)) inWord = /\p{Cased}/u.test(character);
  }
  return result;
}

/** `ß` becomes `Ss`, not `SS`. */
function titleLetter(character: string): string {
  const [first = '', ...rest] = character.toUpperCase();
  return first + lower(rest.join(''));
}

/** Moodle's `s()`: HTML-escaped, numeric entities kept. */
export function escapeHtml(text: string): string {
  if (!/[&<>"']/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;')
    .replace(/&amp;#(\d+|x[0-9a-f]+);/gi, '&#$1;');
}

/** PHP's `strip_tags`: `<` begins a tag unless a blank follows; an unclosed tag takes the rest of the text. */
export function stripTags(text: string): string {
  if (!text.includes('<')) return text;
  let kept = '';
  for (let at = 0; at < text.length; ) {
    if (!opensTag(text, at)) kept += text[at++];
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at + 2);
    else if (/^<\?(?!xml)/i.test(text.slice(at, at + 5))) at = after(text, '?>', at + 2);
    else at = endOfTag(text, at);
  }
  return kept;
}

const opensTag = (text: string, at: number): boolean => text[at] === '<' && !/[ \t\n\r\v\f]/.test(text[at + 1] ?? '');

function after(text: string, closing: string, from: number): number {
  const found = text.indexOf(closing, from);
  return found < 0 ? text.length : found + closing.length;
}

/** After the `>` that closes a tag, outside its quotes; tags may stand in tags. */
function endOfTag(text: string, at: number): number {
  let depth = 0;
  let quote = '';
  for (let i = at + 1; i < text.length; i++) {
    const character = text.charAt(i);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (opensTag(text, i)) depth++;
    else if (character === '>' && depth-- === 0) return i + 1;
  }
  return text.length;
}
