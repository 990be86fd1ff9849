// Cohort columns (conformance rule 42): looked up by id number, or by id when the cell is an integer; never by name.
import type { Account } from './account';
import { isEmpty } from './php';
import { type ImportRun, type Row, track } from './run';

/** Puts the row's account into the cohorts it names, column by column; errors change neither outcome nor counters. */
export function joinCohorts(run: ImportRun, row: Row, account: Account): void {
  for (const column of run.columns) {
    const cell = row.values[column];
    if (!/^cohort[0-9]+$/.test(column) || isEmpty(cell)) continue;
    const found = run.cohorts.find(cell);
    if ('error' in found) {
      if (found.error === 'core_cohort/external') track(row, 'enrolments', 'error', found.error);
      else track(row, 'enrolments', 'error', found.error, cell);
      continue;
    }
    const label = found.cohort.idnumber || `name:${found.cohort.name}`;
    if (account.cohorts.has(label)) continue;
    account.cohorts.add(label);
    account.markChanged('cohorts');
    row.joined.push(label);
    track(row, 'enrolments', 'info', 'core_cohort/useradded', found.cohort.name);
  }
}
