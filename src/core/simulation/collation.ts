// When a database takes two texts for the same (conformance rule 47).
import { lower } from './php';

export type Database = 'mariadb' | 'pgsql';

/** A key that two texts share when `=` of that database takes them for equal. */
export function equalityKey(database: Database, text: string): string {
  return database === 'pgsql' ? text : mariadbKey(text);
}

/** The comparison of e-mails on update, in the preview and when matching: it ignores case, not accents, on both databases. */
export const caseKey = (text: string): string => lower(text);

/** Its primary strength is that of `utf8mb4_unicode_ci`. English has no tailoring: what it says is Unicode's own order. */
const collator = new Intl.Collator('en', { sensitivity: 'base' });

/**
 * MariaDB's `utf8mb4_unicode_ci`: case, accents and trailing spaces do not count. Intl.Collator compares but gives no keys,
 * and looking an account up needs one: each character is replaced, once and for all, by what the collator says it equals.
 */
function mariadbKey(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return withoutTrailingSpaces(text.toLowerCase());
  let key = '';
  for (const character of text.normalize('NFD')) key += foldCharacter(character);
  return withoutTrailingSpaces(key);
}

function withoutTrailingSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === ' ') end--;
  return text.slice(0, end);
}

const folded = new Map<string, string>();

function foldCharacter(character: string): string {
  let fold = folded.get(character);
  if (fold === undefined) {
    fold = findFold(character);
    folded.set(character, fold);
  }
  return fold;
}

function findFold(character: string): string {
  if (character.length > 1) return '\ufffd'; // this collation takes all characters beyond 16 bits for one
  if (collator.compare(character, '') === 0) return '';
  const plain = PLAIN.find((candidate) => collator.compare(character, candidate) === 0);
  if (plain !== undefined) return plain;
  const parts = character.normalize('NFKD');
  if (parts !== character && collator.compare(character, parts) === 0) return Array.from(parts, foldCharacter).join('');
  const small = character.toUpperCase().toLowerCase();
  return collator.compare(character, small) === 0 ? small : character;
}

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i).toLowerCase());
const LETTERS = ASCII.filter((character) => /[a-z]/.test(character));

/** What a character may equal: one printable ASCII character, or two letters (`œ`, `ß`). */
const PLAIN: readonly string[] = [...new Set([...ASCII, ...LETTERS.flatMap((a) => LETTERS.map((b) => a + b))])];
