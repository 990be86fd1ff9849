// Whose names an address bears: `luc.petit@ch.fr`, `l.petit`, `petit.luc`. Most agents' addresses bear their own.
import { transliterate } from './names';

/** So many letters in common, at the beginning, and a word may be a name. */
export const ALIKE = 3;

/**
 * The words of a local part, without the number of a namesake; [] where it is not made of two words at least, and where a
 * hyphen joins what may be one name or two.
 */
function wordsOf(local: string): string[] {
  const words = transliterate(local)
    .replace(/(?<!\d)\d{1,3}$/, '')
    .split(/[._]/);
  return words.length > 1 && words.every((word) => /^[a-z]+$/.test(word)) ? words : [];
}

/** Whether a local part begins as the first name does, whatever follows: nearly all do. */
function beginsWithName(local: string, firstname: string): boolean {
  const own = transliterate(firstname).slice(0, ALIKE);
  return own !== '' && transliterate(local).startsWith(own);
}

/** A name as an address bears it: `legoff` for `Le Goff`. */
const inAddress = (name: string): string => transliterate(name).replace(/[^a-z]/g, '');

/**
 * Whether a local part surely bears somebody else's names: it has two words, and none is like a name of this agent.
 * Nicknames and services (`titi38`, `contact`) are nobody's names; a maiden name stands beside the agent's first name.
 */
export function bearsOtherNames(local: string, firstname: string, lastname: string): boolean {
  if (beginsWithName(local, firstname)) return false;
  const names = [inAddress(firstname), inAddress(lastname)].filter((name) => name !== '');
  const words = wordsOf(local);
  return words.length > 0 && !words.some((word) => names.some((name) => isAlike(word, name)));
}

/** An initial is like each name that begins with it. */
const isAlike = (word: string, name: string): boolean =>
  word.startsWith(name.slice(0, ALIKE)) ||
  name.startsWith(word.slice(0, ALIKE)) ||
  (name.length >= ALIKE && word.includes(name)) ||
  (word.length >= ALIKE && name.includes(word));

/**
 * With which of its agent's names an address begins. `back`: the last one, `petit.luc`, as some hospitals write all of
 * theirs. `turned`: an initial of the last name before the first name, `p.luc`, as nobody writes it: the names are swapped.
 */
export const ADDRESS_ORDERS = ['fore', 'back', 'turned', 'other'] as const;

/** One of the orders above. @param local what stands before the at sign */
export function addressOrder(local: string, firstname: string, lastname: string): (typeof ADDRESS_ORDERS)[number] {
  if (beginsWithName(local, firstname)) return 'fore';
  const [first, last] = [inAddress(firstname), inAddress(lastname)];
  const [one = '', other = '', ...more] = wordsOf(local);
  if (!first || !last || !other || more.length) return 'other';
  if (one === first.charAt(0) && other === last) return 'fore';
  if (one === last && (other === first || other === first.charAt(0))) return 'back';
  return one === last.charAt(0) && other === first && first.length >= ALIKE ? 'turned' : 'other';
}

/** A local part that bears names, without its signs; it is one of the `nameForms` of whom it is of. */
export const localForm = (local: string): string => wordsOf(local).join('');

/** How an address may bear the names of an agent: in both orders, the first name whole or its initial. */
export function nameForms(firstname: string, lastname: string): string[] {
  const [first, last] = [inAddress(firstname), inAddress(lastname)];
  if (!first || !last) return [];
  return [first + last, last + first, first.charAt(0) + last, last + first.charAt(0)];
}
