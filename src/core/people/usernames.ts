// The usernames of a platform's nomenclature: `code.initial.nom` for an agent, `code.nom.test` for a test account
// (guide, step 1).
import type { Platform } from '../platform';
import type { Naming } from '../platform/naming';
import { compose, firstnamePart, lastnamePart, withinLength } from './naming';

/** The account of Moodle's visitors, in lower case: nobody may have its name. */
export const RESERVED_USERNAME = 'guest';

export type Nomenclature = NonNullable<Platform['username']['nomenclature']>;

export interface Username {
  readonly code: string;
  /** As the nom, in lower case; '' for a test account. */
  readonly initial: string;
  readonly nom: string;
  readonly test: boolean;
}

/** Whether a text is an establishment code as written in a username (lower case). */
export function isEstablishmentCode(text: string, nomenclature: Nomenclature): boolean {
  const { letters, digits } = nomenclature.code;
  return (
    text.length === letters + digits && /^[a-z]*$/.test(text.slice(0, letters)) && /^\d*$/.test(text.slice(letters))
  );
}

/** The establishment code that a username starts with, in whatever case and whatever follows it; '' for none. */
export function codeIn(username: string, nomenclature: Nomenclature): string {
  const first = (username.split('.', 1)[0] ?? '').toLowerCase();
  return isEstablishmentCode(first, nomenclature) ? first : '';
}

/** Reads a username of the nomenclature; undefined when it is not written that way (capitals, accents, missing part). */
export function parseUsername(username: string, naming: Naming): Username | undefined {
  const { nomenclature } = naming;
  if (!nomenclature || (naming.case === 'upper' && /[a-z]/.test(username))) return undefined;
  // Capitals are as they should be where the platform writes some.
  const [code = '', second = '', ...rest] = (naming.case === 'lower' ? username : username.toLowerCase()).split('.');
  const last = rest.join('.');
  // A nom may end in a dot, as `Martin Jr.` does.
  if (!isEstablishmentCode(code, nomenclature) || !second || /^(\.|$)|\.\./.test(last)) return undefined;
  if ((`${second}${last}`.match(/[^a-z0-9.\-_@]/g) ?? []).some((sign) => !isWritten(sign, naming))) return undefined;
  if (last === nomenclature.test) return { code, initial: '', nom: second, test: true };
  const isShort = naming.firstname === 'initial' && naming.homonym.by === 'number';
  if (!(isShort ? /^[a-z]$/ : /^[a-z][^.]*$/).test(second)) return undefined;
  return { code, initial: second, nom: last, test: false };
}

/** Whether a username is that of somebody, as `personPart` writes them, cut to the length that the platform allows. */
export function isUsernameOf({ code, initial, nom }: Username, person: string, naming: Naming): boolean {
  const [written, whole] = [`${initial}.${nom}`, person.toLowerCase()];
  if (matchesPerson(written, whole, naming)) return true;
  const { longest, homonym } = naming;
  if (longest?.of !== 'username' || `${code}.${written}`.length < longest.characters) return false;
  // What is left of the nom is as long as that which is written.
  const own = withoutNumber(written, homonym);
  const end = whole.indexOf('.') + own.length - own.indexOf('.');
  return matchesPerson(own, whole.slice(0, end), naming);
}

/** Whether a platform writes a sign that Moodle itself would drop. */
function isWritten(sign: string, { space, apostrophe, hyphen, homonym }: Naming): boolean {
  const kept = `${space === 'keep' ? ' ' : ''}${apostrophe === 'keep' ? "'’" : ''}`;
  return kept.includes(sign) || [space, apostrophe, hyphen, homonym.sign].includes(sign);
}

/**
 * What follows the code in a person's username: `p.dupond`. '' when a name leaves nothing to write, so that two unknown
 * people never look the same.
 */
export function personPart(firstname: string, lastname: string, platform: Platform): string {
  const first = firstnamePart(firstname, platform.username);
  const nom = lastnamePart(lastname, platform.username);
  return first && nom ? `${first}.${nom}` : '';
}

/**
 * Whether the part of a username that names somebody is the derived one; a second person of that name has a number, or more
 * letters of the first name.
 */
export function matchesPerson(written: string, derived: string, { homonym }: Naming): boolean {
  const [own, other] = [withoutNumber(written, homonym), withoutNumber(derived, homonym)];
  if (own === other) return true;
  const nom = (person: string) => person.slice(person.indexOf('.'));
  return homonym.by === 'letters' && own[0] === other[0] && nom(own) === nom(other);
}

function withoutNumber(name: string, { sign }: Naming['homonym']): string {
  let end = name.length;
  while (end > 0 && /\d/.test(name.charAt(end - 1))) end--;
  const isNumbered = sign !== '' && end < name.length && name[end - 1] === sign;
  return name.slice(0, isNumbered ? end - 1 : end);
}

/** The username that the platform makes for a person; '' when the code or a name is missing. */
export function deriveUsername(code: string, firstname: string, lastname: string, platform: Platform): string {
  const person = personPart(firstname, lastname, platform);
  return code && person ? compose(code, person, platform.username) : '';
}

/**
 * The next username of that name that nobody has: `p.dupond` → `p.dupond2`, `p.dupond2` → `p.dupond3`, no longer than the
 * platform makes one. It may be a file's own, which no names give (`usernameCandidates` has those). `known` keeps the
 * answers while the same usernames are taken: those of one name are then gone through once, however many ask.
 */
export function nextFreeUsername(
  username: string,
  taken: (candidate: string) => boolean,
  naming: Pick<Naming, 'homonym' | 'longest'>,
  known: Map<string, string> = new Map(),
): string {
  const { from, sign } = naming.homonym;
  const stem = withoutNumber(username, naming.homonym);
  const behind = username.slice(stem.length);
  const number = behind.startsWith(sign) ? behind.slice(sign.length) : behind;
  const passed: string[] = [];
  let next = number ? BigInt(number) + 1n : BigInt(from);
  const numbered = (number: bigint) => withinLength(stem, `${sign}${number}`, naming);
  let candidate = numbered(next);
  while (!known.has(candidate) && taken(candidate)) {
    passed.push(candidate);
    candidate = numbered(++next);
  }
  const free = known.get(candidate) ?? candidate;
  for (const one of passed) known.set(one, free);
  return free;
}
