// What can be said and offered at a place of the file: the cell under the cursor, what the platform makes of it, and what
// may be written there. Pure: providers only show it.
import type { Sheet } from './file/sheet';
import { AUTHORING_TEXTS, type ColumnText } from './messages/authoring';
import { DIRECTORY_TEXTS } from './messages/platform';
import type { Language } from './messages/text';
import { fictifAddress } from './people/emails';
import { asStored } from './people/matricules';
import { generatePassword } from './people/passwords';
import { deriveUsername } from './people/usernames';
import type { Platform } from './platform';
import type { FixTools } from './rules/rule';

/** Columns of what the platform takes from its directory, where it has one. */
const OF_ACCOUNTS: ReadonlySet<ColumnText> = new Set(['username', 'firstname', 'lastname', 'email']);

export interface Cell {
  readonly record: number;
  readonly column: number;
  /** The template's name of the column; undefined for a foreign one. */
  readonly name: string | undefined;
}

/** The cell at an offset of the text; undefined between records. */
export function cellAt(sheet: Sheet, line: number, offset: number): Cell | undefined {
  const record = sheet.table.recordAt(line);
  if (record < 0) return undefined;
  const column = sheet.table.columnAt(record, offset);
  return { record, column, name: sheet.nameAt(column) };
}

/** What a column is called in French or English: « Prénom » for `firstname`. */
export function columnLabel(name: string, platform: Platform, language: Language): string {
  return AUTHORING_TEXTS[language].columns[kindOf(platform, name)][0]!;
}

function kindOf(platform: Platform, name: string): ColumnText {
  if (name === platform.matricule?.column) return 'matricule';
  if (/^cohort\d+$/.test(name)) return 'cohort';
  const known = ['username', 'firstname', 'lastname', 'password', 'email'] as const;
  return known.find((column) => column === name) ?? 'other';
}

/** What a column is for, in one line: "Matricule. The usual number: …". */
export function columnTitle(sheet: Sheet, name: string, language: Language): string {
  const [title, rule] = textOf(sheet, kindOf(sheet.platform, name), language);
  return `${title}. ${rule}`;
}

/** The name of a column of that kind, and what the platform wants in it. */
function textOf({ platform }: Sheet, kind: ColumnText, language: Language): [string, string] {
  const free: Partial<Record<ColumnText, ColumnText>> = {
    ...(!platform.username.nomenclature && { username: 'usernameFree' }),
    ...(platform.email.required && { email: 'emailNeeded' }),
    ...(platform.cohorts.by === 'idnumber' && { cohort: 'cohortNumber' }),
  };
  return AUTHORING_TEXTS[language].columns[free[kind] ?? kind] as [string, string];
}

/** What a hover over a cell says, in sentences without markup; the first is the column. Never a password. */
export function explain(sheet: Sheet, { record, column, name }: Cell, language: Language): string[] {
  if (!name) return [];
  const text = AUTHORING_TEXTS[language];
  const kind = kindOf(sheet.platform, name);
  const [title, rule] = textOf(sheet, kind, language);
  const said = [`${title} (${name})`, rule];
  const { platform } = sheet;
  if (kind === 'password') said.push(text.length(platform.password.minLength));
  if (platform.directory && OF_ACCOUNTS.has(kind)) said.push(DIRECTORY_TEXTS[language](platform.directory));
  if (record < sheet.firstRow) return said;
  const row = sheet.row(record);
  if (!row.aligned) return said;
  const value = row.valueAt(column);
  if (kind === 'matricule' && value && platform.matricule)
    said.push(text.becomes(value, asStored(value, platform.matricule)));
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
  const row = sheet.row(record);
  return fictifAddress(codeFor(sheet, record), row.firstname, row.lastname, sheet.platform);
}

/** How many lines above are looked at for what they all have in common. */
const LINES_ABOVE = 50;

/** The establishment code of a row: what the folder says, what the row says, or what the nearest row above says. */
function codeFor(sheet: Sheet, record: number): string {
  if (sheet.context.establishment) return sheet.context.establishment;
  for (let at = record; at >= Math.max(sheet.firstRow, record - LINES_ABOVE); at--) {
    const { code } = sheet.row(at);
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
  tools: FixTools,
): Suggestion[] {
  const text = AUTHORING_TEXTS[language];
  if (record === sheet.header) {
    const here = sheet.columns.filter(({ exact, index }) => exact && index !== column).map((known) => known.name);
    return sheet.template.columns
      .filter((wanted) => !here.includes(wanted))
      .map((value) => ({ value, detail: text.columns[kindOf(sheet.platform, value)][0]!, kind: 'column' }));
  }
  if (!name || record < sheet.firstRow) return [];
  const { platform, context } = sheet;
  const row = sheet.row(record);
  switch (kindOf(sheet.platform, name)) {
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
