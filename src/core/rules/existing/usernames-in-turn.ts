// Which usernames there are when the import comes to a line: those above it rename, delete and make accounts.
import { isDropped } from '../../document/dropped-lines';
import { personRows } from '../../document/person-rows';
import type { Row } from '../../document/row';
import type { Sheet } from '../../document/sheet';
import { usernameKey } from '../../people/identity';
import { RESERVED_USERNAME } from '../../people/usernames';
import type { Accounts } from '../../reference/accounts';
import type { Place } from '../../text/table';
import type { Args, Report } from '../rule';

/** Usernames as they become while the import goes from line to line. */
export class UsernamesInTurn {
  private readonly changed = new Map<string, { readonly isMade: boolean; readonly places: readonly Place[] }>();

  constructor(private readonly accounts: Accounts | undefined) {}

  /** Whether an account has it; undefined where nobody knows. */
  has(username: string): boolean | undefined {
    const { accounts } = this;
    return this.changed.get(usernameKey(username))?.isMade ?? (accounts && accounts.byUsername(username) !== undefined);
  }

  /** The last line above that has given a name, or taken it away; none where the export alone tells. */
  placesOf(username: string): readonly Place[] {
    return this.changed.get(usernameKey(username))?.places ?? [];
  }

  /** What keeps a line from renaming its account: the new name, the old one, or nothing that is known. */
  obstacleTo(row: Row): 'taken' | 'missing' | undefined {
    const { username } = row;
    // The guest's account is on every Moodle, and in no export.
    if (usernameKey(username) === RESERVED_USERNAME || this.has(username)) return 'taken';
    return this.has(row.value('oldusername')) === false ? 'missing' : undefined;
  }

  /** Takes over what a line does; most change an account that is there, which changes no name. */
  take(row: Row): void {
    const { username, deletes, renames } = row;
    if ((!deletes && !renames && this.has(username)) || isDropped(row)) return;
    const set = (name: string, isMade: boolean) =>
      this.changed.set(usernameKey(name), { isMade, places: [row.place('username')] });
    if (deletes) {
      if (this.has(username) !== false) set(username, false);
    } else if (renames) {
      if (this.obstacleTo(row)) return;
      set(row.value('oldusername'), false);
      set(username, true);
    } else if (row.sheet.choices.creates) set(username, true);
  }
}

/**
 * Whether lines rename or delete accounts, so that those below them meet others than the export tells. Where accounts are
 * found by their addresses, no old username counts (conformance rule 29).
 */
function isInTurn(sheet: Sheet): boolean {
  const { renames, deletes, matchesEmail } = sheet.choices;
  if (matchesEmail) return false;
  return (renames && sheet.column('oldusername') >= 0) || (deletes && sheet.column('deleted') >= 0);
}

/** The lines of people, each with the usernames as the import finds them when it comes to it; none where all stay as they are. */
export function* linesInTurn(sheet: Sheet): Generator<[row: Row, usernames: UsernamesInTurn]> {
  if (!isInTurn(sheet)) return;
  const usernames = new UsernamesInTurn(sheet.context.accounts);
  for (const row of personRows(sheet)) {
    yield [row, usernames];
    usernames.take(row);
  }
}

/** A check of rows by the usernames that there are by then: row by row where lines change none. */
export function inTurn<A extends Args>(look: (row: Row, report: Report<A>, usernames?: UsernamesInTurn) => void) {
  return {
    row(row: Row, report: Report<A>) {
      if (!isInTurn(row.sheet)) look(row, report);
    },
    file(sheet: Sheet, report: Report<A>) {
      for (const [row, usernames] of linesInTurn(sheet)) look(row, report, usernames);
    },
  };
}
