// The usernames that a platform tries for a person, one after another, until one is free.
import type { Naming } from '../platform/naming';
import { compose, firstnamePart, lastnamePart, spell } from './naming';

/** A first name's letters without any sign: a homonym gets more of them. */
export function lettersOf(firstname: string, naming: Naming): string {
  return spell(firstname, naming).replace(/[^A-Za-z]/g, '');
}

/** More people of one username than any establishment has: no more candidates need be tried. */
export const MOST_HOMONYMS = 100;

/** The usernames that a person may get, in the order in which the platform tries them; none where a name is missing. */
export function* usernameCandidates(
  code: string,
  firstname: string,
  lastname: string,
  naming: Naming,
): Generator<string, void, void> {
  const first = firstnamePart(firstname, naming);
  const nom = lastnamePart(lastname, naming);
  if (!first || !nom) return;
  yield compose(code, `${first}.${nom}`, naming);
  const { by, from, sign, after } = naming.homonym;
  let last = first;
  if (by === 'letters') {
    const letters = lettersOf(firstname, naming);
    for (let length = 2; length <= letters.length; length++) {
      yield compose(code, `${letters.slice(0, length)}.${nom}`, naming);
    }
    if (after === 'letters' && letters) last = letters;
  }
  for (let number = from; ; number++) yield compose(code, `${last}.${nom}`, naming, `${sign}${number}`);
}
