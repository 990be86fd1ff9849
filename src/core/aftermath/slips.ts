// The credentials to hand out: for each agent whose password stands in the file, the username and that password. They are
// made when they are asked for, and kept nowhere.
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import { mapInSteps, type Steps } from '../task/cooperative-task';
import { appendTo } from '../text/append-to';
import { indexAccounts } from './account-index';
import { type Expected, expectedOf, nothingUsed } from './expected';
import type { VerifiedLine } from './verify';

/** The credentials of one agent. */
export interface Slip {
  readonly line: number;
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Why an agent gets no slip. `mailed`: no password in the file. `existed`: the account existed, with a password of its own.
 * `suspended`: nobody can log in to it.
 * `unsure`: nothing says whose account it is, or will be. `code-unknown`: the username cannot be foreseen without the
 * establishment's code.
 */
export const NO_SLIP = ['mailed', 'missing', 'unsure', 'existed', 'suspended', 'code-unknown', 'same-person'] as const;
export type NoSlip = (typeof NO_SLIP)[number];

export interface Slips {
  readonly slips: readonly Slip[];
  /** The usernames are foreseen: no export has confirmed them. */
  readonly isForeseen: boolean;
  /** Some accounts may be older than the import, and keep a password of their own: no export from before tells. */
  readonly mayBeOlder: boolean;
  /** Lines without a slip, by the reason. */
  readonly left: ReadonlyMap<NoSlip, readonly number[]>;
}

/** Why a verified line gets no slip: the first of these that is true of it. */
const WHY_NOT: readonly (readonly [NoSlip, (line: VerifiedLine) => boolean])[] = [
  ['existed', ({ outcome }) => outcome === 'existed-changed' || outcome === 'existed-unchanged'],
  ['missing', ({ outcome }) => outcome === 'missing'],
  ['unsure', ({ outcome }) => outcome === 'unsure'],
  ['suspended', ({ remarks }) => remarks.includes('suspended')],
  ['same-person', ({ remarks }) => remarks.includes('same-person')],
];

/** The slips of the accounts that a verification has found. */
export function slipsOfVerified(sheet: Sheet, verified: readonly VerifiedLine[]): Slips {
  const people = verified.map((one) => {
    const { record, line, name, username } = one;
    return { record, line, name, username, why: WHY_NOT.find(([, holds]) => holds(one))?.[0] };
  });
  const mayBeOlder = verified.some(({ remarks }) => remarks.includes('before-unknown'));
  return { ...collected(sheet, false, people), mayBeOlder };
}

/** The slips of everybody, with the usernames as they are foreseen. */
export function* slipsForeseen(sheet: Sheet): Steps<Slips> {
  const { accounts, platform } = sheet.context;
  const before = accounts && (yield* indexAccounts(accounts, platform));
  const isHeld = (username: string) => before?.byUsername(username) !== undefined;
  const everybody = yield* expectedOf(sheet, before, isHeld, nothingUsed());
  const whyNot = ({ earlier, twin, isAnothers, lacksCode, foreseen }: Expected): NoSlip | undefined => {
    if (earlier) return 'existed';
    if (twin) return 'same-person';
    if (isAnothers) return 'unsure';
    return !foreseen || lacksCode ? 'code-unknown' : undefined;
  };
  const people = yield* mapInSteps(everybody, (one) => {
    const { record, line, firstname, lastname } = one.entry;
    return { record, line, name: `${firstname} ${lastname}`.trim(), username: one.foreseen, why: whyNot(one) };
  });
  return collected(sheet, true, people);
}

/** The slips of several files as one. */
export function joinSlips(all: readonly Slips[]): Slips {
  const reasons = new Set(all.flatMap((slips) => [...slips.left.keys()]));
  const left = new Map([...reasons].map((why) => [why, all.flatMap((slips) => slips.left.get(why) ?? [])]));
  return {
    slips: all.flatMap(({ slips }) => slips),
    isForeseen: all.some(({ isForeseen }) => isForeseen),
    mayBeOlder: all.some(({ mayBeOlder }) => mayBeOlder),
    left,
  };
}

interface Person extends Omit<Slip, 'password'> {
  readonly record: number;
  readonly why: NoSlip | undefined;
}

function collected(sheet: Sheet, isForeseen: boolean, people: readonly Person[]): Slips {
  const slips: Slip[] = [];
  const left = new Map<NoSlip, number[]>();
  for (const { record, line, name, username, why } of people) {
    const password = new Row(sheet, record).value('password');
    const reason = why ?? (password ? undefined : 'mailed');
    if (reason) appendTo(left, reason, line);
    else slips.push({ line, name, username, password });
  }
  return { slips, isForeseen, mayBeOlder: false, left };
}
