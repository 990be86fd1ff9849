// UTF-8 to text, by TextDecoder, which is quick. Apart from the other encodings, which wait until a file's bytes are read.

/** Every place that runs JavaScript has it, a browser as well as Node; the language's own types lack it. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: true; ignoreBOM: true },
) => { decode(bytes: Uint8Array): string };

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of UTF-8 bytes (a byte-order mark is kept); undefined when one is invalid. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return undefined; // one byte is invalid
  }
}
