// How a CSV text is written: its delimiter and line end, found from the text itself.

export type Delimiter = ',' | ';' | '\t' | ':' | '|';

export interface Dialect {
  readonly delimiter: Delimiter;
  /** The line end that new lines get: the first one met in the text. */
  readonly eol: '\n' | '\r\n' | '\r';
}

/** In order of preference when two explain a text equally well. */
export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', ':', '|'];

const LINES_LOOKED_AT = 20;
/** Enough for a header of 16,384 names, the most that Excel has columns for: half a header would be another one. */
const CHARACTERS_LOOKED_AT = 250_000;

/** The first line end of a text; `\n` when it has none. */
export function lineEndOf(text: string): Dialect['eol'] {
  const at = text.search(/[\r\n]/);
  if (at < 0 || text[at] === '\n') return '\n';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}

/** The first lines of a text that are not empty, quotes not considered: enough to guess from. */
export function firstLines(text: string, most = LINES_LOOKED_AT): string[] {
  const lines: string[] = [];
  for (const [line] of text.slice(0, CHARACTERS_LOOKED_AT).matchAll(/[^\r\n]+/g)) {
    if (lines.length === most) break;
    lines.push(line);
  }
  return lines;
}

/** How often a delimiter stands in a line, outside quotes. */
function countDelimiter(line: string, delimiter: Delimiter): number {
  let count = 0;
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) count++;
  }
  return count;
}

/**
 * The dialect that best explains the first lines of a text: the delimiter that cuts most lines into the same number of
 * fields. A text without any delimiter gets the comma.
 */
export function detectDialect(text: string): Dialect {
  const lines = firstLines(text);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const linesWith = new Map<number, number>();
    for (const line of lines) {
      const count = countDelimiter(line, delimiter);
      if (count > 0) linesWith.set(count, (linesWith.get(count) ?? 0) + 1);
    }
    for (const [count, times] of linesWith) {
      if (count * times > bestScore) [best, bestScore] = [delimiter, count * times];
    }
  }
  return { delimiter: best, eol: lineEndOf(text) };
}
