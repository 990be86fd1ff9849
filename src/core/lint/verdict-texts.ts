// The verdict on a file, in the words that all who say it share: what the import would do, and what was found.
import { counted } from '../i18n/format';
import type { Language } from '../i18n/language';

const fr = {
  refused: 'Fichier refusé en l’état',
  stops: 'L’import s’arrêterait avant la fin',
  stopsAt: (line: number) => `L’import s’arrêterait à la ligne ${line}`,
  harmful: 'Import possible, mais certains comptes poseront problème',
  errors: 'Import possible, mais certains comptes ne seront pas créés',
  warnings: 'Import possible\u00a0; quelques points à vérifier',
  ready: 'Prêt à importer',
  empty: 'Aucun agent dans ce fichier',
  typing: 'Fichier en cours de saisie',
  error: (count: number) => counted(count, 'erreur', 'erreurs', 'fr'),
  warning: (count: number) => counted(count, 'avertissement', 'avertissements', 'fr'),
  remark: (count: number) => counted(count, 'remarque', 'remarques', 'fr'),
  lines: (count: number) => counted(count, 'ligne vérifiée', 'lignes vérifiées', 'fr'),
  elsewhere: (count: number) => `dont ${count} avec d’autres fichiers`,
};

const en: typeof fr = {
  refused: 'File would be refused',
  stops: 'The import would stop before the end',
  stopsAt: (line) => `The import would stop at line ${line}`,
  harmful: 'Can be imported, but some accounts will have problems',
  errors: 'Can be imported, but some accounts will not be created',
  warnings: 'Can be imported; a few points to check',
  ready: 'Ready to import',
  empty: 'No one to import in this file',
  typing: 'File being written',
  error: (count) => counted(count, 'error', 'errors', 'en'),
  warning: (count) => counted(count, 'warning', 'warnings', 'en'),
  remark: (count) => counted(count, 'remark', 'remarks', 'en'),
  lines: (count) => counted(count, 'line checked', 'lines checked', 'en'),
  elsewhere: (count) => `${count} of them with other files`,
};

export const VERDICT_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
