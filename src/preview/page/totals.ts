// What a plan comes to, in one line.
import { OUTCOMES } from '../../core/plan/outcomes';
import type { PreviewTexts } from '../texts/preview';

/** "12 comptes créés · 1 à trancher": the totals that are not nothing. */
export function totalsText(totals: Readonly<Record<string, number>>, { counts }: PreviewTexts): string {
  return OUTCOMES.map((outcome) => ({ outcome, count: totals[outcome] ?? 0 }))
    .filter(({ count }) => count)
    .map(({ outcome, count }) => counts[outcome](count))
    .join(' · ');
}
