// Whether a description of a platform's naming explains a username that the platform made.
import { compose, firstnamePart, lastnamePart } from '../people/naming';
import { lettersOf, MOST_HOMONYMS, usernameCandidates } from '../people/username-candidates';
import type { Naming } from '../platform/naming';
import type { Name, Specimen } from './specimens';

/** The username that the names give; or what tells a homonym apart, where the username without it is taken. */
export type Explained = 'plain' | 'homonym' | undefined;

/** How a description explains a username, however homonyms are told apart. */
export function explain(specimen: Specimen, naming: Naming, taken: ReadonlySet<string>): Explained {
  let found: Explained;
  for (const name of specimen.names) {
    const first = firstnamePart(name.firstname, naming);
    const nom = lastnamePart(name.lastname, naming);
    if (!first || !nom) continue;
    const plain = compose(specimen.code, `${first}.${nom}`, naming);
    if (plain === specimen.username) return 'plain';
    if (!found && taken.has(plain.toLowerCase()) && isTold(specimen, name, first, nom, naming)) found = 'homonym';
  }
  return found;
}

const NUMBER = /[^\p{L}\p{N}]?\d{1,4}$/u;

/** Whether a username is the plain one with a number behind it, or with more letters of the first name. */
function isTold({ code, username }: Specimen, name: Name, first: string, nom: string, naming: Naming): boolean {
  const signed = NUMBER.exec(username)?.[0] ?? '';
  const bare = signed.replace(/^\D/, '');
  const numbers = signed === bare ? [signed] : [signed, bare];
  if (numbers.some((number) => number && compose(code, `${first}.${nom}`, naming, number) === username)) return true;
  const letters = lettersOf(name.firstname, naming);
  const from = code.length + 1;
  const written = username.slice(from, Math.max(from, username.indexOf('.', from)));
  if (written.length < 2 || !letters.startsWith(written)) return false;
  return ['', ...numbers].some((number) => compose(code, `${written}.${nom}`, naming, number) === username);
}

/**
 * Whether a username is the one that a description foresees among accounts, some of them older: all that the
 * platform would have tried before are taken. The order of the accounts does not matter.
 */
export function foresees(specimen: Specimen, naming: Naming, taken: ReadonlySet<string>): boolean {
  return specimen.names.some(({ firstname, lastname }) => {
    let tried = 0;
    for (const candidate of usernameCandidates(specimen.code, firstname, lastname, naming)) {
      if (candidate === specimen.username) return true;
      if (++tried > MOST_HOMONYMS || !taken.has(candidate.toLowerCase())) return false;
    }
    return false;
  });
}
