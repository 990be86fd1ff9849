// What a column is called, and what it is for.
import type { Sheet } from '../document/sheet';
import type { Language } from '../i18n/language';
import { isCohortColumn } from '../moodle-facts/columns';
import type { Platform } from '../platform';
import { AUTHORING_TEXTS, type ColumnText, type ColumnWords } from './texts';

/** What a column is called in French or English: « Prénom » for `firstname`. */
export function columnLabel(name: string, platform: Platform, language: Language): string {
  return AUTHORING_TEXTS[language].columns[columnTextOf(platform, name)][0];
}

/** Which of the columns that the editor speaks of a name is. */
export function columnTextOf(platform: Platform, name: string): ColumnText {
  if (name === platform.matricule?.column) return 'matricule';
  if (isCohortColumn(name)) return 'cohort';
  const known = ['username', 'firstname', 'lastname', 'password', 'email'] as const;
  return known.find((column) => column === name) ?? 'other';
}

/** What a column is for, in one line: "Matricule. The usual number: …". */
export function columnTitle(sheet: Sheet, name: string, language: Language): string {
  const [title, rule] = textOf(sheet, columnTextOf(sheet.platform, name), language);
  return `${title}. ${rule}`;
}

/** The name of a column of that kind, and what the platform wants in it. */
export function textOf({ platform }: Sheet, kind: ColumnText, language: Language): ColumnWords {
  const free: Partial<Record<ColumnText, ColumnText>> = {
    ...(!platform.username.nomenclature && { username: 'usernameFree' }),
    ...(platform.email.required && { email: 'emailNeeded' }),
    ...(platform.cohorts.by === 'idnumber' && { cohort: 'cohortNumber' }),
  };
  return AUTHORING_TEXTS[language].columns[free[kind] ?? kind];
}
