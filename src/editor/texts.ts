// What the editor says besides findings: the status item, actions, commands.
import { counted, linkless, quoted } from '../core/i18n/format';
import type { Language } from '../core/i18n/language';

/** A path is shown to its end, which says most. */
const LONGEST_PATH = 1000;

const fr = {
  status: {
    name: 'Fichier d’import',
    none: 'Ce n’est pas un fichier d’import',
    noneWhy: 'Ni l’en-tête ni le nom du fichier ne correspondent à un modèle.',
    unrecognised: {
      empty: 'Fichier vide\u00a0: il y manque l’en-tête et les agents',
      'no-header': 'Fichier sans en-tête\u00a0: la plateforme le refuserait',
    },
    whatNow: 'Afficher «\u00a0Et maintenant\u00a0?\u00a0»',
    leftAloneWhy: 'Vous avez demandé de ne pas le vérifier.',
    treat: 'Le vérifier quand même',
    ignore: 'Ne plus vérifier ce fichier',
    by: {
      header: (template: string) => `Modèle ${quoted(template, 'fr')}, reconnu à son en-tête`,
      name: (template: string) => `Modèle ${quoted(template, 'fr')}, reconnu au nom du fichier`,
      user: (template: string) => `Modèle ${quoted(template, 'fr')}, à votre demande`,
    },
    shown: (shown: number, all: number) =>
      `${counted(shown, 'problème affiché', 'problèmes affichés', 'fr')} sur ${counted(all, 'trouvé', 'trouvés', 'fr')}`,
    accounts: (count: number, days: number) =>
      `${counted(count, 'compte existant connu', 'comptes existants connus', 'fr')}${days >= 7 ? `, export datant de ${counted(days, 'jour', 'jours', 'fr')}` : ''}`,
    noAccounts: 'export des comptes absent',
    chooseAccounts: 'Choisir l’export',
    settings: (names: readonly string[]) => `Réglage non reconnu\u00a0: ${names.join(', ')}`,
    openSettings: 'Ouvrir les réglages',
    explain: 'Afficher les problèmes',
  },
  actions: {
    fixRule: (title: string, count: number) => `Corriger partout (${count})\u00a0: ${title}`,
    fixAll: 'Appliquer toutes les corrections sans risque',
    page: (title: string) => `Expliquer : ${title}`,
  },
  related: 'L’autre ligne',
  fixed: (count: number) =>
    count
      ? `${counted(count, 'correction faite', 'corrections faites', 'fr')}.`
      : 'Aucune correction automatique possible.',
  changed: 'Le fichier a été modifié entre-temps\u00a0: recommencez.',
  checkTask: 'Vérifier les fichiers d’import',
  noFile: 'Ouvrez d’abord un fichier d’import.',
  outside: {
    question: (file: string) =>
      `Ce dossier utilise un fichier situé ailleurs\u00a0: ${quoted(linkless(file), 'fr', LONGEST_PATH)}. Autoriser sa lecture\u00a0?`,
    read: 'Lire ce fichier',
    leave: 'Ne pas le lire',
  },
  whichFolder: 'Quel dossier préparer ?',
  accounts: {
    choose: 'Choisir l’export des comptes de la plateforme',
    reading: (file: string) => `Lecture des comptes de ${quoted(linkless(file), 'fr')}`,
    atOnce: 'Un classeur Excel est lu en une fois\u00a0: «\u00a0Annuler\u00a0» ne prendra effet qu’à la fin.',
    readAgain: 'Lire de nouveau',
  },
  working: {
    verifying: 'Vérification de l’import',
    learning: 'Recherche des règles des noms d’utilisateur',
    slips: 'Préparation des fiches d’identifiants',
  },
  cohorts: {
    choose: 'Choisir la liste des cohortes',
  },
  files: { csv: 'CSV', accounts: 'Export Excel ou CSV' },
};

const en: typeof fr = {
  status: {
    name: 'Enrolment file',
    none: 'Not an enrolment file',
    noneWhy: 'Neither its header nor its name is a template’s.',
    unrecognised: {
      empty: 'Empty file: header and agents are missing',
      'no-header': 'No header: the platform would refuse this file',
    },
    whatNow: 'Show “What now?”',
    leftAloneWhy: 'You asked not to have it checked.',
    treat: 'Check it all the same',
    ignore: 'Stop checking this file',
    by: {
      header: (template) => `Template ${quoted(template, 'en')}, known by its header`,
      name: (template) => `Template ${quoted(template, 'en')}, known by the file’s name`,
      user: (template) => `Template ${quoted(template, 'en')}, because you said so`,
    },
    shown: (shown, all) =>
      `${counted(shown, 'problem shown', 'problems shown', 'en')} of ${counted(all, 'found', 'found', 'en')}`,
    accounts: (count, days) =>
      `${counted(count, 'existing account known', 'existing accounts known', 'en')}${days >= 7 ? `, export ${counted(days, 'day', 'days', 'en')} old` : ''}`,
    noAccounts: 'existing accounts not known',
    chooseAccounts: 'Choose their export',
    settings: (names) => `Setting not understood: ${names.join(', ')}`,
    openSettings: 'Open the settings',
    explain: 'Show the problems',
  },
  actions: {
    fixRule: (title, count) => `Repair everywhere: ${title} (${count})`,
    fixAll: 'Repair all that is safe in this file',
    page: (title) => `Explain: ${title}`,
  },
  related: 'The other line',
  fixed: (count) =>
    count ? `${counted(count, 'repair made', 'repairs made', 'en')}.` : 'Nothing that is safe to repair.',
  changed: 'The file has changed meanwhile: try again.',
  checkTask: 'Check the enrolment files',
  noFile: 'Open an enrolment file first.',
  outside: {
    question: (file) =>
      `This folder’s configuration asks to read a file that is elsewhere: ${quoted(linkless(file), 'en', LONGEST_PATH)}. Read it?`,
    read: 'Read the File',
    leave: 'Do Not Read It',
  },
  whichFolder: 'Which folder should be set up?',
  accounts: {
    choose: 'Choose the platform’s export of accounts',
    reading: (file) => `Reading the accounts of ${quoted(linkless(file), 'en')}`,
    atOnce: 'A workbook is read in one go: “Cancel” takes effect only afterwards.',
    readAgain: 'Read it again',
  },
  working: {
    verifying: 'Verifying the import',
    learning: 'Looking for the rules of usernames',
    slips: 'Preparing the slips of credentials',
  },
  cohorts: {
    choose: 'Choose the list of cohorts',
  },
  files: { csv: 'CSV', accounts: 'Excel export or CSV' },
};

export type EditorTexts = typeof fr;
export const EDITOR_TEXTS: Readonly<Record<Language, EditorTexts>> = { fr, en };
