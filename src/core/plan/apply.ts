// From decisions to the file, and what a person may choose when deciding: usernames that are free.
import type { TextEdit } from '../csv/edits';
import type { Sheet } from '../file/sheet';
import { transliterate } from '../people/names';
import { nextFreeUsername } from '../people/usernames';
import type { Entry } from './entries';
import type { Plan } from './plan';
import { amend } from './upload';

/**
 * The edits that bring the file in line with the decisions, as one step: lines that are left out or whose accounts are
 * made by hand go; where the file has usernames, new ones are written.
 */
export function decisionEdits({ amendments }: Plan, sheet: Sheet): TextEdit[] {
  return amend(sheet, amendments);
}

/** Tells of a username whether a line of the file or an existing account has it already. */
export function takenIn({ lines }: Plan, { context }: Sheet): (username: string) => boolean {
  const taken = new Set<string>();
  for (const { outcome, username } of lines) if (outcome !== 'omitted') taken.add(username.toLowerCase());
  return (username) => taken.has(username.toLowerCase()) || context.accounts?.byUsername(username) !== undefined;
}

/**
 * Usernames that nobody has yet: one with more letters of the first name where that makes one, and one with a number.
 */
export function freeUsernames(entry: Entry, isTaken: (username: string) => boolean): string[] {
  const longer = withMoreOfTheFirstName(entry, isTaken);
  return [...(longer ? [longer] : []), nextFreeUsername(entry.username, isTaken)];
}

function withMoreOfTheFirstName(
  { username, firstname }: Entry,
  isTaken: (username: string) => boolean,
): string | undefined {
  const letters = transliterate(firstname).replace(/[^a-z]/g, '');
  const parts = username.split('.');
  const initial = parts.length - 2;
  if (initial < 0 || parts[initial] !== letters[0]) return undefined;
  for (let length = 2; length <= letters.length; length++) {
    const candidate = parts.with(initial, letters.slice(0, length)).join('.');
    if (!isTaken(candidate)) return candidate;
  }
  return undefined;
}
