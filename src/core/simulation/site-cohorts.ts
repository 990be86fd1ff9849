// The cohorts of the site, and those that the import makes: found by id number, or by id (conformance rule 42).
import { databaseError } from './aborted';
import { equalityKey } from './collation';
import { isLonger } from './fields';
import { isCanonicalInteger } from './php';
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
