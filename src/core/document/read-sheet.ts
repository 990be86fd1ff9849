// How a text becomes an enrolment file.

import { type Delimiter, detectDialect, lineEndOf } from '../text/dialect';
import { scan } from '../text/scan';
import type { Table } from '../text/table';
import { matchColumns } from './columns';
import type { Context } from './context';
import { detectFile } from './detect-file';
import { recordStartsWith, Sheet } from './sheet';

/**
 * Reads a text as an enrolment file. Always gives a sheet; its `recognition` says whether it is one of ours.
 * @param recognition what `detectFile` says of the text, where it was asked already
 */
export function readSheet(text: string, context: Context, recognition = detectFile(text, context)): Sheet {
  const delimiter: Delimiter = recognition?.delimiter ?? detectDialect(text).delimiter;
  const table = scan(text, { delimiter, eol: lineEndOf(text) });
  const fileCode = '';
  if (!recognition) return new Sheet({ table, context, recognition, header: -1, columns: [], fileCode });
  const header = findHeader(table, recognition.headerLine);
  const columns = matchColumns(recognition.names, recognition.template, context.platform);
  return new Sheet({ table, context, recognition, header, columns, fileCode });
}

/** The record that starts with the header's line; the first one when a quote above has swallowed that line. */
export function findHeader(table: Table, headerLine: string): number {
  if (!headerLine) return -1;
  for (let record = 0; record < table.recordCount; record++) {
    if (recordStartsWith(table, record, headerLine)) return record;
  }
  return table.recordCount ? 0 : -1;
}
