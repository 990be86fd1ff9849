// Says things to everybody: to screen readers, and for some seconds at the bottom.
import { el } from '../../webview/page/dom';

const SHOWN_MS = 6000;

export class Announcer {
  private readonly live = el('p', { role: 'status', class: 'visually-hidden' });
  private readonly shown = el('p', { class: 'said', 'aria-hidden': 'true', hidden: true });
  readonly elements = [this.live, this.shown];
  private timer: ReturnType<typeof setTimeout> | undefined;

  say(words: string): void {
    if (!words) return;
    this.whisper(words);
    this.shown.textContent = words;
    this.shown.hidden = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.shown.hidden = true;
    }, SHOWN_MS);
  }

  /** Says to screen readers what everybody else sees. */
  whisper(words: string): void {
    this.live.textContent = '';
    this.live.textContent = words;
  }
}
