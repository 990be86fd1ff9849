// The names in the header (conformance rules 12–14).
import { lower, trim } from './php';
import type { MessageErrorCode } from './result';

/** The fields of an account that a file may give, in the order in which Moodle goes through them. */
export const STANDARD_FIELDS = [
  'id',
  'username',
  'email',
  'emailstop',
  'city',
  'country',
  'lang',
  'timezone',
  'mailformat',
  'maildisplay',
  'maildigest',
  'htmleditor',
  'autosubscribe',
  'institution',
  'department',
  'idnumber',
  'phone1',
  'phone2',
  'address',
  'description',
  'descriptionformat',
  'password',
  'auth',
  'oldusername',
  'suspended',
  'theme',
  'deleted',
  'mnethostid',
  'interests',
  'firstnamephonetic',
  'lastnamephonetic',
  'middlename',
  'alternatename',
  'firstname',
  'lastname',
] as const;

/** What the name of a profile field's column starts with. */
export const PROFILE_PREFIX = 'profile_field_';

const SPECIAL =
  /^(category|categoryrole|cohort|course|enrolperiod|enrolstatus|enroltimestart|group|role|sysrole|type)[0-9]+$/;

export interface ColumnsError {
  readonly errorcode: MessageErrorCode;
  /** The name as written, trimmed. */
  readonly a?: string;
}

/** The columns that a header names, or why Moodle refuses it. */
export function readColumns(header: readonly string[], profileFields: readonly string[]): string[] | ColumnsError {
  if (header.length < 2) return { errorcode: 'csvfewcolumns' }; // 13
  const profileColumns = new Set(profileFields.map((shortname) => PROFILE_PREFIX + shortname));
  const columns = new Set<string>();
  for (const cell of header) {
    const written = trim(cell); // 12
    const column = columnOf(written, profileColumns);
    if (column === undefined) return { errorcode: 'invalidfieldname', a: written };
    if (columns.has(column)) return { errorcode: 'duplicatefieldname', a: column };
    columns.add(column);
  }
  return [...columns];
}

/** Rule 14; undefined when Moodle knows no such column. */
function columnOf(written: string, profileColumns: ReadonlySet<string>): string | undefined {
  const small = lower(written);
  if ((STANDARD_FIELDS as readonly string[]).includes(small)) return small;
  if (profileColumns.has(written)) return written;
  if (profileColumns.has(small) || SPECIAL.test(small)) return small;
  return undefined;
}
