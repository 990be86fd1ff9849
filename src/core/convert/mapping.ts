// Which foreign column gives which column of the file: by the names of a header, by the order of the template, or by what
// the cells look like.
import { aliasRank, headerKey, matchColumns, WHOLE_NAME } from '../document/columns';
import { isCohortColumn } from '../moodle-facts/columns';
import type { NameOrder } from '../people/full-name';
import type { Platform, Template } from '../platform';
import { type ColumnContent, type ForeignRows, holdsWholeNames, inferColumns, lastnamesIn } from './infer-columns';

/** What foreign rows are to become. */
export interface Target {
  readonly platform: Platform;
  readonly template: Template;
  /** Names of the columns, in the file's order. */
  readonly columns: readonly string[];
  /** What the user said of foreign names: the column that each one gives, '' for none. */
  readonly known?: Readonly<Record<string, string>>;
  /** The name that addresses of both names begin with, where the file's own people tell. */
  readonly begins?: NameOrder;
}

export interface Mapping {
  /** Index of the header's row; -1 for rows without one. */
  readonly header: number;
  /** `order`: the template's own, for as many columns as it has; `content`: by their cells. Neither is sure. */
  readonly by: 'names' | 'order' | 'content';
  /** Columns that no name gave, found by what the cells hold: none where all is told by names. */
  readonly inferred?: readonly string[];
  /** Indexes of the foreign columns for each column, the first one that is not empty counts. */
  readonly sources: ReadonlyMap<string, readonly number[]>;
}

/** A header may have a title and a date above it. */
export const HEADER_WITHIN = 10;
/** One name that we know may be somebody's own: `Mél` is one for a column, and `Mel` one for a person. */
const NAMES_NEEDED = 2;
/** Of these, a second foreign column fills what the first one leaves empty: a name in use, and one at birth. */
const NAMES = ['firstname', 'lastname'];

const WHOLE_NAMES =
  /^(nomcomplet|fullname|(noms?(dusage|usage|usuel|defamille)?(et)?prenoms?|prenoms?(et)?noms?(dusage|usage|usuel|defamille)?)(agents?|delagent|desagents)?)$/;

/** What foreign columns may give: the file's columns, and both names at once. */
export function mappable({ columns }: Pick<Target, 'columns'>): readonly string[] {
  return NAMES.every((name) => columns.includes(name)) ? [...columns, WHOLE_NAME] : columns;
}

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

/** The same where the header's row is known. */
export function withHeader(rows: ForeignRows, header: number, target: Target): Mapping {
  const named = byNames(rows[header] ?? [], target);
  const sources = new Map([...named, ...byCells(rows, header, named, target)]);
  const inferred = [...sources.keys()].filter((name) => !named.has(name));
  return { header, by: 'names', sources, ...(inferred.length && { inferred }) };
}

/** A first row that does not look like its columns is a header, though its names are not known. */
function underUnknownHeader(rows: ForeignRows, target: Target): Mapping | undefined {
  const mapping = withHeader(rows, 0, target);
  return mapping.sources.size > 0 ? { ...mapping, by: 'content' } : undefined;
}

/** Whether the first row has words where the rows below have addresses or numbers, and neither of these itself. */
function looksLikeHeader(rows: ForeignRows, { platform }: Target): boolean {
  const first = rows[0] ?? [];
  const below = rows.slice(1);
  if (!below.length || first.some((cell) => /\S@\S/.test(cell))) return false;
  const contents = inferColumns(below, first.length, platform);
  const typed = first.filter((_, column) => contents[column] === 'address' || contents[column] === 'number');
  const words = typed.filter((cell) => /\p{L}/u.test(cell));
  return words.length > 0 && typed.every((cell) => !cell.trim() || /\p{L}{2}/u.test(cell));
}

/** What columns that no name settled hold: the address, the number, and people's names, each where there is one such column only. */
function byCells(rows: ForeignRows, header: number, named: Mapping['sources'], target: Target): Mapping['sources'] {
  const { platform, known = {} } = target;
  const below = rows.slice(header + 1);
  const names = rows[header] ?? [];
  const width = below.reduce((most, row) => Math.max(most, filledWidth(row)), names.length);
  const settled = new Set([...named.values()].flat());
  const unwanted = new Set(Object.keys(known).map(headerKey));
  const free = (column: number) => !settled.has(column) && !unwanted.has(headerKey(names[column] ?? ''));
  const contents = inferColumns(below, width, platform);
  const all = (content: ColumnContent) =>
    contents.flatMap((other, index) => (other === content && free(index) ? [index] : []));
  const only = (content: ColumnContent) => (all(content).length === 1 ? all(content)[0] : undefined);
  const hasNames = named.has(WHOLE_NAME) || NAMES.some((name) => named.has(name));
  const found: Record<string, number | undefined> = {
    ...(hasNames ? {} : namesIn(below, all('name'), only('address'), target.begins)),
    email: only('address'),
    ...(platform.matricule && { [platform.matricule.column]: only('number') }),
  };
  const targets = mappable(target);
  return new Map(
    Object.entries(found).flatMap(([name, index]) =>
      index !== undefined && targets.includes(name) && !named.has(name) ? [[name, [index]] as const] : [],
    ),
  );
}

/** The same where it is known that there is none. */
export function withoutHeader(rows: ForeignRows, target: Target): Mapping | undefined {
  const width = rows.reduce((most, row) => Math.max(most, filledWidth(row)), 0);
  const contents = inferColumns(rows, width, target.platform);
  const sources = byOrder(rows, contents, target);
  if (sources) return { header: -1, by: 'order', sources };
  const seen = byContent(rows, contents, target);
  return seen && { header: -1, by: 'content', sources: seen };
}

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

/** Cells up to the last one that is not empty. */
function filledWidth(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function findHeader(rows: ForeignRows, target: Target): number {
  return rows.slice(0, HEADER_WITHIN).findIndex((row) => {
    if (row.some((cell) => /\S@\S/.test(cell))) return false;
    const { size } = byNames(row, target);
    return size >= Math.min(NAMES_NEEDED, target.columns.length);
  });
}

function byNames(header: readonly string[], target: Target): Mapping['sources'] {
  const { columns, template, platform, known = {} } = target;
  const names = new Set(mappable(target));
  const sources = new Map<string, number[]>();
  const free = new Set(header.keys());
  const give = (name: string | undefined, index: number) => {
    if (!free.has(index) || name === undefined) return;
    free.delete(index);
    if (names.has(name)) push(sources, name, index);
  };
  const keys = header.map(headerKey);
  const indexes = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) if (key) push(indexes, key, index);
  for (const [foreign, name] of Object.entries(known)) {
    for (const index of indexes.get(headerKey(foreign)) ?? []) give(name, index);
  }
  const said = new Set(sources.keys());
  for (const { name, index } of matchColumns(header, template, platform)) {
    if (name !== undefined && !said.has(name) && !sources.has(name)) give(name, index);
  }
  if (!said.has(WHOLE_NAME) && !NAMES.every((name) => sources.has(name))) {
    give(
      WHOLE_NAME,
      keys.findIndex((key, index) => free.has(index) && WHOLE_NAMES.test(key)),
    );
  }
  for (const name of NAMES) {
    if (said.has(name)) continue;
    const others = [...free].map((index) => ({ index, rank: aliasRank(header[index] ?? '', name, platform) }));
    for (const { index, rank } of others.sort((a, b) => a.rank - b.rank)) if (rank >= 0) give(name, index);
  }
  // A column of the file that is none of the template's finds its own name again.
  for (const name of columns) {
    if (!name || sources.has(name)) continue;
    const index = indexes.get(headerKey(name))?.find((index) => free.has(index));
    if (index !== undefined) give(name, index);
  }
  return sources;
}

function push(lists: Map<string, number[]>, name: string, index: number): void {
  const list = lists.get(name);
  if (list) list.push(index);
  else lists.set(name, [index]);
}

function byOrder(
  rows: ForeignRows,
  contents: readonly ColumnContent[],
  target: Target,
): Mapping['sources'] | undefined {
  const { columns } = target;
  if (contents.length !== columns.length) return undefined;
  if (!columns.every((name, index) => mayHold(name, contents[index] ?? 'empty', target.platform))) return undefined;
  const [one, other] = [columns.indexOf('firstname'), columns.indexOf('lastname')];
  const pair = { one, other, address: columns.indexOf('email'), begins: target.begins };
  if (one >= 0 && other >= 0 && lastnamesIn(rows, pair) === one) return undefined;
  return new Map(columns.map((name, index) => [name, [index]]));
}

function mayHold(name: string, content: ColumnContent, { matricule }: Platform): boolean {
  if (name === 'firstname' || name === 'lastname') return content === 'name';
  if (content === 'empty') return true;
  if (name === 'email') return content === 'address';
  if (name === 'password') return content === 'password';
  if (name === matricule?.column) return content === 'number' || content === 'other' || content === 'password';
  return content !== 'address' && (content !== 'number' || !isCohortColumn(name));
}

/** Two columns of names, or one of whole names, and one that says whose they are: an address or a staff number. */
function byContent(
  rows: ForeignRows,
  contents: readonly ColumnContent[],
  target: Target,
): Mapping['sources'] | undefined {
  const all = (content: ColumnContent) => contents.flatMap((other, index) => (other === content ? [index] : []));
  const only = (content: ColumnContent) => (all(content).length === 1 ? all(content)[0] : undefined);
  const [email, matricule] = [only('address'), only('number')];
  const names = namesIn(rows, all('name'), email, target.begins);
  if (!names || (email === undefined && matricule === undefined)) return undefined;
  const { matricule: rule } = target.platform;
  const found = { ...names, email, ...(rule && { [rule.column]: matricule }) };
  const known = mappable(target);
  return new Map(
    Object.entries(found).flatMap(([name, index]) =>
      index !== undefined && known.includes(name) ? [[name, [index]] as const] : [],
    ),
  );
}

/** Which of the columns of letters are people's names. */
function namesIn(
  rows: ForeignRows,
  columns: readonly number[],
  address: number | undefined,
  begins: NameOrder | undefined,
): Readonly<Record<string, number>> | undefined {
  const [one, two, more] = columns;
  if (one !== undefined && two === undefined) return holdsWholeNames(rows, one) ? { [WHOLE_NAME]: one } : undefined;
  // Of more than two columns of letters, the capitals of last names, or addresses, tell which two are people's.
  let left = one ?? -1;
  for (const right of columns.slice(1)) {
    const lastname = lastnamesIn(rows, { one: left, other: right, address, begins });
    if (lastname !== undefined) return { firstname: lastname === left ? right : left, lastname };
    left = right;
  }
  return one !== undefined && two !== undefined && more === undefined ? { firstname: one, lastname: two } : undefined;
}
