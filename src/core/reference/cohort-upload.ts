// The file of Moodle's page *Upload cohorts* (cohort/upload_form.php): how it is known by its header, and how one is written.
import type { Language } from '../i18n/language';
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
const FOREIGN = /^(firstname|lastname|username|password|email|source|shortname|fullname|cohort\d+)$/;

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

/** Whether a text is such a file, told by its header. */
export function isCohortUpload(text: string): boolean {
  const line = /^\ufeff?([^\r\n]{0,1000})/.exec(text)?.[1] ?? '';
  if (!/name|visible|context/i.test(line)) return false;
  const names = columnsOf(scan(line));
  if (names.some((name) => FOREIGN.test(name))) return false;
  const known = names.filter((name) => COLUMNS.includes(name));
  return known.length >= 2 && known.some((name) => TELLING.has(name)) && known.length * 2 >= names.length;
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
