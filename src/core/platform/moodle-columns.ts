// The columns that Moodle's own upload knows (conformance rule 14) and how long their values may be (rule 40).

/** Standard fields, in lower case. */
const STANDARD_COLUMNS: ReadonlySet<string> = new Set(
  (
    'id username email emailstop city country lang timezone mailformat maildisplay maildigest htmleditor autosubscribe ' +
    'institution department idnumber phone1 phone2 address description descriptionformat password auth oldusername ' +
    'suspended theme deleted mnethostid interests firstnamephonetic lastnamephonetic middlename alternatename ' +
    'firstname lastname'
  ).split(' '),
);

const NUMBERED =
  /^(category|categoryrole|cohort|course|enrolperiod|enrolstatus|enroltimestart|group|role|sysrole|type)\d+$/;

/** Whether stock Moodle takes a column of this name; a profile field is taken on trust, for only the site knows them. */
export function isMoodleColumn(name: string): boolean {
  return STANDARD_COLUMNS.has(name) || NUMBERED.test(name) || /^profile_field_\S+$/.test(name);
}

/** Whether a column holds cohort references: `cohort1`, `cohort2`… */
export function isCohortColumn(name: string): boolean {
  return /^cohort\d+$/.test(name);
}

/** Characters that the database field of each column holds; a longer value ends the whole import (rule 40). */
export const MOODLE_LENGTHS: Readonly<Record<string, number>> = {
  username: 100,
  firstname: 100,
  lastname: 100,
  email: 100,
  city: 120,
  idnumber: 255,
  institution: 255,
  department: 255,
  address: 255,
  phone1: 20,
  phone2: 20,
  cohort: 100,
};
