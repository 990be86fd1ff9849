// The whole catalogue of rules, in the order of the documentation. A new rule is one file and its line here.

import { accountEmailTaken } from './account-email-taken';
import { accountExists } from './account-exists';
import { accountPersonKnown } from './account-person-known';
import { cellBackslash } from './cell-backslash';
import { cellCharacters } from './cell-characters';
import { cellFormula } from './cell-formula';
import { cellHtml } from './cell-html';
import { cellLength } from './cell-length';
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
import { emailFictif } from './email-fictif';
import { emailFictifCode } from './email-fictif-code';
import { emailFormat } from './email-format';
import { emailMissing } from './email-missing';
import { establishmentMixed } from './establishment-mixed';
import { establishmentOther } from './establishment-other';
import { fileDelimiter } from './file-delimiter';
import { fileEmpty } from './file-empty';
import { fileEncoding } from './file-encoding';
import { fileExtension } from './file-extension';
import { fileTitleRow } from './file-title-row';
import { fileUnclosedQuote } from './file-unclosed-quote';
import { filesEstablishment } from './files-establishment';
import { filesPerson } from './files-person';
import { headerDuplicate } from './header-duplicate';
import { headerExtra } from './header-extra';
import { headerMissing } from './header-missing';
import { headerName } from './header-name';
import { headerOrder } from './header-order';
import { matriculeDamaged } from './matricule-damaged';
import { matriculeDuplicate } from './matricule-duplicate';
import { matriculeFormat } from './matricule-format';
import { matriculePrefixed } from './matricule-prefixed';
import { matriculeZeros } from './matricule-zeros';
import { nameMissing } from './name-missing';
import { nameSuspicious } from './name-suspicious';
import { passwordPolicy } from './password-policy';
import { passwordPublished } from './password-published';
import { passwordRequired } from './password-required';
import { passwordReused } from './password-reused';
import { personDuplicate } from './person-duplicate';
import { rowEmpty } from './row-empty';
import { rowFields } from './row-fields';
import type { Rule } from './rule';
import { usernameDuplicate } from './username-duplicate';
import { usernameFormat } from './username-format';
import { usernameHomonym } from './username-homonym';
import { usernamePerson } from './username-person';

export const RULES: readonly Rule[] = [
  fileExtension,
  fileEncoding,
  fileDelimiter,
  fileTitleRow,
  fileEmpty,
  fileUnclosedQuote,
  rowFields,
  rowEmpty,
  cellWhitespace,
  cellCharacters,
  cellBackslash,
  cellFormula,
  cellHtml,
  cellLength,
  headerName,
  headerMissing,
  headerExtra,
  headerOrder,
  headerDuplicate,
  nameMissing,
  nameSuspicious,
  passwordPolicy,
  passwordRequired,
  passwordPublished,
  passwordReused,
  emailMissing,
  emailFormat,
  emailFictif,
  emailFictifCode,
  emailDuplicate,
  matriculeFormat,
  matriculePrefixed,
  matriculeDamaged,
  matriculeZeros,
  matriculeDuplicate,
  usernameFormat,
  usernamePerson,
  usernameDuplicate,
  usernameHomonym,
  personDuplicate,
  establishmentMixed,
  establishmentOther,
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
