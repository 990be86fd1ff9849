// `enrolment-csv simulate`: what a stock Moodle would do with a file.

import type { Context } from '../../core/document/context';
import { passwordsIn } from '../../core/document/file-passwords';
import { readSheet } from '../../core/document/read-sheet';
import { STANDARD_FIELDS } from '../../core/moodle-facts/columns';
import { passwordHider } from '../../core/people/hide-passwords';
import { HIDDEN } from '../../core/people/passwords';
import { withoutPasswordsIn } from '../../core/plan/hidden-passwords';
import { moodle } from '../../core/platform/moodle';
import { type ImportResult, simulateImport } from '../../core/simulation';
import { decodeFile } from '../../core/text/decode-file';
import { readInput } from '../io/files';
import { type Session, setExitCode } from '../io/run';
import { describedImport } from './simulate-folder';
import { readOptions, readSite } from './simulate-inputs';
import { simulationLines } from './simulate-text';

export interface SimulateOptions {
  /** The upload form's choices, as JSON or the path of a JSON file: `{"uutype": "2", "delimiter_name": "semicolon"}`. */
  readonly options?: string;
  /** What the site has, as JSON or the path of a JSON file. What is not said here, the folder's configuration says. */
  readonly site?: string;
  /** Full version of Moodle, instead of the site's. */
  readonly moodle?: string;
  readonly format: 'text' | 'json';
}

/** Prints the simulation of a file. Status 1 when Moodle would refuse something, 2 when the simulation cannot be made. */
export async function simulate(file: string, options: SimulateOptions, session: Session): Promise<void> {
  const bytes = await readInput({ path: file, searched: false }, session);
  const given = await readOptions(options.options, session);
  const stated = await readSite(options.site, options.moodle, session);
  if (!bytes || !given || !stated) return;
  const described = await describedImport(file, bytes, options.moodle, session);
  const choices = options.options === undefined && described ? described.options : given;
  const site = options.site === undefined && described ? described.site : stated;
  const result = withHiddenPasswords(bytes, simulateImport(bytes, choices, site));
  if (findsErrors(result)) setExitCode(session, 1);
  const { stdout } = session.io;
  if (options.format === 'json') stdout.write(`${JSON.stringify(result)}\n`);
  else stdout.write(`${simulationLines(result, session.language).join('\n')}\n`);
}

function findsErrors({ stage, abort, totals }: ImportResult): boolean {
  if (stage !== 'import' || abort || !totals) return true;
  return totals.userserrors + totals.deleteerrors + totals.renameerrors > 0;
}

/**
 * The corpus's schema, with passwords hidden: those of the file's own column, and what looks like one, wherever Moodle
 * read them. In a header that Moodle refused, what is no column's name is hidden too: a file without a header has its
 * first person there.
 */
function withHiddenPasswords(bytes: Uint8Array, result: ImportResult): ImportResult {
  const set = (result.users ?? []).map(({ password = '' }) =>
    password.startsWith(SET) ? password.slice(SET.length) : '',
  );
  const hide = passwordHider([...set, ...passwordsIn(readSheet(decodeFile(bytes).text, CONTEXT))]);
  const shown = withoutPasswordsIn(result, hide);
  const { columns, columnsError } = shown;
  const isName = (name: string) => (STANDARD_FIELDS as readonly string[]).includes(name) || name === columnsError?.a;
  return {
    ...shown,
    ...(columns && columnsError && { columns: columns.map((name) => (isName(name) ? name : HIDDEN)) }),
    ...(shown.users && {
      users: shown.users.map((user) => (user.password?.startsWith(SET) ? { ...user, password: SET + HIDDEN } : user)),
    }),
  };
}

/** Before a password that the import sets. */
const SET = 'set: ';

/** Any file is read here, whatever platform it is for. */
const CONTEXT: Context = { fileName: '', platform: moodle, forced: true };
