// Names and the parts that usernames and addresses have of them, written anew; a test account stays one.
import { spell } from '../people/naming';
import type { Platform } from '../platform';
import type { Rewriter } from './rewriter';

function isTestName(part: string, { username: { nomenclature } }: Platform): boolean {
  return part.toLowerCase().replace(/(?<!\d)\d+$/, '') === nomenclature?.test;
}

/** A last name. Somebody called Test looks like a test account, whose name ends so. */
export function rewriteLastname(value: string, platform: Platform, rewriter: Rewriter): string {
  return isTestName(spell(value, platform.username), platform) ? value : rewriter.whole(value);
}

/** `p.dupond`, in its parts: the first one is the initial, all others together the last name. */
export function rewritePerson(parts: readonly string[], platform: Platform, rewriter: Rewriter): string[] {
  const [first, ...last] = parts;
  const isTest = isTestName(last.at(-1) ?? '', platform);
  const names = isTest ? last.slice(0, -1) : last;
  return [
    ...(first === undefined ? [] : [rewriter.whole(first)]),
    ...(names.length ? rewriter.whole(names.join('.')).split('.') : []),
    ...(isTest ? last.slice(-1) : []),
  ];
}
