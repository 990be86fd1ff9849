// What a file foresees: for each of its people, the account that the import was to make or to meet.

import { soleCode } from '../document/establishment-code';
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import { type Identity, usernameKey } from '../people/identity';
import { Twins } from '../people/twins';
import { MOST_HOMONYMS, usernameCandidates } from '../people/username-candidates';
import { type Entry, entriesOf } from '../plan/entries';
import { PER_STEP, type Steps } from '../task/cooperative-task';
import type { AccountIndex, IndexedAccount } from './account-index';

export interface Expected {
  readonly entry: Entry;
  readonly identity: Identity;
  /** The code of the establishment; '' where nothing says it. */
  readonly code: string;
  /** The username that was to be; '' where the names give none. */
  readonly foreseen: string;
  /** Whether somebody else has that username, or may have: the file says it, and nobody derives another one. */
  readonly isAnothers: boolean;
  /** Whether the platform puts a code in front of that username, and nothing says which. */
  readonly lacksCode: boolean;
  /** The person's account of before the import, where there surely is one. */
  readonly earlier: IndexedAccount | undefined;
  /** An earlier line that is surely the same person: one account is for both. */
  readonly twin: Expected | undefined;
}

/** What the files before have used up. */
export interface Used {
  readonly usernames: Set<string>;
  /** Their people, each once, and the same to be searched. */
  readonly people: Expected[];
  readonly twins: Twins;
}

/** Before the first file. */
export function nothingUsed(): Used {
  return { usernames: new Set(), people: [], twins: new Twins() };
}

/** Who holds usernames before a file is imported: the accounts of before, and the people of files and lines before. */
export type Holders = (username: string, person: Identity) => boolean;

/** Everybody of a file, in its order; `used` collects what the files of one import have used up. */
export function* expectedOf(
  sheet: Sheet,
  before: AccountIndex | undefined,
  isHeld: Holders,
  used: Used,
): Steps<Expected[]> {
  const entries = yield* entriesOf(sheet);
  const derived = sheet.isDerived;
  const needsCode = derived && sheet.platform.username.nomenclature !== null;
  const expected: Expected[] = [];
  for (const entry of entries) {
    if (expected.length % PER_STEP === 0) yield;
    const code = sheet.context.establishment ?? (new Row(sheet, entry.record).code || soleCode(sheet));
    const { identity } = entry;
    const twin = used.people[used.twins.find(identity)];
    const earlier = before?.like(identity).find(({ comparison }) => comparison.relation === 'same')?.known;
    const isTaken = (username: string) => used.usernames.has(usernameKey(username)) || isHeld(username, identity);
    const own = () => (derived ? free(entry, code, sheet, isTaken) : entry.username);
    const foreseen = twin?.foreseen ?? earlier?.account.username ?? own();
    const isAnothers = !twin && !earlier && foreseen !== '' && isTaken(foreseen);
    if (foreseen) used.usernames.add(usernameKey(foreseen));
    const lacksCode = needsCode && !code && !earlier;
    const one: Expected = { entry, identity, code, foreseen, isAnothers, lacksCode, earlier, twin };
    expected.push(one);
    if (twin) continue;
    used.people.push(one);
    used.twins.add(identity);
  }
  return expected;
}

function free(
  { firstname, lastname }: Entry,
  code: string,
  { platform }: Sheet,
  isTaken: (username: string) => boolean,
): string {
  let tried = 0;
  for (const candidate of usernameCandidates(code, firstname, lastname, platform.username)) {
    if (!isTaken(candidate) || ++tried > MOST_HOMONYMS) return candidate;
  }
  return '';
}
