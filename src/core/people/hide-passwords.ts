// The passwords of a file, hidden wherever they occur: where another reader joins cells, any value may hold one.
import { HIDDEN, withHiddenWords } from './passwords';

/** A text as it may be shown; `column` names where it is from, as far as it is from one. */
export type Hide = (text: string, column?: string) => string;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a word may begin or end between these two characters. */
const mayPart = (before: string, after: string) => !LETTER_OR_DIGIT.test(before) || !LETTER_OR_DIGIT.test(after);

/** Where a reader that is out of step cuts a password in two. Shorter parts are ordinary words more often than not. */
const CUT = /[,;:\t"\\]+/;
const SHORTEST_PART = 4;

const partsOf = (password: string) => password.split(CUT).filter(({ length }) => length >= SHORTEST_PART);

/** Hides what looks like a password, and these passwords, whatever they look like, where they stand as words. */
export function passwordHider(passwords: Iterable<string>): Hide {
  const known = new Set<string>();
  for (const password of passwords) for (const part of [password, ...partsOf(password)]) known.add(part);
  known.delete('');
  const lengths = [...new Set([...known].map(({ length }) => length))].sort((a, b) => b - a);
  const lengthAt = (text: string, at: number) =>
    lengths.find((length) => {
      const end = at + length;
      return mayPart(text.charAt(end - 1), text.charAt(end)) && known.has(text.slice(at, end));
    });
  return (text, column) => {
    let shown = '';
    let from = 0;
    for (let at = 0; at < text.length && lengths.length; at++) {
      const length = mayPart(text.charAt(at - 1), text.charAt(at)) ? lengthAt(text, at) : undefined;
      if (length === undefined) continue;
      shown += text.slice(from, at) + HIDDEN;
      from = at + length;
      at = from - 1;
    }
    return withHiddenWords(shown + text.slice(from), column);
  };
}
