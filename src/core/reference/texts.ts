// What is said of reference data that cannot be read, or not wholly: exports of accounts and cohort catalogues.
import { listed, quoted } from '../i18n/format';
import type { Text } from '../i18n/language';

const number = (value: number, language: string) => new Intl.NumberFormat(language).format(value);

export const REFERENCE_MESSAGES = {
  emptyFile: {
    fr: 'Ce fichier est vide.',
    en: 'This file is empty.',
  },
  interrupted: {
    fr: 'Lecture interrompue\u00a0: l’export des comptes n’a pas été lu. Choisissez-le de nouveau pour recommencer.',
    en: 'Reading was interrupted: the existing accounts stay unknown. To try again, choose the export once more.',
  },
  protectedWorkbook: {
    fr: 'Ce classeur est protégé par un mot de passe\u00a0: ouvrez-le dans Excel, retirez la protection, puis enregistrez-le.',
    en: 'This workbook is protected by a password: open it in Excel, remove the protection and save it.',
  },
  oldWorkbook: {
    fr: 'Ce classeur est dans l’ancien format .xls\u00a0: ouvrez-le dans Excel, puis enregistrez-le comme classeur .xlsx.',
    en: 'This workbook is in the old .xls format: open it in Excel and save it as .xlsx.',
  },
  openDocument: {
    fr: 'Ce classeur est au format de LibreOffice (.ods)\u00a0: enregistrez-le comme classeur Excel (.xlsx).',
    en: 'This workbook is in the format of LibreOffice (.ods): save it as an Excel workbook (.xlsx).',
  },
  binaryWorkbook: {
    fr: 'Ce classeur est au format binaire (.xlsb)\u00a0: ouvrez-le dans Excel, puis enregistrez-le comme classeur .xlsx.',
    en: 'This workbook is in the binary format (.xlsb): open it in Excel and save it as .xlsx.',
  },
  notWorkbook: {
    fr: 'Ce fichier n’est pas un classeur Excel (.xlsx)\u00a0: refaire l’export.',
    en: 'This file is not an Excel workbook (.xlsx): export it again.',
  },
  damagedWorkbook: {
    fr: 'Ce classeur est incomplet ou abîmé\u00a0: refaire l’export.',
    en: 'This workbook is incomplete or damaged: export it again.',
  },
  tooLarge: (megabytes: number): Text => ({
    fr: `Ce classeur est trop gros (plus de ${megabytes}\u00a0Mo une fois décompressé)\u00a0: il n’a pas été ouvert.`,
    en: `Unpacked, this workbook would exceed ${megabytes} MB: it cannot be a list of people, and was not opened.`,
  }),
  tooManyRows: (most: number): Text => ({
    fr: `Ce fichier a plus de ${number(most, 'fr')} lignes\u00a0: trop pour être lu.`,
    en: `This file has more than ${number(most, 'en')} lines, more than any platform has accounts: it was not read.`,
  }),
  tooWide: (most: number): Text => ({
    fr: `Cette feuille s’étend sur plus de ${number(most, 'fr')} cellules, peut-être à cause d’une seule, très loin à droite ou en bas. Supprimez les lignes et colonnes vides autour de la liste, puis enregistrez.`,
    en: `This sheet reaches over more than ${number(most, 'en')} cells, perhaps because of a stray cell far to the right or below. Delete the empty rows and columns around the list, then save.`,
  }),
  noUsernameColumn: (expected: readonly string[]): Text => ({
    fr: `Ce fichier n’a pas les colonnes d’un «\u00a0Export Excel\u00a0» (${listed(expected, 'fr')})\u00a0: les comptes existants restent inconnus.`,
    en: `This file lacks the columns of an “Export Excel” (${listed(expected, 'en')}): the existing accounts stay unknown.`,
  }),
  missingColumns: (missing: readonly string[]): Text => ({
    fr: `Cet export n’a pas de colonne ${listed(missing, 'fr')}\u00a0: les vérifications correspondantes ne sont pas faites.`,
    en: `This export has no column ${listed(missing, 'en')}: what depends on it is not checked.`,
  }),
  noCohortColumns: {
    fr: 'Cette liste n’a ni colonne «\u00a0name\u00a0» ni colonne «\u00a0idnumber\u00a0»\u00a0: les cohortes restent inconnues.',
    en: 'This list has neither a “name” nor an “idnumber” column: the cohorts stay unknown.',
  },
  idnumberTwice: (idnumber: string, line: number): Text => ({
    fr: `Le numéro d’identification ${quoted(idnumber, 'fr')} est déjà utilisé ligne ${line}\u00a0: cette cohorte-ci est ignorée.`,
    en: `The id number ${quoted(idnumber, 'en')} is already used on line ${line}: this one is ignored.`,
  }),
  idnumberTwiceInList: (idnumber: string): Text => ({
    fr: `Le numéro d’identification ${quoted(idnumber, 'fr')} figure deux fois\u00a0: seule la première cohorte est prise en compte.`,
    en: `The id number ${quoted(idnumber, 'en')} is used twice: only the first cohort is kept.`,
  }),
  namelessCohort: {
    fr: 'Cette cohorte n’a ni nom ni numéro d’identification\u00a0: elle est ignorée.',
    en: 'This cohort has neither a name nor an id number: it is ignored.',
  },
} as const;
