// A table read as an enrolment file: which record is the header, which field is which column, who is on each row.
import { type Delimiter, detectDialect, lineEndOf } from '../csv/dialect';
import { scan } from '../csv/scan';
import type { Table } from '../csv/table';
import type { Platform, Template } from '../platform';
import { type Column, matchColumns } from './columns';
import type { Context } from './context';
import { type Recognition, recognise } from './recognise';
import { Row } from './row';

export class Sheet {
  readonly platform: Platform;
  readonly template: Template;
  private readonly indexes = new Map<string, number>();

  constructor(
    readonly table: Table,
    readonly context: Context,
    /** Why this is taken for an enrolment file; undefined when it is none. */
    readonly recognition: Recognition | undefined,
    /** The header's record, or -1 when there is none: the table then holds rows only. */
    readonly header: number,
    readonly columns: readonly Column[],
  ) {
    this.platform = context.platform;
    this.template = recognition?.template ?? context.platform.templates[0]!;
    for (const { name, index } of columns) if (name && !this.indexes.has(name)) this.indexes.set(name, index);
  }

  /** Rows of the same file in a table of their own: what an edit has changed. */
  part(table: Table): Sheet {
    return new Sheet(table, this.context, this.recognition, -1, this.columns);
  }

  /** Index of a column in the file, or -1 when the file lacks it. */
  column(name: string): number {
    return this.indexes.get(name) ?? -1;
  }

  /** The template's name of the column at an index; undefined for a foreign column. */
  nameAt(index: number): string | undefined {
    return this.columns[index]?.name;
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

  /** Columns that hold cohort references, in the file's order. */
  get cohortColumns(): readonly Column[] {
    return this.columns.filter(({ name }) => name !== undefined && /^cohort\d+$/.test(name));
  }
}

function findHeader(table: Table, headerLine: string): number {
  for (let record = 0; record < table.recordCount; record++) {
    const start = table.recordStart(record);
    if (table.text.startsWith(headerLine, start)) return record;
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
  const columns = header < 0 ? [] : matchColumns(table.values(header), recognition.template, context.platform);
  return new Sheet(table, context, recognition, header, columns);
}
