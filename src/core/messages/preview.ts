// What the import preview says: its panel, and the line above the header of the file.
import { PREVIEW_DECISION_TEXTS } from './preview-decisions';
import { PREVIEW_LINE_TEXTS } from './preview-line';
import { PREVIEW_OPTION_TEXTS } from './preview-options';
import { counted } from './show';
import type { Language } from './text';

const fr = {
  title: (file: string) => `Aperçu : ${file}`,
  summary: 'Ce que fera l’import',
  repaired: 'Une fois le fichier réparé, l’import ferait ceci :',
  computing: 'Calcul en cours…',
  gone: 'Ce fichier n’est pas, ou plus, un fichier d’inscription : il n’y a rien à prévoir.',
  before: {
    decide: (groups: number) =>
      `Avant l’import : ${counted(groups, 'groupe de doublons', 'groupes de doublons', 'fr')} à décider.`,
    look: (groups: number) =>
      `${counted(groups, 'groupe de doublons', 'groupes de doublons', 'fr')} : Moodle fera comme le dit le type d’import, sans rien demander.`,
    open: 'Décider',
    see: 'Regarder',
  },
  lens: {
    all: (parts: string) => `Aperçu de l’import : ${parts}`,
    refused: 'Aperçu : la plateforme refusera ce fichier',
    none: 'Aperçu de l’import',
  },
  counts: {
    created: (n: number) => counted(n, 'compte créé', 'comptes créés', 'fr'),
    updated: (n: number) => counted(n, 'modifié', 'modifiés', 'fr'),
    unchanged: (n: number) => counted(n, 'inchangé', 'inchangés', 'fr'),
    'by-hand': (n: number) => `${n} à créer à la main`,
    decide: (n: number) => `${n} à décider`,
    skipped: (n: number) => counted(n, 'ignoré', 'ignorés', 'fr'),
    refused: (n: number) => counted(n, 'refusé', 'refusés', 'fr'),
    deleted: (n: number) => counted(n, 'supprimé', 'supprimés', 'fr'),
    omitted: (n: number) => `${n} laissé${n > 1 ? 's' : ''} de côté`,
    unread: (n: number) => counted(n, 'jamais lu', 'jamais lus', 'fr'),
  },
  /** What each outcome means, for whoever wonders. */
  meanings: {
    created: 'Un compte sera créé.',
    updated: 'Un compte qui existe recevra les valeurs de cette ligne.',
    unchanged: 'Le compte existe déjà tel quel.',
    'by-hand': 'À créer vous-même sur la plateforme, sous le nom choisi.',
    decide: 'La plateforme demandera quoi faire : décidez ici avant.',
    skipped: 'L’import passe cette ligne, sans rien faire.',
    refused: 'L’import ne prend pas cette ligne.',
    deleted: 'Un compte qui existe sera supprimé.',
    omitted: 'Vous avez choisi d’enlever cette ligne.',
    unread: 'L’import s’arrête avant cette ligne.',
  },
  tabs: { lines: 'Lignes', groups: 'Doublons', options: 'Import et plateforme' },
  openGroups: (count: number) => counted(count, 'groupe', 'groupes', 'fr'),
  noneOpen: 'décidés',
  filter: { label: 'Filtrer par résultat', clear: 'Tout montrer' },
  search: 'Chercher un nom, une adresse, un matricule…',
  shown: (count: number, all: number) =>
    count === all ? counted(all, 'ligne', 'lignes', 'fr') : `${counted(count, 'ligne', 'lignes', 'fr')} sur ${all}`,
  nothing: 'Aucune ligne ne correspond.',
  table: 'Lignes du fichier et ce qu’elles deviennent',
  columns: {
    line: 'Ligne',
    outcome: 'Résultat',
    name: 'Nom et prénom',
    username: 'Nom d’utilisateur',
    note: 'À savoir',
    email: 'Adresse',
    matricule: 'Matricule',
    cohorts: 'Cohorte',
  },
  sort: (column: string) => `Trier par ${column.toLowerCase()} ; Maj et flèches : largeur`,
  resize: (column: string) => `Largeur de la colonne ${column}`,
  goTo: (line: number) => `Aller à la ligne ${line}`,
  close: 'Fermer',
  silent: {
    title: 'Ce que l’import ne dira pas',
    show: (title: string, count: number) => `${title} (${count})`,
  },
  refusedLine: (line: number) => `La ligne ${line} n’a pas le bon nombre de cellules : tout le fichier est refusé.`,
  refused: (reason: string) => `Moodle refuse tout le fichier : ${reason}.`,
  refusedEmpty: 'le fichier est vide',
  refusedOptions: 'les réglages choisis ne vont pas ensemble',
  endsAt: (line: number) =>
    `L’import s’arrête à la ligne ${line} : ce qui précède reste fait, le reste n’est jamais lu.`,
  unknown: {
    accounts: 'Comptes existants inconnus : l’aperçu ne voit que les doublons du fichier.',
    chooseAccounts: 'Choisir l’export des comptes',
    cohorts: 'Cohortes inconnues : rien ne dit si celles du fichier existent.',
    chooseCohorts: 'Choisir le catalogue des cohortes',
    establishment: 'Code de l’établissement inconnu : les noms d’utilisateur sont montrés sans lui.',
    setUpFolder: 'Indiquer l’établissement',
  },
  platform: {
    title: 'Suppositions sur la plateforme',
    name: (name: string) => `Plateforme : ${name}.`,
    asks: 'La plateforme fait elle-même les noms d’utilisateur et demande quoi faire de chaque doublon : ajouter, supprimer ou modifier. Les réglages d’import de Moodle ne s’y choisissent pas.',
    username: 'Nom d’utilisateur : code de l’établissement, initiale du prénom, nom, le tout en minuscules.',
    transliterated: 'Supposé : é devient e, œ devient oe, ç devient c ; les espaces et apostrophes disparaissent.',
    notTransliterated: 'Supposé : les lettres accentuées, espaces et apostrophes disparaissent.',
    fictif: (example: string) => `Sans adresse, la plateforme en fait une : ${example}.`,
    matricule: (prefix: string) => `Elle met ${prefix} devant chaque matricule.`,
    accounts: (count: number) =>
      `${counted(count, 'compte existant connu', 'comptes existants connus', 'fr')}, par l’export choisi.`,
    cohorts: (count: number) =>
      `${counted(count, 'cohorte connue', 'cohortes connues', 'fr')}, par le catalogue choisi.`,
    stock: 'L’import de Moodle est simulé ligne par ligne, avec les réglages ci-dessus.',
  },
};

const en: typeof fr = {
  title: (file) => `Preview: ${file}`,
  summary: 'What the import will do',
  repaired: 'Once the file is repaired, the import would do this:',
  computing: 'Working it out…',
  gone: 'This file is no enrolment file, or not any more: there is nothing to foresee.',
  before: {
    decide: (groups) =>
      `Before the import: ${counted(groups, 'group of duplicates', 'groups of duplicates', 'en')} to decide about.`,
    look: (groups) =>
      `${counted(groups, 'group of duplicates', 'groups of duplicates', 'en')}: Moodle follows the import type and asks nothing.`,
    open: 'Decide',
    see: 'Look',
  },
  lens: {
    all: (parts) => `Import preview: ${parts}`,
    refused: 'Preview: the platform will refuse this file',
    none: 'Import preview',
  },
  counts: {
    created: (n) => `${n} created`,
    updated: (n) => `${n} changed`,
    unchanged: (n) => `${n} unchanged`,
    'by-hand': (n) => `${n} to make by hand`,
    decide: (n) => `${n} to decide`,
    skipped: (n) => `${n} skipped`,
    refused: (n) => `${n} refused`,
    deleted: (n) => `${n} deleted`,
    omitted: (n) => `${n} left out`,
    unread: (n) => `${n} never read`,
  },
  meanings: {
    created: 'An account will be created.',
    updated: 'An account that exists will take the values of this line.',
    unchanged: 'The account exists already, just like this.',
    'by-hand': 'To be made by you on the platform, under the chosen name.',
    decide: 'The platform will ask what to do: decide here first.',
    skipped: 'The import passes over this line and does nothing.',
    refused: 'The import does not take this line.',
    deleted: 'An account that exists will be deleted.',
    omitted: 'You chose to remove this line.',
    unread: 'The import stops before this line.',
  },
  tabs: { lines: 'Lines', groups: 'Duplicates', options: 'Import and platform' },
  openGroups: (count) => counted(count, 'group', 'groups', 'en'),
  noneOpen: 'decided',
  filter: { label: 'Filter by outcome', clear: 'Show all' },
  search: 'Search a name, an address, a matricule…',
  shown: (count, all) =>
    count === all ? counted(all, 'line', 'lines', 'en') : `${counted(count, 'line', 'lines', 'en')} of ${all}`,
  nothing: 'No line fits.',
  table: 'Lines of the file and what becomes of them',
  columns: {
    line: 'Line',
    outcome: 'Outcome',
    name: 'Name',
    username: 'Username',
    note: 'To know',
    email: 'Address',
    matricule: 'Matricule',
    cohorts: 'Cohort',
  },
  sort: (column) => `Sort by ${column.toLowerCase()}; Shift and arrows: width`,
  resize: (column) => `Width of the column ${column}`,
  goTo: (line) => `Go to line ${line}`,
  close: 'Close',
  silent: { title: 'What the import will not tell', show: (title, count) => `${title} (${count})` },
  refusedLine: (line) => `Line ${line} has the wrong number of cells: the whole file is refused.`,
  refused: (reason) => `Moodle refuses the whole file: ${reason}.`,
  refusedEmpty: 'the file is empty',
  refusedOptions: 'the chosen options do not go together',
  endsAt: (line) => `The import stops at line ${line}: what comes before stays done, the rest is never read.`,
  unknown: {
    accounts: 'Existing accounts are not known: the preview sees duplicates within the file only.',
    chooseAccounts: 'Choose the export of accounts',
    cohorts: 'Cohorts are not known: nothing tells whether those of the file exist.',
    chooseCohorts: 'Choose the cohort catalogue',
    establishment: 'The establishment’s code is not known: usernames are shown without it.',
    setUpFolder: 'Name the establishment',
  },
  platform: {
    title: 'What is assumed of the platform',
    name: (name) => `Platform: ${name}.`,
    asks: 'The platform makes the usernames itself and asks what to do with each duplicate: add, delete or modify. Moodle’s import options cannot be chosen there.',
    username: 'Username: the establishment’s code, the initial of the first name, the last name, all in lower case.',
    transliterated: 'Assumed: é becomes e, œ becomes oe, ç becomes c; blanks and apostrophes are dropped.',
    notTransliterated: 'Assumed: letters with accents, blanks and apostrophes are dropped.',
    fictif: (example) => `Without an address, the platform makes one: ${example}.`,
    matricule: (prefix) => `It puts ${prefix} in front of each matricule.`,
    accounts: (count) =>
      `${counted(count, 'existing account known', 'existing accounts known', 'en')}, from the chosen export.`,
    cohorts: (count) => `${counted(count, 'cohort known', 'cohorts known', 'en')}, from the chosen catalogue.`,
    stock: 'Moodle’s import is simulated line by line, with the options above.',
  },
};

const { fr: frDecisions, en: enDecisions } = PREVIEW_DECISION_TEXTS;
const { fr: frLine, en: enLine } = PREVIEW_LINE_TEXTS;
const { fr: frOptions, en: enOptions } = PREVIEW_OPTION_TEXTS;

export const PREVIEW_TEXTS = {
  fr: { ...fr, ...frLine, ...frDecisions, options: frOptions },
  en: { ...en, ...enLine, ...enDecisions, options: enOptions },
} satisfies Record<Language, unknown>;
export type PreviewTexts = (typeof PREVIEW_TEXTS)[Language];
