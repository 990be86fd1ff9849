// A first look at what was copied, before anything is loaded that reads it.

/** A text of more characters is no list of agents. */
const LONGEST = 10_000_000;

/** Whether a text may be rows: it has what parts cells or lines. */
export function mayBeRows(copied: string): boolean {
  return copied.length <= LONGEST && /[\t;,|\r\n]/.test(copied);
}
