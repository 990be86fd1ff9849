// The pane under the table: the line that was asked for last, and its password while somebody has it shown.
import { el, replaceIn } from '../../webview/page/dom';
import type { DetailsView, StateView } from '../protocol';
import { detailsPane, type Revealed } from './details';
import { send } from './link';

export class LinePane {
  readonly element = el('section', { class: 'pane', hidden: true });
  private details: DetailsView | undefined;
  private revealed: Revealed | undefined;
  private requested = '';

  /** @param left the pane was closed by hand: the keyboard goes back to where it came from */
  constructor(
    private readonly state: () => StateView | undefined,
    private readonly left: () => void,
  ) {}

  /** Asks for a line in full. */
  ask(key: string): void {
    if (key !== this.requested) this.revealed = undefined;
    this.requested = key;
    send({ type: 'details', key });
  }

  /** Asks once more, now that there is a new plan. */
  replanned(): void {
    if (this.requested) send({ type: 'details', key: this.requested });
  }

  take(details: DetailsView): void {
    if (details.key !== this.requested) return;
    this.details = details;
    this.show();
  }

  reveal(revealed: Revealed): void {
    if (revealed.key === this.requested) this.revealed = revealed;
    this.show();
  }

  /** There is no such line any more. */
  lose(key: string): void {
    if (key === this.requested) this.close();
  }

  private close(): void {
    this.details = undefined;
    this.requested = '';
    this.revealed = undefined;
    this.show();
  }

  private show(): void {
    const { details, revealed, element } = this;
    const state = this.state();
    element.hidden = !details;
    if (!details || !state) return;
    const close = () => {
      this.close();
      this.left();
    };
    const hide = () => {
      this.revealed = undefined;
      this.show();
    };
    replaceIn(element, ...detailsPane(details, state.language, revealed, { close, hide }));
  }
}
