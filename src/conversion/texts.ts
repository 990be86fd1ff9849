// What the conversion page says around the export's own names and values.
import { numbers } from '../core/convert/texts';
import { counted, listed, quoted } from '../core/i18n/format';
import type { Language } from '../core/i18n/language';

interface SheetPeople {
  readonly name: string;
  readonly people: number;
}

const fr = {
  title: (file: string) => `Convertir ${quoted(file, 'fr')} en fichier d’import`,
  unchanged: (file: string) => `Nouveau fichier\u00a0: ${quoted(file, 'fr')}. L’original ne change pas.`,
  sheet: 'Feuille',
  header: 'En-tête',
  headerRow: (row: number, cells: string) => `Ligne ${row}${cells && `\u00a0: ${cells}`}`,
  noHeader: 'Sans en-tête',
  template: 'Modèle',
  cohort: 'Cohorte',
  cohortWhereEmpty: 'Cohorte, là où la cellule est vide',
  columns: 'Colonnes',
  foreign: 'Colonne',
  samples: 'Exemples',
  gives: 'Devient',
  whatGives: (column: string) => `${quoted(column, 'fr')} devient`,
  leaveOut: 'Ne pas reprendre',
  after: (column: string) => `là où ${quoted(column, 'fr')} est vide`,
  files: 'Fichiers',
  oneFile: 'Un seul fichier',
  fileEach: (column: string) => `Un par établissement, selon ${quoted(column, 'fr')}`,
  sameList: 'La même liste pour plusieurs établissements',
  codes: 'Codes des établissements',
  inFolders: 'Un dossier par établissement',
  several: (files: number) => counted(files, 'fichier', 'fichiers', 'fr'),
  fileOf: (establishment: string, people: number) =>
    `${establishment}\u00a0: ${counted(people, 'personne', 'personnes', 'fr')}`,
  moreFiles: (count: number) => `et ${counted(count, 'autre fichier', 'autres fichiers', 'fr')}.`,
  turned: 'Une personne par colonne dans l’export\u00a0: chaque colonne devient une ligne. À vérifier.',
  hiddenRows: (rows: readonly number[]) =>
    rows.length > 1
      ? `Les lignes ${numbers(rows, 'fr')}, masquées dans le classeur, sont reprises aussi.`
      : `La ligne ${numbers(rows, 'fr')}, masquée dans le classeur, est reprise aussi.`,
  otherSheets: (sheets: readonly SheetPeople[]) =>
    `D’autres feuilles ont des personnes, non reprises\u00a0: ${listed(
      sheets.map(({ name, people }) => `${quoted(name, 'fr')} (${counted(people, 'personne', 'personnes', 'fr')})`),
      'fr',
    )}.`,
  without: (people: number) =>
    `${counted(people, 'personne sans établissement', 'personnes sans établissement', 'fr')}\u00a0: dans aucun fichier.`,
  wrongCodes: (codes: readonly string[]) =>
    `${listed(
      codes.map((code) => quoted(code, 'fr')),
      'fr',
    )}\u00a0: ce n’est pas un code d’établissement.`,
  writeCodes: 'Écrivez les codes, séparés par des virgules.',
  createSeveral: (files: number) => `Créer ${counted(files, 'fichier', 'fichiers', 'fr')}`,
  folderName: (stem: string) => `${stem}-par-etablissement`,
  severalCreated: (files: number, folder: string) =>
    `${counted(files, 'fichier créé', 'fichiers créés', 'fr')} dans ${quoted(folder, 'fr')}.`,
  notWritten: 'Impossible de créer les fichiers ici\u00a0: vérifiez que le dossier n’est pas en lecture seule.',
  fileNotWritten: (file: string) =>
    `Impossible de créer ${quoted(file, 'fr')} ici\u00a0: enregistrez vous-même le fichier qui vient de s’ouvrir.`,
  people: (count: number) => counted(count, 'personne', 'personnes', 'fr'),
  nothing: 'Rien à convertir',
  nothingWhy: 'Indiquez d’abord à quoi correspondent les colonnes.',
  keep: 'Mémoriser ces correspondances (dans .enrolment.json, pour les prochains exports et collages)',
  create: 'Créer le fichier d’import',
  created: (file: string) => `Nouveau fichier\u00a0: ${quoted(file, 'fr')}`,
  openWith: 'Ouvrir avec un autre éditeur…',
  stepBack: 'Ne plus ouvrir les classeurs ici',
  steppedBack:
    'Les classeurs s’ouvrent de nouveau comme avant. Pour convertir\u00a0: clic droit, «\u00a0Convertir un export RH\u00a0».',
  notRead: 'Ce fichier n’a pas pu être lu\u00a0: s’il est ouvert dans Excel, fermez-le, puis rouvrez-le ici.',
  notKept: 'Impossible d’enregistrer les correspondances\u00a0: vérifiez le fichier .enrolment.json.',
  fileName: (stem: string) => `${stem}-import`,
};

const en: typeof fr = {
  title: (file) => `Convert ${quoted(file, 'en')} into an import file`,
  unchanged: (file) => `New file: ${quoted(file, 'en')}. The original does not change.`,
  sheet: 'Sheet',
  header: 'Header',
  headerRow: (row, cells) => `Line ${row}${cells && `: ${cells}`}`,
  noHeader: 'Without a header',
  template: 'Template',
  cohort: 'Cohort',
  cohortWhereEmpty: 'Cohort, where the cell is empty',
  columns: 'Columns',
  foreign: 'Column',
  samples: 'Examples',
  gives: 'Becomes',
  whatGives: (column) => `${quoted(column, 'en')} becomes`,
  leaveOut: 'Leave out',
  after: (column) => `where ${quoted(column, 'en')} is empty`,
  files: 'Files',
  oneFile: 'One file',
  fileEach: (column) => `One per establishment, by ${quoted(column, 'en')}`,
  sameList: 'The same list for several establishments',
  codes: 'Codes of the establishments',
  inFolders: 'One folder per establishment',
  several: (files) => counted(files, 'file', 'files', 'en'),
  fileOf: (establishment, people) => `${establishment}: ${counted(people, 'person', 'people', 'en')}`,
  moreFiles: (count) => `and ${counted(count, 'more file', 'more files', 'en')}.`,
  turned: 'The export has one person per column: each column becomes a line. Check it.',
  hiddenRows: (rows) =>
    rows.length > 1
      ? `Lines ${numbers(rows, 'en')}, hidden in the workbook, are converted too.`
      : `Line ${numbers(rows, 'en')}, hidden in the workbook, is converted too.`,
  otherSheets: (sheets) =>
    `Other sheets have people, who are left out: ${listed(
      sheets.map(({ name, people }) => `${quoted(name, 'en')} (${counted(people, 'person', 'people', 'en')})`),
      'en',
    )}.`,
  without: (people) =>
    `${counted(people, 'person without an establishment', 'people without an establishment', 'en')}: in no file.`,
  wrongCodes: (codes) =>
    `${listed(
      codes.map((code) => quoted(code, 'en')),
      'en',
    )}: not an establishment code.`,
  writeCodes: 'Write the codes, separated by commas.',
  createSeveral: (files) => `Create ${counted(files, 'file', 'files', 'en')}`,
  folderName: (stem) => `${stem}-by-establishment`,
  severalCreated: (files, folder) => `${counted(files, 'file', 'files', 'en')} created in ${quoted(folder, 'en')}.`,
  notWritten: 'The files could not be created here: check that the folder is not read-only.',
  fileNotWritten: (file) =>
    `${quoted(file, 'en')} could not be created here: save the file that has just opened by yourself.`,
  people: (count) => counted(count, 'person', 'people', 'en'),
  nothing: 'Nothing to convert',
  nothingWhy: 'First choose what each column becomes.',
  keep: 'Keep this mapping (in .enrolment.json, for the next exports and pastes)',
  create: 'Create the import file',
  created: (file) => `New file: ${quoted(file, 'en')}`,
  openWith: 'Open with another editor…',
  stepBack: 'No longer open workbooks here',
  steppedBack: 'Workbooks open as before again. To convert one: right click, “Convert an HR Export”.',
  notRead: 'This file could not be read: if it is open in Excel, close it there and open it here again.',
  notKept: 'The mapping could not be kept: check .enrolment.json.',
  fileName: (stem) => `${stem}-import`,
};

export type ConversionTexts = typeof fr;
export const CONVERSION_TEXTS: Readonly<Record<Language, ConversionTexts>> = { fr, en };
