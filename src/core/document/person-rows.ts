// The rows of a file that describe a person, in its order.
import { Row } from './row';
import type { Sheet } from './sheet';

/** Each is read when it is asked for. */
export function* personRows(sheet: Sheet): Generator<Row> {
  for (let record = sheet.firstRow; record < sheet.table.recordCount; record++) {
    const row = new Row(sheet, record);
    if (row.isPerson) yield row;
  }
}
