// A conversion while its user looks at it: the export, what was chosen of it, and the file that would come of it.

import { WHOLE_NAME } from '../document/columns';
import type { Context } from '../document/context';
import { isCohortColumn } from '../moodle-facts/columns';
import { type Converted, convertRows, writeRows } from './convert';
import { firstMapping, targetFor } from './export';
import type { ForeignRows } from './infer-columns';
import { reassign, targetOf } from './mapping';
import { type Mapping, mappable, NAMES, type Target } from './mapping-target';
import type { ForeignSheet } from './rows';
import { upright } from './turned';

export interface Conversion {
  readonly rows: ForeignRows;
  /** Whether the rows are the columns of the export. */
  readonly isTurned: boolean;
  readonly context: Context;
  readonly target: Target;
  readonly mapping: Mapping;
  /** The cohort of all rows that name none; '' for none. */
  readonly cohort: string;
}

/**
 * The sheet whose columns fit a template best, by the conversions that its sheets start as, the first of several: a workbook
 * may begin with a page of explanations. One that is hidden comes last.
 */
export function bestSheet(sheets: readonly ForeignSheet[], started: readonly Conversion[]): number {
  const sizes = sheets.map(({ hidden }, index) => {
    const size = started[index]?.mapping.sources.size ?? 0;
    return size && hidden?.isHidden ? 1 / 2 : size;
  });
  return sizes.indexOf(Math.max(...sizes));
}

/** How many people a sheet has, as far as its header names them; 0 for a page of explanations. */
export function peopleIn(conversion: Conversion): number {
  const { by, sources } = conversion.mapping;
  const hasNames = sources.has(WHOLE_NAME) || NAMES.every((name) => sources.has(name));
  return by === 'names' && hasNames ? convert(conversion).rows.length : 0;
}

/** The hidden rows of a sheet that are converted, by their numbers. */
export function hiddenPeople(
  { rows, mapping, isTurned }: Conversion,
  hidden: readonly number[],
  { otherRows }: Converted,
): number[] {
  if (isTurned) return [];
  const left = new Set(otherRows);
  const isPerson = (number: number) =>
    number > mapping.header + 1 && !left.has(number) && rows[number - 1]?.some((cell) => cell.trim());
  return hidden.filter(isPerson);
}

/** A conversion to start from, by what header and cells tell. */
export function startConversion(rows: ForeignRows, context: Context): Conversion {
  return { context, cohort: '', ...upright(rows, context) };
}

/**
 * The same once the export was saved again under the same header, or other things are known of the folder: `started` is what
 * it would start as now. What was chosen stays where that can still be chosen.
 */
export function withNews(before: Conversion, started: Conversion): Conversion {
  const { rows, context } = started;
  const anew = { ...started, cohort: before.cohort };
  const isOtherWanted = context.template !== before.context.template;
  const next = isOtherWanted ? anew : withTemplate(anew, before.target.template.id);
  const isSameTarget = JSON.stringify(next.target) === JSON.stringify(before.target);
  if (isSameTarget) return { ...next, mapping: before.mapping };
  const usual = firstMapping(before.rows, before.target, before.mapping.header);
  const possible = new Set(['', ...mappable(next.target)]);
  const columns = rows[before.mapping.header] ?? rows[0] ?? [];
  let conversion = withHeaderRow(next, before.mapping.header);
  for (const column of columns.keys()) {
    const gives = targetOf(before.mapping, column) ?? '';
    const isChosen =
      gives !== (targetOf(usual, column) ?? '') && gives !== (targetOf(conversion.mapping, column) ?? '');
    if (isChosen && possible.has(gives)) conversion = withColumn(conversion, column, gives);
  }
  return conversion;
}

/** The same for a template of the platform, by its id. */
export function withTemplate(conversion: Conversion, id: string): Conversion {
  const { rows, context, mapping } = conversion;
  const template = context.platform.templates.find((one) => one.id === id);
  if (!template) return conversion;
  const target = targetFor(rows, template, context);
  return { ...conversion, target, mapping: firstMapping(rows, target, mapping.header) };
}

/** The same with the header in another row, by its index; -1 for none. */
export function withHeaderRow(conversion: Conversion, header: number): Conversion {
  return { ...conversion, mapping: firstMapping(conversion.rows, conversion.target, header) };
}

/** The same with another use of a foreign column; '' leaves it out. */
export function withColumn(conversion: Conversion, column: number, gives: string): Conversion {
  return { ...conversion, mapping: reassign(conversion.mapping, column, gives) };
}

/** Index of the column that takes the cohort; -1 where the template has none. */
export const cohortColumn = ({ target }: Conversion): number => target.columns.findIndex(isCohortColumn);

/** The rows of the file, with the cohort of those that name none. */
export function convert(conversion: Conversion): Converted {
  const { rows, mapping, target, cohort } = conversion;
  const converted = convertRows(rows, mapping, target);
  const column = cohortColumn(conversion);
  if (!cohort || column < 0) return converted;
  const filled = converted.rows.map((row) => (row[column]?.trim() ? row : row.with(column, cohort)));
  return { ...converted, rows: filled };
}

/** The CSV of these rows: the template's columns, and of the others those that the export gives. */
export function csvOf({ target, mapping }: Conversion, rows: ForeignRows): string {
  const { columns, template, platform } = target;
  const kept = columns.filter((column) => template.columns.includes(column) || mapping.sources.has(column));
  const isKept = columns.map((column) => kept.includes(column));
  const cells = rows.map((row) => row.filter((_, index) => isKept[index]));
  return `${writeRows([kept, ...cells], platform.delimiters[0], '\n')}\n`;
}
