// Cohort columns (conformance rule 42): looked up by id number, or by id when the cell is an integer; never by name.
import type { Account } from './account';
import { equalityKey } from './collation';
import { isLonger } from './fields';
import { isCanonicalInteger, isEmpty } from './php';
import { databaseError, type Import, type Row, track } from './run';
import type { CompleteSite, SiteCohort } from './site';

const LONGEST_ID_NUMBER = 100;

type Found = { readonly cohort: SiteCohort } | { readonly error: 'core_cohort/unknowncohort' | 'core_cohort/external' };

/** The cohorts of the site, and those that the import makes. */
export class CohortBook {
  readonly created: SiteCohort[] = [];
  private readonly byId = new Map<string, SiteCohort>();
  private readonly byIdNumber = new Map<string, SiteCohort>();
  /** Results are remembered per exact text of the cell. */
  private readonly remembered = new Map<string, Found>();

  constructor(private readonly site: CompleteSite) {
    for (const cohort of site.cohorts) this.add(cohort);
  }

  find(cell: string): Found {
    let found = this.remembered.get(cell);
    if (!found) {
      found = this.lookUp(cell);
      this.remembered.set(cell, found);
    }
    return found;
  }

  private lookUp(cell: string): Found {
    const cohort = isCanonicalInteger(cell)
      ? this.byId.get(cell)
      : (this.byIdNumber.get(equalityKey(this.site.database, cell)) ?? this.create(cell));
    if (!cohort) return { error: 'core_cohort/unknowncohort' };
    return cohort.component ? { error: 'core_cohort/external' } : { cohort };
  }

  /** Made in the system context, with the cell as its name and its id number; needs moodle/cohort:manage. */
  private create(cell: string): SiteCohort | undefined {
    if (this.site.importer.managesCohorts === false) return undefined;
    if (isLonger(cell, LONGEST_ID_NUMBER)) throw databaseError(); // 40
    const cohort = { id: this.nextId++, idnumber: cell, name: cell };
    this.add(cohort);
    this.created.push(cohort);
    return cohort;
  }

  private nextId = 1;

  private add(cohort: SiteCohort): void {
    this.nextId = Math.max(this.nextId, cohort.id + 1);
    this.byId.set(String(cohort.id), cohort);
    const key = equalityKey(this.site.database, cohort.idnumber);
    if (cohort.idnumber !== '' && !this.byIdNumber.has(key)) this.byIdNumber.set(key, cohort);
  }
}

/** Puts the row's account into the cohorts it names, column by column; errors change neither outcome nor counters. */
export function joinCohorts(run: Import, row: Row, account: Account): void {
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
