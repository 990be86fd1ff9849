// Sentences of "What now?" that are made of what a file holds, and buttons that several steps have.
import { listed, quoted } from '../i18n/format';
import type { Language } from '../i18n/language';

const fr = {
  atLeast: (text: string) => `au moins ${text}`,
  cases: (title: string, count: number) => `${title}\u00a0: ${count} cas`,
  openGroups: (title: string, open: string) => `${title}\u00a0: ${open}`,
  goTo: 'Aller au suivant',
  fixEvery: (title: string, count: number) => `${title} (${count} cas)`,
  cohorts: {
    correct: (written: string, meant: string) =>
      meant
        ? `${quoted(written, 'fr')} n’est pas dans la liste des cohortes. Peut-être ${quoted(meant, 'fr')}\u00a0?`
        : `${quoted(written, 'fr')} n’est pas écrit comme dans la liste des cohortes.`,
    create: (names: readonly string[]) => `À créer avant l’import, le nom exact\u00a0: ${names.join(', ')}.`,
    ask: (names: readonly string[]) =>
      `${listed(names, 'fr')}\u00a0: code étape que la liste n’a pas. À demander au service informatique, sans le créer.`,
    lookUp: (names: readonly string[]) => `Existe-t-elle déjà, sous ce nom exact\u00a0? ${names.join(', ')}.`,
    add: 'Créée\u00a0: l’ajouter à la liste',
    copy: 'Copier le nom',
  },
  nights: {
    tasks: (tasks: readonly string[]) => `La plateforme se met à jour\u00a0: ${tasks.join('\u00a0; ')}.`,
    refreshed: (from: string, at: string) =>
      `Les cohortes sont refaites chaque nuit${at ? ` à ${at}` : ''} depuis ${from}\u00a0: ce que le fichier y ajoute ne dure pas.`,
  },
  sessions: {
    code: (codes: string) => `Code étape à saisir\u00a0: ${codes}.`,
    cohort: (names: string) => `Cohorte\u00a0: ${names}.`,
    name: 'Copier le nom de la session',
  },
};

const en: typeof fr = {
  atLeast: (text) => `at least ${text}`,
  cases: (title, count) => `${title}: ${count}`,
  openGroups: (title, open) => `${title}: ${open}`,
  goTo: 'Go to the next one',
  fixEvery: (title, count) => `${title} (${count} times)`,
  cohorts: {
    correct: (written, meant) =>
      meant
        ? `${quoted(written, 'en')} is not in the list of cohorts. Perhaps ${quoted(meant, 'en')}?`
        : `${quoted(written, 'en')} is not written as in the list of cohorts.`,
    create: (names) => `To create before the import, with the exact name: ${names.join(', ')}.`,
    ask: (names) => `${listed(names, 'en')}: a code étape that the list lacks. Ask the IT service, do not create it.`,
    lookUp: (names) => `Does it exist already, under this exact name? ${names.join(', ')}.`,
    add: 'Created: add it to the list',
    copy: 'Copy the name',
  },
  nights: {
    tasks: (tasks) => `The platform updates itself: ${tasks.join('; ')}.`,
    refreshed: (from, at) =>
      `Cohorts are rebuilt every night${at ? ` at ${at}` : ''} from ${from}: what the file adds does not last.`,
  },
  sessions: {
    code: (codes) => `Code étape to type: ${codes}.`,
    cohort: (names) => `Cohort: ${names}.`,
    name: 'Copy the session’s name',
  },
};

export const NEXT_STEPS_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
