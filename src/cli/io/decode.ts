// The text of a file's bytes: what the core reads, by Node's own decoder where they are UTF-8, for it is much quicker.
import { type DecodedFile, decodeFile } from '../../core/text/decode-file';

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** As `decodeFile`. */
export function textOf(bytes: Uint8Array): DecodedFile {
  return decodeFile(bytes, (utf8) => {
    try {
      return UTF_8.decode(utf8);
    } catch {
      return undefined; // one byte is invalid
    }
  });
}
