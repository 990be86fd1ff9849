// Copying and pasting as spreadsheets do: text with tabs, and an HTML table.

import { LINE_ENDS } from '../../core/text/line-starts';
import type { Area, HostMessage, RowView } from '../protocol';
import { send } from './link';

export interface ClipboardSource {
  area(): Area;
  row(row: number): RowView | undefined;
  isEditing(): boolean;
  /** Which cells are selected is not settled yet: `afterwards` does something when it is. */
  isWaiting(): boolean;
  afterwards(run: () => void): void;
  paste(text: string, own: boolean): void;
  clear(): void;
  say(cells: number, passwords: boolean): void;
}

/** What was copied here last: pasted, its cells stay what they are. */
let own: string | undefined;

/** A field with tabs, line ends or quotes is quoted, as spreadsheets do. */
const field = (value: string) => (/[\t\r\n"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

const escaped = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(LINE_ENDS, '<br>');

function asText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(field).join('\t')).join('\r\n');
}

/** Cells are text to a spreadsheet, so that zeros in front stay. */
function asHtml(rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => `<td style="mso-number-format:'\\@'">${escaped(value)}</td>`;
  return `<table>${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`;
}

/** The cells of a copied HTML table, with tabs; '' where there is none. */
function textOfHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const rows = [...(page.querySelector('table')?.rows ?? [])];
  return asText(rows.map((row) => [...row.cells].map((cell) => cell.textContent?.trim() ?? '')));
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

export function useClipboard(source: ClipboardSource): void {
  const copy = (event: ClipboardEvent, cut: boolean) => {
    if (isField(event.target) || source.isEditing() || !event.clipboardData) return;
    event.preventDefault();
    const area = source.area();
    const rows = source.isWaiting() ? undefined : cellsIn(source, area);
    if (!rows) return source.afterwards(() => send({ type: 'copy', area: source.area(), cut }));
    const text = asText(rows);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', asHtml(rows));
    own = text;
    source.say(
      rows.reduce((sum, cells) => sum + cells.length, 0),
      hasHidden(source, area),
    );
    if (cut) source.clear();
  };
  document.addEventListener('copy', (event) => copy(event, false));
  document.addEventListener('cut', (event) => copy(event, true));
  document.addEventListener('paste', (event) => {
    if (isField(event.target) || source.isEditing() || !event.clipboardData) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain') || textOfHtml(event.clipboardData.getData('text/html'));
    if (text) source.afterwards(() => source.paste(text, isOwn(text)));
  });
}

const isOwn = (text: string) => own !== undefined && text.replace(/\r\n/g, '\n') === own.replace(/\r\n/g, '\n');

/** Puts cells on the clipboard that the page did not have when they were asked for. */
export async function takeCopied({ rows, cut }: Extract<HostMessage, { type: 'copied' }>, source: ClipboardSource) {
  const text = asText(rows);
  const blob = (type: string, content: string) => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', asHtml(rows)) }),
  ]);
  own = text;
  source.say(
    rows.reduce((sum, cells) => sum + cells.length, 0),
    false,
  );
  if (cut) source.clear();
}

/** The cells of an area; undefined where the page lacks some of its rows. The page has no hidden password. */
function cellsIn(source: ClipboardSource, { top, bottom, left, right }: Area): string[][] | undefined {
  const rows: string[][] = [];
  for (let row = top; row <= bottom; row++) {
    const there = source.row(row);
    if (!there) return undefined;
    if (!there.line && top !== bottom) continue;
    const cells = there.cells ?? [there.raw];
    rows.push(cells.slice(left, right + 1));
  }
  return rows;
}

function hasHidden(source: ClipboardSource, { top, bottom, left, right }: Area): boolean {
  for (let row = top; row <= bottom; row++) {
    const hidden = source.row(row)?.hidden ?? -1;
    if (hidden >= left && hidden <= right) return true;
  }
  return false;
}
