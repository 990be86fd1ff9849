// From decisions to the file: the lines that are left out, or whose accounts are made by hand, go.
import type { TextEdit } from '../csv/edits';
import type { Sheet } from '../file/sheet';
import { transliterate } from '../people/names';
import { nextFreeUsername } from '../people/usernames';
import type { Entry } from './entries';
import type { Plan } from './plan';

/** The edits that bring the file in line with the decisions; one step, so that one undo takes it back. */
export function decisionEdits(plan: Plan, { table }: Sheet): TextEdit[] {
  const gone = plan.lines.filter(({ outcome }) => outcome === 'omitted' || outcome === 'by-hand');
  const edits: TextEdit[] = [];
  for (const { entry } of gone) {
    const start = table.recordStart(entry.record);
    const end = table.nextLine(entry.record);
    const before = edits.at(-1);
    if (before?.end === start) edits[edits.length - 1] = { ...before, end };
    else edits.push({ start, end, text: '' });
  }
  return edits;
}

/**
 * Usernames that nobody has yet, for an account made by hand: with a second letter of the first name, and with a number.
 */
export function freeUsernames(entry: Entry, plan: Plan, sheet: Sheet): string[] {
  const taken = new Set(plan.lines.map(({ username }) => username.toLowerCase()));
  const { accounts } = sheet.context;
  const isTaken = (username: string) => taken.has(username) || accounts?.byUsername(username) !== undefined;
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
