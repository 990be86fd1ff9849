// One value put into `.enrolment.json`, as commands do it: comments and layout stay.
import { modify, type ParseError } from 'jsonc-parser';
import { lineEndOf } from '../text/dialect';
import type { TextEdit } from '../text/edits';
import { type Path, parseJson } from './json';

/**
 * The edits that put a value at a path, or take it out when it is undefined; with `insert`, the path's last part is a
 * place in a list (-1: its end). None where the text is no JSON object.
 */
export function setValue(text: string, path: Path, value: unknown, insert = false): TextEdit[] {
  const errors: ParseError[] = [];
  const root = parseJson(text, errors);
  if (errors.length || root?.type !== 'object') return [];
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: lineEndOf(text) };
  return modify(text, [...path], value, { formattingOptions, isArrayInsertion: insert }).map(
    ({ offset, length, content }) => ({ start: offset, end: offset + length, text: content }),
  );
}
