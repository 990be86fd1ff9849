// What Moodle does to the values of an account when it stores them: cleaning, and length (conformance rules 40, 41).
import { MOODLE_LENGTHS } from '../moodle-facts/columns';
import { COUNTRIES } from './countries';
import { isEmpty, stripTags, toInteger, trim } from './php';
import { type CompleteSite, isOn } from './site';
import { cleanUsername } from './username';

/** The columns of Moodle's user table that a file can reach, but for the password. */
export type UserRecord = { [column: string]: string | null | undefined };

/** A new record of the table, before anything is put into it. */
export const EMPTY_RECORD: Readonly<UserRecord> = {
  id: '',
  username: '',
  email: '',
  emailstop: '0',
  city: '',
  country: '',
  lang: 'en',
  timezone: '99',
  mailformat: '1',
  maildisplay: '2',
  maildigest: '0',
  autosubscribe: '1',
  institution: '',
  department: '',
  idnumber: '',
  phone1: '',
  phone2: '',
  address: '',
  description: null,
  descriptionformat: '1',
  auth: 'manual',
  suspended: '0',
  theme: '',
  mnethostid: '1',
  firstnamephonetic: null,
  lastnamephonetic: null,
  middlename: null,
  alternatename: null,
  firstname: '',
  lastname: '',
};

const LENGTHS = Object.entries(MOODLE_LENGTHS);

/** Whether the database refuses one of these values for its length. */
export function hasTooLong(record: UserRecord): boolean {
  return LENGTHS.some(([column, longest]) => isLonger(record[column] ?? '', longest));
}

/** In characters; a text has at most as many as it has UTF-16 units. */
export const isLonger = (text: string, longest: number): boolean => text.length > longest && [...text].length > longest;

/** A shift from UTC, `99` for the site's own, or a name such as `Europe/Paris`. */
const TIMEZONE =
  /^(?:[+-]?(?:0?[0-9](?:\.[50|])?|1[0-3](?:\.0)?|1[0-2]\.5)|99|[A-Za-z0-9]+(?:[A-Za-z]|(?:[_-]|\/[A-Za-z_-])(?:\/?[A-Za-z_-])*))$/;

type Cleaner = (value: string, site: CompleteSite) => string;

const withoutTags: Cleaner = (value) => stripTags(value);
const integer: Cleaner = (value) => toInteger(value);

const CLEANERS: Readonly<Record<string, Cleaner>> = {
  username: (value, site) => cleanUsername(value, isOn(site, 'extendedusernamechars')),
  firstname: withoutTags,
  lastname: withoutTags,
  firstnamephonetic: withoutTags,
  lastnamephonetic: withoutTags,
  middlename: withoutTags,
  alternatename: withoutTags,
  phone1: withoutTags,
  phone2: withoutTags,
  city: withoutTags,
  institution: withoutTags,
  department: withoutTags,
  address: withoutTags,
  email: (value) => trim(value),
  emailstop: integer,
  mailformat: integer,
  maildisplay: integer,
  maildigest: integer,
  autosubscribe: integer,
  descriptionformat: integer,
  mnethostid: integer,
  suspended: (value) => (isTruthy(value) ? '1' : '0'),
  auth: (value, site) => (Object.hasOwn(site.authPlugins, value) ? value : ''),
  timezone: (value) => (value.length <= 100 && TIMEZONE.test(value) ? value : ''),
};

/** Fields whose value must be one of a list ('' is always one of them), and what takes the place of another value. */
const CHOICES: Readonly<Record<string, (site: CompleteSite) => { among: readonly string[]; otherwise: string }>> = {
  country: (site) => ({ among: COUNTRIES, otherwise: site.cfg.country ?? '0' }),
  lang: (site) => ({ among: site.installedLanguages, otherwise: site.cfg.lang ?? 'en' }),
  theme: (site) => ({ among: site.themes, otherwise: 'boost' }),
};

function isValid(column: string, value: string, site: CompleteSite): boolean {
  const clean = CLEANERS[column];
  if (clean) return clean(value, site) === value;
  const choices = CHOICES[column];
  return !choices || value === '' || choices(site).among.includes(value);
}

const isTruthy = (value: string): boolean => !['', '0', 'off', 'no', 'false'].includes(value.toLowerCase());

/** The fields whose value Moodle would change before storing it, in the order of the record. */
export function invalidFields(record: UserRecord, site: CompleteSite): string[] {
  const invalid: string[] = [];
  for (const column of Object.keys(record)) {
    const value = record[column];
    if (value !== null && !isValid(column, value ?? '', site)) invalid.push(column);
  }
  return invalid;
}

/** Cleans those fields, as Moodle does before it writes. What PHP calls empty is left as it is. */
export function cleanFields(record: UserRecord, site: CompleteSite): void {
  for (const column of invalidFields(record, site)) {
    const value = record[column];
    if (!isEmpty(value)) record[column] = CHOICES[column]?.(site).otherwise ?? CLEANERS[column]!(value, site);
  }
}
