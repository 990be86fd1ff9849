// A table that lies on its side: labels in the first column, and one person a column, as forms and some reports have it.
import { WHOLE_NAME } from '../document/columns';
import type { Context } from '../document/context';
import { bestFit, type Fit } from './export';
import type { ForeignRows } from './infer-columns';
import { type Mapping, NAMES } from './mapping-target';

/** A list of people has hardly more columns. */
const MOST_LABELS = 100;

/** What an export becomes at first, its people in rows; `isTurned` where these are its columns. */
export interface Upright extends Fit {
  readonly rows: ForeignRows;
  readonly isTurned: boolean;
}

/** An export with its people in rows. It is turned only where its first column names both names, each label once. */
export function upright(rows: ForeignRows, context: Context): Upright {
  const fit = bestFit(rows, context);
  const asItIs = { ...fit, rows, isTurned: false };
  const { size } = fit.mapping.sources;
  if ((namesPeople(fit.mapping) && size > 1) || rows.length > MOST_LABELS) return asItIs;
  const labels = rows.map((row) => (row[0] ?? '').trim().toLowerCase()).filter(Boolean);
  if (new Set(labels).size < labels.length) return asItIs;
  const turned = turn(rows);
  const other = bestFit(turned, context);
  const { header, sources } = other.mapping;
  const isMore = namesPeople(other.mapping) && header === 0 && turned.length > 1 && sources.size > size;
  return isMore ? { ...other, rows: turned, isTurned: true } : asItIs;
}

function namesPeople({ by, sources }: Mapping): boolean {
  return by === 'names' && (sources.has(WHOLE_NAME) || NAMES.every((name) => sources.has(name)));
}

function turn(rows: ForeignRows): ForeignRows {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}
