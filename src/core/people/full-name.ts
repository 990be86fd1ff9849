// A whole name in one cell, as personnel offices export it: `DUPONT Jean-Marie`, `LE GOFF Anne`. It is taken apart only
// where capitals, a comma or the column's own name say how; nothing is guessed.
import { capitalsIn, isCapitals } from './capitals';
import { isParticle } from './particles';
import { isTitle, joinsNames } from './titles';

export interface Name {
  readonly firstname: string;
  readonly lastname: string;
}

/** Which of the two a column has first, by its name. */
export type NameOrder = 'lastname' | 'firstname';

const WORD = /^[\p{L}\p{M}'’.-]+$/u;
const INITIALS = /^(\p{Lu}\.-?)+$/u;

/** First and last name of a whole one; undefined where nothing says where one ends. */
export function splitName(whole: string, order?: NameOrder): Name | undefined {
  const [before = '', after, ...more] = whole.split(',').map((part) => part.trim());
  if (after !== undefined) return more.length ? undefined : named(after, withoutTitle(before));
  const words = withoutTitle(whole.trim()).split(/\s+/);
  if (!words.every((word) => WORD.test(word) && !joinsNames(word) && !isTitle(word))) return undefined;
  return byCapitals(words) ?? byOrder(words, order);
}

function withoutTitle(name: string): string {
  const [first = '', ...rest] = name.split(/\s+/);
  return isTitle(first) ? rest.join(' ') : name;
}

/** Where the capitals of the names say otherwise, nothing is sure; an address is no name. */
function named(firstname: string, lastname: string): Name | undefined {
  if (`${firstname}${lastname}`.includes('@')) return undefined;
  if (!/\p{L}/u.test(firstname) || !/\p{L}/u.test(lastname)) return undefined;
  return capitalsIn(firstname, lastname) === 'firstname' ? undefined : { firstname, lastname };
}

/** Words in capitals are the last name, with the particles before and between them. */
function byCapitals(words: readonly string[]): Name | undefined {
  const isLast = (word: string) => isCapitals(word.replace(/^[dl]['’]/, '')) && !INITIALS.test(word);
  let from = words.findIndex(isLast);
  const to = words.findLastIndex(isLast) + 1;
  if (from < 0 || !words.slice(from, to).every((word) => isLast(word) || isParticle(word))) return undefined;
  while (from > 0 && isParticle(words[from - 1] ?? '')) from--;
  const [before, after] = [words.slice(0, from), words.slice(to)];
  const first = before.length ? before : after;
  if ((before.length && after.length) || !first.some((word) => /\p{Ll}/u.test(word) || INITIALS.test(word))) {
    return undefined;
  }
  // "DUPONT de La Tour Jean": the last name goes on in small letters.
  if (isParticle(first[0] ?? '')) return undefined;
  return named(first.join(' '), words.slice(from, to).join(' '));
}

/** Two words, in the order that their column has. */
function byOrder(words: readonly string[], order: NameOrder | undefined): Name | undefined {
  const [one, other, ...more] = words;
  if (!order || !one || !other || more.length || words.some(isParticle)) return undefined;
  return order === 'lastname' ? named(other, one) : named(one, other);
}
