// Which Moodle a result speaks of, and where nobody has seen that this Moodle does so.

import { PROFILE_PREFIX } from '../moodle-facts/columns';
import { isUnverified, looksLikeFormula } from '../moodle-facts/versions';
import { isSimulated } from './encodings';
import type { CsvFile } from './reader';
import type { Doubt, Played } from './result';
import type { CompleteSite } from './site';

/** What is played for a file; `file` is undefined where nothing could be read. */
export function playedOf(
  { moodle, versionKnown, profileFields }: CompleteSite,
  encoding: string,
  file?: CsvFile,
): Played {
  const doubts: Doubt[] = [];
  if (!isSimulated(encoding)) doubts.push('encoding');
  const apostropheUnsure = !versionKnown || isUnverified(moodle, 'apostrophe');
  if (
    apostropheUnsure &&
    file?.rows.some((row) => row.some((cell) => looksLikeFormula(withoutApostrophe(cell ?? ''))))
  ) {
    doubts.push('apostrophe');
  }
  const unique = profileFields.filter((field) => field.forceunique).map((field) => PROFILE_PREFIX + field.shortname);
  const header = file?.header.map((cell) => cell.trim().toLowerCase());
  if (isUnverified(moodle, 'unique-profile-fields') && unique.some((name) => header?.includes(name.toLowerCase()))) {
    doubts.push('unique-profile-fields');
  }
  return { version: moodle, known: versionKnown, doubts };
}

/** A cell as the file has it, where the reader has put an apostrophe before it. */
const withoutApostrophe = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);
