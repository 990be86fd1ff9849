// Builds the page's elements. Data only ever becomes text: there is no innerHTML here, and no attribute that runs.

import { keepClicks } from './clicks';

export type Child = Node | string | false | undefined | null;

export interface Properties {
  readonly class?: string | undefined;
  readonly on?: { readonly [type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[type]) => void };
  /** Attributes; false and undefined leave one out, true sets it without a value. */
  readonly [attribute: string]: unknown;
}

/** The element that the page is made in: its frame has one, with the page's name. Drawing it anew loses no click. */
export function pageRoot(name: string): HTMLElement {
  const root = document.getElementById(name) ?? document.body;
  keepClicks(root);
  return root;
}

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { class: className, on, ...attributes }: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === undefined) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [type, listener] of Object.entries(on ?? {})) element.addEventListener(type, listener as EventListener);
  element.append(...children.filter((child) => child !== false && child !== undefined && child !== null));
  return element;
}

/** A button that is no form's. */
export function button(
  label: string,
  click: () => void,
  { class: className = 'main', ...attributes }: Properties = {},
  ...children: readonly Child[]
): HTMLButtonElement {
  const content = children.length ? children : [label];
  return el('button', { type: 'button', class: className, on: { click }, ...attributes }, ...content);
}

/** A button beside the main ones. `focus` is its name: the keyboard stays on it while the page is drawn anew. */
export const secondaryButton = (label: string, focus: string, click: () => void): HTMLButtonElement =>
  button(label, click, { class: 'secondary', 'data-focus': focus });

/** A button that looks like a link. */
export const linkButton = (label: string, focus: string, click: () => void): HTMLButtonElement =>
  button(label, click, { class: 'link', 'data-focus': focus });

const SVG = 'http://www.w3.org/2000/svg';

/** A small drawing of lines in the colour of the text, which says nothing to a screen reader. */
export function icon(path: string, className = ''): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon ${className}`);
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/**
 * Puts new children in the place of the old ones, and the keyboard back where it was: on the element that bears the same
 * `data-focus`; in a field, with what was typed there and its selection.
 */
export function replaceIn(container: HTMLElement, ...children: readonly Child[]): void {
  const active = container.contains(document.activeElement) ? document.activeElement : null;
  const name = active instanceof HTMLElement ? active.dataset.focus : undefined;
  const field = active instanceof HTMLInputElement && active.type === 'text' ? active : undefined;
  const left = field && ([field.value, field.selectionStart, field.selectionEnd] as const);
  if (field) field.value = field.defaultValue; // it says that it loses the keyboard, and nobody left it
  container.replaceChildren(...children.filter((child) => child !== false && child !== undefined && child !== null));
  if (!name) return;
  const again = container.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`);
  again?.focus();
  if (!(again instanceof HTMLInputElement) || !left) return;
  const [typed, start, end] = left;
  again.value = typed;
  again.setSelectionRange(start, end);
  again.dispatchEvent(new Event('input'));
}
