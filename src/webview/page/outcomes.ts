// How an outcome looks on every page: an icon and a word, never a colour alone.
import type { Language } from '../../core/i18n/language';
import type { PlanOutcome } from '../../core/plan/outcomes';
import { PLAN_TEXTS } from '../../core/plan/texts';
import { el, icon } from './dom';

const ICONS: Readonly<Record<PlanOutcome, string>> = {
  created: 'M8 3v10M3 8h10',
  updated: 'M3 13l.8-3L11 2.8 13.2 5 6 12.2z',
  unchanged: 'M3 6h10M3 10h10',
  'by-hand': 'M8 2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M3 14c.3-3 2.300-4.500 5-4.500s4.700 1.500 5 4.500',
  decide: 'M5.300 6c0-1.800 1.200-3 2.800-3s2.700 1.100 2.700 2.600c0 2.100-2.700 2.200-2.700 4.400M8.100 12.800v.4',
  skipped: 'M2.500 8h7.500M7 4.800 10.200 8 7 11.200M13.500 3.500v9',
  refused: 'M4 4l8 8M12 4l-8 8',
  deleted: 'M3 4.500h10M6 4.500v-2h4v2M4.500 4.500l.6 9h5.800l.6-9',
  omitted: 'M3 8h10',
  unread: 'M3 8h.1M8 8h.1M13 8h.1',
};

export const outcomeIcon = (outcome: PlanOutcome): SVGElement => icon(ICONS[outcome], `outcome-${outcome}`);

/** An icon and a word. */
export function outcomeMark(outcome: PlanOutcome, language: Language): HTMLElement {
  return el('span', { class: 'outcome' }, outcomeIcon(outcome), PLAN_TEXTS[language].outcomes[outcome]);
}
