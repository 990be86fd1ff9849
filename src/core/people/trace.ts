// Shows how a name becomes a part of a username, letter by letter, so that a person sees what is dropped.
import { usernamePart } from './names';

/** A stretch of the name as written, and what becomes of it: '' when it is dropped. */
export interface Step {
  readonly from: string;
  readonly to: string;
}

/** Follows a name: `D'Angelo` → `D`→`d`, `'`→``, `Angelo`→`angelo`. Neighbours with one fate stand together. */
export function traceName(name: string, transliterated: boolean): Step[] {
  const steps: Step[] = [];
  for (const character of name.normalize('NFC')) {
    const to = usernamePart(character, transliterated);
    const fate = fateOf({ from: character, to });
    const last = steps.at(-1);
    if (last && fateOf(last) === fate) steps[steps.length - 1] = { from: last.from + character, to: last.to + to };
    else steps.push({ from: character, to });
  }
  return steps;
}

function fateOf({ from, to }: Step): 'kept' | 'changed' | 'dropped' {
  if (!to) return 'dropped';
  return to === from.toLowerCase() ? 'kept' : 'changed';
}
