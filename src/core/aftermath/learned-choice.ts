// What an export says of one choice of a platform: the value, the names that tell, and the first that say otherwise.
import { withoutPasswords } from '../people/passwords';
import { isSame } from '../platform/naming';
import type { Account } from '../reference/account';

/** Nothing is claimed from fewer names than this. */
export const LEAST_TELLING = 5;

/** Nor where fewer of the names that tell agree. */
const LEAST_AGREEING = 2 / 3;

/** Exceptions that are shown of each choice. */
export const MOST_EXCEPTIONS = 5;

export interface LearnedChoice<T = unknown> {
  /** Its name in the platform's description: `hyphen`, `letters.œ`, `fictif`. */
  readonly choice: string;
  readonly value: T;
  /** Whether the names tell. Otherwise what was assumed before stays. */
  readonly told: boolean;
  /** Names that some values explain, and others do not. */
  readonly telling: number;
  /** How many of these the value explains. */
  readonly agree: number;
  /** The first that it does not explain. */
  readonly exceptions: readonly Exception[];
  /** Each value that was tried, and how many usernames it explains. */
  readonly variants: readonly Variant<T>[];
}

export interface Variant<T = unknown> {
  readonly value: T;
  readonly explained: number;
  /** Names that this value explains and the one that was found does not, or the other way round. */
  readonly telling?: number;
}

export interface Exception {
  readonly username: string;
  readonly name: string;
}

/** What was counted of one choice; its exceptions are all there. */
export interface Tally<T> {
  readonly value: T;
  readonly telling: number;
  readonly exceptions: readonly Account[];
  readonly variants: readonly Variant<T>[];
  /** The values that contradict the one that was found; all others, where it does not say. */
  readonly rivals?: readonly Variant<unknown>[];
}

/**
 * The same as far as names tell between what was found and what was assumed before: of three values, a single name may tell
 * two apart (`jp.martin`), and all others only speak against the third. Then what was assumed stays.
 */
export function overAssumed<T>(tally: Tally<T>, assumed: T): Tally<T> {
  const before = tally.variants.find(({ value }) => isSame(value, assumed));
  const { telling = LEAST_TELLING } = before ?? {};
  if (isSame(tally.value, assumed) || telling >= LEAST_TELLING) return tally;
  return { ...tally, value: before?.value ?? tally.value, telling, exceptions: [] };
}

/** Judges a tally: enough names must tell, most of them agree, and no other value explain as many. */
export function learnedChoice<T>(choice: string, { value, telling, exceptions, variants, rivals }: Tally<T>) {
  const agree = telling - exceptions.length;
  const explained = variants.find((variant) => variant.value === value)?.explained ?? agree;
  const others = rivals ?? variants.filter((variant) => variant.value !== value);
  const enough = telling >= LEAST_TELLING && agree >= telling * LEAST_AGREEING;
  return {
    choice,
    value,
    told: enough && others.every((variant) => variant.explained < explained),
    telling,
    agree,
    exceptions: exceptions.slice(0, MOST_EXCEPTIONS).map(exceptionOf),
    variants,
  } satisfies LearnedChoice<T>;
}

/** An account as an exception is shown. */
export const exceptionOf = ({ username, fullname }: Account): Exception => ({
  username: withoutPasswords(username),
  name: withoutPasswords(fullname, 'lastname'),
});
