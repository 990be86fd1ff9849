// A username, cleaned (conformance rule 43).
import { lower, trim } from './php';

/** Accents are dropped, not transliterated: `léa` becomes `la`. '' and '0' stay as they are. */
export function cleanUsername(username: string, extendedCharacters: boolean): string {
  const small = lower(trim(username));
  return extendedCharacters ? small : small.replace(/[^-.@_a-z0-9]/g, '');
}
