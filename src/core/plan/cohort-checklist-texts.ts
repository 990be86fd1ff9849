// The cohorts to see to before the import, in the words of the page, of the list and of what saves them.
import type { Language } from '../i18n/language';
import type { CohortTask } from './new-cohorts';

const fr = {
  title: 'Cohortes à préparer avant l’import',
  intro: (file: string) => `Cohortes que nomme ${file} et que la liste des cohortes n’a pas.`,
  sections: {
    correct: {
      title: 'Sans doute mal écrites\u00a0: à corriger dans le fichier, pas à créer',
      note: 'Une cohorte créée sous un nom mal écrit resterait à côté de la vraie.',
    },
    create: {
      title: 'À créer avant l’import',
      note: 'Ouvrir «\u00a0Gérer les cohortes\u00a0», «\u00a0Ajouter une cohorte\u00a0», saisir le nom exactement, cocher «\u00a0Visible\u00a0», enregistrer.',
    },
    ask: {
      title: 'Codes étape inconnus\u00a0: à demander au service informatique',
      note: 'Le système d’information crée ces cohortes lui-même\u00a0: en créer une du même code ferait un doublon.',
    },
    'look-up': {
      title: 'À chercher sur la plateforme, et à créer si elles n’y sont pas',
      note: 'La liste des cohortes n’est pas connue\u00a0: rien ne dit lesquelles existent. À créer avec «\u00a0Visible\u00a0» coché.',
    },
  } satisfies Record<CohortTask, { title: string; note: string }>,
  cohort: 'Cohorte (nom exact)',
  visible: 'Visible',
  yes: 'oui',
  lines: 'Lignes',
  meant: 'Cohortes proches',
  category: (category: string) => `Catégorie\u00a0: ${category}.`,
  nothing: 'Toutes les cohortes du fichier existent\u00a0: rien à préparer.',
  noCohorts: 'Ce fichier ne nomme aucune cohorte.',
  after:
    'Après l’import, ouvrir chaque cohorte et vérifier ses membres\u00a0; puis ajouter «\u00a0Synchronisation des cohortes\u00a0» à chaque session.',
  fileName: 'cohortes',
  offer: 'Garder la liste des cohortes à préparer\u00a0?',
  saveList: 'Enregistrer la liste à imprimer',
  saveUpload: 'Enregistrer le fichier de cohortes pour Moodle',
};

const en: typeof fr = {
  title: 'Cohorts to prepare before the import',
  intro: (file) => `Cohorts that ${file} names and the list of cohorts lacks.`,
  sections: {
    correct: {
      title: 'Probably misspelt: correct it in the file, do not create it',
      note: 'A cohort created under a misspelt name would remain beside the real one.',
    },
    create: {
      title: 'To create before the import',
      note: 'Open “Gérer les cohortes”, “Ajouter une cohorte”, type the exact name, tick “Visible”, save.',
    },
    ask: {
      title: 'Unknown codes: to be asked of the IT service',
      note: 'The information system creates these cohorts itself: another one with that code would be a duplicate.',
    },
    'look-up': {
      title: 'Check them on the platform, and create those missing',
      note: 'The list of cohorts is unknown: existing ones cannot be recognised. Tick “Visible” when creating them.',
    },
  },
  cohort: 'Cohort (exact name)',
  visible: 'Visible',
  yes: 'yes',
  lines: 'Lines',
  meant: 'Near cohorts',
  category: (category) => `Category: ${category}.`,
  nothing: 'All cohorts of the file exist: nothing to prepare.',
  noCohorts: 'This file names no cohort.',
  after:
    'After the import, open each cohort and check its members. Then add “Synchronisation des cohortes” to each session.',
  fileName: 'cohorts',
  offer: 'Keep the list of cohorts to prepare?',
  saveList: 'Save the list to print',
  saveUpload: 'Save the file of cohorts for Moodle',
};

export const COHORT_LIST_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
