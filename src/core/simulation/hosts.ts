// The host that a cell of `mnethostid` names to the database, whose column holds numbers (conformance rule 23).

import { ImportAborted } from './aborted';
import type { Database } from './collation';

/**
 * The number of the host that a query finds. MariaDB takes the number that a text begins with, 0 where it begins with
 * none; PostgreSQL refuses a text that is no integer, which ends the import.
 */
export function hostNumber(cell: string, database: Database): string {
  if (database === 'mariadb') return String(Number(/^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?/i.exec(cell)?.[0] ?? 0));
  const digits = /^\s*([+-]?\d+)\s*$/.exec(cell)?.[1]?.replace('+', '');
  if (digits === undefined || BigInt.asIntN(64, BigInt(digits)) !== BigInt(digits)) {
    throw new ImportAborted('dmlreadexception', 'error/dmlreadexception');
  }
  return String(BigInt(digits));
}
