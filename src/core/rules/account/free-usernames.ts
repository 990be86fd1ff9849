// Usernames that a rule may propose: nobody has them, and the platform keeps the whole of them.
import { Row } from '../../document/row';
import type { Sheet } from '../../document/sheet';
import { longestIn } from '../../moodle-facts/columns';
import { usernameKey } from '../../people/identity';
import { nextFreeUsername } from '../../people/usernames';

export interface FreeUsernames {
  /** The first record that has a username; undefined for none. */
  holder(username: string): number | undefined;
  /** A username where it is free, else the next one that is; '' where that is longer than what the platform keeps. */
  orNext(username: string): string;
}

const known = new WeakMap<Sheet, FreeUsernames>();

/** The usernames of a file that are free. A file is read once for them. */
export function freeUsernames(sheet: Sheet): FreeUsernames {
  const made = known.get(sheet) ?? readUsernames(sheet);
  known.set(sheet, made);
  return made;
}

function readUsernames(sheet: Sheet): FreeUsernames {
  const inFile = new Map<string, number>();
  for (let record = sheet.firstRow + sheet.rowCount - 1; record >= sheet.firstRow; record--) {
    inFile.set(usernameKey(new Row(sheet, record).value('username')), record);
  }
  const { platform, context } = sheet;
  const next = new Map<string, string>();
  const holder = (username: string) => inFile.get(usernameKey(username));
  const isTaken = (username: string) =>
    holder(username) !== undefined || context.accounts?.byUsername(username) !== undefined;
  return {
    holder,
    orNext(username) {
      const free = isTaken(username) ? nextFreeUsername(username, isTaken, platform.username, next) : username;
      return free.length > (longestIn(platform.lengths, 'username') ?? free.length) ? '' : free;
    },
  };
}
