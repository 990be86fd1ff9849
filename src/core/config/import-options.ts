// The options of Moodle's import, as a configuration or the description of a platform states them.
import type { Problem } from '../i18n/problem';
import { IMPORT_OPTION_NAMES, IMPORT_OPTIONS, isImportOption } from '../moodle-facts/import-options';
import type { JsonFile } from './json';
import { nearest } from './lenient-parse';
import { CONFIG_MESSAGES } from './texts';

/** Those that Moodle has, as the texts that it knows; one problem for each other. @param key where they stand in the file */
export function readImportOptions(
  options: Readonly<Record<string, unknown>>,
  key: string,
  json: JsonFile,
  problems: Problem[],
): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue; // was wrong, and said so
    const written = typeof value === 'boolean' ? String(Number(value)) : String(value);
    const allowed = Object.hasOwn(IMPORT_OPTIONS, name) ? IMPORT_OPTIONS[name] : undefined;
    if (!isImportOption(name)) {
      const message = CONFIG_MESSAGES.unknownOption(name, nearest(name, IMPORT_OPTION_NAMES));
      problems.push(json.keyProblem([key, name], message));
    } else if (allowed && !allowed.includes(written)) {
      problems.push(json.problem([key, name], CONFIG_MESSAGES.wrongValue(CONFIG_MESSAGES.oneOf(allowed))));
    } else read[name] = written;
  }
  return read;
}
