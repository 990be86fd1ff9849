// What is asked and said when a folder is set up, or a file begun.
import type { Language } from '../../core/i18n/language';

const fr = {
  title: 'Préparer ce dossier',
  platform: 'Sur quelle plateforme ces fichiers seront-ils importés\u00a0?',
  establishment: 'Code établissement (exemple\u00a0: alp002)\u00a0; laissez vide s’il y en a plusieurs',
  establishmentWrong: 'Trois lettres puis trois chiffres, comme alp002',
  template: 'Quel modèle suivent ces fichiers\u00a0?',
  anyTemplate: 'L’un ou l’autre, selon l’en-tête de chaque fichier',
  category: 'Catégorie où les cohortes seront utilisées (exemple\u00a0: Santé / IFSI)\u00a0; facultatif',
  accounts: 'L’export des comptes qui existent déjà («\u00a0Export Excel\u00a0» de la plateforme)',
  cohorts: 'La liste des cohortes (un CSV)',
  choose: 'Choisir un fichier…',
  later: 'Plus tard',
  view: 'Comment ouvrir les fichiers CSV de ce dossier\u00a0?',
  asTable: 'Comme tableau',
  asText: 'Comme texte',
  exists: 'Ce dossier est déjà préparé\u00a0: son fichier .enrolment.json dit comment.',
  written: (answers: string) =>
    `Dossier préparé\u00a0: ${answers}. C’est enregistré dans .enrolment.json et vaut pour tout le dossier.`,
  open: 'Voir .enrolment.json',
  newFile: {
    title: 'Nouveau fichier d’import',
    cohort: 'Cohorte de ces agents\u00a0: son nom exact sur la plateforme (facultatif)',
    cohorts: 'La cohorte de ces agents',
    other: 'Une autre…',
    none: 'Aucune pour l’instant',
    kept: 'Vos réponses sont enregistrées dans .enrolment.json et valent pour tout le dossier.',
  },
};

const en: typeof fr = {
  title: 'Set up this folder',
  platform: 'For which platform are the files of this folder?',
  establishment: 'Establishment code (alp002), or nothing if there are several',
  establishmentWrong: 'Three letters, then three digits, as in alp002',
  template: 'Which template do these files follow?',
  anyTemplate: 'One or the other, known by the header of each file',
  category: 'Category of the platform in which the cohorts will be used (Santé / IFSI), or nothing',
  accounts: 'The export of the accounts that exist already (the platform’s “Export Excel”)',
  cohorts: 'The list of cohorts (a CSV)',
  choose: 'Choose a file…',
  later: 'Later',
  view: 'How are the CSV files of this folder to open?',
  asTable: 'As a table',
  asText: 'As text',
  exists: 'This folder is set up already: its file .enrolment.json says how.',
  written: (answers) => `Folder set up: ${answers}. This is kept in .enrolment.json, for all files of the folder.`,
  open: 'Show .enrolment.json',
  newFile: {
    title: 'New enrolment file',
    cohort: 'The cohort of these agents, as it is on the platform, or nothing for now',
    cohorts: 'The cohort of these agents',
    other: 'Another one…',
    none: 'None for now',
    kept: 'Your answers are kept in .enrolment.json, for the files of this folder.',
  },
};

export const SET_UP_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
