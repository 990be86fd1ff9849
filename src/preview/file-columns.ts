// Where a column of the panel's table stands in the file.
import type { Sheet } from '../core/document/sheet';
import { isCohortColumn } from '../core/moodle-facts/columns';
import type { ColumnName } from './protocol';

/** Index of the file's column, the first of several; -1 where it has none. */
export function fileColumn(sheet: Sheet, name: ColumnName): number {
  if (name === 'cohorts') return sheet.columns.findIndex((column) => isCohortColumn(column.name ?? ''));
  const names: Partial<Record<ColumnName, string | undefined>> = {
    name: 'lastname',
    username: 'username',
    email: 'email',
    matricule: sheet.platform.matricule?.column,
  };
  const wanted = names[name];
  return wanted ? sheet.column(wanted) : -1;
}
