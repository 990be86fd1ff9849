// What the import preview says: its panel, and the line above the header of the file.

import { counted } from '../../core/i18n/format';
import type { Language } from '../../core/i18n/language';
import { PREVIEW_DECISION_TEXTS } from './decisions';
import { PREVIEW_LINE_TEXTS } from './line';
import { PREVIEW_OPTION_TEXTS } from './options';

const fr = {
  title: (file: string) => `Aperçu : ${file}`,
  summary: 'Ce que fera l’import',
  repaired: 'Une fois le fichier corrigé, l’import donnerait\u00a0:',
  computing: 'Calcul en cours…',
  unfold: 'Tout afficher',
  fold: 'Réduire',
  gone: 'Ce fichier n’est pas (ou plus) un fichier d’import\u00a0: pas d’aperçu.',
  other: {
    says: (shown: string, edited: string) => `Cet aperçu est celui de ${shown}, pas celui de ${edited}.`,
    follow: 'Voir l’aperçu du fichier ouvert',
  },
  before: {
    decide: (groups: number) =>
      `Avant l’import : ${counted(groups, 'groupe de doublons ou d’homonymes', 'groupes de doublons ou d’homonymes', 'fr')} à trancher.`,
    look: (groups: number) =>
      `${counted(groups, 'groupe de doublons', 'groupes de doublons', 'fr')} : Moodle appliquera le mode de création choisi, sans rien demander.`,
    unasked: (groups: number) =>
      `${counted(groups, 'groupe de doublons ou d’homonymes', 'groupes de doublons ou d’homonymes', 'fr')} à regarder : la plateforme ne demandera rien.`,
    open: 'Trancher',
    see: 'Regarder',
  },
  lens: {
    all: (parts: string) => `Aperçu de l’import : ${parts}`,
    none: 'Aperçu de l’import',
  },
  counts: {
    created: (n: number) => counted(n, 'compte créé', 'comptes créés', 'fr'),
    updated: (n: number) => counted(n, 'modifié', 'modifiés', 'fr'),
    unchanged: (n: number) => counted(n, 'inchangé', 'inchangés', 'fr'),
    'by-hand': (n: number) => `${n} à créer à la main`,
    decide: (n: number) => `${n} à trancher`,
    skipped: (n: number) => counted(n, 'ignoré', 'ignorés', 'fr'),
    refused: (n: number) => counted(n, 'refusé', 'refusés', 'fr'),
    deleted: (n: number) => counted(n, 'supprimé', 'supprimés', 'fr'),
    omitted: (n: number) => counted(n, 'retiré', 'retirés', 'fr'),
    unread: (n: number) => counted(n, 'non lu', 'non lus', 'fr'),
  },
  /** What each outcome means. */
  meanings: {
    created: 'Un compte sera créé.',
    updated: 'Le compte existant sera modifié avec les valeurs de cette ligne.',
    unchanged: 'Le compte existe déjà, à l’identique.',
    'by-hand': 'À créer vous-même sur la plateforme, sous le nom choisi.',
    decide: 'La plateforme demandera quoi faire\u00a0: préparez la réponse ici.',
    skipped: 'L’import ignore cette ligne.',
    refused: 'Ligne refusée\u00a0: aucun compte créé.',
    deleted: 'Un compte existant sera supprimé.',
    omitted: 'Vous avez retiré cette ligne du fichier.',
    unread: 'L’import s’arrête avant cette ligne, ou la lit comme une partie d’une autre.',
  },
  tabs: { lines: 'Lignes', groups: 'Doublons et homonymes', options: 'Import et plateforme' },
  openGroups: (count: number) => counted(count, 'groupe', 'groupes', 'fr'),
  noneOpen: 'tous tranchés',
  wrong: (count: number) => `dont ${counted(count, 'compte à problème', 'comptes à problème', 'fr')}`,
  filter: { label: 'Filtrer par résultat', clear: 'Tout montrer' },
  search: 'Chercher un nom, une adresse, un matricule…',
  shown: (count: number, all: number) =>
    count === all ? counted(all, 'ligne', 'lignes', 'fr') : `${counted(count, 'ligne', 'lignes', 'fr')} sur ${all}`,
  nothing: 'Aucune ligne ne correspond.',
  table: 'Lignes du fichier et résultat de l’import',
  columns: {
    line: 'Ligne',
    outcome: 'Résultat',
    name: 'Prénom et nom',
    username: 'Nom d’utilisateur',
    note: 'Remarque',
    email: 'Adresse',
    matricule: 'Matricule',
    cohorts: 'Cohorte',
  },
  sort: (column: string) => `Trier par ${column.toLowerCase()} (Maj+flèches\u00a0: changer la largeur)`,
  resize: (column: string) => `Largeur de la colonne ${column}`,
  goTo: (line: number) => `Aller à la ligne ${line}`,
  close: 'Fermer',
  silent: {
    title: 'Passera sans message d’erreur',
    show: (title: string, count: number) => `${title} (${count})`,
  },
  refusedLine: (line: number) => `La ligne ${line} n’a pas le bon nombre de cellules : tout le fichier est refusé.`,
  refused: (reason: string) => `Moodle refuse tout le fichier (${reason}).`,
  refusedEmpty: 'le fichier est vide',
  refusedOptions: 'réglages incompatibles',
  endsAt: (line: number) =>
    `L’import s’arrête à la ligne ${line}\u00a0: les comptes d’au-dessus sont créés, les lignes suivantes ne sont pas lues.`,
  unknown: {
    accounts: 'Export des comptes non fourni\u00a0: seuls les doublons internes au fichier sont détectés.',
    chooseAccounts: 'Choisir l’export des comptes',
    cohorts: 'Liste des cohortes non fournie\u00a0: impossible de savoir si celles du fichier existent.',
    chooseCohorts: 'Choisir la liste des cohortes',
    establishment: 'Code établissement non indiqué\u00a0: les noms d’utilisateur sont affichés sans ce code.',
    setUpFolder: 'Indiquer l’établissement',
  },
  /** One was chosen, and cannot be read any more. */
  unread: {
    accounts: (file: string) =>
      `Export des comptes illisible\u00a0: ${file}. Les comptes existants ne sont pas vérifiés.`,
    cohorts: (file: string) => `Liste des cohortes illisible\u00a0: ${file}. Les cohortes ne sont pas vérifiées.`,
  },
  platform: {
    title: 'Hypothèses sur la plateforme',
    name: (name: string) => `Plateforme : ${name}.`,
    asks: 'La plateforme crée elle-même les noms d’utilisateur et demande quoi faire de chaque doublon (ajouter, supprimer ou modifier). Les réglages d’import de Moodle n’y sont pas proposés.',
    username: 'Nom d’utilisateur : code de l’établissement, initiale du prénom, nom, le tout en minuscules.',
    transliterated:
      'Hypothèse\u00a0: é devient e, œ devient oe, ç devient c\u00a0; espaces et apostrophes sont supprimés.',
    notTransliterated: 'Hypothèse : les lettres accentuées, espaces et apostrophes sont supprimés.',
    fictif: (example: string) => `Sans adresse, la plateforme en crée une\u00a0: ${example}.`,
    matricule: (prefix: string) => `Elle met ${prefix} devant chaque matricule.`,
    accounts: (count: number) =>
      `${counted(count, 'compte existant connu', 'comptes existants connus', 'fr')}, par l’export choisi.`,
    cohorts: (count: number) => `${counted(count, 'cohorte connue', 'cohortes connues', 'fr')}, par la liste choisie.`,
    stock: 'L’import de Moodle est simulé ligne par ligne, avec les réglages ci-dessus.',
  },
};

const en: typeof fr = {
  title: (file) => `Preview: ${file}`,
  summary: 'What the import will do',
  repaired: 'Once the file is repaired, the import would do the following:',
  computing: 'Working it out…',
  unfold: 'Show all',
  fold: 'Show less',
  gone: 'This file is not (or no longer) an import file: nothing to preview.',
  other: {
    says: (shown, edited) => `This is the preview of ${shown}, not of ${edited}.`,
    follow: 'Preview the file that is open',
  },
  before: {
    decide: (groups) =>
      `Before the import: ${counted(groups, 'group of duplicates', 'groups of duplicates', 'en')} to settle.`,
    look: (groups) =>
      `${counted(groups, 'group of duplicates', 'groups of duplicates', 'en')}: Moodle follows the import type and asks nothing.`,
    unasked: (groups) =>
      `${counted(groups, 'group of duplicates or namesakes', 'groups of duplicates or namesakes', 'en')} to look at: the platform will not ask.`,
    open: 'Decide',
    see: 'Look',
  },
  lens: {
    all: (parts) => `Import preview: ${parts}`,
    none: 'Import preview',
  },
  counts: {
    created: (n) => `${n} created`,
    updated: (n) => `${n} changed`,
    unchanged: (n) => `${n} unchanged`,
    'by-hand': (n) => `${n} to create by hand`,
    decide: (n) => `${n} to decide`,
    skipped: (n) => `${n} skipped`,
    refused: (n) => `${n} refused`,
    deleted: (n) => `${n} deleted`,
    omitted: (n) => `${n} left out`,
    unread: (n) => `${n} never read`,
  },
  meanings: {
    created: 'An account will be created.',
    updated: 'An existing account will get the values of this line.',
    unchanged: 'The account already exists, with the same values.',
    'by-hand': 'You create it on the platform, under the chosen username.',
    decide: 'The platform will ask what to do: decide here first.',
    skipped: 'The import skips this line.',
    refused: 'The import refuses this line.',
    deleted: 'An existing account will be deleted.',
    omitted: 'You chose to remove this line.',
    unread: 'The import stops before this line, or reads it as a part of another one.',
  },
  tabs: { lines: 'Lines', groups: 'Duplicates and namesakes', options: 'Import and platform' },
  openGroups: (count) => counted(count, 'group', 'groups', 'en'),
  noneOpen: 'decided',
  wrong: (count) => `${counted(count, 'account', 'accounts', 'en')} of these would be wrong`,
  filter: { label: 'Filter by outcome', clear: 'Show all' },
  search: 'Search a name, an address, a matricule…',
  shown: (count, all) =>
    count === all ? counted(all, 'line', 'lines', 'en') : `${counted(count, 'line', 'lines', 'en')} of ${all}`,
  nothing: 'No matching lines.',
  table: 'Lines of the file and their import result',
  columns: {
    line: 'Line',
    outcome: 'Outcome',
    name: 'Name',
    username: 'Username',
    note: 'Notes',
    email: 'Address',
    matricule: 'Matricule',
    cohorts: 'Cohort',
  },
  sort: (column) => `Sort by ${column.toLowerCase()}; Shift and arrows: width`,
  resize: (column) => `Width of the column ${column}`,
  goTo: (line) => `Go to line ${line}`,
  close: 'Close',
  silent: { title: 'Imported without an error message', show: (title, count) => `${title} (${count})` },
  refusedLine: (line) => `Line ${line} has the wrong number of cells: the whole file is refused.`,
  refused: (reason) => `Moodle refuses the whole file: ${reason}.`,
  refusedEmpty: 'the file is empty',
  refusedOptions: 'the chosen options do not go together',
  endsAt: (line) => `The import stops at line ${line}: earlier accounts are created, later lines are not read.`,
  unknown: {
    accounts: 'Existing accounts are unknown: only duplicates within the file are found.',
    chooseAccounts: 'Choose the export of accounts',
    cohorts: 'Cohorts are unknown: the file’s cohorts cannot be checked.',
    chooseCohorts: 'Choose the list of cohorts',
    establishment: 'The establishment code is unknown: usernames are shown without it.',
    setUpFolder: 'Name the establishment',
  },
  unread: {
    accounts: (file) => `The chosen export cannot be read: ${file}. Existing accounts are not checked.`,
    cohorts: (file) => `The chosen list of cohorts cannot be read: ${file}. Cohorts are not checked.`,
  },
  platform: {
    title: 'Assumptions about the platform',
    name: (name) => `Platform: ${name}.`,
    asks: 'The platform creates the usernames itself and asks what to do with each duplicate: add, delete or modify. Moodle’s import options cannot be chosen there.',
    username: 'Username: the establishment’s code, the initial of the first name, the last name, all in lower case.',
    transliterated: 'Assumed: é becomes e, œ becomes oe, ç becomes c; spaces and apostrophes are dropped.',
    notTransliterated: 'Assumed: letters with accents, spaces and apostrophes are dropped.',
    fictif: (example) => `Without an address, the platform makes one: ${example}.`,
    matricule: (prefix) => `It adds ${prefix} in front of each matricule.`,
    accounts: (count) =>
      `${counted(count, 'existing account known', 'existing accounts known', 'en')}, from the chosen export.`,
    cohorts: (count) => `${counted(count, 'cohort known', 'cohorts known', 'en')}, from the chosen list.`,
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
