// What a workbook hides from its reader: whole sheets, and rows, most of them by a filter.
import { decodeEntities } from '../people/entities';
import { attributeOf } from './workbook-cells';

export interface HiddenParts {
  readonly isHidden: boolean;
  /** Numbers of rows, from 1. */
  readonly rows: readonly number[];
}

/** What is hidden, by the names of the sheets that hide something. @param read the text of a part of the workbook; '' for none */
export function hiddenIn(read: (part: string) => string): ReadonlyMap<string, HiddenParts> {
  const targets = new Map<string, string>();
  for (const [tag] of read('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^<>]*>/g))
    targets.set(attributeOf(tag, 'Id'), attributeOf(tag, 'Target'));
  const sheets = new Map<string, HiddenParts>();
  for (const [tag] of read('xl/workbook.xml').matchAll(/<sheet\s[^<>]*>/g)) {
    const target = targets.get(attributeOf(tag, 'r:id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const isHidden = /hidden/i.test(attributeOf(tag, 'state'));
    const rows = target ? hiddenRows(read(path)) : [];
    if (isHidden || rows.length) sheets.set(decodeEntities(attributeOf(tag, 'name')), { isHidden, rows });
  }
  return sheets;
}

function hiddenRows(sheet: string): number[] {
  const rows: number[] = [];
  let number = 0;
  for (const [tag] of sheet.matchAll(/<row(?:\s[^<>]*)?>/g)) {
    // A row without a number follows the one before.
    number = Number(attributeOf(tag, 'r')) || number + 1;
    if (/^(?:1|true)$/.test(attributeOf(tag, 'hidden'))) rows.push(number);
  }
  return rows;
}
