// The beginning of a new enrolment file: its name, its header, and a first line with places to fill in.
import { quote } from './csv/quoting';
import type { Sheet } from './file/sheet';
import { AUTHORING_TEXTS } from './messages/authoring';
import { LANGUAGES, type Language } from './messages/text';
import type { Platform } from './platform';

type Template = Platform['templates'][number];

export interface NewFile {
  /** The header's line, with its line end. */
  readonly header: string;
  /** The first line, as a snippet of VS Code: `${1:Prénom},${2:Nom},$3,…`. */
  readonly row: string;
}

/** What a new file of a template begins with; `cohort` is '' for none yet. */
export function newFile(platform: Platform, template: Template, cohort: string, language: Language): NewFile {
  const delimiter = platform.delimiters[0] ?? ',';
  const { columns } = AUTHORING_TEXTS[language];
  const cells = template.columns.map((name, index) => {
    const stop = index + 1;
    if (name === 'firstname' || name === 'lastname') return placeholder(stop, columns[name][0] ?? '');
    if (name === 'cohort1' && cohort) return placeholder(stop, quote(cohort, delimiter));
    return `$${stop}`;
  });
  return { header: `${template.columns.join(delimiter)}\n`, row: `${cells.join(delimiter)}$0` };
}

/** Whether nobody has filled in a line of a new file yet: what stands there is to be replaced. */
export function isToFillIn(sheet: Sheet, record: number): boolean {
  if (record < sheet.firstRow) return false;
  const row = sheet.row(record);
  const isTitle = (name: 'firstname' | 'lastname', value: string) =>
    LANGUAGES.some((language) => AUTHORING_TEXTS[language].columns[name][0] === value);
  return sheet.columns.every(({ name, index }) => {
    const value = row.valueAt(index);
    if (name === 'firstname' || name === 'lastname') return isTitle(name, value);
    return value === '' || sheet.cohortColumns.some((cohort) => cohort.index === index);
  });
}

const placeholder = (stop: number, text: string): string => `\${${stop}:${text.replace(/[\\$}]/g, '\\$&')}}`;

/**
 * The template's file name, as the guide gives it; with the establishment's code, then with a number, where that is taken.
 */
export function freeFileName(template: Template, establishment: string, isTaken: (name: string) => boolean): string {
  const [, base = '', ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(template.fileName) ?? [];
  const named = establishment ? `${base}_${establishment}` : base;
  for (let number = 1; ; number++) {
    const name =
      number === 1 ? template.fileName : `${named}${number > 2 || !establishment ? `_${number}` : ''}${ending}`;
    if (!isTaken(name)) return name;
  }
}
