// A long text in pieces, so that an edit copies a few lines and not all of it: to make a new string of several megabytes
// at every keystroke costs more than everything else. Two neighbours are never both short.
import { firstIndexWhere } from './binary-search';
import type { TextEdit } from './edits';

/** Neighbours shorter than this together become one: small enough to be copied in no time. */
const SHORT = 1 << 15;

export class Pieces {
  readonly length: number;
  private last = 0;

  private constructor(
    private texts: readonly string[],
    private starts: readonly number[],
  ) {
    this.length = (starts.at(-1) ?? 0) + (texts.at(-1)?.length ?? 0);
  }

  static of(text: string): Pieces {
    return new Pieces([text], [0]);
  }

  /** The whole text; made when it is first asked for. */
  get whole(): string {
    if (this.texts.length > 1) {
      this.texts = [this.texts.join('')];
      this.starts = [0];
      this.last = 0;
    }
    return this.texts[0]!;
  }

  /** The piece that holds an offset: its text, and where that starts. */
  at(offset: number): { readonly text: string; readonly start: number } {
    const index = this.indexAt(offset);
    return { text: this.texts[index]!, start: this.starts[index]! };
  }

  slice(start: number, end: number): string {
    const index = this.indexAt(start);
    const from = this.starts[index]!;
    const first = this.texts[index]!.slice(start - from, end - from);
    let text = first;
    for (let next = index + 1; next < this.texts.length && this.starts[next]! < end; next++) {
      text += this.texts[next]!.slice(0, end - this.starts[next]!);
    }
    return text;
  }

  /** The text after edits, which are in order and do not overlap. What an edit writes is in one piece. */
  edit(edits: readonly TextEdit[]): Pieces {
    const texts: string[] = [];
    const add = (text: string) => {
      const before = texts.at(-1);
      if (before !== undefined && before.length + text.length < SHORT) texts[texts.length - 1] = before + text;
      else if (text || before === undefined) texts.push(text);
    };
    let [index, at] = [0, 0];
    const keepUpTo = (end: number) => {
      while (at < end) {
        const from = this.starts[index]!;
        const text = this.texts[index]!;
        const stop = Math.min(end, from + text.length);
        add(text.slice(at - from, stop - from));
        at = stop;
        if (stop === from + text.length && index + 1 < this.texts.length) index++;
      }
    };
    for (const { start, end, text } of edits) {
      keepUpTo(start);
      add(text);
      at = end;
      index = this.indexAt(end);
    }
    keepUpTo(this.length);
    if (!texts.length) texts.push('');
    let length = 0;
    const starts = texts.map((text) => {
      const start = length;
      length += text.length;
      return start;
    });
    return new Pieces(texts, starts);
  }

  /** The last piece that starts at an offset or before. */
  private indexAt(offset: number): number {
    const { starts, last } = this;
    if (starts.length === 1) return 0;
    const isLast = starts[last]! <= offset && (last + 1 === starts.length || starts[last + 1]! > offset);
    if (!isLast) this.last = Math.max(0, firstIndexWhere(starts.length, (index) => starts[index]! > offset) - 1);
    return this.last;
  }
}
