// What the line above the header says of the import.
import { type Verdict, verdictWords } from '../../core/lint/verdict';
import { OUTCOMES } from '../../core/plan/outcomes';
import { PREVIEW_TEXTS } from '../../preview/texts/preview';
import { currentLanguage } from '../documents/language';
import type { Planned } from '../documents/plans';

/** How many lines come to what; of a file that is refused, that it is. */
export function lensTitle({ plan }: Planned, verdict: Verdict | undefined): string {
  const { lens, counts } = PREVIEW_TEXTS[currentLanguage()];
  // What the import of a refused file would make of its lines is for the preview to say.
  if (verdict?.kind === 'refused') return lens.all(verdictWords(verdict, currentLanguage()).answer);
  const parts = OUTCOMES.filter((outcome) => plan.totals[outcome]).map((outcome) =>
    counts[outcome](plan.totals[outcome]),
  );
  return parts.length ? lens.all(parts.join(' · ')) : lens.none;
}
