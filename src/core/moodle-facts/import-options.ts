// The choices of Moodle's upload form: their names and values (conformance rules 15 to 17), so that a slip in a
// configuration is told where it stands.
import { isMoodleColumn } from './columns';

const YES_NO = ['0', '1'];

/** Values that each choice may have. */
export const IMPORT_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  uutype: ['0', '1', '2', '3'],
  uupasswordnew: YES_NO,
  uuupdatetype: ['0', '1', '2', '3'],
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

/** Choices that take any text: the encoding, role ids, and a default or template for a field that the file lacks. */
const FREE = ['encoding', 'uulegacy1', 'uulegacy2', 'uulegacy3'];

export function isImportOption(name: string): boolean {
  return name in IMPORT_OPTIONS || FREE.includes(name) || isMoodleColumn(name);
}

/** Every name that can be suggested. */
export const IMPORT_OPTION_NAMES: readonly string[] = [...Object.keys(IMPORT_OPTIONS), ...FREE];
