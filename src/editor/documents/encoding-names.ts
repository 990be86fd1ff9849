// What VS Code calls the encodings, and what the rest of the project does: the one table, read in both directions.
import type { DecodedFile } from '../../core/text/decode-file';

/** Names of encodings as VS Code has them. */
export const ENCODINGS: Readonly<Record<DecodedFile['encoding'], string>> = {
  'utf-8': 'utf8',
  'utf-8-bom': 'utf8bom',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  'windows-1252': 'windows1252',
  macintosh: 'macroman',
  cp850: 'cp850',
};

/** Encodings in which VS Code may open a file, though nobody guesses them from its bytes. */
const CHOSEN = { 'iso-8859-1': 'iso88591', 'iso-8859-15': 'iso885915' };

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...ENCODINGS, ...CHOSEN }).map(([name, theirs]) => [theirs, name]),
);

/** Our name of an encoding of VS Code; theirs where we have none. */
export function encodingNamed(theirs: string): string {
  return NAMES.get(theirs) ?? theirs;
}

/** Whether an encoding has one byte a character, and letters beyond ASCII that its bytes may tell. */
export function isOneByte(theirs: string): boolean {
  return NAMES.has(theirs) && !theirs.startsWith('utf');
}
