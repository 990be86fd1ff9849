// How a person's names become a username, as a platform's description says: spelled, put together, cut.
import type { Naming } from '../platform/naming';
import { EXPANDED_LETTERS } from './names';
import { withoutParticles } from './particles';

const BLANK = /\s/u;
const HYPHENS = '-‐‑‒–—';
const APOSTROPHES = "'’‘`´ʼ";
/** What may have to change in a name: all but plain letters and digits. */
const SPECIAL = /\s+|[^A-Za-z0-9]/gu;
const PLAIN = /^[A-Za-z]*$/;

/** What a sign that is kept, dropped or turned into another one becomes. */
const signed = (fate: string, written: string) => (fate === 'keep' ? written : fate === 'drop' ? '' : fate);

/** A name as it stands in a username: `D'Angelo` → `dangelo`, `Martin-Petit` → `martin-petit`. */
export function spell(name: string, naming: Naming): string {
  if (PLAIN.test(name)) return cased(name, naming);
  const spelled = unaccented(name, naming).replace(SPECIAL, (character) => {
    if (BLANK.test(character)) return signed(naming.space, ' ');
    if (HYPHENS.includes(character)) return signed(naming.hyphen, '-');
    if (APOSTROPHES.includes(character)) return signed(naming.apostrophe, character);
    return '._@'.includes(character) ? character : '';
  });
  return cased(spelled, naming);
}

function cased(name: string, naming: Naming): string {
  if (naming.case === 'keep') return name;
  return naming.case === 'lower' ? name.toLowerCase() : name.toUpperCase();
}

const ASCII = /^\p{ASCII}*$/u;
const NOT_ASCII = /\P{ASCII}/gu;
const MARKS = /\p{M}/gu;

/** Letters that are not plain ones, as the platform writes them; '' for one that it drops. */
function unaccented(name: string, { letters, transliterate }: Naming): string {
  if (ASCII.test(name)) return name;
  const composed = name.normalize('NFC');
  const whole = composed.toUpperCase() === composed;
  return composed.replace(NOT_ASCII, (letter) => {
    if (BLANK.test(letter) || HYPHENS.includes(letter) || APOSTROPHES.includes(letter)) return letter;
    const small = letter.toLowerCase();
    const stated = letters[small] ?? (transliterate ? EXPANDED_LETTERS[small] : undefined);
    const plain = stated ?? (transliterate ? small.normalize('NFD').replace(MARKS, '') : '');
    if (letter === small) return plain;
    return whole ? plain.toUpperCase() : plain.slice(0, 1).toUpperCase() + plain.slice(1);
  });
}

/** The last name in a username; its particles are left out where the platform does so. */
export function lastnamePart(lastname: string, naming: Naming): string {
  const part = spell(withoutParticles(lastname.trim(), naming.particles), naming);
  const { longest } = naming;
  return longest?.of === 'lastname' ? part.slice(0, longest.characters) : part;
}

/** What stands for the first name: `j`, `jp` or `jean-pierre`; '' where it has no letter. */
export function firstnamePart(firstname: string, naming: Naming): string {
  if (naming.firstname === 'whole') return spell(firstname, naming);
  if (naming.firstname === 'initial') return initialOf(firstname, naming);
  return firstname
    .split(/[\s\-‐‑‒–—]+/u)
    .map((part) => initialOf(part, naming))
    .join('');
}

/** Cut after the name is spelled: `Œdipe` → `o`. */
function initialOf(name: string, naming: Naming): string {
  // A plain letter that no accent follows stays what it is, whatever stands behind it.
  const begin = /^[A-Za-z](?![^\x00-\x7f])/.exec(name);
  if (begin) return cased(begin[0], naming);
  return spell(name, naming)
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, 1);
}

/**
 * A username of the code and of the part that names the person (`p.dupond`), no longer than the platform makes one. `code`
 * is '' while the establishment is not known; `number` is what tells a homonym apart.
 */
export function compose(code: string, person: string, naming: Naming, number = ''): string {
  const place = naming.case === 'upper' ? code.toUpperCase() : code;
  return withinLength(place ? `${place}.${person}` : person, number, naming);
}

/** A username with the number of a homonym, cut where the platform cuts one. */
export function withinLength(whole: string, number: string, { longest }: Pick<Naming, 'longest'>): string {
  if (longest?.of !== 'username') return whole + number;
  const room = longest.number === 'within' ? longest.characters - number.length : longest.characters;
  return whole.slice(0, Math.max(0, room)) + number;
}
