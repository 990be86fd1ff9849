// What is said when foreign rows are pasted or converted: what was taken for what, and what is left behind.
import { counted, listed, quoted } from './show';
import type { Language } from './text';

const MOST_LISTED = 8;

/** “lignes 1, 2 et 14”; after eight, how many more. */
function numbers(lines: readonly number[], language: Language): string {
  const shown = lines.slice(0, MOST_LISTED).map(String);
  const more = lines.length - shown.length;
  if (more)
    shown.push(counted(more, language === 'fr' ? 'autre' : 'more', language === 'fr' ? 'autres' : 'more', language));
  return listed(shown, language);
}

function names(columns: readonly string[], language: Language): string {
  const shown = columns.slice(0, MOST_LISTED).map((name) => quoted(name, language));
  const more = columns.length - shown.length;
  if (more)
    shown.push(counted(more, language === 'fr' ? 'autre' : 'more', language === 'fr' ? 'autres' : 'more', language));
  return listed(shown, language);
}

const fr = {
  pasteTitle: (rows: number) => `Coller et convertir ${counted(rows, 'ligne', 'lignes', 'fr')}`,
  converted: (rows: number) => `${counted(rows, 'ligne convertie', 'lignes converties', 'fr')}.`,
  leftOut: (parts: readonly string[]) => `Laissé de côté\u00a0: ${listed(parts, 'fr')}.`,
  columns: (columns: readonly string[]) =>
    columns.length > 1 ? `les colonnes ${names(columns, 'fr')}` : `la colonne ${names(columns, 'fr')}`,
  emptyRows: (rows: number) => counted(rows, 'ligne vide', 'lignes vides', 'fr'),
  otherRows: (rows: readonly number[]) =>
    rows.length > 1
      ? `les lignes ${numbers(rows, 'fr')}, qui ne sont pas des personnes`
      : `la ligne ${numbers(rows, 'fr')}, qui n’est pas une personne`,
  longRows: (rows: readonly number[]) =>
    rows.length > 1
      ? `Les lignes ${numbers(rows, 'fr')} ont plus de cellules que de titres de colonnes\u00a0: les dernières ne sont pas reprises.`
      : `La ligne ${numbers(rows, 'fr')} a plus de cellules que de titres de colonnes\u00a0: les dernières ne sont pas reprises.`,
  filledUp: (other: string, first: string) =>
    `${quoted(other, 'fr')} ne sert que là où ${quoted(first, 'fr')} est vide.`,
  wholeName: 'Nom et prénom dans une cellule',
  split: (column: string, firstname: string, lastname: string) =>
    `${quoted(column, 'fr')} est partagée en prénom (${quoted(firstname, 'fr')}) et nom (${quoted(lastname, 'fr')}).`,
  unsplit: (rows: readonly number[]) =>
    rows.length > 1
      ? `Aux lignes ${numbers(rows, 'fr')}, rien ne dit où finit le nom\u00a0: il est avec le prénom dans la colonne du nom, à partager à la main.`
      : `À la ligne ${numbers(rows, 'fr')}, rien ne dit où finit le nom\u00a0: il est avec le prénom dans la colonne du nom, à partager à la main.`,
  notGiven: (columns: readonly string[]) =>
    columns.length > 1
      ? `Rien ne donne les colonnes ${names(columns, 'fr')}.`
      : `Rien ne donne la colonne ${names(columns, 'fr')}.`,
  byOrder: (firstname: string, lastname: string) =>
    `Sans titres de colonnes, les colonnes sont prises dans l’ordre du modèle (prénom ${quoted(firstname, 'fr')}, nom ${quoted(lastname, 'fr')})\u00a0: à vérifier.`,
  byLooks: (firstname: string, lastname: string) =>
    `Sans titres de colonnes, les colonnes sont devinées à leur contenu (prénom ${quoted(firstname, 'fr')}, nom ${quoted(lastname, 'fr')})\u00a0: à vérifier.`,
  choose: 'Choisir l’export RH à convertir',
  exports: 'Export Excel ou CSV',
  reading: (file: string) => `Lecture de ${quoted(file, 'fr')}`,
  title: (file: string) => `Convertir ${quoted(file, 'fr')}`,
  check: 'Vérifier ce que donne chaque colonne. Pour corriger, choisir sa ligne\u00a0; puis «\u00a0Convertir\u00a0».',
  convert: (rows: number) => `Convertir ${counted(rows, 'ligne', 'lignes', 'fr')}`,
  into: (file: string) => `nouveau fichier ${quoted(file, 'fr')}\u00a0; l’export ne change pas`,
  nothing: 'Rien à convertir',
  nothingWhy: 'Choisir d’abord ce que donnent les colonnes.',
  exportColumns: 'Colonnes de l’export',
  options: 'Ce qui vaut pour tout l’export',
  gives: (name: string, title: string) => `→ ${title} (${name})`,
  leaves: 'laissée de côté',
  after: (other: string) => `, là où ${quoted(other, 'fr')} est vide`,
  template: (name: string) => `Modèle\u00a0: ${name}`,
  whichTemplate: 'Pour quel modèle\u00a0?',
  header: (line: number) => `En-tête\u00a0: ligne ${line}`,
  noHeader: 'Sans titres de colonnes',
  whichHeader: 'Quelle ligne donne le nom des colonnes\u00a0?',
  keep: 'Retenir ces correspondances',
  keepWhere: 'pour les prochains exports et collages, dans .enrolment.json',
  notKept: 'Les correspondances n’ont pas pu être retenues\u00a0: vérifier .enrolment.json.',
  leaveOut: 'Laisser de côté',
  whatGives: (column: string) => `Que donne la colonne ${quoted(column, 'fr')}\u00a0?`,
  givenBy: (other: string) => `déjà donnée par ${quoted(other, 'fr')}, qui servira là où celle-ci est vide`,
  fileName: (stem: string) => `${stem}-inscription`,
  written: (file: string) => `Nouveau fichier\u00a0: ${quoted(file, 'fr')}. L’export n’a pas changé.`,
};

const en: typeof fr = {
  pasteTitle: (rows) => `Paste and convert ${counted(rows, 'line', 'lines', 'en')}`,
  converted: (rows) => `${counted(rows, 'line converted', 'lines converted', 'en')}.`,
  leftOut: (parts) => `Left out: ${listed(parts, 'en')}.`,
  columns: (columns) =>
    columns.length > 1 ? `the columns ${names(columns, 'en')}` : `the column ${names(columns, 'en')}`,
  emptyRows: (rows) => counted(rows, 'empty line', 'empty lines', 'en'),
  otherRows: (rows) =>
    rows.length > 1
      ? `lines ${numbers(rows, 'en')}, which are no people`
      : `line ${numbers(rows, 'en')}, which is no person`,
  longRows: (rows) =>
    rows.length > 1
      ? `Lines ${numbers(rows, 'en')} have more cells than the header: the last ones are not taken over.`
      : `Line ${numbers(rows, 'en')} has more cells than the header: the last ones are not taken over.`,
  filledUp: (other, first) => `${quoted(other, 'en')} is used only where ${quoted(first, 'en')} is empty.`,
  wholeName: 'First and last name in one cell',
  split: (column, firstname, lastname) =>
    `${quoted(column, 'en')} is parted into first name (${quoted(firstname, 'en')}) and last name (${quoted(lastname, 'en')}).`,
  unsplit: (rows) =>
    rows.length > 1
      ? `In lines ${numbers(rows, 'en')}, nothing tells where the last name ends: it is with the first name in the column of last names, to be parted by hand.`
      : `In line ${numbers(rows, 'en')}, nothing tells where the last name ends: it is with the first name in the column of last names, to be parted by hand.`,
  notGiven: (columns) =>
    columns.length > 1
      ? `Nothing gives the columns ${names(columns, 'en')}.`
      : `Nothing gives the column ${names(columns, 'en')}.`,
  byOrder: (firstname, lastname) =>
    `Without a header, the columns are taken in the template’s order (first name ${quoted(firstname, 'en')}, last name ${quoted(lastname, 'en')}): check it.`,
  byLooks: (firstname, lastname) =>
    `Without a header, the columns are guessed by what they hold (first name ${quoted(firstname, 'en')}, last name ${quoted(lastname, 'en')}): check it.`,
  choose: 'Choose the HR export to convert',
  exports: 'Excel export or CSV',
  reading: (file) => `Reading ${quoted(file, 'en')}`,
  title: (file) => `Convert ${quoted(file, 'en')}`,
  check: 'Check what each column gives. To correct one, choose its line; then “Convert”.',
  convert: (rows) => `Convert ${counted(rows, 'line', 'lines', 'en')}`,
  into: (file) => `new file ${quoted(file, 'en')}; the export does not change`,
  nothing: 'Nothing to convert',
  nothingWhy: 'First choose what the columns give.',
  exportColumns: 'Columns of the export',
  options: 'What holds for the whole export',
  gives: (name, title) => `→ ${title} (${name})`,
  leaves: 'left out',
  after: (other) => `, where ${quoted(other, 'en')} is empty`,
  template: (name) => `Template: ${name}`,
  whichTemplate: 'For which template?',
  header: (line) => `Header: line ${line}`,
  noHeader: 'Without a header',
  whichHeader: 'Which line names the columns?',
  keep: 'Keep this mapping',
  keepWhere: 'for the next exports and pastes, in .enrolment.json',
  notKept: 'The mapping could not be kept: check .enrolment.json.',
  leaveOut: 'Leave out',
  whatGives: (column) => `What does the column ${quoted(column, 'en')} give?`,
  givenBy: (other) => `given by ${quoted(other, 'en')} already, which will be used where this one is empty`,
  fileName: (stem) => `${stem}-enrolment`,
  written: (file) => `New file: ${quoted(file, 'en')}. The export has not changed.`,
};

export type ConvertTexts = typeof fr;
export const CONVERT_TEXTS: Readonly<Record<Language, ConvertTexts>> = { fr, en };
