// The beginning of a new enrolment file: its name, its header, and a first line with places to fill in.

import { endingOf, stemOf } from '../document/file-name';
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import { LANGUAGES, type Language } from '../i18n/language';
import { isCohortColumn } from '../moodle-facts/columns';
import type { Platform } from '../platform';
import type { Delimiter } from '../text/dialect';
import { quote } from '../text/quoting';
import { AUTHORING_TEXTS } from './texts';

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
  const { columns } = template;
  return { header: `${columns.join(delimiter)}\n`, row: rowToFillIn(columns, delimiter, cohort, language) };
}

/** A line with these columns, as a snippet of VS Code: names of people to write over, and `cohort` in its first column. */
export function rowToFillIn(
  columns: readonly string[],
  delimiter: Delimiter,
  cohort: string,
  language: Language,
): string {
  const titles = AUTHORING_TEXTS[language].columns;
  const ofCohort = columns.findIndex(isCohortColumn);
  const cells = columns.map((name, index) => {
    if (name === 'firstname' || name === 'lastname') return tabStop(index + 1, titles[name][0]);
    return tabStop(index + 1, index === ofCohort ? quote(cohort, delimiter) : '');
  });
  return `${cells.join(delimiter)}$0`;
}

/** Whether nobody has filled in a line of a new file yet: what stands there is to be replaced. */
export function isToFillIn(sheet: Sheet, record: number): boolean {
  if (record < sheet.firstRow) return false;
  const row = new Row(sheet, record);
  const isTitle = (name: 'firstname' | 'lastname', value: string) =>
    LANGUAGES.some((language) => AUTHORING_TEXTS[language].columns[name][0] === value);
  return sheet.columns.every(({ name, index }) => {
    const value = row.valueAt(index);
    if (name === 'firstname' || name === 'lastname') return isTitle(name, value);
    return value === '' || sheet.cohortColumns.some((cohort) => cohort.index === index);
  });
}

/** A place to fill in, with what stands there until then. */
export const tabStop = (stop: number, text = ''): string => (text ? `\${${stop}:${escaped(text)}}` : `$${stop}`);

/** A text that means nothing else in a snippet of VS Code. */
export const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/**
 * The template's file name, as the guide gives it; with the establishment's code, then with a number, where that is taken.
 */
export function freeFileName(template: Template, establishment: string, isTaken: (name: string) => boolean): string {
  const [stem, ending] = [stemOf(template.fileName), endingOf(template.fileName)];
  const named = establishment ? `${stem}_${establishment}` : stem;
  for (let number = 1; ; number++) {
    const name =
      number === 1 ? template.fileName : `${named}${number > 2 || !establishment ? `_${number}` : ''}${ending}`;
    if (!isTaken(name)) return name;
  }
}
