// How usernames are spelled until a document or an export says more: the guide shows `code.initial.nom` in small letters
// and nothing else (DOMAIN: the rest is assumed).
import type { Platform } from './schema';

/** How a platform spells names in usernames. */
export type Naming = Platform['username'];

export const ASSUMED_NAMING: Omit<Naming, 'derived' | 'nomenclature' | 'transliterate'> = {
  letters: {},
  space: 'drop',
  hyphen: 'keep',
  apostrophe: 'drop',
  particles: { dropped: [], anywhere: false, matchCase: false },
  firstname: 'initial',
  homonym: { by: 'number', from: 2, sign: '', after: 'initial' },
  longest: null,
  case: 'lower',
  basis: {},
};

/** Whether names are spelled as we assume they are; how homonyms are told apart is another question. */
export function isSpelledAsUsual({ transliterate, ...naming }: Naming): boolean {
  const choices = ['letters', 'space', 'hyphen', 'apostrophe', 'particles', 'firstname', 'longest', 'case'] as const;
  return transliterate && choices.every((name) => isSame(naming[name], ASSUMED_NAMING[name]));
}

/** Whether two choices of how names are spelled say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
