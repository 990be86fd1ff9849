// From a field as it is written to its value, and back. All writing of fields goes through here.
import type { Delimiter } from './dialect';

/** Blanks that PHP skips before an opening quote (conformance rule 6b). */
const QUOTED = /^[ \t\v\f]*"/;

/**
 * The value of a written field: quotes taken off and doubled quotes made single; what follows the closing quote is kept
 * (conformance rules 6b to 6e). A quote that is never closed is an ordinary character.
 */
export function unquote(raw: string): string {
  if (!raw.includes('"')) return raw;
  const opening = QUOTED.exec(raw);
  if (!opening) return raw;
  const from = opening[0].length;
  let closing = raw.indexOf('"', from);
  while (closing >= 0 && raw[closing + 1] === '"') closing = raw.indexOf('"', closing + 2);
  if (closing < 0) return raw;
  return raw.slice(from, closing).replaceAll('""', '"') + raw.slice(closing + 1);
}

/** Writes a value so that it reads back the same: quoted only where it has to be. */
export function quote(value: string, delimiter: Delimiter): string {
  const mustQuote = value.includes(delimiter) || /["\r\n]/.test(value);
  return mustQuote ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * Writes a new value in the place of a written field, keeping the author's habit: a field that was quoted stays quoted.
 */
export function requote(raw: string, value: string, delimiter: Delimiter): string {
  const wasQuoted = unquote(raw) !== raw;
  return wasQuoted && value !== '' ? `"${value.replaceAll('"', '""')}"` : quote(value, delimiter);
}
