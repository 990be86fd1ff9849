// What the plan says of cohorts beyond a single line: who is in by another line, and which name was probably meant.
import type { Sheet } from '../document/sheet';
import { Twins } from '../people/twins';
import { nearestCohorts } from '../reference/nearest-cohorts';
import type { Entry } from './entries';
import type { Group } from './groups';
import type { LineCohort } from './outcomes';

/** What is needed of a plan's line here. */
interface Line {
  readonly entry: Entry;
  readonly cohorts: readonly LineCohort[];
}

/** Somebody whom another line of the same person puts into a cohort is not left out of it: says so in the lines. */
export function markJoinedElsewhere<L extends Line>(lines: L[], groups: readonly Group[]): void {
  for (const { entries } of groups) {
    if (entries.length < 2) continue;
    const members = new Map<string, { readonly twins: Twins; readonly lines: L[] }>();
    for (const index of entries) {
      const line = lines[index]!;
      for (const { reference, outcome } of line.cohorts) {
        if (outcome !== 'joined' && outcome !== 'created') continue;
        const there = members.get(reference) ?? { twins: new Twins(), lines: [] };
        members.set(reference, there);
        there.twins.add(line.entry.identity);
        there.lines.push(line);
      }
    }
    for (const index of entries) {
      const line = lines[index]!;
      const cohorts = line.cohorts.map((cohort): LineCohort => {
        const there = cohort.outcome === 'not-added' ? members.get(cohort.reference) : undefined;
        const other = there?.lines[there.twins.find(line.entry.identity)];
        return other ? { reference: cohort.reference, outcome: 'already', line: other.entry.line } : cohort;
      });
      if (cohorts.some(({ outcome }) => outcome === 'already')) lines[index] = { ...line, cohorts };
    }
  }
}

/** The cohorts that the list lacks, each with the reference that was probably meant; '' where none is near. */
export function cohortsMissing(lines: readonly Line[], { context, platform }: Sheet): Map<string, string> {
  const missing = new Map<string, string>();
  const { by } = platform.cohorts;
  for (const { cohorts } of lines) {
    for (const { reference, outcome } of cohorts) {
      if ((outcome !== 'missing' && outcome !== 'created') || missing.has(reference)) continue;
      const [nearest] = nearestCohorts(reference, context.cohorts?.list ?? []).filter((cohort) => cohort[by]);
      missing.set(reference, nearest?.[by] ?? '');
    }
  }
  return missing;
}
