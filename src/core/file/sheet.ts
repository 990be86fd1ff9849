// A table read as an enrolment file: which record is the header, which field is which column, who is on each row.
import { type Delimiter, detectDialect, lineEndOf } from '../csv/dialect';
import { scan } from '../csv/scan';
import type { Table } from '../csv/table';
import type { Platform, Template } from '../platform';
import { isCohortColumn } from '../platform/moodle-columns';
import { type Column, matchColumns } from './columns';
import type { Context } from './context';
import { type Recognition, recognise } from './recognise';
import { Row } from './row';

export class Sheet {
  readonly platform: Platform;
  readonly template: Template;
  /** Columns that hold cohort references, in the file's order. */
  readonly cohortColumns: readonly Column[];

  constructor(
    readonly table: Table,
    readonly context: Context,
    /** Why this is taken for an enrolment file; undefined when it is none. */
    readonly recognition: Recognition | undefined,
    /** The header's record, or -1 when there is none: the table then holds rows only, read as the columns say. */
    readonly header: number,
    readonly columns: readonly Column[],
    private readonly indexes = indexesOf(columns),
  ) {
    this.platform = context.platform;
    this.template = recognition?.template ?? context.platform.templates[0]!;
    this.cohortColumns = indexes.cohorts;
  }

  /** Rows of the same file in a table of their own: what an edit has changed. */
  part(table: Table): Sheet {
    return new Sheet(table, this.context, this.recognition, -1, this.columns, this.indexes);
  }

  /** Index of a column in the file, or -1 when the file lacks it. */
  column(name: string): number {
    return this.indexes.byName.get(name) ?? -1;
  }

  /** The template's name of the column at an index; undefined for a foreign column. */
  nameAt(index: number): string | undefined {
    return this.columns[index]?.name;
  }

  /** Whether the file names its columns; rows without a header are read as the template's. */
  get hasHeader(): boolean {
    return this.recognition !== undefined && this.recognition.headerLine !== '';
  }

  /** Whether the header's line is the beginning of a record: a quote further up may have swallowed it. */
  get headerStandsAlone(): boolean {
    const { table, header, recognition } = this;
    return header >= 0 && table.text.startsWith(recognition?.headerLine ?? '', table.recordStart(header));
  }

  /** Whether each name of the header is a field of it, so that it can be repaired where it stands. */
  get headerIsSplit(): boolean {
    return this.header >= 0 && this.table.fieldCount(this.header) === this.width;
  }

  /** Whether a column bears a name that another one of the file bears already. */
  isRepeated({ name, index }: Column): boolean {
    return name !== undefined && this.column(name) !== index;
  }

  /** How many fields each record should have. */
  get width(): number {
    return this.columns.length;
  }

  /** First record after the header. */
  get firstRow(): number {
    return this.header + 1;
  }

  /** Records after the header, empty ones included. */
  get rowCount(): number {
    return this.table.recordCount - this.firstRow;
  }

  row(record: number): Row {
    return new Row(this, record);
  }
}

/** Where columns stand, by their names; and those that hold cohort references. */
function indexesOf(columns: readonly Column[]): {
  readonly byName: ReadonlyMap<string, number>;
  readonly cohorts: readonly Column[];
} {
  const byName = new Map<string, number>();
  // Of a name that stands there twice, the one that is written rightly counts.
  for (const exactly of [true, false]) {
    for (const { name, index, exact } of columns) {
      if (name && exact === exactly && !byName.has(name)) byName.set(name, index);
    }
  }
  return { byName, cohorts: columns.filter(({ name }) => name !== undefined && isCohortColumn(name)) };
}

/** The record that starts with the header's line; the first one when a quote above has swallowed that line. */
function findHeader(table: Table, headerLine: string): number {
  if (!headerLine) return -1;
  for (let record = 0; record < table.recordCount; record++) {
    if (table.text.startsWith(headerLine, table.recordStart(record))) return record;
  }
  return table.recordCount ? 0 : -1;
}

/** Reads a text as an enrolment file. Always gives a sheet; its `recognition` says whether it is one of ours. */
export function readSheet(text: string, context: Context): Sheet {
  const recognition = recognise(text, context);
  const delimiter: Delimiter = recognition?.delimiter ?? detectDialect(text).delimiter;
  const table = scan(text, { delimiter, eol: lineEndOf(text) });
  if (!recognition) return new Sheet(table, context, undefined, -1, []);
  const header = findHeader(table, recognition.headerLine);
  const columns = matchColumns(recognition.names, recognition.template, context.platform);
  return new Sheet(table, context, recognition, header, columns);
}
