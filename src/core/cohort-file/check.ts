// What Moodle would say of a file of cohorts (cohort/upload_form.php), and what it would do without a word.
import type { Text } from '../i18n/language';
import { COLUMNS, columnsOf, meantColumns, PLACES } from '../reference/cohort-upload';
import type { Cohorts } from '../reference/cohorts';
import type { Effect, Fix } from '../rules/rule';
import { scan } from '../text/scan';
import type { Place, Table } from '../text/table';
import { type CohortFixes, fixesOf } from './fixes';
import { COHORT_FILE_TEXTS as SAID } from './texts';

export interface CohortFinding {
  readonly severity: 'error' | 'warning';
  /** `file`: Moodle makes none of the cohorts. `silent`: it makes them, and not as they are meant. */
  readonly effect: Extract<Effect, 'file' | 'silent'>;
  readonly place: Place;
  readonly message: Text;
  readonly fixes: readonly Fix[];
}

export interface CohortFile {
  readonly table: Table;
  readonly findings: readonly CohortFinding[];
}

/** Moodle cuts names and id numbers here, without a word. */
const LONGEST = 254;

interface Pass {
  readonly table: Table;
  /** The header as Moodle reads it. */
  readonly written: readonly string[];
  /** What its names mean. */
  readonly names: readonly string[];
  readonly fixes: CohortFixes;
  /** The file is refused. */
  refused(record: number, column: number, message: Text, fixes?: readonly Fix[]): void;
  /** Moodle says nothing. */
  silent(record: number, column: number, message: Text, fixes?: readonly Fix[]): void;
  /** Moodle says nothing, and what is meant is lost. */
  lost(record: number, column: number, message: Text): void;
}

/** Checks the text of such a file. `existing`: the cohorts that are there, where a list says so. */
export function checkCohortFile(text: string, existing: Cohorts | undefined): CohortFile {
  const table = scan(text);
  const written = columnsOf(table);
  const names = meantColumns(written);
  const findings: CohortFinding[] = [];
  const add =
    (severity: CohortFinding['severity'], effect: CohortFinding['effect']) =>
    (record: number, column: number, message: Text, fixes: readonly Fix[] = []) =>
      findings.push({ severity, effect, place: table.place(record, column), message, fixes });
  const pass: Pass = {
    table,
    written,
    names,
    fixes: fixesOf(table, names),
    refused: add('error', 'file'),
    silent: add('warning', 'silent'),
    lost: add('error', 'silent'),
  };
  if (names.length) checkHeader(pass);
  const lines = new Map<string, number>();
  for (let record = 1; record < table.recordCount; record++) {
    if (table.recordText(record).trim() !== '') checkRow(pass, record, lines, existing);
  }
  return { table, findings };
}

function checkHeader({ table, written, names, fixes, refused, silent }: Pass): void {
  if (!names.includes('name')) refused(0, -1, SAID.noName);
  names.forEach((name, index) => {
    const said = name === 'name' ? refused : silent;
    if (written[index] !== name) said(0, index, SAID.renamed(table.value(0, index), name), fixes.rename(written));
    else if (!COLUMNS.includes(name))
      silent(0, index, SAID.extraColumn(table.value(0, index)), fixes.deleteColumn(index));
    else if (names.indexOf(name) !== index) silent(0, index, SAID.columnTwice(name), fixes.deleteColumn(index));
  });
  if (!names.includes('visible')) silent(0, -1, SAID.noVisible, fixes.addVisible());
}

/** A row, by the names of its columns. */
interface Row extends Pass {
  readonly record: number;
  /** The index of a column; -1 where the file has none of that name. */
  column(name: string): number;
  /** Without blanks around it; '' where there is no such column. */
  cell(name: string): string;
}

/** @param lines the line (from 1) of each id number of the rows before */
function checkRow(pass: Pass, record: number, lines: Map<string, number>, existing: Cohorts | undefined): void {
  const { table, names, fixes, refused } = pass;
  const count = table.fieldCount(record);
  if (count !== names.length) {
    refused(record, -1, SAID.fields(count, names.length), fixes.dropSurplus(record));
    return;
  }
  const column = (name: string) => names.indexOf(name);
  const cell = (name: string) => (column(name) < 0 ? '' : table.value(record, column(name)).trim());
  const row = { ...pass, record, column, cell };
  checkNames(row, lines, existing);
  checkVisible(row);
  checkPlace(row);
}

function checkNames(row: Row, lines: Map<string, number>, existing: Cohorts | undefined): void {
  const { record, column, cell, fixes, refused, silent, lost } = row;
  const [own, idnumber] = [cell('name'), cell('idnumber')];
  const hasName = column('name') >= 0;
  if (hasName && !own) refused(record, column('name'), SAID.emptyName, fixes.deleteLine(record));
  for (const name of ['name', 'idnumber']) {
    const length = [...cell(name)].length;
    if (length > LONGEST) lost(record, column(name), SAID.tooLong(length, LONGEST));
  }
  const first = lines.get(idnumber);
  if (idnumber && first !== undefined) {
    refused(record, column('idnumber'), SAID.idnumberTwice(idnumber, first), fixes.deleteLine(record));
  } else if (idnumber && existing?.findAlike(idnumber, 'idnumber').length) {
    refused(record, column('idnumber'), SAID.idnumberExists(idnumber), fixes.deleteLine(record));
  } else if (idnumber) {
    lines.set(idnumber, row.table.line(record) + 1);
    if (/^\d+$/.test(idnumber)) silent(record, column('idnumber'), SAID.numeric(idnumber));
  } else if (hasName) {
    const canWrite = column('idnumber') >= 0 && own !== '' && !lines.has(own);
    silent(record, column('idnumber'), SAID.noIdnumber, canWrite ? fixes.write(record, 'idnumber', own) : []);
  }
}

function checkVisible({ record, column, cell, fixes, silent }: Row): void {
  const visible = cell('visible').toLowerCase();
  const write = (value: string) => fixes.write(record, 'visible', value);
  if (isNo(visible)) silent(record, column('visible'), SAID.hidden, write('1'));
  else if (visible !== '' && !isYes(visible)) {
    silent(record, column('visible'), SAID.notBoolean(cell('visible')), [...write('1'), ...write('0')]);
  }
}

function checkPlace({ record, column, cell, fixes, silent }: Row): void {
  const [place, second] = PLACES.filter((name) => cell(name) !== '');
  if (place && second) silent(record, column(second), SAID.placesTwice(place, second), fixes.empty(record, second));
  for (const name of ['contextid', 'category_id']) {
    if (cell(name) && !/^\d+$/.test(cell(name))) {
      silent(record, column(name), SAID.notNumber(name), fixes.empty(record, name));
    }
  }
  // Moodle writes its own paths with a blank on each side of the slash, and compares letter by letter.
  const path = cell('category_path');
  const spaced = path
    .split('/')
    .map((part) => part.trim())
    .join(' / ');
  if (path !== spaced) {
    silent(record, column('category_path'), SAID.path, fixes.write(record, 'category_path', spaced));
  }
}

/** What Moodle takes for no, "non" on a French site only; any other word means yes. */
const isNo = (word: string) => ['0', 'no', 'n', 'non', 'off', 'false'].includes(word);
const isYes = (word: string) => ['1', 'yes', 'y', 'oui', 'on', 'true'].includes(word);
