// What writes a whole line: the header of each of the platform's templates on an empty first line, and below a header a
// line with its columns. The texts are snippets of VS Code (`${1:Prénom},${2:Nom},$3,…`).
import type { Context } from '../document/context';
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import type { Language } from '../i18n/language';
import type { Platform } from '../platform';
import { asReference } from '../reference/resolve-cohort';
import { firstIndexWhere } from '../text/binary-search';
import type { Delimiter } from '../text/dialect';
import { quote } from '../text/quoting';
import { escaped, rowToFillIn, tabStop } from './new-file';
import { AUTHORING_TEXTS } from './texts';

export interface LineSnippet {
  /** What is typed to have it: `entete-agents-avec-cohorte`. */
  readonly label: string;
  readonly detail: string;
  /** A snippet of VS Code, in the place of the whole line. */
  readonly text: string;
}

/** A line of the document, counted from 0. */
export interface TypedLine {
  readonly line: number;
  readonly text: string;
  /** All that stands below it: asked for on the first line only. */
  below(): string;
}

/**
 * The snippets for a line that is empty, or holds no more than the word that is being typed.
 *
 * @param sheet the document as an enrolment file; undefined when it is none of ours (yet)
 */
export function lineSnippets(
  typed: TypedLine,
  context: Context,
  sheet: Sheet | undefined,
  language: Language,
): LineSnippet[] {
  if (!/^[\p{L}-]*$/u.test(typed.text.trim())) return [];
  if (typed.line === 0) return headerSnippets(typed.below(), context.platform, sheet, language);
  return sheet ? rowSnippets(sheet, typed.line, language) : [];
}

/** The headers that fit what stands below: all of them above nothing, those of the same width above rows. */
function headerSnippets(
  below: string,
  platform: Platform,
  sheet: Sheet | undefined,
  language: Language,
): LineSnippet[] {
  const isAlone = below.trim() === '';
  const rows = isAlone ? undefined : sheet && rowsBelow(sheet);
  if (!isAlone && !rows) return [];
  const delimiter = rows?.delimiter ?? platform.delimiters[0];
  const { header, headerOf, testAccounts } = AUTHORING_TEXTS[language].snippets;
  const headers = platform.templates.map(({ name, columns }) => ({ name: name[language], columns }));
  const first = headers[0]!.columns;
  const hasTestAccounts = platform.username.nomenclature && !first.includes('username');
  if (hasTestAccounts) headers.push({ name: testAccounts, columns: ['username', ...first] });
  return headers
    .filter(({ columns }) => !rows || columns.length === rows.width)
    .map(({ name, columns }) => ({
      label: `${header}-${asWord(name)}`,
      detail: headerOf(name),
      text: escaped(columns.map((column) => quote(column, delimiter)).join(delimiter)) + (below ? '' : '\n$0'),
    }));
}

/** How the rows below an empty first line are written, where the file has no header anywhere. */
function rowsBelow({ table, header }: Sheet): { delimiter: Delimiter; width: number } | undefined {
  if (header >= 0 && table.line(header) > 0) return undefined;
  for (let record = 0; record < table.recordCount; record++) {
    const width = table.fieldCount(record);
    if (table.line(record) > 0 && width > 1) return { delimiter: table.dialect.delimiter, width };
  }
  return undefined;
}

/** A person, and a test account where the header has its username. */
function rowSnippets(sheet: Sheet, line: number, language: Language): LineSnippet[] {
  const { table, header, platform, damage } = sheet;
  const { delimiter } = table.dialect;
  const record = table.recordAt(line);
  const isBelow = sheet.headerIsSplit && !damage && line > table.line(header);
  // A line inside of quotes is a part of a cell.
  if (!isBelow || (record >= 0 && table.line(record) !== line)) return [];
  const texts = AUTHORING_TEXTS[language].snippets;
  const columns = sheet.columns.map(({ name }) => name ?? '');
  const next = firstIndexWhere(table.recordCount, (one) => table.line(one) >= line);
  const cohort = cohortAbove(sheet, next);
  const person = {
    label: texts.person,
    detail: texts.personOf,
    text: rowToFillIn(columns, delimiter, cohort, language),
  };
  const { nomenclature } = platform.username;
  if (!nomenclature || !columns.includes('username')) return [person];
  const code = sheet.context.establishment ?? texts.code;
  const cells: Readonly<Record<string, string>> = {
    username: `${tabStop(1, code)}.${tabStop(2, texts.name)}.${escaped(nomenclature.test)}`,
    firstname: tabStop(3, 'Test'),
    lastname: `\${4:$2}`,
  };
  const text = columns.map((name, index) => cells[name] ?? tabStop(5 + index)).join(delimiter);
  return [person, { label: texts.testAccount, detail: texts.testAccountOf, text: `${text}$0` }];
}

/** The cohort of the nearest person above a record, for most files are for one. */
function cohortAbove(sheet: Sheet, record: number): string {
  const [column] = sheet.cohortColumns;
  for (let above = record - 1; column && above >= sheet.firstRow; above--) {
    const row = new Row(sheet, above);
    if (!row.empty) return row.hasExpectedFieldCount ? asReference(row.valueAt(column.index)) : '';
  }
  return '';
}

/** « Agents avec cohorte » as something to type: `agents-avec-cohorte`. */
const asWord = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
