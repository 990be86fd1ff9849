// Which foreign column gives which column of the file: by the names of a header, by the order of the template, or by what
// the cells look like.
import { aliasRank, headerKey, matchColumns, WHOLE_NAME } from '../document/columns';
import type { NameOrder } from '../people/full-name';
import { appendTo } from '../text/append-to';
import { byCells, byContent, byNamesAlone, byOrder, filledWidth } from './columns-by-cells';
import { type ForeignRows, holdsWholeNames, inferColumns, isContradicted } from './infer-columns';
import { type Mapping, mappable, NAMES, type Target } from './mapping-target';
import { othersUnder } from './others-columns';

/** A header may have a title and a date above it. */
export const HEADER_WITHIN = 10;
/** One name that we know may be somebody's own: `Mél` is one for a column, and `Mel` one for a person. */
const NAMES_NEEDED = 2;
const WHOLE_NAMES =
  /^(nomcomplet|fullname|(noms?(dusage|usage|usuel|defamille)?(et)?prenoms?|prenoms?(et)?noms?(dusage|usage|usuel|defamille)?)(agents?|delagent|desagents)?)$/;

/** Which name comes first in a column of whole names, as its own name says. */
export function orderIn(header: string): NameOrder | undefined {
  const key = headerKey(header);
  if (!WHOLE_NAMES.test(key)) return undefined;
  if (key.startsWith('prenom')) return 'firstname';
  return key.includes('prenom') ? 'lastname' : undefined;
}

/** How foreign rows become those of a file; undefined where neither names nor cells tell it. */
export function mappingOf(rows: ForeignRows, target: Target): Mapping | undefined {
  const header = findHeader(rows, target);
  if (header >= 0) return withHeader(rows, header, target);
  return looksLikeHeader(rows, target) ? underUnknownHeader(rows, target) : withoutHeader(rows, target);
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
  const sources = byNamesAlone(rows, widthOf(rows), target);
  return sources && { header: -1, by: 'content', sources };
}

/** The same where the header's row is known. */
export function withHeader(rows: ForeignRows, header: number, target: Target): Mapping {
  const below = rows.slice(header + 1);
  const others = othersUnder(rows[header - 1] ?? [], rows[header] ?? []);
  const mayGive = (name: string, column: number) =>
    !others.has(column) && !isContradicted(below, column, name, target.platform);
  const named = byNames(rows[header] ?? [], target, mayGive);
  const known = withWholeNames(named, below, target);
  const sources = new Map([...known, ...byCells(rows, header, known, target, others)]);
  const inferred = [...sources.keys()].filter((name) => !named.has(name));
  return { header, by: 'names', sources, ...(inferred.length && { inferred }) };
}

/** A column of last names that holds whole ones, where nothing gives first names, is one of whole names. */
function withWholeNames(named: Mapping['sources'], below: ForeignRows, target: Target): Mapping['sources'] {
  const [first = -1] = named.get('firstname') ?? [];
  const [last = -1, ...others] = named.get('lastname') ?? [];
  if (last < 0 || others.length || !mappable(target).includes(WHOLE_NAME) || named.has(WHOLE_NAME)) return named;
  if (below.some((row) => row[first]?.trim()) || !holdsWholeNames(below, last)) return named;
  return new Map([...named].map(([name, indexes]) => [name === 'lastname' ? WHOLE_NAME : name, indexes]));
}

/** A first row that does not look like its columns is a header, though its names are not known. */
function underUnknownHeader(rows: ForeignRows, target: Target): Mapping | undefined {
  const mapping = withHeader(rows, 0, target);
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
    if (below.some((row) => headerKey(row[column] ?? '') === key)) return false;
    return (
      HEADINGS.test(key) || (key.length >= LONG_ENOUGH && NAMES.some((name) => aliasRank(cell, name, platform) >= 0))
    );
  };
  if (first.some(isHeading)) return true;
  const contents = inferColumns(below, first.length, platform);
  const typed = first.filter((_, column) => contents[column] === 'address' || contents[column] === 'number');
  const words = typed.filter((cell) => /\p{L}/u.test(cell));
  return words.length > 0 && typed.every((cell) => !cell.trim() || /\p{L}{2}/u.test(cell));
}

/** The same where there is none. */
function withoutHeader(rows: ForeignRows, target: Target): Mapping | undefined {
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

/** @param mayGive whether cells and what stands above let a column be what its name says, where its user has not said so */
function byNames(
  header: readonly string[],
  target: Target,
  mayGive: (name: string, column: number) => boolean = () => true,
): Mapping['sources'] {
  const { columns, template, platform, known = {} } = target;
  const names = new Set(mappable(target));
  const sources = new Map<string, number[]>();
  const free = new Set(header.keys());
  const give = (name: string | undefined, index: number) => {
    if (!free.has(index) || name === undefined) return;
    free.delete(index);
    if (names.has(name)) appendTo(sources, name, index);
  };
  const keys = header.map(headerKey);
  const indexes = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) if (key) appendTo(indexes, key, index);
  for (const [foreign, name] of Object.entries(known)) {
    for (const index of indexes.get(headerKey(foreign)) ?? []) give(name, index);
  }
  const said = new Set(sources.keys());
  for (const { name, index, exact } of matchColumns(header, template, platform)) {
    if (name === undefined || said.has(name) || sources.has(name)) continue;
    if (exact || mayGive(name, index)) give(name, index);
  }
  if (!said.has(WHOLE_NAME) && !NAMES.every((name) => sources.has(name))) {
    give(
      WHOLE_NAME,
      keys.findIndex((key, index) => free.has(index) && WHOLE_NAMES.test(key) && mayGive(WHOLE_NAME, index)),
    );
  }
  for (const name of NAMES) {
    if (said.has(name)) continue;
    const others = [...free].map((index) => ({ index, rank: aliasRank(header[index] ?? '', name, platform) }));
    for (const { index, rank } of others.sort((a, b) => a.rank - b.rank)) {
      const before = (sources.get(name) ?? []).map((column) => keys[column] ?? '');
      if (rank >= 0 && mayGive(name, index) && !isAnotherPersons(keys[index] ?? '', before)) give(name, index);
    }
  }
  // A column of the file that is none of the template's finds its own name again.
  for (const name of columns) {
    if (!name || sources.has(name)) continue;
    const index = indexes.get(headerKey(name))?.find((index) => free.has(index));
    if (index !== undefined) give(name, index);
  }
  return sources;
}

/**
 * Whether a column of names is of other people than those before it: it has the same name once more (agents, and their
 * superiors), or a bare one where theirs is the agent's (whoever filled in the form).
 */
function isAnotherPersons(key: string, before: readonly string[]): boolean {
  return before.some((other) => other === key || (other.endsWith('agent') && /^(?:pre)?noms?$/.test(key)));
}
