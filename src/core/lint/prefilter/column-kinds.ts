// How the prefilter looks at a column, and how long a value it takes there.
import type { Column } from '../../document/columns';
import type { Sheet } from '../../document/sheet';
import { isCohortColumn, longestIn } from '../../moodle-facts/columns';

/** How to look at a column. */
export type ColumnKind =
  | 'firstname'
  | 'lastname'
  | 'password'
  | 'email'
  | 'matricule'
  | 'cohort'
  | 'username'
  | 'plain';

/** What Moodle's import does by them, or refuses in them, is for the rules to say. */
const COMMANDS: ReadonlySet<string> = new Set(['deleted', 'oldusername', 'auth', 'mnethostid']);

/** No length is short enough. */
const NONE = -1;
const NO_LIMIT = 2 ** 31 - 1;

export function columnKindOf({ name, index }: Column, sheet: Sheet): ColumnKind {
  if (name === undefined) return 'plain';
  if (isCohortColumn(name)) return 'cohort';
  if (sheet.column(name) !== index) return 'plain';
  if (name === 'firstname') return 'firstname';
  if (name === 'lastname') return 'lastname';
  if (name === 'password') return 'password';
  if (name === 'email') return 'email';
  if (name === sheet.platform.matricule?.column) return 'matricule';
  if (name === 'username') return 'username';
  return 'plain';
}

/** The longest value of a column that is not left to the rules. */
export function limitOf({ name }: Column, { platform: { lengths, username }, choices }: Sheet): number {
  if (name !== undefined && COMMANDS.has(name)) return 0;
  // What a nomenclature asks of a username, or an import that cleans none, is for the rules to say.
  if (name === 'username' && (username.nomenclature || !choices.cleansUsernames)) return NONE;
  return Math.min(longestIn(lengths, name ?? '') ?? NO_LIMIT, NO_LIMIT);
}
