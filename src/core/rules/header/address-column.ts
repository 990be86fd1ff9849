// The column of addresses under another name, as `Adresse`, which may as well be where somebody lives: its cells tell.
import { neededColumns } from '../../document/needed-columns';
import type { Sheet } from '../../document/sheet';
import { quoted } from '../../i18n/format';
import { isEmail } from '../../people/emails';
import { replaceCell } from '../../text/cell-edits';
import type { Fix } from '../rule';

const EMAIL = 'email';
/** So many lines tell. */
const LOOKED_AT = 100;

/** The column of no known name in which most filled cells are addresses; -1 where the file needs none, or has it. */
export function addressColumn(sheet: Sheet): number {
  const { table, firstRow, columns } = sheet;
  if (sheet.column(EMAIL) >= 0 || !neededColumns(sheet).includes(EMAIL)) return -1;
  const end = Math.min(table.recordCount, firstRow + LOOKED_AT);
  const holdsAddresses = (column: number) => {
    let filled = 0;
    let addresses = 0;
    for (let record = firstRow; record < end; record++) {
      const value = table.value(record, column).trim();
      if (value) filled++;
      if (isEmail(value)) addresses++;
    }
    return addresses > filled / 2;
  };
  return columns.findIndex(({ index, name }) => name === undefined && holdsAddresses(index));
}

/** The fix that gives that column its name. */
export function nameAddressColumn({ table, header, columns }: Sheet, column: number): Fix {
  const written = columns[column]?.written.trim() ?? '';
  return {
    title: {
      fr: `Nommer ${quoted(EMAIL, 'fr')} la colonne${written && ` ${quoted(written, 'fr')}`}, où sont les adresses`,
      en: `Call the column${written && ` ${quoted(written, 'en')}`} ${quoted(EMAIL, 'en')}: it has the addresses`,
    },
    edits: [replaceCell(table, table.place(header, column), EMAIL)],
    safe: false,
  };
}
