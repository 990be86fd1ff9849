// Usernames written anew: the code of an establishment stays, and the rest agrees with the names of the copy.
import { usernameKey } from '../people/identity';
import { codeIn, RESERVED_USERNAME } from '../people/usernames';
import type { Platform } from '../platform';
import type { AddressRewriter } from './addresses';
import { rewritePerson } from './names';
import type { Rewriter } from './rewriter';

/** A username, or whatever stands in the column of usernames, written anew. */
export function rewriteUsername(
  text: string,
  platform: Platform,
  rewriter: Rewriter,
  addresses: AddressRewriter,
): string {
  // Nobody's name, and a finding of its own.
  if (usernameKey(text) === RESERVED_USERNAME) return text;
  const { nomenclature } = platform.username;
  const parts = text.split('.');
  // What stands in front of the code, as a sign of a formula, is none of the username's.
  const code = nomenclature && codeIn(usernameKey(text), nomenclature) ? parts.slice(0, 1) : [];
  // An address, or a whole line that a quote has drawn into the cell: its code counts as any other.
  if (text.includes('@')) return [...code, addresses.several(parts.slice(code.length).join('.'))].join('.');
  if (!nomenclature) return rewriter.runs(text);
  return [...code, ...rewritePerson(parts.slice(code.length), platform, rewriter)].join('.');
}
