// What typing costs in a long file that is open: random keystrokes, as an editor tells them.
import type { Change } from '../src/core/session/chunks';
import { Session } from '../src/core/session/session';
import { randomFrom } from './data';
import { median, quantile } from './measure';
import { context } from './ours';

export interface Editing {
  /** Milliseconds of one keystroke, re-check included: half of them cost less; 99 in 100 do. */
  readonly half: number;
  readonly most: number;
  /** The same with the choice of the 1000 findings to show. */
  readonly shown: number;
  /** Milliseconds of a quotation mark typed on line 2, the highest of some. */
  readonly quote: number;
}

const KEYSTROKES = 2000;

export function measureEditing(text: string): Editing {
  const random = randomFrom(7);
  let session = Session.open(text, context);
  const lines = text.split('\n').length - 2;
  const type = (change: Change) => {
    session = session.after([change], () => {
      throw new Error('The whole file was asked for.');
    });
  };
  const at = (line: number, column: number, typed: string): Change => ({
    start: { line, column },
    end: { line, column },
    text: typed,
  });
  const back = (line: number, column: number): Change => ({
    start: { line, column },
    end: { line, column: column + 1 },
    text: '',
  });
  const times: number[] = [];
  const shown: number[] = [];
  for (let stroke = 0; stroke < KEYSTROKES; stroke++) {
    const line = 1 + Math.floor(random() * lines);
    for (const change of [at(line, 2, 'x'), back(line, 2)]) {
      const start = performance.now();
      type(change);
      times.push(performance.now() - start);
      if (stroke % 5) continue;
      const choice = performance.now();
      session.shown(1000);
      shown.push(performance.now() - choice + times.at(-1)!);
    }
  }
  const quotes: number[] = [];
  for (let round = 0; round < 9; round++) {
    for (const change of [at(2, 0, '"'), back(2, 0)]) {
      const start = performance.now();
      type(change);
      quotes.push(performance.now() - start);
    }
  }
  return {
    half: median(times),
    most: quantile(times, 0.99),
    shown: median(shown),
    quote: median(quotes),
  };
}
