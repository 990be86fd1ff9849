// The columns that Moodle's own upload knows (conformance rule 14) and how long their values may be (rule 40).

/** The fields of an account that a file may give, in lower case and in the order in which Moodle goes through them. */
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

const STANDARD: ReadonlySet<string> = new Set(STANDARD_FIELDS);

const NUMBERED =
  /^(category|categoryrole|cohort|course|enrolperiod|enrolstatus|enroltimestart|group|role|sysrole|type)[0-9]+$/;

/** Whether a name in lower case says where somebody goes: to a cohort, a course, a group, into a role. */
export function isNumberedColumn(name: string): boolean {
  return NUMBERED.test(name);
}

/** Whether a name in lower case is a standard field, or a numbered column such as `cohort1`. */
export function isStandardColumn(name: string): boolean {
  return STANDARD.has(name) || isNumberedColumn(name);
}

/** Whether stock Moodle accepts a column of this name; a profile field is taken on trust, for only the site knows them. */
export function isMoodleColumn(name: string): boolean {
  return isStandardColumn(name) || isProfileField(name);
}

/** Whether a column holds a custom field of the profile, by its short name. */
export function isProfileField(name: string): boolean {
  return name.startsWith(PROFILE_PREFIX) && /^\S+$/.test(name.slice(PROFILE_PREFIX.length));
}

/** Columns of free text, in which tags and line breaks belong. */
const FREE_TEXT: ReadonlySet<string> = new Set(['description', 'interests', 'address']);

/**
 * Whether a column holds free text, which keeps its tags and line breaks. A profile field may be one of text, for only the
 * site knows; the platform's own, a matricule, is none.
 */
export function isFreeText(name: string, matricule: string | undefined): boolean {
  return FREE_TEXT.has(name) || (name.startsWith(PROFILE_PREFIX) && name !== matricule);
}

/** Whether a column holds cohort references: `cohort1`, `cohort2`… */
export function isCohortColumn(name: string): boolean {
  return /^cohort\d+$/.test(name);
}

/** Moodle refuses longer ones, and with them the rest of the file (conformance rule 40); in bytes of UTF-8. */
export const LONGEST_PASSWORD = 128;

/** Characters that the database field of each column holds (bytes, for passwords); a longer value ends the whole import (rule 40). */
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
  firstnamephonetic: 255,
  lastnamephonetic: 255,
  middlename: 255,
  alternatename: 255,
  password: LONGEST_PASSWORD,
  cohort: 100,
};

/** How much of a column is kept, by the lengths of a platform: one for all cohort columns; undefined for no limit. */
export function longestIn(lengths: Readonly<Record<string, number>>, name: string): number | undefined {
  const key = isCohortColumn(name) ? 'cohort' : name;
  return Object.hasOwn(lengths, key) ? lengths[key] : undefined;
}

/** Length in bytes of UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
