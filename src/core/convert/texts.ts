// What is said when foreign rows are pasted or converted: what was taken for what, and what is left behind.
import { counted, listed, quoted } from '../i18n/format';
import type { Language } from '../i18n/language';

const MOST_LISTED = 8;

/** “lignes 1, 2 et 14”; after eight, how many more. */
export function numbers(lines: readonly number[], language: Language): string {
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
  fillTitle: (cells: number) => `Coller dans ${counted(cells, 'cellule', 'cellules', 'fr')}`,
  pasteTitle: (rows: number) => `Coller et convertir ${counted(rows, 'ligne', 'lignes', 'fr')}`,
  converted: (rows: number) => `${counted(rows, 'ligne convertie', 'lignes converties', 'fr')}.`,
  leftOut: (parts: readonly string[]) => `Non repris\u00a0: ${listed(parts, 'fr')}.`,
  columns: (columns: readonly string[]) =>
    columns.length > 1 ? `les colonnes ${names(columns, 'fr')}` : `la colonne ${names(columns, 'fr')}`,
  emptyRows: (rows: number) => counted(rows, 'ligne vide', 'lignes vides', 'fr'),
  otherRows: (rows: readonly number[]) =>
    rows.length > 1
      ? `les lignes ${numbers(rows, 'fr')}, qui ne sont pas des personnes`
      : `la ligne ${numbers(rows, 'fr')}, qui n’est pas une personne`,
  otherHeaders: (rows: readonly number[]) =>
    rows.length > 1
      ? `D’autres en-têtes aux lignes ${numbers(rows, 'fr')}\u00a0: chaque suite est lue selon le sien. À vérifier.`
      : `Un autre en-tête à la ligne ${numbers(rows, 'fr')}\u00a0: la suite est lue selon lui. À vérifier.`,
  longRows: (rows: readonly number[]) =>
    rows.length > 1
      ? `Les lignes ${numbers(rows, 'fr')} ont plus de cellules que l’en-tête\u00a0: les dernières ne sont pas reprises.`
      : `La ligne ${numbers(rows, 'fr')} a plus de cellules que l’en-tête\u00a0: les dernières ne sont pas reprises.`,
  crowded: (rows: readonly number[]) =>
    rows.length > 1
      ? `Plusieurs personnes ou adresses par cellule\u00a0? Voir les lignes ${numbers(rows, 'fr')}, à séparer à la main.`
      : `Plusieurs personnes ou adresses dans une cellule\u00a0? Voir la ligne ${numbers(rows, 'fr')}, à séparer à la main.`,
  nameless: (rows: readonly number[]) =>
    rows.length > 1
      ? `Nom ou prénom manquant aux lignes ${numbers(rows, 'fr')}.`
      : `Nom ou prénom manquant à la ligne ${numbers(rows, 'fr')}.`,
  swapped: (firstname: string, lastname: string) =>
    `Nom et prénom inversés dans l’export\u00a0? Ici, le prénom serait ${quoted(firstname, 'fr')}, le nom ${quoted(lastname, 'fr')}.`,
  hashed: (rows: readonly number[]) =>
    rows.length > 1
      ? `Mots de passe chiffrés, inutilisables, aux lignes ${numbers(rows, 'fr')}\u00a0: laissés vides.`
      : `Mot de passe chiffré, inutilisable, à la ligne ${numbers(rows, 'fr')}\u00a0: laissé vide.`,
  leavers: (column: string, rows: readonly number[]) =>
    rows.length > 1
      ? `Agents partis\u00a0? Voir ${quoted(column, 'fr')} aux lignes ${numbers(rows, 'fr')}, reprises comme les autres.`
      : `Agent parti\u00a0? Voir ${quoted(column, 'fr')} à la ligne ${numbers(rows, 'fr')}, reprise comme les autres.`,
  filledInBy: (column: string) =>
    `${quoted(column, 'fr')} est celle de qui a rempli le formulaire\u00a0: est-ce l’agent\u00a0?`,
  filledUp: (other: string, first: string) =>
    `${quoted(other, 'fr')} n’est utilisée que si ${quoted(first, 'fr')} est vide.`,
  wholeName: 'Nom et prénom dans une cellule',
  split: (column: string, firstname: string, lastname: string) =>
    `${quoted(column, 'fr')} est séparée en prénom (${quoted(firstname, 'fr')}) et nom (${quoted(lastname, 'fr')}).`,
  inferred: (columns: readonly string[]) =>
    columns.length > 1
      ? `Les colonnes ${names(columns, 'fr')} sont reconnues à leur contenu. À vérifier.`
      : `La colonne ${names(columns, 'fr')} est reconnue à son contenu. À vérifier.`,
  unsplit: (rows: readonly number[]) =>
    rows.length > 1
      ? `Aux lignes ${numbers(rows, 'fr')}, impossible de savoir où finit le nom\u00a0: nom et prénom sont restés ensemble dans la colonne du nom, à séparer à la main.`
      : `À la ligne ${numbers(rows, 'fr')}, impossible de savoir où finit le nom\u00a0: nom et prénom sont restés ensemble dans la colonne du nom, à séparer à la main.`,
  notGiven: (columns: readonly string[]) =>
    columns.length > 1
      ? `Rien ne donne les colonnes ${names(columns, 'fr')}.`
      : `Aucune colonne de l’export ne correspond à ${names(columns, 'fr')}\u00a0: elle restera vide.`,
  byOrder: (firstname: string, lastname: string) =>
    `Pas d’en-tête\u00a0: les colonnes sont lues dans l’ordre du modèle (prénom ${quoted(firstname, 'fr')}, nom ${quoted(lastname, 'fr')}). À vérifier.`,
  byContent: (firstname: string, lastname: string, hasHeader: boolean) =>
    `${hasHeader ? 'En-tête inconnu' : 'Pas d’en-tête'}\u00a0: les colonnes sont reconnues à leur contenu (prénom ${quoted(firstname, 'fr')}, nom ${quoted(lastname, 'fr')}). À vérifier.`,
  choose: 'Choisir l’export RH à convertir',
  exports: 'Export Excel ou CSV',
};

const en: typeof fr = {
  fillTitle: (cells) => `Paste into ${counted(cells, 'cell', 'cells', 'en')}`,
  pasteTitle: (rows) => `Paste and convert ${counted(rows, 'line', 'lines', 'en')}`,
  converted: (rows) => `${counted(rows, 'line converted', 'lines converted', 'en')}.`,
  leftOut: (parts) => `Left out: ${listed(parts, 'en')}.`,
  columns: (columns) =>
    columns.length > 1 ? `the columns ${names(columns, 'en')}` : `the column ${names(columns, 'en')}`,
  emptyRows: (rows) => counted(rows, 'empty line', 'empty lines', 'en'),
  otherRows: (rows) =>
    rows.length > 1
      ? `lines ${numbers(rows, 'en')}, which are not people`
      : `line ${numbers(rows, 'en')}, which is not a person`,
  otherHeaders: (rows) =>
    rows.length > 1
      ? `Other headers in lines ${numbers(rows, 'en')}: what follows each is read by it. Check it.`
      : `Another header in line ${numbers(rows, 'en')}: what follows is read by it. Check it.`,
  longRows: (rows) =>
    rows.length > 1
      ? `Lines ${numbers(rows, 'en')} have more cells than the header: the last ones are left out.`
      : `Line ${numbers(rows, 'en')} has more cells than the header: the last ones are left out.`,
  crowded: (rows) =>
    rows.length > 1
      ? `Several people or addresses in one cell? See lines ${numbers(rows, 'en')}, and separate them by hand.`
      : `Several people or addresses in one cell? See line ${numbers(rows, 'en')}, and separate them by hand.`,
  nameless: (rows) =>
    rows.length > 1
      ? `First or last name missing in lines ${numbers(rows, 'en')}.`
      : `First or last name missing in line ${numbers(rows, 'en')}.`,
  swapped: (firstname, lastname) =>
    `First and last name swapped in the export? Here, the first name would be ${quoted(firstname, 'en')}, the last name ${quoted(lastname, 'en')}.`,
  hashed: (rows) =>
    rows.length > 1
      ? `Encrypted passwords, of no use, in lines ${numbers(rows, 'en')}: left empty.`
      : `Encrypted password, of no use, in line ${numbers(rows, 'en')}: left empty.`,
  leavers: (column, rows) =>
    rows.length > 1
      ? `Has somebody left? See ${quoted(column, 'en')} in lines ${numbers(rows, 'en')}, converted like the others.`
      : `Has somebody left? See ${quoted(column, 'en')} in line ${numbers(rows, 'en')}, converted like the others.`,
  filledInBy: (column) =>
    `${quoted(column, 'en')} is the address of the person that filled in the form: is it the agent’s?`,
  filledUp: (other, first) => `${quoted(other, 'en')} is used only where ${quoted(first, 'en')} is empty.`,
  wholeName: 'First and last name in one cell',
  split: (column, firstname, lastname) =>
    `${quoted(column, 'en')} is split into first name (${quoted(firstname, 'en')}) and last name (${quoted(lastname, 'en')}).`,
  inferred: (columns) =>
    columns.length > 1
      ? `The columns ${names(columns, 'en')} are recognised by their content: check it.`
      : `The column ${names(columns, 'en')} is recognised by its content: check it.`,
  unsplit: (rows) =>
    rows.length > 1
      ? `In lines ${numbers(rows, 'en')}, first and last name could not be separated: both are in the last-name column; split them by hand.`
      : `In line ${numbers(rows, 'en')}, first and last name could not be separated: both are in the last-name column; split them by hand.`,
  notGiven: (columns) =>
    columns.length > 1
      ? `No column of the export matches ${names(columns, 'en')}: they stay empty.`
      : `No column of the export matches ${names(columns, 'en')}: it stays empty.`,
  byOrder: (firstname, lastname) =>
    `Without a header, the columns are read in the template’s order (first name ${quoted(firstname, 'en')}, last name ${quoted(lastname, 'en')}): check it.`,
  byContent: (firstname, lastname, hasHeader) =>
    `${hasHeader ? 'Under an unknown header' : 'Without a header'}, the columns are guessed from their content (first name ${quoted(firstname, 'en')}, last name ${quoted(lastname, 'en')}): check it.`,
  choose: 'Choose the HR export to convert',
  exports: 'Excel export or CSV',
};

export type ConvertTexts = typeof fr;
export const CONVERT_TEXTS: Readonly<Record<Language, ConvertTexts>> = { fr, en };
