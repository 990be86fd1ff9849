// The choices of the upload form, and which of them Moodle refuses (conformance rules 15–17).
import { PROFILE_PREFIX, STANDARD_FIELDS } from '../moodle-facts/columns';
import { FORM_DEFAULTS, IMPORT_OPTIONS } from '../moodle-facts/import-options';
import {
  type UpdateType,
  type UploadType,
  updatesAccounts,
  updateTypeOf,
  uploadTypeOf,
} from '../moodle-facts/upload-types';
import { putsApostrophe } from '../moodle-facts/versions';
import { COUNTRIES } from './countries';
import { ENCODING_NAMES } from './encodings';
import { isEmpty, looseKey } from './php';
import { type DelimiterName, NAMED_DELIMITERS, type ReaderSettings } from './reader';
import { type CompleteSite, isOn } from './site';

/** As on Moodle's command line (`uutype`, `uuupdatetype`, `username`, `profile_field_x`…); what is absent has its default. */
export type ImportOptions = Readonly<Record<string, string | number | null | undefined>>;

const FORCE_CHANGE = { none: '0', weak: '1', all: '2' } as const;

/** What the options come to for one site. */
export interface Settings {
  readonly upload: UploadType;
  readonly update: UpdateType;
  readonly createsPasswords: boolean;
  readonly updatesPasswords: boolean;
  readonly forcesWeakChange: boolean;
  readonly forcesChange: boolean;
  readonly matchesEmail: boolean;
  readonly allowsRenames: boolean;
  readonly allowsDeletes: boolean;
  readonly allowsSuspends: boolean;
  readonly allowsDuplicateEmails: boolean;
  readonly standardises: boolean;
  /** Value or template of the fields that have one and are not columns of the file (16). */
  readonly templates: ReadonlyMap<string, string>;
  /** Role ids of the old enrolment types 1, 2, 3. */
  readonly legacyRoles: Readonly<Record<string, string>>;
}

type Values = Readonly<Record<string, string>>;

/** The options with all defaults: those of the form, of the site, and of its profile fields. */
export function withDefaults(options: ImportOptions, site: CompleteSite): Values {
  const values: Record<string, string> = {
    ...FORM_DEFAULTS,
    uuforcepasswordchange: isOn(site, 'passwordpolicy') ? FORCE_CHANGE.weak : FORCE_CHANGE.none, // 17
    timezone: site.cfg.timezone ?? '99',
    lang: site.cfg.lang ?? 'en',
  };
  for (const field of site.profileFields) {
    const none = field.type === 'checkbox' || field.type === 'datetime' ? '0' : '';
    values[PROFILE_PREFIX + field.shortname] = field.defaultdata || none;
  }
  for (const [name, value] of Object.entries(options)) {
    if (value !== null && value !== undefined) values[name] = String(value);
  }
  return values;
}

/** The values that the command line takes for an option, in the order in which it checks them. */
function allowedValues(site: CompleteSite): ReadonlyMap<string, readonly string[]> {
  const auths = Object.entries(site.authPlugins).filter(([, plugin]) => plugin.enabled && plugin.canBeManuallySet);
  const onAnySite = (...names: readonly string[]) => names.map((name) => [name, IMPORT_OPTIONS[name] ?? []] as const);
  return new Map([
    ['delimiter_name', Object.keys(NAMED_DELIMITERS)],
    ['encoding', ENCODING_NAMES],
    ...onAnySite('uutype', 'uupasswordnew', 'uuupdatetype', 'uupasswordold'),
    [
      'uuforcepasswordchange',
      isOn(site, 'passwordpolicy') ? ['1', '0', '2'] : [FORCE_CHANGE.none, FORCE_CHANGE.all], // no policy, nothing weak
    ],
    ...onAnySite('uumatchemail', 'uuallowrenames', 'uuallowdeletes', 'uuallowsuspends'),
    ...(isOn(site, 'allowaccountssameemail') ? onAnySite('uunoemailduplicates') : []),
    ...onAnySite('uustandardusernames'),
    ['auth', auths.map(([name]) => name).sort(byStockOrder)],
    ...onAnySite('maildisplay', 'emailstop', 'mailformat', 'maildigest'),
    ['autosubscribe', ['1', '0']],
    ['country', ['', ...COUNTRIES]],
    ['lang', site.installedLanguages],
  ]);
}

const STOCK_AUTHS = ['manual', 'nologin'];
const byStockOrder = (a: string, b: string) => STOCK_AUTHS.indexOf(b) - STOCK_AUTHS.indexOf(a) || a.localeCompare(b);

/** Why the command line refuses an option; undefined when it takes all of them. */
export function refusedOption(values: Values, site: CompleteSite): string | undefined {
  for (const [name, allowed] of allowedValues(site)) {
    const key = looseKey(values[name] ?? '');
    if (!allowed.some((value) => looseKey(value) === key)) {
      return `Value for argument --${name} is not valid. Allowed values: ${allowed.join(', ')}`;
    }
  }
  return undefined;
}

/** Rule 15: what the form refuses for a file with these columns, field by field. */
export function formErrors(values: Values, columns: readonly string[]): Record<string, string> {
  const errors: Record<string, string> = {};
  const upload = uploadTypeOf(values.uutype);
  const addsOnly = !updatesAccounts(upload);
  const adds = upload !== 'update-only';
  const missing = (field: string) => `Field "${field}" is missing`;
  if (!columns.includes('password')) {
    if (adds && isEmpty(values.uupasswordnew)) errors.uupasswordnew = missing('password');
    if (!addsOnly && !isEmpty(values.uupasswordold)) errors.uupasswordold = missing('password');
  }
  if (addsOnly && !isEmpty(values.uuupdatetype)) {
    errors.uuupdatetype = 'This option cannot be selected with the chosen upload type.';
  }
  if (adds) {
    const names = ['firstname', 'lastname'].filter((name) => !columns.includes(name));
    if (names.length > 0) errors.uutype = names.map(missing).join('<br />');
    if (!columns.includes('email') && isEmpty(values.email)) errors.email = 'Required.';
  }
  return errors;
}

export function settingsOf(values: Values, site: CompleteSite, columns: readonly string[]): Settings {
  const is = (name: string) => !isEmpty(values[name]);
  const upload = uploadTypeOf(values.uutype);
  const update = updateTypeOf(values.uuupdatetype);
  const updates = updatesAccounts(upload);
  const force = String(Number(values.uuforcepasswordchange));
  return {
    upload,
    update,
    createsPasswords: is('uupasswordnew') && upload !== 'update-only',
    updatesPasswords: is('uupasswordold') && updates && (update === 'file' || update === 'file-and-defaults'),
    forcesWeakChange: force !== FORCE_CHANGE.none,
    forcesChange: force === FORCE_CHANGE.all,
    matchesEmail: is('uumatchemail') && updates,
    allowsRenames: is('uuallowrenames') && updates,
    allowsDeletes: is('uuallowdeletes') && updates,
    allowsSuspends: is('uuallowsuspends'),
    allowsDuplicateEmails: isOn(site, 'allowaccountssameemail') && !is('uunoemailduplicates'),
    standardises: is('uustandardusernames'),
    templates: templatesOf(values, site, columns),
    legacyRoles: { 1: values.uulegacy1 ?? '', 2: values.uulegacy2 ?? '', 3: values.uulegacy3 ?? '' },
  };
}

/** How the file is read; a delimiter that is refused afterwards is read as the comma. */
export function readerSettings(values: Values, site: CompleteSite): ReaderSettings {
  const name = values.delimiter_name ?? '';
  const delimiter = Object.hasOwn(NAMED_DELIMITERS, name) ? (name as DelimiterName) : 'comma';
  return { delimiter, encoding: values.encoding ?? 'UTF-8', escapesFormulas: putsApostrophe(site.moodle) === true };
}

function templatesOf(values: Values, site: CompleteSite, columns: readonly string[]): ReadonlyMap<string, string> {
  const fields = [...STANDARD_FIELDS, ...site.profileFields.map((field) => PROFILE_PREFIX + field.shortname)];
  const absent = fields.filter((field) => !columns.includes(field));
  return new Map(absent.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]] as const])));
}
