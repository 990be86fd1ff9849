// "Keep for this folder": what was tried in the preview, written into `.enrolment.json`.
import { applyEdits, composeEdits, type TextEdit } from '../text/edits';
import { setValue } from './set-value';

/**
 * The edits that write these options under `import`, and a version of Moodle unless it is ''; comments and layout stay.
 * None where the text is no JSON object, or `import` is none.
 */
export function trialEdits(text: string, options: Readonly<Record<string, string>>, moodleVersion: string): TextEdit[] {
  let all: TextEdit[] = [];
  const write = (path: readonly string[], value: string | number) => {
    all = composeEdits(all, setValue(applyEdits(text, all), path, value));
  };
  for (const [name, value] of Object.entries(options))
    write(['import', name], /^\d+$/.test(value) ? Number(value) : value);
  if (moodleVersion) write(['moodleVersion'], moodleVersion);
  return all;
}
