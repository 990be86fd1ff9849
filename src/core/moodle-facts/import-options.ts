// The choices of Moodle's upload form (conformance rules 15 to 17): their names and values, so that a slip in a
// configuration is told where it stands; and what the form has where nobody chooses.
import { isMoodleColumn } from './columns';
import { UPDATE_TYPES, UPLOAD_TYPES, updatesAccounts, uploadTypeOf } from './upload-types';

const YES_NO = ['0', '1'];
const codesOf = (types: readonly string[]) => types.map((_, code) => String(code));

/** Values that each choice may have. */
export const IMPORT_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  uutype: codesOf(UPLOAD_TYPES),
  uupasswordnew: YES_NO,
  uuupdatetype: codesOf(UPDATE_TYPES),
  uupasswordold: YES_NO,
  uuforcepasswordchange: ['0', '1', '2'],
  uumatchemail: YES_NO,
  uuallowrenames: YES_NO,
  uuallowdeletes: YES_NO,
  uuallowsuspends: YES_NO,
  uunoemailduplicates: YES_NO,
  uustandardusernames: YES_NO,
  delimiter_name: ['comma', 'semicolon', 'colon', 'tab', 'cfg'],
  auth: ['manual', 'nologin', 'cas', 'ldap', 'oauth2', 'email', 'shibboleth', 'saml2', 'oidc'],
  maildisplay: ['0', '1', '2'],
  emailstop: YES_NO,
  mailformat: YES_NO,
  maildigest: ['0', '1', '2'],
  autosubscribe: YES_NO,
};

/** What the form is set to, on any site. */
export const FORM_DEFAULTS: Readonly<Record<string, string>> = {
  delimiter_name: 'comma',
  encoding: 'UTF-8',
  uutype: '0',
  uupasswordnew: '1',
  uuupdatetype: '0',
  uupasswordold: '0',
  uumatchemail: '0',
  uuallowrenames: '0',
  uuallowdeletes: '0',
  uuallowsuspends: '1',
  uunoemailduplicates: '1',
  uustandardusernames: '1',
  uulegacy1: '5',
  uulegacy2: '3',
  uulegacy3: '4',
  auth: 'manual',
  maildisplay: '2',
  emailstop: '0',
  mailformat: '1',
  maildigest: '0',
  autosubscribe: '1',
  city: '',
  country: '',
  description: '',
};

const FOR_UPDATES = new Set(['uuupdatetype', 'uupasswordold', 'uumatchemail', 'uuallowrenames', 'uuallowdeletes']);

/** Whether a choice says nothing beside the others: those about existing accounts where the import changes none. */
export function hasNoEffect(name: string, options: Readonly<Record<string, string>>): boolean {
  return FOR_UPDATES.has(name) && !updatesAccounts(uploadTypeOf(options.uutype));
}

/** Choices that take any text: the encoding, role ids, and a default or template for a field that the file lacks. */
const FREE = ['encoding', 'uulegacy1', 'uulegacy2', 'uulegacy3'];

export function isImportOption(name: string): boolean {
  return name in IMPORT_OPTIONS || FREE.includes(name) || isMoodleColumn(name);
}

/** Every name that can be suggested. */
export const IMPORT_OPTION_NAMES: readonly string[] = [...Object.keys(IMPORT_OPTIONS), ...FREE];
