// Shows that an edit takes its time: a bar above the grid, and words for those who do not see it. How long a paste of many
// rows will take is not known beforehand, so that the bar only moves.
import { el } from '../../webview/page/dom';
import type { PageAction } from '../protocol';
import type { TableTexts } from '../texts';

/** Shorter edits are over before anybody wonders. */
const PAUSE_MS = 250;

export class Progress {
  readonly element = el('progress', { class: 'progress', hidden: true });
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly texts: () => TableTexts,
    private readonly say: (words: string) => void,
  ) {}

  begin(action: PageAction): void {
    this.timer = setTimeout(() => {
      const { working, pasting } = this.texts();
      const words = action.kind === 'paste' && action.text ? pasting(rowsIn(action.text)) : working;
      this.element.setAttribute('aria-label', words);
      this.element.hidden = false;
      this.say(words);
    }, PAUSE_MS);
  }

  end(): void {
    clearTimeout(this.timer);
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.say(this.texts().done);
  }
}

const rowsIn = (text: string) => text.trimEnd().split('\n').length;
