// A menu at a place of the window, for the mouse and the keyboard.
import { el } from '../../webview/page/dom';

export interface MenuItem {
  readonly label: string;
  /** Its keys, as a hint. */
  readonly keys?: string;
  readonly run: () => void;
  readonly disabled?: boolean;
}

/** Groups of items, parted by lines. Escape, Tab and a click elsewhere close it and give the keyboard back. */
export function showMenu(
  label: string,
  groups: readonly (readonly MenuItem[])[],
  at: { readonly x: number; readonly y: number },
  back: HTMLElement,
): void {
  document.querySelector('.menu')?.remove();
  const menu = el('div', { class: 'menu', role: 'menu', 'aria-label': label });
  const close = () => {
    menu.remove();
    document.removeEventListener('mousedown', outside, true);
    window.removeEventListener('blur', close);
  };
  const outside = (event: MouseEvent) => {
    if (!menu.contains(event.target as Node)) close();
  };
  for (const [index, items] of groups.filter((group) => group.length).entries()) {
    if (index) menu.append(el('div', { class: 'rule', role: 'separator' }));
    for (const { label: text, keys, run, disabled } of items) {
      const click = () => {
        close();
        back.focus({ preventScroll: true });
        run();
      };
      menu.append(
        el(
          'button',
          { type: 'button', role: 'menuitem', tabindex: -1, disabled: disabled ?? false, on: { click } },
          el('span', {}, text),
          keys ? el('kbd', {}, keys) : undefined,
        ),
      );
    }
  }
  const items = () => [...menu.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
  menu.addEventListener('keydown', (event) => {
    const all = items();
    const here = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
    event.stopPropagation();
    if (to !== undefined) all.at(to % all.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') {
      close();
      back.focus({ preventScroll: true });
    } else if (event.key.length === 1) {
      const letter = event.key.toLowerCase();
      const after = [...all.slice(here + 1), ...all.slice(0, here + 1)];
      after.find((item) => item.textContent?.toLowerCase().startsWith(letter))?.focus();
      return;
    } else return;
    event.preventDefault();
  });
  document.body.append(menu);
  const { offsetWidth, offsetHeight } = menu;
  menu.style.left = `${Math.max(0, Math.min(at.x, window.innerWidth - offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(0, Math.min(at.y, window.innerHeight - offsetHeight - 4))}px`;
  document.addEventListener('mousedown', outside, true);
  window.addEventListener('blur', close);
  items()[0]?.focus();
}
