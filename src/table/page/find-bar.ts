// Find and replace, over all rows that are shown.

import type { Language } from '../../core/i18n/language';
import { button, el } from '../../webview/page/dom';
import { TABLE_TEXTS } from '../texts';

export interface FindActions {
  find(search: string, matchCase: boolean, back: boolean): void;
  replace(search: string, replacement: string, matchCase: boolean, all: boolean): void;
  closed(): void;
}

export class FindBar {
  readonly element = el('div', { class: 'find-bar', role: 'search', hidden: true });
  private readonly search = el('input', { type: 'text', spellcheck: 'false' });
  private readonly replacement = el('input', { type: 'text', spellcheck: 'false' });
  private readonly matchCase = el('input', { type: 'checkbox' });
  private language: Language | undefined;

  constructor(private readonly actions: FindActions) {
    this.search.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.find(event.shiftKey);
    });
    this.element.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') this.close();
      if (event.key === 'F3' || (event.key === 'Enter' && event.target === this.search)) event.preventDefault();
      if (event.key === 'F3') this.find(event.shiftKey);
    });
  }

  open(replace: boolean, language: Language): void {
    if (this.language !== language) this.build(language);
    this.element.hidden = false;
    (replace && this.search.value ? this.replacement : this.search).focus();
    this.search.select();
  }

  private close(): void {
    this.element.hidden = true;
    this.actions.closed();
  }

  private find(back: boolean): void {
    if (this.search.value) this.actions.find(this.search.value, this.matchCase.checked, back);
  }

  private build(language: Language): void {
    this.language = language;
    const text = TABLE_TEXTS[language].findBar;
    const replace = (all: boolean) =>
      this.actions.replace(this.search.value, this.replacement.value, this.matchCase.checked, all);
    this.element.setAttribute('aria-label', text.label);
    this.element.replaceChildren(
      el('label', {}, el('span', {}, text.search), this.search),
      button(text.previous, () => this.find(true), { class: 'secondary' }),
      button(text.next, () => this.find(false), { class: 'secondary' }),
      el('label', {}, el('span', {}, text.replacement), this.replacement),
      button(text.replace, () => replace(false), { class: 'secondary' }),
      button(text.replaceAll, () => replace(true), { class: 'secondary' }),
      el('label', { class: 'check' }, this.matchCase, el('span', {}, text.matchCase)),
      button(text.close, () => this.close(), { class: 'secondary' }),
    );
  }
}
