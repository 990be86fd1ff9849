// The file of Moodle's page *Upload cohorts* (cohort/upload_form.php): how it is known by its header, and how one is written.
import type { Language } from '../i18n/language';
import { plainKey } from '../people/names';
import { quote } from '../text/quoting';
import { scan } from '../text/scan';
import type { Table } from '../text/table';

/** The columns that say where a cohort belongs, in the order in which Moodle looks at them. */
export const PLACES = [
  'contextid',
  'context',
  'category_path',
  'category',
  'category_id',
  'category_idnumber',
] as const;
/** The columns that Moodle reads. */
export const COLUMNS: readonly string[] = [
  'name',
  'idnumber',
  'description',
  'descriptionformat',
  'visible',
  'theme',
  ...PLACES,
];
/** Columns that only such a file has, unlike a catalogue for reading or any other list of names. */
const TELLING: ReadonlySet<string> = new Set(['visible', 'descriptionformat', 'theme', ...PLACES]);
/** Columns of other files of names: their files are none of these. */
const FOREIGN =
  /^(firstname|lastname|username|password|email|source|shortname|fullname|cohort\d+|prenoms?|motdepasse|mail|mel|courriel|matricule|origine|composant|cohorte\d+)$/;

/** What people write in French instead, as `plainKey` makes it: Moodle knows none of it. */
const IN_FRENCH: ReadonlyMap<string, string> = new Map([
  ...['nom', 'nomdelacohorte', 'nomcohorte', 'cohorte'].map((name) => [name, 'name'] as const),
  ...[
    'numerodidentification',
    'numeroidentification',
    'ndidentification',
    'identifiant',
    'identifiantcohorte',
    'identifiantdelacohorte',
    'codecohorte',
  ].map((name) => [name, 'idnumber'] as const),
  ['descriptif', 'description'],
  ['formatdeladescription', 'descriptionformat'],
  ['visibilite', 'visible'],
  ['contexte', 'context'],
  ['categorie', 'category'],
  ['chemindelacategorie', 'category_path'],
  ['chemindecategorie', 'category_path'],
]);
/** Of the columns above, those that only such a file has, where it has numbers of cohorts. Other lists have categories. */
const TELLING_IN_FRENCH: readonly string[] = ['visible', 'context', 'category_path'];

/** A header as Moodle reads it: lower case, without blanks. */
export const columnsOf = (table: Table) =>
  table.recordCount
    ? table.values(0).map((name) =>
        name
          .replace(/^\ufeff/, '')
          .toLowerCase()
          .replaceAll(' ', ''),
      )
    : [];

/** The same with Moodle's names in the place of French ones, each once. */
export function meantColumns(written: readonly string[]): readonly string[] {
  const names = [...written];
  for (const [index, name] of written.entries()) {
    const meant = COLUMNS.includes(name) ? undefined : IN_FRENCH.get(plainKey(name));
    if (meant && !names.includes(meant)) names[index] = meant;
  }
  return names;
}

/** Whether a text is such a file, told by its header. */
export function isCohortUpload(text: string): boolean {
  const line = /^\ufeff?([^\r\n]{0,1000})/.exec(text)?.[1] ?? '';
  if (!/n[ao]me?|visib|context/i.test(line)) return false;
  const written = columnsOf(scan(line));
  if (written.some((name) => FOREIGN.test(plainKey(name)))) return false;
  const names = meantColumns(written);
  const known = names.filter((name) => COLUMNS.includes(name));
  const isTelling =
    written.some((name) => TELLING.has(name)) ||
    (names.includes('idnumber') && names.some((name) => TELLING_IN_FRENCH.includes(name)));
  return known.length >= 2 && isTelling && known.length * 2 >= names.length;
}

/** What Moodle calls the whole site, in the language of the site; another word is taken for a category. */
const SYSTEM: Readonly<Record<Language, string>> = { fr: 'Système', en: 'System' };

/** The delimiter that Moodle's form proposes in the site's language. */
const DELIMITER = { fr: ';', en: ',' } as const;

/**
 * Writes such a file, visible, in a category (`Santé / IFSI`) or, where that is '', in the whole site: in UTF-8, as Moodle's
 * form proposes.
 */
export function cohortUploadText(
  cohorts: readonly { readonly name: string; readonly idnumber: string }[],
  category: string,
  language: Language,
): string {
  const where = category ? 'category_path' : 'context';
  const place = category || SYSTEM[language];
  const rows = cohorts.map(({ name, idnumber }) => [name, idnumber, place, '1']);
  const line = (cells: readonly string[]) =>
    cells.map((cell) => quote(cell, DELIMITER[language])).join(DELIMITER[language]);
  return [['name', 'idnumber', where, 'visible'], ...rows].map((cells) => `${line(cells)}\r\n`).join('');
}
