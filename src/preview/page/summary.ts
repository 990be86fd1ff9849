// The top of the panel: the verdict, the bar of outcomes that filters, and what is not known or would go silently wrong.
import { PREVIEW_TEXTS } from '../../core/messages/preview';
import type { StateView } from '../protocol';
import { button, drawing, el } from './dom';
import { send } from './link';
import { OUTCOMES, outcomeIcon, type PlanOutcome, totalsText } from './outcomes';

export interface Filter {
  outcomes: readonly PlanOutcome[];
  rule: string;
}

const VERDICT_ICONS: Readonly<Record<StateView['verdict']['kind'], string>> = {
  refused: 'M4 4l8 8M12 4l-8 8',
  errors: 'M8 3v6.500M8 12.600v.4',
  warnings: 'M8 3v6.500M8 12.600v.4',
  ready: 'M3 8.500l3.500 3.500L13 4.500',
  empty: 'M3 8h10',
};

export interface SummaryEvents {
  /** A click asks for these lines only. */
  choose(filter: Filter): void;
  /** Shows the duplicates. */
  decide(): void;
}

/** Everything above the tabs. */
export function summary(state: StateView, filter: Filter, events: SummaryEvents): HTMLElement[] {
  const text = PREVIEW_TEXTS[state.language];
  const { verdict, fileName, platform, planned } = state;
  const icon = planned ? VERDICT_ICONS[verdict.kind] : 'M3 8h.1M8 8h.1M13 8h.1';
  const refused = planned && verdict.kind === 'refused';
  return [
    el(
      'header',
      { class: `verdict verdict-${planned ? verdict.kind : 'busy'}` },
      el('span', { class: 'seal' }, drawing(icon)),
      el(
        'div',
        {},
        el('h1', {}, planned ? verdict.text : text.computing),
        el(
          'p',
          { class: 'quiet' },
          [...(planned && verdict.found ? [verdict.found] : []), fileName, platform].join(' · '),
          state.busy && planned && ` · ${text.computing}`,
        ),
      ),
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
  const segments = there.map((outcome) => {
    const segment = el('div', { class: `segment fill-${outcome}`, on: { click: () => toggle(outcome) } });
    segment.style.flexGrow = String(state.totals[outcome]);
    segment.title = `${text.counts[outcome](state.totals[outcome]!)}. ${text.meanings[outcome]}`;
    if (filter.outcomes.length && !filter.outcomes.includes(outcome)) segment.classList.add('faded');
    return segment;
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
      text.counts[outcome](state.totals[outcome]!),
    );
  return [
    // The chips below say and do the same: the bar is for eyes and mice.
    el('div', { class: 'bar', 'aria-hidden': 'true' }, ...segments),
    el('div', { class: 'chips', role: 'group', 'aria-label': text.filter.label }, ...there.map(chip)),
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
      el('h3', {}, drawing('M2 8s2.200-4 6-4 6 4 6 4-2.200 4-6 4-6-4-6-4M3 13 13 3'), text.silent.title),
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

/** What stops the import, then what is not known, each with what can be done about it. */
function callouts({ stops, unknown, language, groups, asks }: StateView, { decide }: SummaryEvents): HTMLElement[] {
  const text = PREVIEW_TEXTS[language];
  const ask = (kind: 'accounts' | 'cohorts' | 'establishment') => {
    const [label, command] = (
      {
        accounts: [text.unknown.chooseAccounts, 'chooseAccounts'],
        cohorts: [text.unknown.chooseCohorts, 'chooseCohorts'],
        establishment: [text.unknown.setUpFolder, 'setUpFolder'],
      } as const
    )[kind];
    return el(
      'li',
      { class: 'unknown' },
      el('span', {}, text.unknown[kind]),
      button(label, () => send({ type: 'command', command }), { class: 'link', 'data-focus': command }),
    );
  };
  const items = [
    ...stops.map(({ text: why, line }) =>
      el(
        'li',
        { class: 'stop' },
        el('span', {}, why),
        line !== null &&
          button(text.goTo(line), () => send({ type: 'goTo', line }), { class: 'link', 'data-focus': `stop ${line}` }),
      ),
    ),
    ...(groups.open
      ? [
          el(
            'li',
            { class: 'decide' },
            el('span', {}, asks ? text.before.decide(groups.open) : text.before.look(groups.open)),
            button(asks ? text.before.open : text.before.see, decide, { class: 'link', 'data-focus': 'decide' }),
          ),
        ]
      : []),
    ...(['establishment', 'accounts', 'cohorts'] as const).filter((kind) => unknown[kind]).map(ask),
  ];
  return items.length ? [el('ul', { class: 'callouts' }, ...items)] : [];
}

/** What a screen reader is told when totals change. */
export function announcement(state: StateView): string {
  return `${state.verdict.text}. ${totalsText(state.totals, PREVIEW_TEXTS[state.language])}`;
}
