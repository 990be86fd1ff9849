// Versions and copies of one file, told by their names: they lie beside it, and one of them is imported.

/** What a person, a browser or a system puts behind a name. A date or a number alone is no version. */
const MARK = /^(?:\(\d{1,3}\)|v(?:ersion)?\d{1,3}|copie|copy|final|corrigée?|ancien(?:ne)?|old|bak|sauvegarde)$/u;
const ANONYMISED = /^anonym(?:e|isée?|isee?|i[sz]ed)$/u;

/** The words of a name, without its ending; a number goes with a "version" before it. */
const wordsOf = (fileName: string): string[] =>
  fileName
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:csv|txt|csv\.txt)$/u, '')
    .replace(/\b(v|version)[ _.-](?=\d)/gu, '$1')
    .replace(/^cop(?:ie de|y of) /u, '')
    .split(/[ _.-]|(?=\()/u)
    .filter((word) => word);

/** What the names of all versions of a file have in common: `agents` for `Agents - Copie (2).csv` and `agents_v3.csv`. */
export function nameOfVersions(fileName: string): string {
  const words = wordsOf(fileName);
  while (words.length > 1 && MARK.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** Whether a file is named as an anonymised copy is: nobody imports it. */
export const isAnonymisedCopy = (fileName: string): boolean => ANONYMISED.test(wordsOf(fileName).at(-1) ?? '');
