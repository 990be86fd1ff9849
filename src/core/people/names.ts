// Names of people: without accents, and how two of them are compared.

/** Letters that Unicode does not take apart into a letter and an accent. */
export const EXPANDED_LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** A letter of another script, which stays in a text without accents; signs of Latin ones (`ª`, `ƒ`) are none. */
export const OF_ANOTHER_SCRIPT = /(?=\p{L})[\u0370-\u{3ffff}]/u;

/** é → e, œ → oe, ç → c; in lower case. Plain ASCII, the usual case, is only lower-cased. */
export function transliterate(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower.replace(/[^\x20-\x7e]/gu, plainOf);
}

/** What each letter met has become: to take one apart costs more than all else here. */
const PLAIN_LETTERS = new Map(Object.entries(EXPANDED_LETTERS));

function plainOf(letter: string): string {
  let plain = PLAIN_LETTERS.get(letter);
  if (plain === undefined) {
    plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
    PLAIN_LETTERS.set(letter, plain);
  }
  return plain;
}

/** A text as people search it: `helene` is meant to find Hélène. */
export function searchKey(text: string): string {
  return transliterate(text);
}

/** Letters and digits alone, in plain ASCII and lower case: `Nom d’utilisateur` becomes `nomdutilisateur`. */
export function plainKey(text: string): string {
  return transliterate(text).replace(/[^a-z0-9]/g, '');
}

/** What two spellings of one name have in common: letters and digits only, without accents, case or signs (`ʼ` is one). */
export function nameKey(name: string): string {
  const plain = transliterate(name);
  // Of nearly every name; all letters of Unicode are far more to look through.
  return /^[\x20-\x7e]*$/.test(plain) ? plain.replace(/[^a-z0-9]/g, '') : plain.replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '');
}
