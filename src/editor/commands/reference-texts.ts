// What is said of the export of accounts and the list of cohorts, and of the file in which they are named.
import { counted, linkless, quoted } from '../../core/i18n/format';
import type { Language } from '../../core/i18n/language';

const fr = {
  accounts: {
    none: 'Aucun export des comptes n’a été choisi pour ce fichier.',
    loaded: (count: number, file: string, date: string) =>
      `${counted(count, 'compte', 'comptes', 'fr')} de ${quoted(linkless(file), 'fr')}, enregistré le ${date}.`,
    old: (days: number) => ` Cet export date de ${days} jours\u00a0: refaites-en un avant l’import.`,
  },
  added: (cohort: string) => `${quoted(cohort, 'fr')} ajouté à la liste.`,
  edit: {
    unchanged: (file: string) => `${quoted(file, 'fr')} contient une erreur\u00a0: corrigez-la, puis recommencez.`,
    unsaved: (file: string) => `${quoted(file, 'fr')} a des modifications non enregistrées\u00a0: enregistrez-le.`,
    'utf-8': (file: string) =>
      `${quoted(file, 'fr')} est maintenant en UTF-8\u00a0: son ancien encodage ne permet pas ces caractères.`,
  },
};

const en: typeof fr = {
  accounts: {
    none: 'No export of accounts is chosen for this file.',
    loaded: (count, file, date) =>
      `${counted(count, 'account', 'accounts', 'en')} of ${quoted(linkless(file), 'en')}, saved on ${date}.`,
    old: (days) => ` This export is ${days} days old: get a new one before the import.`,
  },
  added: (cohort) => `${quoted(cohort, 'en')} added to the catalogue.`,
  edit: {
    unchanged: (file) => `Nothing could be written into ${quoted(file, 'en')}: correct it first.`,
    unsaved: (file) => `${quoted(file, 'en')} had unsaved changes: save it.`,
    'utf-8': (file) => `${quoted(file, 'en')} is in UTF-8 now: its former encoding lacks these letters.`,
  },
};

export const REFERENCE_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
