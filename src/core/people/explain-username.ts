// Shows how a name becomes a part of a username, letter by letter, so that a person sees what is dropped.
import type { Naming } from '../platform/naming';
import { spell } from './naming';
import { withoutParticles } from './particles';

/** A stretch of the name as written, and what becomes of it: '' when it is dropped. */
export interface SpellingStep {
  readonly from: string;
  readonly to: string;
}

/** Follows a name: `D'Angelo` → `D`→`d`, `'`→``, `Angelo`→`angelo`. Neighbours with one fate stand together. */
export function explainFirstname(name: string, naming: Naming): SpellingStep[] {
  const steps: SpellingStep[] = [];
  for (const character of name.normalize('NFC')) {
    const to = spell(character, naming);
    const fate = fateOf({ from: character, to });
    const last = steps.at(-1);
    if (last && fateOf(last) === fate) steps[steps.length - 1] = { from: last.from + character, to: last.to + to };
    else steps.push({ from: character, to });
  }
  return steps;
}

/** Follows a last name; the platform may leave out its particles. */
export function explainLastname(name: string, naming: Naming): SpellingStep[] {
  const rest = withoutParticles(name, naming.particles);
  const isCut = rest !== name && name.endsWith(rest);
  return isCut
    ? [{ from: name.slice(0, name.length - rest.length), to: '' }, ...explainFirstname(rest, naming)]
    : explainFirstname(name, naming);
}

function fateOf({ from, to }: SpellingStep): 'kept' | 'changed' | 'dropped' {
  if (!to) return 'dropped';
  return to === from.toLowerCase() ? 'kept' : 'changed';
}
