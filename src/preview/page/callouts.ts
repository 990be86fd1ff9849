// Under the verdict: what stops the import, what is to be decided, and what is not known, each with what can be done about it.
import { el, linkButton } from '../../webview/page/dom';
import type { StateView } from '../protocol';
import { PREVIEW_TEXTS } from '../texts/preview';
import { send } from './link';

export interface CalloutEvents {
  /** Shows the duplicates. */
  decide(): void;
  /** Shows where to state the version of Moodle. */
  stateVersion(): void;
}

/** A list with a sentence and a button each; nothing where all is well. */
export function callouts(state: StateView, { decide, stateVersion }: CalloutEvents): HTMLElement[] {
  const { stops, unknown, version, language, groups, promptsUser } = state;
  const text = PREVIEW_TEXTS[language];
  const goTo = (line: number) => linkButton(text.goTo(line), `stop ${line}`, () => send({ type: 'goTo', line }));
  const { open, see, unasked, look } = text.before;
  const items = [
    ...stops.map(({ text: why, line }) => callout('stop', why, line !== null && goTo(line))),
    groups.decide > 0 && callout('decide', text.before.decide(groups.decide), linkButton(open, 'decide', decide)),
    groups.look > 0 && callout('decide', (promptsUser ? unasked : look)(groups.look), linkButton(see, 'look', decide)),
    ...(version?.doubts ?? []).map((doubt) =>
      callout(
        'unknown',
        doubt,
        !version?.known && linkButton(text.options.version.state, 'state version', stateVersion),
      ),
    ),
    ...(['establishment', 'accounts', 'cohorts'] as const)
      .filter((kind) => unknown[kind])
      .map((kind) => unknownCallout(kind, state)),
  ].filter((item) => item !== false);
  return items.length ? [el('ul', { class: 'callouts' }, ...items)] : [];
}

function callout(kind: 'stop' | 'decide' | 'unknown', said: string, action: HTMLElement | false): HTMLElement {
  return el('li', { class: kind }, el('span', { title: said }, said), action);
}

const COMMANDS = { accounts: 'chooseAccounts', cohorts: 'chooseCohorts', establishment: 'setUpFolder' } as const;

/** What is not known; or, of a file that was chosen for it, that it cannot be read. */
function unknownCallout(kind: keyof typeof COMMANDS, { unread, language }: StateView): HTMLElement {
  const text = PREVIEW_TEXTS[language];
  const command = COMMANDS[kind];
  const choose = linkButton(text.unknown[command], command, () => send({ type: 'command', command }));
  if (kind !== 'establishment' && unread[kind]) return callout('stop', text.unread[kind](unread[kind]), choose);
  return callout('unknown', text.unknown[kind], choose);
}
