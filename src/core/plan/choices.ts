// What a person may choose when deciding about a line: usernames that are free, the account that could be changed.

import type { Sheet } from '../document/sheet';
import { comparePeople, type Relation, usernameKey } from '../people/identity';
import { transliterate } from '../people/names';
import { withinLength } from '../people/naming';
import { nextFreeUsername } from '../people/usernames';
import type { Naming } from '../platform/naming';
import { type Account, accountIdentity } from '../reference/account';
import type { Entry } from './entries';
import { type Change, differences } from './outcomes';
import type { Plan, PlanLine } from './plan';
import { hasUsernames } from './upload';

/** What may be decided on one line. */
export interface LineChoices {
  /** Usernames that nobody has, the likeliest first. */
  readonly free: readonly string[];
  /** The line's own username when it may keep it; '' otherwise. */
  readonly own: string;
  /** Somebody else has the username that was decided on. */
  readonly taken: boolean;
  /** Whether an added account is made by hand, or its username is written into the file. */
  readonly add: 'by-hand' | 'in-file';
  /** Who else has the line's address: a line (from 1), an account's username; undefined for nobody. */
  readonly addressOf: number | string | undefined;
  /** Whose account "modify" changes, and how; undefined where there is none. */
  readonly modify:
    | {
        readonly username: string;
        readonly changes: readonly Change[];
        /** Whether the account is this person's, as far as can be told. */
        readonly relation: Relation;
        /** Who has the account. */
        readonly holder: string;
      }
    | undefined;
}

export interface Choices {
  of(line: PlanLine): LineChoices;
  /** Whether a line may be given a username: its own where that is free, or one that nobody has. */
  allows(line: PlanLine, username: string): boolean;
}

/** The choices that a plan leaves. What takes a while is made when it is first asked for. */
export function choicesIn(plan: Plan, sheet: Sheet): Choices {
  let holders: ReadonlyMap<string, number> | undefined;
  const free = new Map<string, string>();
  const { accounts } = sheet.context;
  const holdersOf = (username: string) => {
    holders ??= usernameUseCounts(plan);
    return (holders.get(usernameKey(username)) ?? 0) + (accounts?.byUsername(username) ? 1 : 0);
  };
  const isTaken = (username: string) => holdersOf(username) > 0;
  const keeps = (line: PlanLine) => canKeep(line, plan, sheet);
  const keepsOwn = (line: PlanLine, username: string) => username === line.entry.username && keeps(line);
  return {
    of(line) {
      const { entry, decision } = line;
      const account = line.accounts[0] ?? clashOf(line, plan);
      const longer = withMoreOfTheFirstName(entry, isTaken, sheet.platform.username);
      return {
        free: [...(longer ? [longer] : []), nextFreeUsername(entry.username, isTaken, sheet.platform.username, free)],
        own: keeps(line) ? entry.username : '',
        taken: decision?.kind === 'add' && !keepsOwn(line, decision.username) && holdersOf(decision.username) > 1,
        add: hasUsernames(sheet) ? 'in-file' : 'by-hand',
        addressOf: addressOwner(line, plan, sheet),
        modify: account && modifyOf(account, entry, sheet),
      };
    },
    allows: (line, username) => !isTaken(username) || keepsOwn(line, username),
  };
}

/** What "modify" would do to an account, or to the one that an earlier line makes. */
function modifyOf(holder: Account | Entry, entry: Entry, { platform }: Sheet): NonNullable<LineChoices['modify']> {
  const identity = 'identity' in holder ? holder.identity : accountIdentity(holder, platform);
  const fullname = 'fullname' in holder ? holder.fullname : '';
  return {
    username: holder.username,
    changes: differences(holder, entry),
    relation: comparePeople(identity, entry.identity).relation,
    holder: `${holder.firstname} ${holder.lastname}`.trim() || fullname,
  };
}

/** How many lines of the file that are not left out have a username, by its key. */
function usernameUseCounts({ lines }: Plan): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const { outcome, username } of lines) {
    if (outcome === 'omitted') continue;
    const key = usernameKey(username);
    holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  return holders;
}

/** The owner of the line's address, where one address serves one account: a second one would be refused. */
function addressOwner(
  { entry, group }: PlanLine,
  plan: Plan,
  { context, platform }: Sheet,
): number | string | undefined {
  const { email } = entry.keys;
  if (!email || platform.email.shared) return undefined;
  const account = context.accounts?.byEmail(email);
  if (account) return account.username;
  const other = plan.groups[group]?.entries.find((index) => {
    const line = plan.lines[index];
    return line && line.entry !== entry && line.entry.keys.email === email && line.outcome !== 'omitted';
  });
  return plan.lines[other ?? -1]?.entry.line;
}

/** The other line's person, if the platform would take the two for one account. */
function clashOf({ rival, shares }: PlanLine, { lines }: Plan): Entry | undefined {
  return shares.includes('username') || shares.includes('email') ? lines[rival]?.entry : undefined;
}

/** Whether the line can keep its own username: no account has it, nor an earlier line, nor one that was given it. */
function canKeep({ entry, group }: PlanLine, plan: Plan, { context }: Sheet): boolean {
  const key = usernameKey(entry.username);
  if (!key || context.accounts?.byUsername(key)) return false;
  const members = plan.groups[group]?.entries ?? [];
  return !members.some((index) => {
    const other = plan.lines[index];
    if (!other || other.outcome === 'omitted' || usernameKey(other.username) !== key) return false;
    return other.entry.record < entry.record || (other.decision?.kind === 'add' && other.entry !== entry);
  });
}

/** More letters of the first name, where that makes a username that nobody has: `p.dupond` → `pa.dupond`. */
function withMoreOfTheFirstName(
  { username, firstname }: Entry,
  isTaken: (username: string) => boolean,
  naming: Naming,
): string | undefined {
  const letters = transliterate(firstname).replace(/[^a-z]/g, '');
  const parts = username.split('.');
  const initial = parts.length - 2;
  if (initial < 0 || parts[initial] !== letters[0]) return undefined;
  for (let length = 2; length <= letters.length; length++) {
    const candidate = withinLength(parts.with(initial, letters.slice(0, length)).join('.'), '', naming);
    if (!isTaken(candidate)) return candidate;
  }
  return undefined;
}
