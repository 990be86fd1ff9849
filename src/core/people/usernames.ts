// The usernames of a platform's nomenclature: `code.initial.nom` for an agent, `code.nom.test` for a test account
// (guide, step 1).
import type { Platform } from '../platform';
import { initial, usernamePart } from './names';

export type Nomenclature = NonNullable<Platform['username']['nomenclature']>;

export interface Username {
  readonly code: string;
  /** '' for a test account. */
  readonly initial: string;
  readonly nom: string;
  readonly test: boolean;
}

/** Whether a text is an establishment code as written in a username (lower case). */
export function isCode(text: string, nomenclature: Nomenclature): boolean {
  const { letters, digits } = nomenclature.code;
  return (
    text.length === letters + digits && /^[a-z]*$/.test(text.slice(0, letters)) && /^\d*$/.test(text.slice(letters))
  );
}

/** The establishment code that a username starts with, in whatever case and whatever follows it; '' for none. */
export function codeIn(username: string, nomenclature: Nomenclature): string {
  const first = username.split('.', 1)[0]!.toLowerCase();
  return isCode(first, nomenclature) ? first : '';
}

/** Reads a username of the nomenclature; undefined when it is not written that way (capitals, accents, missing part). */
export function parseUsername(username: string, nomenclature: Nomenclature): Username | undefined {
  const [code = '', second = '', ...rest] = username.split('.');
  if (!isCode(code, nomenclature) || !second || !rest.length || rest.some((part) => !part)) return undefined;
  if (/[^a-z0-9.\-_@]/.test(username)) return undefined;
  const last = rest.join('.');
  if (last === nomenclature.test) return { code, initial: '', nom: second, test: true };
  if (!/^[a-z]$/.test(second)) return undefined;
  return { code, initial: second, nom: last, test: false };
}

/**
 * What follows the code in a person's username: `p.dupond`. '' when a name leaves nothing to write, so that two unknown
 * people never look the same.
 */
export function personPart(firstname: string, lastname: string, platform: Platform): string {
  const { transliterate } = platform.username;
  const first = initial(firstname, transliterate);
  const nom = usernamePart(lastname, transliterate);
  return first && nom ? `${first}.${nom}` : '';
}

/** Whether the part of a username that names somebody is the derived one; a second person of that name has a number. */
export function isOfPerson(written: string, derived: string): boolean {
  return withoutNumber(written) === withoutNumber(derived);
}

function withoutNumber(name: string): string {
  let end = name.length;
  while (end > 0 && /\d/.test(name[end - 1]!)) end--;
  return name.slice(0, end);
}

/** The username that the platform makes for a person; '' when the code or a name is missing. */
export function deriveUsername(code: string, firstname: string, lastname: string, platform: Platform): string {
  const person = personPart(firstname, lastname, platform);
  return code && person ? `${code}.${person}` : '';
}

/** The next username of that name that nobody has: `p.dupond` → `p.dupond2`, `p.dupond2` → `p.dupond3`. */
export function nextFreeUsername(username: string, taken: (candidate: string) => boolean): string {
  const stem = withoutNumber(username);
  const number = BigInt(username.slice(stem.length) || 1) + 1n;
  for (let next = number; ; next++) {
    const candidate = `${stem}${next}`;
    if (!taken(candidate)) return candidate;
  }
}
