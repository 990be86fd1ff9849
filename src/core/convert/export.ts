// A whole export before it is converted: which template it fits, and what each of its columns holds and gives, for its
// user to look at and correct.

import { type Column, matchColumns } from '../document/columns';
import type { Context } from '../document/context';
import type { Template } from '../platform';
import { columnLetters } from '../text/cell-name';
import { type ForeignRows, inferColumns } from './infer-columns';
import { exportWithoutHeader, HEADER_WITHIN, mappingOfExport, targetOf, withHeader } from './mapping';
import type { Mapping, Target } from './mapping-target';
import { isSecretName } from './others-columns';

export interface ForeignColumn {
  readonly index: number;
  /** The header's name, or a spreadsheet's letter. */
  readonly name: string;
  /** The column that it gives; undefined when it is left out. */
  readonly gives: string | undefined;
  /** The foreign column that comes first: this one fills its empty cells. */
  readonly after: string | undefined;
  /** The first values that differ; none of a column of passwords. */
  readonly samples: readonly string[];
  /** It may hold passwords, as its name or its values tell: nothing of it is to be shown. */
  readonly isSecret: boolean;
}

const SAMPLES = 3;
const ROWS_SAMPLED = 200;
const LONGEST_SAMPLE = 30;

/** What an export may become: the columns of a template and, where the platform takes others, those that it names itself. */
export function targetFor(rows: ForeignRows, template: Template, { platform, mapping }: Context): Target {
  const columns = new Set(template.columns);
  if (template.open) {
    for (const row of rows.slice(0, HEADER_WITHIN)) {
      const named = matchColumns(row, template, platform).flatMap(({ name }) => name ?? []);
      if (named.length > 1) for (const name of named) columns.add(name);
    }
    for (const name of Object.values(mapping ?? {})) if (name) columns.add(name);
  }
  return { platform, template, columns: [...columns], ...(mapping && { known: mapping }) };
}

/** What an export becomes at first: the target that takes most of it, and which column gives which of its columns. */
export interface Fit {
  readonly target: Target;
  readonly mapping: Mapping;
}

/** The target that takes most of an export: the one that is wanted, else the first of those that take as much. */
export function bestFit(rows: ForeignRows, context: Context): Fit {
  const { platform, template } = context;
  const templates = platform.templates.filter(({ id }) => template === undefined || id === template);
  const fits = (templates.length ? templates : platform.templates).map((each) => {
    const target = targetFor(rows, each, context);
    return { target, mapping: firstMapping(rows, target) };
  });
  return fits.reduce((best, next) => (next.mapping.sources.size > best.mapping.sources.size ? next : best));
}

/** A mapping to start from, of a header that the user names (-1: there is none) where one is given. Nothing is given by nothing. */
export function firstMapping(rows: ForeignRows, target: Target, header?: number): Mapping {
  if (header !== undefined && header >= 0) return withHeader(rows, header, target);
  const found = header === undefined ? mappingOfExport(rows, target) : exportWithoutHeader(rows, target);
  return found ?? { header: -1, by: 'content', sources: new Map() };
}

/** The columns of an export that have a name or hold something, and what each one gives. */
export function foreignColumns(rows: ForeignRows, mapping: Mapping, { platform, template }: Target): ForeignColumn[] {
  const header = rows[mapping.header] ?? [];
  const below = rows.slice(mapping.header + 1, mapping.header + 1 + ROWS_SAMPLED);
  const width = below.reduce((most, row) => Math.max(most, row.length), header.length);
  const contents = inferColumns(below, width, platform);
  const nameOf = (index: number) => header[index]?.trim() || columnLetters(index);
  // Whatever is said of the header: a cell above that calls a column so is enough.
  const calledSecret = new Set(
    rows
      .slice(0, HEADER_WITHIN)
      .flatMap((row) => matchColumns(row, template, platform).filter(isPassword))
      .map(({ index }) => index),
  );
  const columns = contents.map((content, index) => {
    const gives = targetOf(mapping, index);
    const sources = gives === undefined ? [] : (mapping.sources.get(gives) ?? []);
    const before = sources[sources.indexOf(index) - 1];
    const values = new Set(below.map((row) => (row[index] ?? '').trim()).filter((value) => value !== ''));
    const isSecret = content === 'password' || gives === 'password' || calledSecret.has(index);
    const samples = isSecret ? [] : [...values].slice(0, SAMPLES).map(shortened);
    return {
      index,
      name: nameOf(index),
      gives,
      after: before === undefined ? undefined : nameOf(before),
      samples,
      isSecret,
    };
  });
  return columns.filter(({ index }) => contents[index] !== 'empty' || header[index]?.trim());
}

const isPassword = ({ name, written }: Column) => name === 'password' || isSecretName(written);

function shortened(value: string): string {
  const characters = [...value.slice(0, 2 * LONGEST_SAMPLE)];
  return characters.length > LONGEST_SAMPLE ? `${characters.slice(0, LONGEST_SAMPLE).join('')}…` : characters.join('');
}

/**
 * What is to be kept of a mapping for the next export: the names that give something, and those that would give something
 * if nobody said otherwise.
 */
export function savedMapping(rows: ForeignRows, mapping: Mapping, target: Target): Record<string, string> {
  const { known, ...unsaid } = target;
  const kept: Record<string, string> = {};
  const header = rows[mapping.header] ?? [];
  const usual = withHeader(rows, mapping.header, unsaid);
  for (const [index, name] of header.entries()) if (name.trim() && targetOf(usual, index)) kept[name.trim()] = '';
  for (const [name, indexes] of mapping.sources) {
    for (const index of indexes) {
      const foreign = header[index]?.trim();
      if (!foreign) continue;
      delete kept[foreign];
      kept[foreign] = name;
    }
  }
  return { ...known, ...kept };
}
