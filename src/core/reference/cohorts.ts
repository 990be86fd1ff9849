// The cohorts that exist on the platform: the catalogue that cohort references are checked against.

export interface Cohort {
  readonly name: string;
  readonly idnumber: string;
  readonly context: 'system' | 'category';
  /** Path of the category, as in `Santé / IFSI`; '' for a system cohort. */
  readonly category: string;
  /** Who keeps its members: people, or the nightly refresh from APOGÉE. */
  readonly source: 'manual' | 'apogee';
}

export class Cohorts {
  private readonly names = new Map<string, Cohort>();
  private readonly idnumbers = new Map<string, Cohort>();

  constructor(readonly list: readonly Cohort[]) {
    for (const cohort of list) {
      if (cohort.name && !this.names.has(cohort.name)) this.names.set(cohort.name, cohort);
      if (cohort.idnumber && !this.idnumbers.has(cohort.idnumber)) this.idnumbers.set(cohort.idnumber, cohort);
    }
  }

  /** The cohort that a cell names on a platform of that kind, exactly as written. */
  find(reference: string, by: 'name' | 'idnumber'): Cohort | undefined {
    return by === 'name' ? this.names.get(reference) : this.idnumbers.get(reference);
  }
}
