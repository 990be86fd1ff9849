// The bytes of a file as its text, with what they say of its letters. Loaded where bytes are read.
import { type DecodedFile, decodeFile } from '../text/decode-file';
import type { Context } from './context';

export interface FileText {
  readonly text: string;
  /** What was known of the file before, and how its letters were read. */
  readonly context: Context;
  readonly encoding: DecodedFile['encoding'];
}

/** Decodes a file. @param known all else that is known of it */
export function fileTextOf(bytes: Uint8Array, known: Context): FileText {
  const { text, encoding, isCertain } = decodeFile(bytes);
  const context: Context = {
    ...known,
    ...(!encoding.startsWith('utf-8') && { encoding }),
    ...(!isCertain && { unreadLetters: 'unknown' }),
  };
  return { text, context, encoding };
}
