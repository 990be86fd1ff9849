// What the editor says besides findings: the status item, actions, commands.
import { counted, linkless, quoted } from './show';
import type { Language } from './text';

/** A path is shown to its end, which says most. */
const LONGEST_PATH = 1000;

const fr = {
  status: {
    name: 'Fichier d’inscription',
    none: 'Pas un fichier d’inscription',
    noneWhy: 'Ni sa ligne des colonnes ni son nom ne sont d’un modèle.',
    leftAloneWhy: 'Vous avez demandé de ne pas le vérifier.',
    treat: 'Le vérifier quand même',
    ignore: 'Ne plus vérifier ce fichier',
    by: {
      header: (template: string) => `Modèle ${quoted(template, 'fr')}, reconnu à sa ligne des colonnes`,
      name: (template: string) => `Modèle ${quoted(template, 'fr')}, reconnu au nom du fichier`,
      user: (template: string) => `Modèle ${quoted(template, 'fr')}, à votre demande`,
    },
    shown: (shown: number, all: number) =>
      `${counted(shown, 'problème montré', 'problèmes montrés', 'fr')} sur ${counted(all, 'trouvé', 'trouvés', 'fr')}`,
    accounts: (count: number, days: number) =>
      `${counted(count, 'compte existant connu', 'comptes existants connus', 'fr')}${days >= 7 ? `, export vieux de ${counted(days, 'jour', 'jours', 'fr')}` : ''}`,
    noAccounts: 'comptes existants inconnus',
    chooseAccounts: 'Choisir leur export',
    settings: (names: readonly string[]) => `Réglage non compris : ${names.join(', ')}`,
    openSettings: 'Ouvrir les réglages',
    explain: 'Afficher les problèmes',
  },
  actions: {
    fixRule: (title: string, count: number) => `Corriger partout : ${title} (${count})`,
    fixAll: 'Corriger tout ce qui est sûr dans ce fichier',
    page: (title: string) => `Expliquer : ${title}`,
  },
  related: 'L’autre ligne',
  fixed: (count: number) =>
    count ? `${counted(count, 'correction faite', 'corrections faites', 'fr')}.` : 'Rien de sûr à corriger.',
  changed: 'Le fichier a changé entre-temps : recommencer.',
  accents: {
    recovered: (lines: number, left: number) =>
      `Accents remis dans ${counted(lines, 'ligne', 'lignes', 'fr')}${left ? `, pas dans ${counted(left, 'autre, à retaper', 'autres, à retaper', 'fr')}` : ''}. Il reste à vérifier et à enregistrer.`,
    save: 'Enregistrer',
    saved: 'Fichier enregistré en UTF-8\u00a0: la plateforme lira les accents.',
    reread: 'Le fichier était déjà en UTF-8, VS Code le lisait autrement. Il montre maintenant les bons accents.',
    unsaved: 'Le fichier n’a pas pu être enregistré en UTF-8\u00a0: recommencer.',
    lost: 'Les accents ne sont plus dans le fichier\u00a0: il faut les retaper.',
  },
  checkTask: 'Vérifier les fichiers d’inscription',
  exampleFolder: 'exemple-anfh',
  noFile: 'Ouvrir d’abord un fichier d’inscription.',
  large: {
    said: (file: string, megabytes: number, command: string) =>
      `${quoted(linkless(file), 'fr')} fait ${counted(megabytes, 'Mo', 'Mo', 'fr')}\u00a0: VS Code ne confie pas aux extensions un fichier de plus de 50\u00a0Mo. La ligne de commande le vérifie\u00a0: ${linkless(command)}`,
    copy: 'Copier la commande',
  },
  outside: {
    question: (file: string) =>
      `La configuration de ce dossier demande de lire un fichier qui est ailleurs\u00a0: ${quoted(linkless(file), 'fr', LONGEST_PATH)}. Le lire\u00a0?`,
    read: 'Lire ce fichier',
    leave: 'Ne pas le lire',
  },
  setUp: {
    title: 'Préparer ce dossier',
    platform: 'Pour quelle plateforme sont les fichiers de ce dossier ?',
    establishment: 'Code de l’établissement (alp002), ou rien s’il y en a plusieurs',
    establishmentWrong: 'Trois lettres puis trois chiffres, comme alp002',
    template: 'Sur quel modèle sont ces fichiers\u00a0?',
    anyTemplate: 'L’un ou l’autre, reconnu à la ligne des colonnes de chaque fichier',
    category: 'Catégorie de la plateforme où les cohortes serviront (Santé / IFSI), ou rien',
    accounts: 'L’export des comptes qui existent déjà (« Export Excel » de la plateforme)',
    cohorts: 'Le catalogue des cohortes (un CSV)',
    choose: 'Choisir un fichier…',
    later: 'Plus tard',
    exists: 'Ce dossier a déjà un fichier .enrolment.json : il est ouvert.',
    folder: 'Quel dossier préparer ?',
  },
  newFile: {
    title: 'Nouveau fichier d’inscription',
    cohort: 'La cohorte de ces agents, telle qu’elle existe sur la plateforme, ou rien pour l’instant',
    cohorts: 'La cohorte de ces agents',
    other: 'Une autre…',
    none: 'Aucune pour l’instant',
    kept: 'Vos réponses sont gardées dans .enrolment.json, pour les fichiers de ce dossier.',
  },
  accounts: {
    choose: 'Choisir l’export des comptes de la plateforme',
    reading: (file: string) => `Lecture des comptes de ${quoted(linkless(file), 'fr')}`,
    atOnce: 'Un classeur se lit d’une traite\u00a0: «\u00a0Annuler\u00a0» n’agit qu’ensuite.',
    readAgain: 'Lire de nouveau',
    none: 'Aucun export de comptes n’est choisi pour ce fichier.',
    loaded: (count: number, file: string, date: string) =>
      `${counted(count, 'compte', 'comptes', 'fr')} de ${quoted(linkless(file), 'fr')}, enregistré le ${date}.`,
    old: (days: number) => ` Cet export a ${days} jours : en reprendre un avant l’import.`,
  },
  cohorts: {
    choose: 'Choisir le catalogue des cohortes',
    added: (cohort: string) => `${quoted(cohort, 'fr')} ajouté au catalogue.`,
  },
  files: { csv: 'CSV', accounts: 'Export Excel ou CSV' },
  edit: {
    unchanged: (file: string) => `Rien n’a pu être écrit dans ${quoted(file, 'fr')}\u00a0: le corriger d’abord.`,
    unsaved: (file: string) => `${quoted(file, 'fr')} avait des changements non enregistrés\u00a0: l’enregistrer.`,
    'utf-8': (file: string) =>
      `${quoted(file, 'fr')} est maintenant en UTF-8\u00a0: son ancien codage n’a pas ces lettres.`,
  },
};

const en: typeof fr = {
  status: {
    name: 'Enrolment file',
    none: 'Not an enrolment file',
    noneWhy: 'Neither its header nor its name is a template’s.',
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
  accents: {
    recovered: (lines, left) =>
      `Accents put back in ${counted(lines, 'line', 'lines', 'en')}${left ? `, not in ${counted(left, 'other, to be typed again', 'others, to be typed again', 'en')}` : ''}. Look them over, then save.`,
    save: 'Save',
    saved: 'File saved as UTF-8: the platform will read its accents.',
    reread: 'The file was UTF-8 already, VS Code read it otherwise. It shows the right accents now.',
    unsaved: 'The file could not be saved as UTF-8: try again.',
    lost: 'The accents are no longer in the file: they have to be typed again.',
  },
  checkTask: 'Check the enrolment files',
  exampleFolder: 'example-anfh',
  noFile: 'Open an enrolment file first.',
  large: {
    said: (file, megabytes, command) =>
      `${quoted(linkless(file), 'en')} has ${counted(megabytes, 'MB', 'MB', 'en')}: VS Code hands no file of more than 50\u00a0MB to extensions. The command line checks it: ${linkless(command)}`,
    copy: 'Copy the Command',
  },
  outside: {
    question: (file) =>
      `This folder’s configuration asks to read a file that is elsewhere: ${quoted(linkless(file), 'en', LONGEST_PATH)}. Read it?`,
    read: 'Read the File',
    leave: 'Do Not Read It',
  },
  setUp: {
    title: 'Set up this folder',
    platform: 'For which platform are the files of this folder?',
    establishment: 'Establishment code (alp002), or nothing if there are several',
    establishmentWrong: 'Three letters, then three digits, as in alp002',
    template: 'Which template do these files follow?',
    anyTemplate: 'One or the other, known by the header of each file',
    category: 'Category of the platform in which the cohorts will be used (Santé / IFSI), or nothing',
    accounts: 'The export of the accounts that exist already (the platform’s “Export Excel”)',
    cohorts: 'The cohort catalogue (a CSV)',
    choose: 'Choose a file…',
    later: 'Later',
    exists: 'This folder has a file .enrolment.json already: here it is.',
    folder: 'Which folder is to be set up?',
  },
  newFile: {
    title: 'New enrolment file',
    cohort: 'The cohort of these agents, as it is on the platform, or nothing for now',
    cohorts: 'The cohort of these agents',
    other: 'Another one…',
    none: 'None for now',
    kept: 'Your answers are kept in .enrolment.json, for the files of this folder.',
  },
  accounts: {
    choose: 'Choose the platform’s export of accounts',
    reading: (file) => `Reading the accounts of ${quoted(linkless(file), 'en')}`,
    atOnce: 'A workbook is read in one go: “Cancel” takes effect only afterwards.',
    readAgain: 'Read it again',
    none: 'No export of accounts is chosen for this file.',
    loaded: (count, file, date) =>
      `${counted(count, 'account', 'accounts', 'en')} of ${quoted(linkless(file), 'en')}, saved on ${date}.`,
    old: (days) => ` This export is ${days} days old: get a new one before the import.`,
  },
  cohorts: {
    choose: 'Choose the cohort catalogue',
    added: (cohort) => `${quoted(cohort, 'en')} added to the catalogue.`,
  },
  files: { csv: 'CSV', accounts: 'Excel export or CSV' },
  edit: {
    unchanged: (file) => `Nothing could be written into ${quoted(file, 'en')}: correct it first.`,
    unsaved: (file) => `${quoted(file, 'en')} had unsaved changes: save it.`,
    'utf-8': (file) => `${quoted(file, 'en')} is in UTF-8 now: its former encoding lacks these letters.`,
  },
};

export type EditorTexts = typeof fr;
export const EDITOR_TEXTS: Readonly<Record<Language, EditorTexts>> = { fr, en };
