// What is known of which rule: the list that lets a glance stand in for it. A rule that is not named here is always run
// on every row, so that a new one is safe from the start. A property test holds the list to the rules themselves.
import type { Sheet } from '../file/sheet';
import type { Rule } from '../rules/rule';
import type { Shared } from './glance';

/** Judge each cohort cell by what stands in it alone. */
const COHORTS: ReadonlySet<string> = new Set([
  'cohort-unknown',
  'cohort-by-name',
  'cohort-numeric',
  'cohort-code',
  'cohort-case',
  'cohort-category',
  'cohort-refreshed',
]);

/** Find nothing in a row that is surely clean. */
const SPARED: ReadonlySet<string> = new Set([
  ...COHORTS,
  'file-delimiter',
  'file-encoding',
  'file-unclosed-quote',
  'header-duplicate',
  'row-fields',
  'row-empty',
  'cell-whitespace',
  'cell-characters',
  'cell-backslash',
  'cell-formula',
  'cell-html',
  'cell-length',
  'name-missing',
  'name-suspicious',
  'password-policy',
  'password-required',
  'password-published',
  'email-missing',
  'email-format',
  'email-fictif',
  'email-fictif-code',
  'matricule-format',
  'matricule-prefixed',
  'matricule-damaged',
  'username-format',
  'username-person',
  'establishment-other',
]);

/** Find nothing in any row while no export of accounts is known. */
const OF_ACCOUNTS: ReadonlySet<string> = new Set(['account-exists', 'account-email-taken', 'account-person-known']);

/** Count the same of all clean rows that have one signature, and judge them alike. */
const COUNTED: ReadonlySet<string> = new Set([
  'matricule-zeros',
  'name-suspicious',
  'establishment-mixed',
  'cohort-mixed',
]);

/** Give one key only to rows that share this. */
const SHARING: ReadonlyMap<string, Shared> = new Map([
  ['email-duplicate', 'email'],
  ['matricule-duplicate', 'matricule'],
  ['password-reused', 'password'],
  ['person-duplicate', 'names'],
  ['username-homonym', 'person'],
  ['username-duplicate', 'username'],
]);

export function judgesCohorts({ id }: Rule): boolean {
  return COHORTS.has(id);
}

/** Whether a rule has nothing to say of a row alone that is surely clean. */
export function isSpared({ id, record, cell, row }: Rule, { context }: Sheet): boolean {
  const looksAtRows = record !== undefined || cell !== undefined || row !== undefined;
  return !looksAtRows || SPARED.has(id) || (OF_ACCOUNTS.has(id) && context.accounts === undefined);
}

export function countsBySignature({ id }: Rule): boolean {
  return COUNTED.has(id);
}

/** What rows have in common that a rule compares; undefined where only its own keys tell. */
export function sharedBy({ id }: Rule, { context, platform: { username } }: Sheet): Shared | undefined {
  const shared = SHARING.get(id);
  if (id !== 'username-homonym') return shared;
  // A hash of names knows no accents; and a code of one letter would read like an initial.
  const letters = username.nomenclature?.code;
  const told = context.establishment !== undefined || !letters || letters.letters + letters.digits > 1;
  return username.transliterate && told ? shared : undefined;
}
