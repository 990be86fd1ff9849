// The domains of a file's addresses, the most frequent first: what an address that is being typed most likely ends with.
import type { Sheet } from '../document/sheet';
import { domainOf, isEmail } from '../people/emails';

const ROWS_LOOKED_AT = 2000;
const MOST = 5;

export function fileDomains(sheet: Sheet): string[] {
  const { table, firstRow, width } = sheet;
  const column = sheet.column('email');
  const counts = new Map<string, number>();
  for (
    let record = firstRow;
    column >= 0 && record < Math.min(table.recordCount, firstRow + ROWS_LOOKED_AT);
    record++
  ) {
    if (table.fieldCount(record) !== width) continue;
    const address = table.value(record, column).trim().toLowerCase();
    if (!isEmail(address)) continue;
    const domain = domainOf(address);
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([domain]) => domain);
}
