// The fix that writes a value where a finding stands, which many rules offer: what it is called, and its edit.
import { quoted } from '../i18n/format';
import { replaceCell } from '../text/cell-edits';
import type { Place, Table } from '../text/table';
import type { Fix } from './rule';

/** Writes an address or a username, which stand in the title as they are. */
export function writeCode(table: Table, place: Place, value: string, safe = false): Fix {
  return { title: { fr: `Écrire ${value}`, en: `Write ${value}` }, edits: [replaceCell(table, place, value)], safe };
}

/** Writes anything else, whose quotes in the title tell where it ends. */
export function writeValue(table: Table, place: Place, value: string, safe = false): Fix {
  const title = { fr: `Écrire ${quoted(value, 'fr')}`, en: `Write ${quoted(value, 'en')}` };
  return { title, edits: [replaceCell(table, place, value)], safe };
}

/** Takes out what is no value: never safe, for somebody may have meant something by it. */
export function emptyCell(table: Table, place: Place): Fix {
  return {
    title: { fr: 'Vider la cellule', en: 'Empty the cell' },
    edits: [replaceCell(table, place, '')],
    safe: false,
  };
}
