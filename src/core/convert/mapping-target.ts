// What foreign rows are to become, and which foreign column gives which of its columns.
import { WHOLE_NAME } from '../document/columns';
import type { NameOrder } from '../people/full-name';
import type { Platform, Template } from '../platform';

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
  /** Columns recognised by their cells instead of their names. */
  readonly inferred?: readonly string[];
  /** Indexes of the foreign columns for each column, the first one that is not empty counts. */
  readonly sources: ReadonlyMap<string, readonly number[]>;
}

/** A second foreign column fills what the first one leaves empty: a name in use, and one at birth. */
export const NAMES = ['firstname', 'lastname'];

/** What foreign columns may give: the file's columns, and both names at once. */
export function mappable({ columns }: Pick<Target, 'columns'>): readonly string[] {
  return NAMES.every((name) => columns.includes(name)) ? [...columns, WHOLE_NAME] : columns;
}
