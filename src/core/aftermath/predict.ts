// The usernames that people of a list will get: those of the export, and those before them in the list, being taken.
import { usernameCandidates } from '../people/username-candidates';
import type { Naming } from '../platform/naming';
import { mapInSteps, type Steps } from '../task/cooperative-task';

export interface Newcomer {
  readonly code: string;
  readonly firstname: string;
  readonly lastname: string;
}

/** One username for each person, in the list's order; '' where a name or the code is missing. */
export function* predict(people: readonly Newcomer[], naming: Naming, taken: Iterable<string>): Steps<string[]> {
  const given = new Set(taken);
  // What was tried for one name is taken for the next of that name: a crowd of homonyms takes linear time.
  const untried = new Map<string, Generator<string, void, void>>();
  return yield* mapInSteps(people, ({ code, firstname, lastname }) => {
    if (!code) return '';
    const key = JSON.stringify([code, firstname, lastname]);
    const candidates = untried.get(key) ?? usernameCandidates(code, firstname, lastname, naming);
    untried.set(key, candidates);
    for (let next = candidates.next(); !next.done; next = candidates.next()) {
      const taken = next.value.toLowerCase();
      if (given.has(taken)) continue;
      given.add(taken);
      return next.value;
    }
    return '';
  });
}
