// Names of people: how they are cut down for usernames and addresses, and how two of them are compared.

/** Letters that Unicode does not take apart into a letter and an accent. */
const LIGATURES: Readonly<Record<string, string>> = {
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

/** é → e, œ → oe, ç → c; in lower case. Plain ASCII, the usual case, is only lower-cased. */
export function transliterate(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .replace(/[œæßøłđðþı]/g, (letter) => LIGATURES[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** A name as it stands in a username: `D'Angelo` → `dangelo`, `Le Goff` → `legoff`, `Martin-Petit` → `martin-petit`. */
export function usernamePart(name: string, transliterated: boolean): string {
  const text = transliterated ? transliterate(name) : name.toLowerCase();
  return text.replace(/[^a-z0-9.\-_@]/g, '');
}

/** The initial of a first name, cut after transliteration: `Œdipe` → `o`, `Jean-Pierre` → `j`. */
export function initial(firstname: string, transliterated: boolean): string {
  return usernamePart(firstname, transliterated)
    .replace(/^[^a-z]+/, '')
    .slice(0, 1);
}

/** What two spellings of one name have in common: letters and digits only, without accents or case. */
export function nameKey(name: string): string {
  return transliterate(name).replace(/[^\p{L}\p{N}]/gu, '');
}
