// Lists the people to add to a cohort by hand after the import, or at least to look for there (guide, step 4, 3-2).
import type { VerifiedFile, VerifiedLine } from './verify';

export interface CohortMembers {
  readonly cohort: string;
  /** Not in the list of its members. */
  readonly toAdd: readonly VerifiedLine[];
  /** No list of members tells. */
  readonly toCheck: readonly VerifiedLine[];
}

/** The people of each cohort who are not known to be in it, in the order of the files. Somebody without an account cannot be added. */
export function cohortMembers(files: readonly VerifiedFile[]): CohortMembers[] {
  const cohorts = new Map<string, { toAdd: VerifiedLine[]; toCheck: VerifiedLine[] }>();
  for (const line of files.flatMap(({ lines }) => lines)) {
    if (line.outcome === 'missing' || line.remarks.includes('same-person')) continue;
    for (const cohort of line.cohorts) {
      const people = cohorts.get(cohort) ?? { toAdd: [], toCheck: [] };
      cohorts.set(cohort, people);
      if (line.notJoined.includes(cohort)) people.toAdd.push(line);
      else if (!line.joined.includes(cohort)) people.toCheck.push(line);
    }
  }
  return [...cohorts]
    .map(([cohort, people]) => ({ cohort, ...people }))
    .filter(({ toAdd, toCheck }) => toAdd.length + toCheck.length > 0);
}
