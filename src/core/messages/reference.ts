// What is said of reference data that cannot be read, or not wholly: exports of accounts and cohort catalogues.
import { listed, quoted } from './show';
import type { Text } from './text';

const number = (value: number, language: string) => new Intl.NumberFormat(language).format(value);

export const REFERENCE_MESSAGES = {
  emptyFile: {
    fr: 'Ce fichier est vide.',
    en: 'This file is empty.',
  },
  interrupted: {
    fr: 'Lecture interrompue\u00a0: les comptes existants restent inconnus. Pour la reprendre, choisir de nouveau l’export.',
    en: 'Reading was interrupted: the existing accounts stay unknown. To take it up again, choose the export anew.',
  },
  protectedWorkbook: {
    fr: 'Ce classeur est protégé par un mot de passe\u00a0: l’ouvrir dans Excel, enlever la protection, l’enregistrer.',
    en: 'This workbook is protected by a password: open it in Excel, remove the protection and save it.',
  },
  oldWorkbook: {
    fr: 'Ce classeur est dans l’ancien format .xls\u00a0: l’ouvrir dans Excel et l’enregistrer en .xlsx.',
    en: 'This workbook is in the old .xls format: open it in Excel and save it as .xlsx.',
  },
  notWorkbook: {
    fr: 'Ce fichier n’est pas un classeur Excel (.xlsx)\u00a0: refaire l’export.',
    en: 'This file is no Excel workbook (.xlsx): make the export again.',
  },
  damagedWorkbook: {
    fr: 'Ce classeur est incomplet ou abîmé\u00a0: refaire l’export.',
    en: 'This workbook is incomplete or damaged: make the export again.',
  },
  tooLarge: (megabytes: number): Text => ({
    fr: `Ce classeur déplié dépasserait ${megabytes}\u00a0Mo\u00a0: ce n’est pas une liste de personnes, il n’a pas été ouvert.`,
    en: `Unpacked, this workbook would exceed ${megabytes} MB: it is no list of people, and was not opened.`,
  }),
  tooManyRows: (most: number): Text => ({
    fr: `Ce fichier a plus de ${number(most, 'fr')} lignes\u00a0: c’est plus qu’une plateforme n’a de comptes, il n’a pas été lu.`,
    en: `This file has more than ${number(most, 'en')} lines: more than any platform has accounts; it was not read.`,
  }),
  noUsernameColumn: (expected: readonly string[]): Text => ({
    fr: `Ce fichier n’a pas les colonnes d’un «\u00a0Export Excel\u00a0» (${listed(expected, 'fr')})\u00a0: les comptes existants restent inconnus.`,
    en: `This file lacks the columns of an “Export Excel” (${listed(expected, 'en')}): the existing accounts stay unknown.`,
  }),
  missingColumns: (missing: readonly string[]): Text => ({
    fr: `Cet export n’a pas de colonne ${listed(missing, 'fr')}\u00a0: ce qui en dépend n’est pas vérifié.`,
    en: `This export has no column ${listed(missing, 'en')}: what depends on it is not checked.`,
  }),
  noCohortColumns: {
    fr: 'Ce catalogue n’a ni colonne «\u00a0name\u00a0» ni colonne «\u00a0idnumber\u00a0»\u00a0: les cohortes restent inconnues.',
    en: 'This catalogue has neither a column “name” nor a column “idnumber”: the cohorts stay unknown.',
  },
  idnumberTwice: (idnumber: string, line: number): Text => ({
    fr: `Le numéro d’identification ${quoted(idnumber, 'fr')} est déjà celui de la ligne ${line}, qui seule compte.`,
    en: `The id number ${quoted(idnumber, 'en')} already is that of line ${line}, which alone counts.`,
  }),
  idnumberTwiceInList: (idnumber: string): Text => ({
    fr: `Le numéro d’identification ${quoted(idnumber, 'fr')} est donné deux fois\u00a0: seule la première cohorte compte.`,
    en: `The id number ${quoted(idnumber, 'en')} is given twice: only the first cohort counts.`,
  }),
  namelessCohort: {
    fr: 'Cette cohorte n’a ni nom ni numéro d’identification\u00a0: elle ne compte pas.',
    en: 'This cohort has neither a name nor an id number: it does not count.',
  },
} as const;
