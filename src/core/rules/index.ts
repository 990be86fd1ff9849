// The whole catalogue of rules, in the order of the documentation. A new rule is one file and its line here.
import { accountEmailTaken } from './account-email-taken';
import { accountExists } from './account-exists';
import { accountPersonKnown } from './account-person-known';
import { cellWhitespace } from './cell-whitespace';
import { cohortByName } from './cohort-by-name';
import { cohortCase } from './cohort-case';
import { cohortCategory } from './cohort-category';
import { cohortCode } from './cohort-code';
import { cohortMixed } from './cohort-mixed';
import { cohortNumeric } from './cohort-numeric';
import { cohortRefreshed } from './cohort-refreshed';
import { cohortUnknown } from './cohort-unknown';
import { emailDuplicate } from './email-duplicate';
import { filesEstablishment } from './files-establishment';
import { filesPerson } from './files-person';
import { headerName } from './header-name';
import { matriculePrefixed } from './matricule-prefixed';
import { passwordRequired } from './password-required';
import type { Rule } from './rule';

export const RULES: readonly Rule[] = [
  cellWhitespace,
  headerName,
  passwordRequired,
  emailDuplicate,
  matriculePrefixed,
  cohortUnknown,
  cohortByName,
  cohortNumeric,
  cohortCode,
  cohortCase,
  cohortCategory,
  cohortRefreshed,
  cohortMixed,
  accountExists,
  accountEmailTaken,
  accountPersonKnown,
  filesPerson,
  filesEstablishment,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
const ORDER: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

/** A rule by its id. */
export function ruleOf(id: string): Rule | undefined {
  return BY_ID.get(id);
}

/** A rule's place in the catalogue. */
export function orderOf(id: string): number {
  return ORDER.get(id) ?? RULES.length;
}
