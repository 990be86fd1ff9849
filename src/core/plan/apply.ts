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

/** Tells of a username how many have it: lines of the file that are not left out, and the account that exists. */
export function holdersIn({ lines }: Plan, { context }: Sheet): (username: string) => number {
  const holders = new Map<string, number>();
  for (const { outcome, username } of lines) {
    if (outcome === 'omitted') continue;
    const key = username.toLowerCase();
    holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  return (username) => (holders.get(username.toLowerCase()) ?? 0) + (context.accounts?.byUsername(username) ? 1 : 0);
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
