// The tab of the duplicates: one group at a time, the way from one to the next, and where the keyboard stays meanwhile.
import { el, replaceIn } from '../../webview/page/dom';
import type { GroupStep, HostMessage, StateView } from '../protocol';
import { groupPane } from './groups';
import { send } from './link';

type Answer = Extract<HostMessage, { type: 'group' }>;

export class GroupWalk {
  readonly panel = el('div', { class: 'panel scrolls', tabindex: 0 });
  private shown: { readonly group: NonNullable<Answer['group']>; readonly position: number } | undefined;
  /** What was suggested about the group that is shown was followed: the next one is shown once that is planned. */
  private isFollowed = false;
  /** The next group, or the one before, was asked for and is not here; what was planned meanwhile is asked for after it. */
  private isWalking = false;
  private isStale = false;

  constructor(private readonly state: () => StateView | undefined) {}

  /** Asks for the group again, now that there is a new plan. */
  replanned({ groups }: StateView): void {
    this.ask(this.isFollowed && groups.decide + groups.look ? 'next' : 'this');
    this.isFollowed = false;
  }

  take({ group, position, step }: Answer): void {
    if (this.isWalking && step === 'this') return; // it was asked for before the user went on
    this.isWalking = false;
    if (group?.id !== this.shown?.group.id) this.panel.scrollTop = 0;
    this.shown = group ? { group, position } : undefined;
    this.show();
    if (!this.isStale) return;
    this.isStale = false;
    this.ask('this');
  }

  show(): void {
    const state = this.state();
    if (!state) return;
    const { panel } = this;
    const accept = (id: string) => {
      this.isFollowed = true;
      send({ type: 'accept', id });
    };
    const hadFocus = panel.contains(document.activeElement);
    replaceIn(panel, ...groupPane(state, this.shown, { go: (step) => this.ask(step), accept }));
    // What was pressed may be gone with its group.
    if (hadFocus && !panel.contains(document.activeElement)) panel.focus();
  }

  private ask(step: GroupStep): void {
    if (this.isWalking) {
      this.isStale = true;
      return;
    }
    this.isWalking = step !== 'this';
    send({ type: 'group', id: this.shown?.group.id ?? '', step });
  }
}
