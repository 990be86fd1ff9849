// A table seen as an enrolment file: which record is the header, and which field is which column.

import { isCohortColumn } from '../moodle-facts/columns';
import type { Platform, Template } from '../platform';
import type { Table } from '../text/table';
import { type Column, headerKey, headerNames, platformNames } from './columns';
import type { Context } from './context';
import type { Recognition } from './detect-file';
import { type ImportChoices, importChoices } from './import-choices';
import { type LineDamage, lineDamage } from './line-damage';

/** What a sheet is made of. */
export type SheetParts = Pick<Sheet, 'table' | 'context' | 'recognition' | 'header' | 'columns' | 'fileCode'>;

export class Sheet {
  readonly table: Table;
  readonly context: Context;
  /** Why this is taken for an enrolment file; undefined when it is none. */
  readonly recognition: Recognition | undefined;
  /** The header's record, or -1 when there is none: the table then holds rows only, read as the columns say. */
  readonly header: number;
  readonly columns: readonly Column[];
  /** The code of the establishment of lines that state none, as the file's other lines do; '' while it is not known. */
  readonly fileCode: string;
  readonly platform: Platform;
  readonly template: Template;
  readonly choices: ImportChoices;
  /** What is wrong with all lines alike: while it is, the cells are not what they were meant to be. */
  readonly damage: LineDamage | undefined;
  /** Columns that hold cohort references, in the file's order. */
  readonly cohortColumns: readonly Column[];

  constructor(
    { table, context, recognition, header, columns, fileCode }: SheetParts,
    private readonly indexes: Indexes = indexesOf(columns),
  ) {
    this.table = table;
    this.context = context;
    this.recognition = recognition;
    this.header = header;
    this.columns = columns;
    this.fileCode = fileCode;
    this.platform = context.platform;
    this.choices = importChoices(context);
    this.damage = recognition && lineDamage(recognition);
    this.template = recognition?.template ?? context.platform.templates[0];
    this.cohortColumns = indexes.cohorts;
  }

  /** The same file with other rows below a header that is read as it was. */
  withTable(table: Table, header = this.header): Sheet {
    return new Sheet({ ...this, table, header }, this.indexes);
  }

  /** The same file, now that its code is known. */
  withFileCode(fileCode: string): Sheet {
    return new Sheet({ ...this, fileCode }, this.indexes);
  }

  /** Whether the usernames of lines that state no code matter: they are looked for among the accounts. */
  get isFileCodeSought(): boolean {
    const { accounts, establishment } = this.context;
    return accounts !== undefined && establishment === undefined && this.isDerived;
  }

  /** Index of a column in the file, or -1 when the file lacks it. */
  column(name: string): number {
    return this.indexes.byName.get(name) ?? -1;
  }

  /** The template's name of the column at an index; undefined for a foreign column. */
  nameAt(index: number): string | undefined {
    return this.columns[index]?.name;
  }

  /** Whether its letters are known: else no repair may write it. */
  get isReadable(): boolean {
    return this.recognition?.noText === undefined && this.context.unreadLetters !== 'unknown';
  }

  /** What its own header names, by the key of each text. */
  get headerNames(): ReadonlyMap<string, number> {
    this.indexes.names ??= headerNames(this.columns);
    return this.indexes.names;
  }

  /** The index of the column that a text names, -1 for one that the platform knows and the file lacks; else undefined. */
  columnNamed(text: string): number | undefined {
    const key = headerKey(text);
    const own = this.headerNames.get(key);
    if (own !== undefined) return own;
    const name = platformNames(this.platform).get(key);
    return name === undefined ? undefined : this.column(name);
  }

  /** Whether the file names its columns; rows without a header are read as the template's. */
  get hasHeader(): boolean {
    return this.recognition !== undefined && this.recognition.headerLine !== '';
  }

  /** Whether the header's line is the beginning of a record: a quote further up may have swallowed it. */
  get headerStandsAlone(): boolean {
    const { table, header, recognition } = this;
    return header >= 0 && recordStartsWith(table, header, recognition?.headerLine ?? '');
  }

  /** Whether each name of the header is a field of it, so that it can be repaired where it stands. */
  get headerIsSplit(): boolean {
    return this.header >= 0 && this.table.fieldCount(this.header) === this.width;
  }

  /** Whether a column bears a name that another one of the file bears already. */
  isRepeated({ name, index }: Column): boolean {
    return name !== undefined && this.column(name) !== index;
  }

  /** Whether the platform makes the usernames of this file: its import is then fed with more than the file says. */
  get isDerived(): boolean {
    return this.platform.username.derived && this.column('username') < 0;
  }

  /** How many fields each record should have. */
  get width(): number {
    return this.columns.length;
  }

  /** How many columns there are up to the last one with a name. */
  get namedWidth(): number {
    return this.indexes.named;
  }

  /** Whether each value of a record stands in its own column: it lacks at most what has no name at the header's end. */
  isAligned(record: number): boolean {
    const count = this.table.fieldCount(record);
    return count <= this.width && count >= this.namedWidth;
  }

  /** First record after the header. */
  get firstRow(): number {
    return this.header + 1;
  }

  /** Records after the header, empty ones included. */
  get rowCount(): number {
    return this.table.recordCount - this.firstRow;
  }
}

interface Indexes {
  /** Where columns stand, by their names. */
  readonly byName: ReadonlyMap<string, number>;
  /** Those that hold cohort references. */
  readonly cohorts: readonly Column[];
  /** How many columns there are up to the last one with a name. */
  readonly named: number;
  /** Made when they are first asked for, once for all versions of a file. */
  names?: ReadonlyMap<string, number>;
}

function indexesOf(columns: readonly Column[]): Indexes {
  const byName = new Map<string, number>();
  // Where a name stands there twice, the one that is written rightly counts.
  for (const exactly of [true, false]) {
    for (const { name, index, exact } of columns) {
      if (name && exact === exactly && !byName.has(name)) byName.set(name, index);
    }
  }
  const named = columns.findLastIndex(({ written }) => written.trim() !== '') + 1;
  return { byName, named, cohorts: columns.filter(({ name }) => name !== undefined && isCohortColumn(name)) };
}

/** Whether a record begins with a line; a quote in it may make it longer. */
export function recordStartsWith(table: Table, record: number, line: string): boolean {
  const { text, start } = table.pieces.at(table.recordStart(record));
  return text.startsWith(line, table.recordStart(record) - start);
}
