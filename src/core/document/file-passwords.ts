// The passwords that a file holds, for whatever shows values that were not read by us.
import { Row } from './row';
import type { Sheet } from './sheet';

/** What stands in the password columns; also in lines of the wrong length. */
export function* passwordsIn(sheet: Sheet): Generator<string> {
  const columns = sheet.columns.filter(({ name }) => name === 'password').map(({ index }) => index);
  if (!columns.length) return;
  for (let record = sheet.firstRow; record < sheet.table.recordCount; record++) {
    const row = new Row(sheet, record);
    for (const column of columns) yield row.valueAt(column);
  }
}
