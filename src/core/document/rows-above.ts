// Tells what stands above the header: people, where the lines were sorted; else titles.
import { Row } from './row';
import type { Sheet } from './sheet';

/** The first record above the header that is somebody's; -1 where only titles or nothing stand there. */
export function firstPersonAbove(sheet: Sheet): number {
  if (!sheet.headerStandsAlone) return -1;
  for (let record = 0; record < sheet.header; record++) if (isSurelyPerson(new Row(sheet, record))) return record;
  return -1;
}

/** Whether a line surely is somebody's: it fits the header, and holds more than the names that a title may look like. */
function isSurelyPerson(row: Row): boolean {
  const { sheet, firstname, lastname, email, matricule } = row;
  if (!row.hasExpectedFieldCount || row.empty) return false;
  const named = sheet.columns.filter(({ index }) => sheet.columnNamed(row.valueAt(index)) === index);
  if (named.length > 1) return false;
  const isKnown = /\d/.test(matricule) || row.value('password') !== '' || row.value('username') !== '';
  return email.includes('@') || (firstname !== '' && lastname !== '' && isKnown);
}
