// The top of the panel: the verdict, the bar of outcomes that filters, and what would go silently wrong.

import { OUTCOMES, type PlanOutcome } from '../../core/plan/outcomes';
import { button, el, icon } from '../../webview/page/dom';
import { ICONS } from '../../webview/page/icons';
import { outcomeIcon } from '../../webview/page/outcomes';
import type { StateView } from '../protocol';
import { PREVIEW_TEXTS } from '../texts/preview';
import { type CalloutEvents, callouts } from './callouts';
import { totalsText } from './totals';

export interface Filter {
  outcomes: readonly PlanOutcome[];
  rule: string;
  /** Only accounts that would be made, and be wrong. */
  wrong?: boolean;
}

const VERDICT_ICONS: Readonly<Record<StateView['verdict']['kind'], string>> = {
  refused: ICONS.cross,
  stops: ICONS.cross,
  errors: ICONS.alert,
  warnings: ICONS.alert,
  ready: ICONS.check,
  empty: ICONS.line,
  typing: ICONS.dots,
};

export interface SummaryEvents extends CalloutEvents {
  /** A click asks for these lines only. */
  choose(filter: Filter): void;
  /** Shows or hides what is below the verdict, where the window is low. */
  unfold(): void;
}

/** Everything above the tabs. */
export function summary(state: StateView, filter: Filter, isOpen: boolean, events: SummaryEvents): HTMLElement[] {
  const text = PREVIEW_TEXTS[state.language];
  const { verdict, fileName, platform, version, planned } = state;
  const seal = planned ? VERDICT_ICONS[verdict.kind] : ICONS.dots;
  const refused = planned && verdict.kind === 'refused';
  const facts = [
    ...(planned && verdict.found ? [verdict.found] : []),
    fileName,
    platform,
    ...(version ? [text.options.version.short(version.number, version.known)] : []),
  ].join(' · ');
  const said = planned ? verdict.text : text.computing;
  return [
    el(
      'header',
      { class: `verdict verdict-${planned ? verdict.kind : 'busy'}` },
      el('span', { class: 'seal' }, icon(seal)),
      el(
        'div',
        {},
        el('h1', { title: said }, said),
        el('p', { class: 'quiet', title: facts }, facts, state.busy && planned && ` · ${text.computing}`),
      ),
      button(isOpen ? text.fold : text.unfold, events.unfold, {
        class: 'link fold',
        'aria-expanded': String(isOpen),
        'data-focus': 'unfold',
      }),
    ),
    ...callouts(state, events),
    el('h2', { class: refused ? 'quiet-heading' : 'visually-hidden' }, refused ? text.repaired : text.summary),
    ...bar(state, filter, events),
  ];
}

function bar(state: StateView, filter: Filter, { choose }: SummaryEvents): HTMLElement[] {
  const text = PREVIEW_TEXTS[state.language];
  const there = OUTCOMES.filter((outcome) => state.totals[outcome]);
  if (!there.length) return [];
  const toggle = (outcome: PlanOutcome) => {
    const only = filter.outcomes.length === 1 && filter.outcomes[0] === outcome;
    choose({ outcomes: only ? [] : [outcome], rule: '' });
  };
  const wrong = Object.values(state.wrong).reduce((sum, count) => sum + count, 0);
  const toggleWrong = () => choose({ outcomes: [], rule: '', wrong: !filter.wrong });
  const segmentOf = (fill: string, count: number, title: string, isFaded: boolean, click: () => void) => {
    const segment = el('div', { class: `segment fill-${fill}${isFaded ? ' faded' : ''}`, on: { click } });
    segment.style.flexGrow = String(count);
    segment.title = title;
    return segment;
  };
  // What would be made and be wrong has a colour of its own: the bar is green only where the verdict is.
  const segments = there.flatMap((outcome) => {
    const all = state.totals[outcome] ?? 0;
    const bad = state.wrong[outcome] ?? 0;
    const isFaded = filter.wrong === true || (filter.outcomes.length > 0 && !filter.outcomes.includes(outcome));
    const title = `${text.counts[outcome](all)}. ${text.meanings[outcome]}`;
    return [
      all > bad && segmentOf(outcome, all - bad, title, isFaded, () => toggle(outcome)),
      bad > 0 && segmentOf('wrong', bad, text.wrong(bad), isFaded && !filter.wrong, toggleWrong),
    ].filter((segment) => segment !== false);
  });
  const chip = (outcome: PlanOutcome) =>
    button(
      '',
      () => toggle(outcome),
      {
        class: `chip fill-${outcome}`,
        title: text.meanings[outcome],
        'aria-pressed': filter.outcomes.includes(outcome) ? 'true' : 'false',
        'data-focus': `chip ${outcome}`,
      },
      el('span', { class: `swatch fill-${outcome}` }, outcomeIcon(outcome)),
      text.counts[outcome](state.totals[outcome] ?? 0),
    );
  const wrongChip =
    wrong > 0 &&
    button(
      '',
      toggleWrong,
      { class: 'chip', 'aria-pressed': filter.wrong ? 'true' : 'false', 'data-focus': 'chip wrong' },
      el('span', { class: 'swatch fill-wrong' }, icon(ICONS.alert)),
      text.wrong(wrong),
    );
  return [
    // The chips below say and do the same: the bar is for eyes and mice.
    el('div', { class: 'bar', 'aria-hidden': 'true' }, ...segments),
    el('div', { class: 'chips', role: 'group', 'aria-label': text.filter.label }, ...there.map(chip), wrongChip),
    ...silent(state, filter, choose),
  ];
}

function silent(state: StateView, filter: Filter, choose: (filter: Filter) => void): HTMLElement[] {
  if (!state.silent.length) return [];
  const text = PREVIEW_TEXTS[state.language];
  return [
    el(
      'section',
      { class: 'silent', 'aria-label': text.silent.title },
      el('h3', {}, icon('M2 8s2.200-4 6-4 6 4 6 4-2.200 4-6 4-6-4-6-4M3 13 13 3'), text.silent.title),
      el(
        'div',
        { class: 'chips' },
        ...state.silent.map(({ rule, title, count }) =>
          button(
            text.silent.show(title, count),
            () => choose({ outcomes: [], rule: filter.rule === rule ? '' : rule }),
            { class: 'chip', 'aria-pressed': filter.rule === rule ? 'true' : 'false', 'data-focus': `rule ${rule}` },
          ),
        ),
      ),
    ),
  ];
}

/** What a screen reader is told when totals change. */
export function announcement(state: StateView): string {
  return `${state.verdict.text}. ${totalsText(state.totals, PREVIEW_TEXTS[state.language])}`;
}
