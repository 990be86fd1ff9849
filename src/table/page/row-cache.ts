// The rows that the page has: those in sight and some around them. Rows of an older version stay until newer ones arrive, so
// that nothing flickers.
import type { PageAction, RowView, Sight, StateView } from '../protocol';
import { send } from './link';

/** So many are asked for at once: some more than a screen has, for the first of them are waited for. */
const WINDOW = 50;
/** More rows than this are forgotten but for those near to what is in sight. */
const MOST_KEPT = 4000;

/** The stretches of rows that have some rows between them, those at both ends included. */
export const windowsOf = (from: number, to: number): Sight => ({
  from: Math.floor(Math.max(0, from) / WINDOW) * WINDOW,
  to: Math.ceil(Math.max(0, to) / WINDOW) * WINDOW,
});

type Typed = Extract<PageAction, { kind: 'set' }>;

export class RowCache {
  private rows = new Map<number, RowView>();
  /** Rows that belong to the version that is shown. */
  private fresh = new Set<number>();
  private asked = new Set<number>();
  private version = -1;
  private count = 0;
  private width = 0;
  private grows = false;

  /** @param typed what is not confirmed: whatever the extension sends of the rows, these values stay in sight */
  constructor(private readonly typed: (version: number) => Iterable<Typed>) {}

  /** How many rows the grid has, the new one below them included. */
  get length(): number {
    return this.count + (this.grows ? 1 : 0);
  }

  /** How many rows of the file are shown. */
  get shown(): number {
    return this.count;
  }

  at(row: number): RowView | undefined {
    return this.rows.get(row) ?? (this.isNew(row) ? this.blank() : undefined);
  }

  isNew(row: number): boolean {
    return this.grows && row >= this.count;
  }

  private blank(): RowView {
    const cells = Array.from({ length: this.width }, () => '');
    return { line: 0, cells, hidden: -1, raw: '', marks: [], username: '', outcome: null };
  }

  /** Takes over a state, and the rows that came with it; gives the numbers of those that have changed. */
  reset({ version, shown, grows, columns, rows }: StateView): number[] {
    this.version = version;
    this.count = shown;
    this.grows = grows;
    this.width = columns.length;
    this.fresh.clear();
    this.asked.clear();
    for (const row of this.rows.keys()) if (row >= shown) this.rows.delete(row);
    return this.take(version, rows.from, rows.rows);
  }

  /** Asks for what is missing among some rows. */
  request(from: number, to: number): void {
    const windows = windowsOf(from, Math.min(to, this.count));
    for (let start = windows.from; start < windows.to; start += WINDOW) {
      if (this.asked.has(start) || this.isFresh(start)) continue;
      this.asked.add(start);
      send({ type: 'rows', from: start, to: start + WINDOW });
    }
    if (this.rows.size > MOST_KEPT) this.forgetFarFrom(from);
  }

  private isFresh(start: number): boolean {
    for (let row = start; row < Math.min(start + WINDOW, this.count); row++) if (!this.fresh.has(row)) return false;
    return true;
  }

  private forgetFarFrom(row: number): void {
    for (const there of this.rows.keys()) {
      if (Math.abs(there - row) <= MOST_KEPT / 4) continue;
      this.rows.delete(there);
      this.fresh.delete(there);
      this.asked.delete(Math.floor(there / WINDOW) * WINDOW);
    }
  }

  /** Takes rows in; gives the numbers of those that are new or have changed. */
  take(version: number, from: number, rows: readonly RowView[]): number[] {
    if (version !== this.version) return [];
    const changed: number[] = [];
    rows.forEach((row, index) => {
      if (JSON.stringify(this.rows.get(from + index)) !== JSON.stringify(row)) changed.push(from + index);
      this.rows.set(from + index, row);
      this.fresh.add(from + index);
    });
    this.retype();
    return changed;
  }

  private retype(): void {
    for (const { area, value } of this.typed(this.version)) this.set(area.top, area.left, value);
  }

  /** Shows a value at once, before the extension has written it. */
  set(row: number, column: number, value: string): void {
    if (this.isNew(row)) {
      if (value === '') return;
      this.rows.set(row, this.blank());
      this.count = row + 1;
    }
    const there = this.rows.get(row);
    if (!there?.cells) return;
    const marks = there.marks.filter((mark) => mark.column !== column);
    const cells = there.cells.map((cell, index) => (index === column ? value : cell));
    this.rows.set(row, { ...there, marks, cells, hidden: there.hidden === column ? -1 : there.hidden });
  }
}
