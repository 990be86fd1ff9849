// "Keep for this folder": import options that were tried in the preview, written into `.enrolment.json`.
import { applyEdits, composeEdits, type TextEdit } from '../csv/edits';
import { setValue } from './set-value';

/**
 * The edits that write these options under `import`; comments and layout stay. None where the text is no JSON object, or
 * `import` is none.
 */
export function importOptionEdits(text: string, options: Readonly<Record<string, string>>): TextEdit[] {
  let all: TextEdit[] = [];
  for (const [name, value] of Object.entries(options)) {
    const number = /^\d+$/.test(value) ? Number(value) : value;
    const now = applyEdits(text, all);
    all = composeEdits(all, setValue(now, ['import', name], number));
  }
  return all;
}
