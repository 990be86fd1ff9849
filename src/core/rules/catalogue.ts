// Every rule, in the order of the documentation. Made by `npm run generate` from the folders beside this file.
import { authUnknown } from './account/auth-unknown';
import { emailDomain } from './account/email-domain';
import { emailDuplicate } from './account/email-duplicate';
import { emailFictif } from './account/email-fictif';
import { emailFictifCode } from './account/email-fictif-code';
import { emailFormat } from './account/email-format';
import { emailMissing } from './account/email-missing';
import { emailPerson } from './account/email-person';
import { establishmentMixed } from './account/establishment-mixed';
import { establishmentOther } from './account/establishment-other';
import { importOption } from './account/import-option';
import { matriculeDamaged } from './account/matricule-damaged';
import { matriculeDuplicate } from './account/matricule-duplicate';
import { matriculeFormat } from './account/matricule-format';
import { matriculePrefixed } from './account/matricule-prefixed';
import { matriculeZeros } from './account/matricule-zeros';
import { nameMissing } from './account/name-missing';
import { nameSuspicious } from './account/name-suspicious';
import { namesSwapped } from './account/names-swapped';
import { passwordPolicy } from './account/password-policy';
import { passwordPublished } from './account/password-published';
import { passwordRequired } from './account/password-required';
import { passwordReused } from './account/password-reused';
import { personDuplicate } from './account/person-duplicate';
import { usernameDuplicate } from './account/username-duplicate';
import { usernameFormat } from './account/username-format';
import { usernameHomonym } from './account/username-homonym';
import { usernamePerson } from './account/username-person';
import { cohortByName } from './cohort/cohort-by-name';
import { cohortCase } from './cohort/cohort-case';
import { cohortCategory } from './cohort/cohort-category';
import { cohortCode } from './cohort/cohort-code';
import { cohortMissing } from './cohort/cohort-missing';
import { cohortMixed } from './cohort/cohort-mixed';
import { cohortNumeric } from './cohort/cohort-numeric';
import { cohortRefreshed } from './cohort/cohort-refreshed';
import { cohortUnknown } from './cohort/cohort-unknown';
import { filesEstablishment } from './cross-file/files-establishment';
import { filesPerson } from './cross-file/files-person';
import { accountEmailTaken } from './existing/account-email-taken';
import { accountExists } from './existing/account-exists';
import { accountPersonKnown } from './existing/account-person-known';
import { accountRename } from './existing/account-rename';
import { accountUnknown } from './existing/account-unknown';
import { fileDelimiter } from './file/file-delimiter';
import { fileEmpty } from './file/file-empty';
import { fileEncoding } from './file/file-encoding';
import { fileExtension } from './file/file-extension';
import { fileTitleRow } from './file/file-title-row';
import { fileUnclosedQuote } from './file/file-unclosed-quote';
import { headerDuplicate } from './header/header-duplicate';
import { headerExtra } from './header/header-extra';
import { headerMissing } from './header/header-missing';
import { headerName } from './header/header-name';
import { headerOrder } from './header/header-order';
import { cellBackslash } from './row/cell-backslash';
import { cellCharacters } from './row/cell-characters';
import { cellFormula } from './row/cell-formula';
import { cellHtml } from './row/cell-html';
import { cellLength } from './row/cell-length';
import { cellWhitespace } from './row/cell-whitespace';
import { rowEmpty } from './row/row-empty';
import { rowFields } from './row/row-fields';
import type { Rule } from './rule';

export const RULES: readonly Rule[] = [
  fileDelimiter,
  fileEmpty,
  fileEncoding,
  fileExtension,
  fileTitleRow,
  fileUnclosedQuote,
  cellBackslash,
  cellCharacters,
  cellFormula,
  cellHtml,
  cellLength,
  cellWhitespace,
  rowEmpty,
  rowFields,
  headerDuplicate,
  headerExtra,
  headerMissing,
  headerName,
  headerOrder,
  authUnknown,
  emailDomain,
  emailDuplicate,
  emailFictifCode,
  emailFictif,
  emailFormat,
  emailMissing,
  emailPerson,
  establishmentMixed,
  establishmentOther,
  importOption,
  matriculeDamaged,
  matriculeDuplicate,
  matriculeFormat,
  matriculePrefixed,
  matriculeZeros,
  nameMissing,
  nameSuspicious,
  namesSwapped,
  passwordPolicy,
  passwordPublished,
  passwordRequired,
  passwordReused,
  personDuplicate,
  usernameDuplicate,
  usernameFormat,
  usernameHomonym,
  usernamePerson,
  cohortByName,
  cohortCase,
  cohortCategory,
  cohortCode,
  cohortMissing,
  cohortMixed,
  cohortNumeric,
  cohortRefreshed,
  cohortUnknown,
  accountEmailTaken,
  accountExists,
  accountPersonKnown,
  accountRename,
  accountUnknown,
  filesEstablishment,
  filesPerson,
];
