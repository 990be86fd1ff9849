// Which foreign column gives which column of the file: by the names of a header, by the order of the template, or by what
// the cells look like.
import { aliasRank, headerKey, WHOLE_NAME } from '../document/columns';
import { isTotal } from '../document/title-rows';
import { byCells, byContent, byNamesAlone, byOrder, filledWidth } from './columns-by-cells';
import { byNames } from './columns-by-names';
import { type ForeignRows, holdsWholeNames, inferColumns, isContradicted, ROWS_LOOKED_AT } from './infer-columns';
import { type Mapping, mappable, NAMES, type Target } from './mapping-target';
import { isPrivate, othersIn } from './others-columns';

/** A header may have a title, a date and what was searched for above it. */
export const HEADER_WITHIN = 20;
/** One name that we know may be somebody's own: `Mél` is one for a column, and `Mel` one for a person. */
const NAMES_NEEDED = 2;

/** How foreign rows become those of a file; undefined where neither names nor cells tell it. */
export function mappingOf(rows: ForeignRows, target: Target): Mapping | undefined {
  const header = findHeader(rows, target);
  if (header >= 0) return withHeader(rows, header, target);
  const first = Math.max(0, rows.slice(0, HEADER_WITHIN).findIndex(hasMore));
  return looksLikeHeader(rows.slice(first), target)
    ? underUnknownHeader(rows, first, target)
    : withoutHeader(rows, target);
}

/** The same of a whole export, which its user wants to be converted: names alone are enough. */
export function mappingOfExport(rows: ForeignRows, target: Target): Mapping | undefined {
  return mappingOf(rows, target) ?? withNamesAlone(rows, target);
}

/** The same where its user says that it has no header. */
export function exportWithoutHeader(rows: ForeignRows, target: Target): Mapping | undefined {
  return withoutHeader(rows, target) ?? withNamesAlone(rows, target);
}

function withNamesAlone(rows: ForeignRows, target: Target): Mapping | undefined {
  const telling = tellingRows(rows);
  const sources = byNamesAlone(telling, widthOf(telling), target);
  return sources && { header: -1, by: 'content', sources };
}

/** The same where the header's row is known. */
export function withHeader(rows: ForeignRows, header: number, target: Target): Mapping {
  const below = tellingRows(rows.slice(header + 1));
  const names = rows[header] ?? [];
  const others = othersIn(names, rows[header - 1] ?? []);
  const named = byNames(names, target, {
    isOut: (column) => others.has(column) || isPrivate(names[column] ?? ''),
    mayGive: (name, column) => !isContradicted(below, column, name, target.platform),
  });
  const known = withWholeNames(named, below, target);
  const sources = new Map([...known, ...byCells(below, names, known, target, others)]);
  const inferred = [...sources.keys()].filter((name) => !named.has(name));
  return { header, by: 'names', sources, ...(inferred.length && { inferred }) };
}

/**
 * The rows that tell what their columns hold: neither a total, nor a cell with nothing beside it, which is mostly the name of
 * a ward above its people. All of them, where there are no others.
 */
function tellingRows(rows: ForeignRows): ForeignRows {
  const isTelling = (row: readonly string[], index: number) =>
    hasMore(row) && (index >= MOST_TOTALS || !isTotal(row.find(isFilled)?.trim() ?? ''));
  const telling = rows.filter(isTelling);
  return telling.length ? telling : rows;
}

/** Totals further down are few among so many rows. */
const MOST_TOTALS = 2 * ROWS_LOOKED_AT;

/** Whether a row has more than one cell that holds something. */
const hasMore = (row: readonly string[]) => row.findIndex(isFilled) !== row.findLastIndex(isFilled);

const isFilled = (cell: string) => cell.trim() !== '';

/** A column of last names that holds whole ones, where nothing gives first names, is one of whole names. */
function withWholeNames(named: Mapping['sources'], below: ForeignRows, target: Target): Mapping['sources'] {
  const [first = -1] = named.get('firstname') ?? [];
  const [last = -1, ...others] = named.get('lastname') ?? [];
  if (last < 0 || others.length || !mappable(target).includes(WHOLE_NAME) || named.has(WHOLE_NAME)) return named;
  if (below.some((row) => row[first]?.trim()) || !holdsWholeNames(below, last)) return named;
  return new Map([...named].map(([name, indexes]) => [name === 'lastname' ? WHOLE_NAME : name, indexes]));
}

/** A first row that does not look like its columns is a header, though its names are not known; a title may stand above. */
function underUnknownHeader(rows: ForeignRows, first: number, target: Target): Mapping | undefined {
  const mapping = withHeader(rows, first, target);
  return mapping.sources.size > 0 ? { ...mapping, by: 'content' } : undefined;
}

/** `Mel` and `Nom` may be somebody's name; `Prénom` and `Patronyme` are nobody's. */
const LONG_ENOUGH = 6;
/** What columns of a list of people are called besides, and no person is. */
const HEADINGS =
  /^(agents?|stagiaires?|participants?|apprenants?|etudiants?|identite|service|grade|fonction|metier|pole|unite|uf|statut|civilite|affectation|etablissement|name|department|ward|unit)$/;

/**
 * Whether the first row has words where the rows below have addresses or numbers, and neither of these itself, or a word
 * that only names a column.
 */
function looksLikeHeader(rows: ForeignRows, { platform }: Target): boolean {
  const first = rows[0] ?? [];
  const below = rows.slice(1);
  if (!below.length || first.some((cell) => /\S@\S/.test(cell))) return false;
  const isHeading = (cell: string, column: number) => {
    const key = headerKey(cell);
    const isWord =
      HEADINGS.test(key) || (key.length >= LONG_ENOUGH && NAMES.some((name) => aliasRank(cell, name, platform) >= 0));
    return isWord && !below.slice(0, ROWS_LOOKED_AT).some((row) => headerKey(row[column] ?? '') === key);
  };
  if (first.some(isHeading)) return true;
  const contents = inferColumns(below, first.length, platform);
  const typed = first.filter((_, column) => contents[column] === 'address' || contents[column] === 'number');
  const words = typed.filter((cell) => /\p{L}/u.test(cell));
  return words.length > 0 && typed.every((cell) => !cell.trim() || /\p{L}{2}/u.test(cell));
}

/** The same where there is none. */
function withoutHeader(all: ForeignRows, target: Target): Mapping | undefined {
  const rows = tellingRows(all);
  const contents = inferColumns(rows, widthOf(rows), target.platform);
  const sources = byOrder(rows, contents, target);
  if (sources) return { header: -1, by: 'order', sources };
  const seen = byContent(rows, contents, target);
  return seen && { header: -1, by: 'content', sources: seen };
}

const widthOf = (rows: ForeignRows) => rows.reduce((most, row) => Math.max(most, filledWidth(row)), 0);

/** The same mapping, a foreign column giving another column before any other does, or none when `name` is ''. */
export function reassign(mapping: Mapping, column: number, name: string): Mapping {
  const sources = new Map<string, readonly number[]>();
  for (const [other, indexes] of mapping.sources) {
    const left = indexes.filter((index) => index !== column);
    if (left.length) sources.set(other, left);
  }
  if (name) sources.set(name, [column, ...(sources.get(name) ?? [])]);
  return { ...mapping, sources };
}

/** The column that a foreign column gives; undefined for one that is left out. */
export function targetOf({ sources }: Mapping, column: number): string | undefined {
  for (const [name, indexes] of sources) if (indexes.includes(column)) return name;
  return undefined;
}

function findHeader(rows: ForeignRows, target: Target): number {
  return rows.slice(0, HEADER_WITHIN).findIndex((row) => {
    if (row.some((cell) => /\S@\S/.test(cell))) return false;
    const named = byNames(row, target);
    const count = named.size + Number(named.has(WHOLE_NAME)); // of both names
    return count >= Math.min(NAMES_NEEDED, target.columns.length);
  });
}
