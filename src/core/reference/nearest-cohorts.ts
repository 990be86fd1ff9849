// Finds the cohorts nearest to a name that the list lacks.
import { distance } from 'fastest-levenshtein';
import { firstIndexWhere } from '../text/binary-search';
import type { Cohort } from './cohorts';

const SUGGESTIONS = 3;
const LONG_ENOUGH_FOR_A_PART = 4;
/** In a longer list, so many are compared that begin most alike, and as many that end so. */
const LOOKED_AT = 500;

/** The cohorts whose name or id number is nearest to what was written, if it may be a slip, a part of theirs, or several of them. */
export function nearestCohorts(reference: string, cohorts: readonly Cohort[]): Cohort[] {
  const written = reference.toLowerCase();
  const allowed = Math.max(2, Math.floor(reference.length / 3));
  const slipsTo = (text: string) => {
    const known = text.toLowerCase();
    const [part, whole] = written.length < known.length ? [written, known] : [known, written];
    return part.length >= LONG_ENOUGH_FOR_A_PART && whole.includes(part) ? 1 : distance(written, known);
  };
  return alike(written, cohorts)
    .map((cohort) => ({ cohort, slips: Math.min(...[cohort.name, cohort.idnumber].filter(Boolean).map(slipsTo)) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, SUGGESTIONS)
    .map(({ cohort }) => cohort);
}

/** A name or id number, as it is sorted, and the place of its cohort in the list. */
type Entry = readonly [text: string, place: number];

const orders = new WeakMap<readonly Cohort[], { readonly beginnings: Entry[]; readonly endings: Entry[] }>();

function alike(written: string, cohorts: readonly Cohort[]): readonly Cohort[] {
  if (cohorts.length <= 2 * LOOKED_AT) return cohorts;
  const order = orders.get(cohorts) ?? inOrder(cohorts);
  orders.set(cohorts, order);
  const near = new Set([...around(written, order.beginnings), ...around(backwards(written), order.endings)]);
  return [...near].sort((a, b) => a - b).map((place) => cohorts[place]!);
}

function inOrder(cohorts: readonly Cohort[]) {
  const texts = cohorts.flatMap(({ name, idnumber }, place) =>
    [name, idnumber].filter(Boolean).map((text): Entry => [text.toLowerCase(), place]),
  );
  const sorted = (entries: Entry[]) => entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { beginnings: sorted([...texts]), endings: sorted(texts.map(([text, place]) => [backwards(text), place])) };
}

function around(text: string, entries: readonly Entry[]): number[] {
  const at = firstIndexWhere(entries.length, (index) => entries[index]![0] >= text);
  return entries.slice(Math.max(0, at - LOOKED_AT / 2), at + LOOKED_AT / 2).map(([, place]) => place);
}

const backwards = (text: string): string => Array.from(text).reverse().join('');
