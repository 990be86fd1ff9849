// What a column holds of a person, by its name: this decides how its cells are written in an anonymised copy.
import type { Platform } from '../platform';

/** `kept`: nothing of a person. `other`: anything, so that each word and number is written anew. */
export type CellKind = 'name' | 'lastname' | 'username' | 'email' | 'matricule' | 'password' | 'kept' | 'other';

/** Columns of Moodle's upload that say nothing of a person: what the import is to do, and with which courses and groups. */
const IMPERSONAL =
  /^((category|categoryrole|cohort|course|enrolperiod|enrolstatus|enroltimestart|group|role|sysrole|type)\d+|auth|lang|country|timezone|theme|deleted|suspended|mailformat|maildisplay|maildigest|htmleditor|autosubscribe|emailstop|descriptionformat)$/;
const NAME = /^(firstname|middlename|alternatename|firstnamephonetic|lastnamephonetic)$/;

/** What a column holds. One that is not known is taken for personal. */
export function cellKindOf(name: string | undefined, { matricule }: Platform): CellKind {
  if (name === undefined) return 'other';
  if (name === 'lastname') return name;
  if (NAME.test(name)) return 'name';
  if (name === 'username' || name === 'oldusername') return 'username';
  if (name === 'email' || name === 'password') return name;
  if (name === matricule?.column) return 'matricule';
  return IMPERSONAL.test(name) ? 'kept' : 'other';
}
