// What the folder of a simulated file says of its import: the choices of the form, the version, and what the site has.
import { moodleVersionOf } from '../../core/document/context';
import { importOptionsOf } from '../../core/document/import-choices';
import { readSheet } from '../../core/document/read-sheet';
import { readVersion } from '../../core/moodle-facts/versions';
import { fileUpload, siteOf } from '../../core/plan/upload';
import { DEFAULT_PLATFORM } from '../../core/platform';
import { type ImportOptions, inVersion, type PreparedSite } from '../../core/simulation';
import { decodeFile } from '../../core/text/decode-file';
import { contextReader } from '../io/context';
import type { Session } from '../io/run';

/**
 * The import that an `.enrolment.json` above a file describes, with the file's own delimiter, and with the profile fields
 * that it names; undefined where there is none, or where the platform makes the usernames, so that its import is another one.
 *
 * @param version of Moodle, instead of the folder's
 */
export async function describedImport(
  file: string,
  bytes: Uint8Array,
  version: string | undefined,
  session: Session,
): Promise<{ options: ImportOptions; site: PreparedSite } | undefined> {
  const context = await contextReader({}, session)({ path: file, searched: false });
  const { platform, fileName, ...said } = context;
  if (platform === DEFAULT_PLATFORM && !Object.keys(said).length) return undefined;
  const sheet = readSheet(decodeFile(bytes).text, { ...context, forced: true });
  if (sheet.isDerived) return undefined;
  const { delimiter } = fileUpload(sheet, { without: new Set(), usernames: new Map() });
  const prepared = siteOf(sheet, []);
  const moodle = version === undefined ? moodleVersionOf(context) : readVersion(version);
  return {
    options: { ...importOptionsOf(context), delimiter_name: delimiter },
    site: { ...prepared, site: inVersion(prepared.site, moodle) },
  };
}
