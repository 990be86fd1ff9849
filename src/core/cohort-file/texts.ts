// What is said of a file for Moodle's page *Upload cohorts*.
import { counted, quoted } from '../i18n/format';
import type { Text } from '../i18n/language';

export const COHORT_FILE_TEXTS = {
  noName: {
    fr: 'La colonne name manque\u00a0: Moodle refuse tout le fichier.',
    en: 'The column name is missing: Moodle refuses the whole file.',
  },
  noVisible: {
    fr: 'Sans colonne visible, Moodle rend toutes les cohortes visibles.',
    en: 'Without a “visible” column, Moodle makes all cohorts visible.',
  },
  extraColumn: (name: string): Text => ({
    fr: `Moodle ne connaît pas la colonne ${quoted(name, 'fr')} et l’ignore.`,
    en: `Moodle does not know the column ${quoted(name, 'en')} and ignores it.`,
  }),
  renamed: (written: string, name: string): Text => ({
    fr: `${quoted(written, 'fr')} doit s’appeler ${name}\u00a0: Moodle ne connaît pas ce nom de colonne.`,
    en: `${quoted(written, 'en')} must be called ${name}: Moodle does not know this column name.`,
  }),
  columnTwice: (name: string): Text => ({
    fr: `La colonne ${name} est là deux fois\u00a0: la dernière compte.`,
    en: `Duplicate column ${name}: Moodle uses the last one.`,
  }),
  fields: (own: number, wanted: number): Text => ({
    fr: `Cette ligne a ${own} cellules au lieu de ${wanted}\u00a0: Moodle refuse tout le fichier.`,
    en: `This line has ${own} cells instead of ${wanted}: Moodle refuses the whole file.`,
  }),
  emptyName: {
    fr: 'Cohorte sans nom\u00a0: Moodle n’en crée aucune du fichier.',
    en: 'Cohort without a name: Moodle creates none of this file’s cohorts.',
  },
  tooLong: (length: number, longest: number): Text => ({
    fr: `${length} caractères\u00a0: Moodle coupe après ${longest}, sans le dire.`,
    en: `${length} characters: Moodle cuts it after ${longest}, without warning.`,
  }),
  idnumberTwice: (idnumber: string, line: number): Text => ({
    fr: `Le numéro ${quoted(idnumber, 'fr')} est déjà ligne ${line}\u00a0: Moodle ne crée aucune cohorte du fichier.`,
    en: `The id number ${quoted(idnumber, 'en')} is already on line ${line}: Moodle creates none of this file’s cohorts.`,
  }),
  idnumberExists: (idnumber: string): Text => ({
    fr: `Une cohorte a déjà le numéro ${quoted(idnumber, 'fr')}\u00a0: Moodle ne crée aucune cohorte du fichier.`,
    en: `A cohort already has the id number ${quoted(idnumber, 'en')}: Moodle creates none of this file’s cohorts.`,
  }),
  noIdnumber: {
    fr: 'Sans numéro (idnumber), aucun fichier de comptes ne pourra nommer cette cohorte.',
    en: 'Without an id number, no file of accounts can name this cohort.',
  },
  numeric: (idnumber: string): Text => ({
    fr: `Numéro ${quoted(idnumber, 'fr')} sans lettre\u00a0: dans un fichier de comptes, Moodle y verrait une autre cohorte.`,
    en: `The id number ${quoted(idnumber, 'en')} has no letter: in a file of accounts, Moodle would take it for another cohort.`,
  }),
  notBoolean: (value: string): Text => ({
    fr: `${quoted(value, 'fr')} n’est ni oui ni non\u00a0: Moodle rendrait la cohorte visible. Écrire 1 ou 0.`,
    en: `${quoted(value, 'en')} is neither yes nor no: Moodle would make the cohort visible. Write 1 or 0.`,
  }),
  hidden: {
    fr: 'Cohorte cachée\u00a0: elle ne pourra pas servir à la synchronisation dans un cours.',
    en: 'A hidden cohort: it cannot be used for the synchronisation of a course.',
  },
  placesTwice: (first: string, second: string): Text => ({
    fr: `La place de la cohorte est dite deux fois\u00a0: ${first} et ${second}.`,
    en: `The cohort’s location is stated twice: ${first} and ${second}.`,
  }),
  notNumber: (column: string): Text => ({
    fr: `${column} veut un nombre\u00a0: Moodle mettrait la cohorte à la place choisie par défaut.`,
    en: `${column} must be a number: Moodle would create the cohort in the default location.`,
  }),
  path: {
    fr: 'Chemin de catégorie sans espaces autour de /\u00a0: Moodle ne le trouverait pas. Écrire «\u00a0Santé / IFSI\u00a0».',
    en: 'Category path without spaces around /: Moodle would not find it. Write “Santé / IFSI”.',
  },
} as const;

/** What the repairs are called. */
export const COHORT_FIX_TITLES = {
  write: (value: string, column: string): Text => ({
    fr: `Écrire ${quoted(value, 'fr')} dans ${column}`,
    en: `Write ${quoted(value, 'en')} into ${column}`,
  }),
  rename: { fr: 'Remettre les noms de colonnes de Moodle', en: 'Restore Moodle’s column names' },
  empty: (column: string): Text => ({ fr: `Vider ${column}`, en: `Empty ${column}` }),
  deleteLine: { fr: 'Supprimer cette ligne', en: 'Delete this line' },
  deleteColumn: (name: string): Text => ({
    fr: `Supprimer la colonne ${quoted(name, 'fr')}`,
    en: `Delete the column ${quoted(name, 'en')}`,
  }),
  addVisible: { fr: 'Ajouter la colonne visible, à 1', en: 'Add the column visible, with 1' },
  dropSurplus: (count: number): Text => ({
    fr: `Supprimer ${counted(count, 'cellule vide en trop', 'cellules vides en trop', 'fr')}`,
    en: `Delete ${counted(count, 'extra empty cell', 'extra empty cells', 'en')}`,
  }),
} as const;
