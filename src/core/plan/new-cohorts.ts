// The cohorts that a file names and the platform lacks: those to make before the import, and those that are only misspelt.
import { cohortReferences } from '../document/cohort-references';
import { personRows } from '../document/person-rows';
import type { Sheet } from '../document/sheet';
import { nearestCohorts } from '../reference/nearest-cohorts';
import { isCode, resolveCohort } from '../reference/resolve-cohort';

/**
 * What to do about a cohort before the import. `create`: it is to be made. `correct`: the platform has one that was probably
 * meant. `ask`: the information system makes cohorts of such a name. `look-up`: no list says what exists.
 */
export const COHORT_TASKS = ['correct', 'create', 'ask', 'look-up'] as const;
export type CohortTask = (typeof COHORT_TASKS)[number];

export interface NewCohort {
  /** As the file writes it. */
  readonly reference: string;
  readonly task: CohortTask;
  /** How many lines name it. */
  readonly lines: number;
  /** References of existing cohorts that may be meant, the likeliest first. */
  readonly nearest: readonly string[];
}

/** Whether somebody makes it, or may have to. */
export function isToBeMade({ task }: Pick<NewCohort, 'task'>): boolean {
  return task === 'create' || task === 'look-up';
}

/** The cohorts to see to before a file is imported, in the file's order. Linear in its lines. */
export function newCohorts(sheet: Sheet): NewCohort[] {
  const counts = new Map<string, number>();
  for (const row of personRows(sheet)) {
    const references = new Set(cohortReferences(row));
    for (const reference of references) if (reference) counts.set(reference, (counts.get(reference) ?? 0) + 1);
  }
  return [...counts].flatMap(([reference, lines]) => {
    const found = taskOf(reference, sheet);
    return found ? [{ reference, lines, ...found }] : [];
  });
}

function taskOf(reference: string, { platform, context }: Sheet): Pick<NewCohort, 'task' | 'nearest'> | undefined {
  const { by, code } = platform.cohorts;
  const resolution = resolveCohort(reference, platform, context.cohorts);
  switch (resolution.kind) {
    case 'known':
      return undefined;
    case 'code':
      return { task: 'correct', nearest: resolution.code ? [resolution.code] : [] };
    case 'case':
    case 'by-name':
      return { task: 'correct', nearest: resolution.cohorts.flatMap((cohort) => cohort[by] || []) };
    case 'unknown': {
      if (code && isCode(reference, code)) return { task: 'ask', nearest: [] };
      const nearest = nearestCohorts(reference, context.cohorts?.list ?? []).flatMap((cohort) => cohort[by] || []);
      return { task: nearest.length ? 'correct' : 'create', nearest };
    }
    case 'unjudged':
      // A number of the database names a cohort that is there, or nothing.
      return context.cohorts ? undefined : { task: code && isCode(reference, code) ? 'ask' : 'look-up', nearest: [] };
  }
}
