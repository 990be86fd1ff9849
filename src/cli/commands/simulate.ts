// `enrolment-csv simulate`: what a stock Moodle would do with a file.

import { STANDARD_FIELDS } from '../../core/moodle-facts/columns';
import { type ImportResult, simulateImport } from '../../core/simulation';
import { readInput } from '../io/files';
import { type Session, setExitCode } from '../io/run';
import { readOptions, readSite } from './simulate-inputs';
import { simulationLines } from './simulate-text';

export interface SimulateOptions {
  /** The upload form's choices, as JSON or the path of a JSON file: `{"uutype": "2", "delimiter_name": "semicolon"}`. */
  readonly options?: string;
  /** What the site has, as JSON or the path of a JSON file. */
  readonly site?: string;
  /** Full version of Moodle, instead of the site's. */
  readonly moodle?: string;
  readonly format: 'text' | 'json';
}

/** Prints the simulation of a file. Status 1 when Moodle would refuse something, 2 when the simulation cannot be made. */
export async function simulate(file: string, options: SimulateOptions, session: Session): Promise<void> {
  const bytes = await readInput({ path: file, searched: false }, session);
  const choices = await readOptions(options.options, session);
  const site = await readSite(options.site, options.moodle, session);
  if (!bytes || !choices || !site) return;
  const result = simulateImport(bytes, choices, site);
  if (findsErrors(result)) setExitCode(session, 1);
  const { stdout } = session.io;
  if (options.format === 'json') stdout.write(`${JSON.stringify(withHiddenPasswords(result))}\n`);
  else stdout.write(`${simulationLines(result, session.language).join('\n')}\n`);
}

function findsErrors({ stage, abort, totals }: ImportResult): boolean {
  if (stage !== 'import' || abort || !totals) return true;
  return totals.userserrors + totals.deleteerrors + totals.renameerrors > 0;
}

/**
 * The corpus's schema, with passwords hidden. In a header that Moodle refused, what is no column's name is hidden too: a
 * file without a header has its first person there.
 */
function withHiddenPasswords(result: ImportResult): ImportResult {
  const { users, columns, columnsError } = result;
  const isName = (name: string) => (STANDARD_FIELDS as readonly string[]).includes(name) || name === columnsError?.a;
  return {
    ...result,
    ...(columns && columnsError && { columns: columns.map((name) => (isName(name) ? name : HIDDEN)) }),
    ...(users && {
      users: users.map((user) => (user.password?.startsWith('set: ') ? { ...user, password: `set: ${HIDDEN}` } : user)),
    }),
  };
}

const HIDDEN = '••••';
