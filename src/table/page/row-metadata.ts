// How SlickGrid is to draw a row: awaited, new, with a finding, or whole where it is no row.
import { worst } from './marks';
import type { RowCache } from './row-cache';

export function metadataOf(row: number, rows: RowCache) {
  const there = rows.at(row);
  if (!there) return { cssClasses: 'awaited' };
  const severity = worst(there.marks);
  const cssClasses = [severity && `row-${severity}`, rows.isNew(row) && 'new'].filter(Boolean).join(' ');
  if (there.cells) return { cssClasses };
  return { cssClasses: `${cssClasses} raw`, columns: { 1: { colspan: '*' as const, focusable: true } } };
}
