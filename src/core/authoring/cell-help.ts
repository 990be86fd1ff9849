// What can be said and offered at a cell: what the platform makes of it, and what may be written there. Pure: providers
// only show it, and load it when somebody asks.
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import type { Language } from '../i18n/language';
import { fictifAddress } from '../people/emails';
import { withPrefix } from '../people/matricules';
import { generatePassword } from '../people/new-password';
import { deriveUsername } from '../people/usernames';
import { DIRECTORY_TEXTS } from '../platform/texts';
import type { FixContext } from '../rules/rule';
import type { Cell } from './cell-at';
import { columnTextOf, textOf } from './column-help';
import { AUTHORING_TEXTS, type ColumnText } from './texts';

/** Columns of what the platform takes from its directory, where it has one. */
const OF_ACCOUNTS: ReadonlySet<ColumnText> = new Set(['username', 'firstname', 'lastname', 'email']);

/** What a hover over a cell says, in sentences without markup; the first is the column. Never a password. */
export function explain(sheet: Sheet, { record, column, name }: Cell, language: Language): string[] {
  if (!name) return [];
  const text = AUTHORING_TEXTS[language];
  const kind = columnTextOf(sheet.platform, name);
  const [title, rule] = textOf(sheet, kind, language);
  const said = [`${title} (${name})`, rule];
  const { platform } = sheet;
  if (kind === 'password') said.push(text.length(platform.password.minLength));
  if (platform.directory && OF_ACCOUNTS.has(kind)) said.push(DIRECTORY_TEXTS[language](platform.directory));
  if (record < sheet.firstRow) return said;
  const row = new Row(sheet, record);
  if (!row.hasExpectedFieldCount) return said;
  const value = row.valueAt(column);
  if (kind === 'matricule' && value && platform.matricule)
    said.push(text.becomes(value, withPrefix(value, platform.matricule)));
  if ((kind === 'firstname' || kind === 'lastname') && !row.has('username') && row.username)
    said.push(text.username(row.username));
  if (kind === 'email' && !value) {
    const address = fictifOf(sheet, record);
    if (address) said.push(text.fictif(address));
  }
  if (kind === 'cohort' && value && sheet.context.cohorts) {
    const cohort = sheet.context.cohorts.find(value, platform.cohorts.by);
    said.push(cohort ? text.cohortKnown(cohort.name, cohort.category) : text.cohortUnknown);
  }
  return said;
}

function fictifOf(sheet: Sheet, record: number): string {
  const row = new Row(sheet, record);
  return fictifAddress(codeFor(sheet, record), row.firstname, row.lastname, sheet.platform);
}

/** How many lines above are looked at for what they all have in common. */
const LINES_ABOVE = 50;

/** The establishment code of a row: what the folder says, what the row says, or what the nearest row above says. */
function codeFor(sheet: Sheet, record: number): string {
  if (sheet.context.establishment) return sheet.context.establishment;
  for (let at = record; at >= Math.max(sheet.firstRow, record - LINES_ABOVE); at--) {
    const { code } = new Row(sheet, at);
    if (code) return code;
  }
  return '';
}

/** The code that usernames and fictif addresses begin with, where the row has no name yet to make the rest of. */
function codeItem(sheet: Sheet, record: number, detail: string): Suggestion[] {
  const code = sheet.platform.username.nomenclature ? codeFor(sheet, record) : '';
  return code ? [{ value: `${code}.`, detail, kind: 'value' }] : [];
}

export interface Suggestion {
  readonly value: string;
  readonly detail: string;
  readonly kind: 'column' | 'cohort' | 'value' | 'secret';
}

/** What may be written into a cell: names of columns, cohorts, the code, the address and username that the platform makes. */
export function suggest(
  sheet: Sheet,
  { record, column, name }: Cell,
  language: Language,
  tools: FixContext,
): Suggestion[] {
  const text = AUTHORING_TEXTS[language];
  if (record === sheet.header) {
    const here = sheet.columns.filter(({ exact, index }) => exact && index !== column).map((known) => known.name);
    return sheet.template.columns
      .filter((wanted) => !here.includes(wanted))
      .map((value) => ({ value, detail: text.columns[columnTextOf(sheet.platform, value)][0], kind: 'column' }));
  }
  if (!name || record < sheet.firstRow) return [];
  const { platform, context } = sheet;
  const row = new Row(sheet, record);
  switch (columnTextOf(sheet.platform, name)) {
    case 'cohort':
      return (context.cohorts?.list ?? []).map((cohort) => ({
        value: platform.cohorts.by === 'name' ? cohort.name : cohort.idnumber,
        detail: [cohort.name, cohort.category].filter(Boolean).join(' · '),
        kind: 'cohort' as const,
      }));
    case 'email': {
      const address = fictifOf(sheet, record);
      return address
        ? [{ value: address, detail: text.fictifItem, kind: 'value' }]
        : codeItem(sheet, record, text.code);
    }
    case 'username': {
      const username = deriveUsername(codeFor(sheet, record), row.firstname, row.lastname, platform);
      return username ? [{ value: username, detail: text.hint, kind: 'value' }] : codeItem(sheet, record, text.code);
    }
    case 'password':
      return [{ value: generatePassword(platform.password, tools.random), detail: text.password, kind: 'secret' }];
    default:
      return [];
  }
}
