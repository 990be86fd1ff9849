// "Keep for this folder": import options that were tried in the preview, written into `.enrolment.json`.
import { modify, type ParseError, parseTree } from 'jsonc-parser';
import { lineEndOf } from '../csv/dialect';
import { applyEdits } from '../csv/edits';

/**
 * The text of a configuration with these options under `import`; comments and layout stay. Unchanged where the text is no
 * JSON object, or `import` is none.
 */
export function withImportOptions(text: string, options: Readonly<Record<string, string>>): string {
  const errors: ParseError[] = [];
  if (parseTree(text, errors, { allowTrailingComma: true })?.type !== 'object' || errors.length) return text;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: lineEndOf(text) };
  let now = text;
  for (const [name, value] of Object.entries(options)) {
    const number = /^\d+$/.test(value) ? Number(value) : value;
    const edits = modify(now, ['import', name], number, { formattingOptions });
    now = applyEdits(
      now,
      edits.map(({ offset, length, content }) => ({ start: offset, end: offset + length, text: content })),
    );
  }
  return now;
}
