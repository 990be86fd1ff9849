// A username, cleaned (conformance rule 43).
import { standardUsername } from '../moodle-facts/username';
import { lower, trim } from './php';

/** Accents are dropped, not transliterated: `léa` becomes `la`. '' and '0' stay as they are. */
export function cleanUsername(username: string, extendedCharacters: boolean): string {
  return extendedCharacters ? lower(trim(username)) : standardUsername(username);
}
