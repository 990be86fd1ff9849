// The lines of a file whose accounts are missing, as a file that is ready to be imported again.
import type { Sheet } from '../document/sheet';
import type { VerifiedLine } from './verify';

/** The header and the missing lines, as they are written; '' when none is missing. They hold what the file holds, passwords included. */
export function missingLines({ table, header }: Sheet, lines: readonly VerifiedLine[]): string {
  const missing = lines.filter(({ outcome }) => outcome === 'missing').map(({ record }) => record);
  if (!missing.length) return '';
  const records = header >= 0 ? [header, ...missing] : missing;
  return records.map((record) => `${table.recordText(record)}${table.dialect.eol}`).join('');
}
