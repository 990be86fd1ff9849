// How an outcome looks on every page: an icon and a word, never a colour alone.
import type { Language } from '../../core/i18n/language';
import type { PlanOutcome } from '../../core/plan/outcomes';
import { PLAN_TEXTS } from '../../core/plan/texts';
import { el, icon } from './dom';
import { ICONS } from './icons';

const OUTCOME_ICONS: Readonly<Record<PlanOutcome, string>> = {
  created: 'M8 3v10M3 8h10',
  updated: ICONS.pencil,
  unchanged: 'M3 6h10M3 10h10',
  'by-hand': ICONS.person,
  decide: 'M5.300 6c0-1.800 1.200-3 2.800-3s2.700 1.100 2.700 2.600c0 2.100-2.700 2.200-2.700 4.400M8.100 12.800v.4',
  skipped: 'M2.500 8h7.500M7 4.800 10.200 8 7 11.200M13.500 3.500v9',
  refused: ICONS.cross,
  deleted: 'M3 4.500h10M6 4.500v-2h4v2M4.500 4.500l.6 9h5.800l.6-9',
  omitted: ICONS.line,
  unread: ICONS.dots,
};

export const outcomeIcon = (outcome: PlanOutcome): SVGElement => icon(OUTCOME_ICONS[outcome], `outcome-${outcome}`);

/** An icon and a word. */
export function outcomeMark(outcome: PlanOutcome, language: Language): HTMLElement {
  return el('span', { class: 'outcome' }, outcomeIcon(outcome), PLAN_TEXTS[language].outcomes[outcome]);
}
