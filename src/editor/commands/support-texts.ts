// What is said around reports, answers, anonymised copies and comparisons, where they are asked for.
import { counted, quoted } from '../../core/i18n/format';
import type { Language } from '../../core/i18n/language';

const fr = {
  open: 'Ouvrir',
  report: {
    title: 'Enregistrer le rapport',
    name: 'rapport',
    making: 'Rapport sur les fichiers d’import',
    saved: (file: string) => `Rapport enregistré\u00a0: ${file}.`,
    formats: {
      html: 'Page à lire et à imprimer',
      markdown: 'Markdown',
      csv: 'CSV pour un tableur',
      json: 'JSON',
      sarif: 'SARIF',
    },
  },
  answer: { copied: 'Réponse copiée\u00a0: collez-la dans un courriel.' },
  copy: {
    title: 'Enregistrer la copie anonymisée',
    folder: 'Où mettre les copies anonymisées\u00a0?',
    name: 'anonyme',
    saved: (files: number) =>
      `${counted(files, 'copie anonymisée enregistrée', 'copies anonymisées enregistrées', 'fr')}.`,
    isOriginal: (file: string) => `${quoted(file, 'fr')} est le fichier d’origine\u00a0: choisissez un autre nom.`,
  },
  comparison: {
    tab: 'Comparaison',
    title: 'Comparer avec quelle version\u00a0?',
    saved: 'La version enregistrée',
    committed: 'La dernière version de Git',
    other: 'Un autre fichier…',
    choose: 'Choisir l’ancienne version',
  },
  notOurs: (file: string) => `${quoted(file, 'fr')} n’est pas un fichier d’import.`,
  unreadable: (file: string) => `Impossible de lire ${quoted(file, 'fr')}.`,
};

const en: typeof fr = {
  open: 'Open',
  report: {
    title: 'Save the report',
    name: 'report',
    making: 'Report on the import files',
    saved: (file) => `Report saved: ${file}.`,
    formats: {
      html: 'Page to read and print',
      markdown: 'Markdown',
      csv: 'CSV for a spreadsheet',
      json: 'JSON',
      sarif: 'SARIF',
    },
  },
  answer: { copied: 'Answer copied: paste it into an e-mail.' },
  copy: {
    title: 'Save the anonymised copy',
    folder: 'Save the anonymised copies where?',
    name: 'anonymised',
    saved: (files) => `${counted(files, 'anonymised copy', 'anonymised copies', 'en')} saved.`,
    isOriginal: (file) => `${quoted(file, 'en')} is an original: choose another name.`,
  },
  comparison: {
    tab: 'Comparison',
    title: 'Compare with which version?',
    saved: 'The saved version',
    committed: 'The last version in Git',
    other: 'Another file…',
    choose: 'Choose the old version',
  },
  notOurs: (file) => `${quoted(file, 'en')} is not an import file.`,
  unreadable: (file) => `${quoted(file, 'en')} cannot be read.`,
};

export const SUPPORT_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
