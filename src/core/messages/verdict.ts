// The verdict on a file, in the words that the status bar, the preview and the reports share: will the platform take it,
// and what was found.
import { counted } from './show';
import type { Language } from './text';

const fr = {
  refused: 'La plateforme refusera ce fichier',
  stops: 'L’import s’arrêtera avant la fin du fichier',
  silent: 'La plateforme prendra ce fichier, mais fera des comptes faux',
  errors: 'La plateforme prendra ce fichier, mais il reste des erreurs',
  warnings: 'La plateforme prendra ce fichier\u00a0; des points sont à vérifier',
  ready: 'Prêt\u00a0: la plateforme prendra ce fichier',
  empty: 'Personne à importer dans ce fichier',
  error: (count: number) => counted(count, 'erreur', 'erreurs', 'fr'),
  warning: (count: number) => counted(count, 'avertissement', 'avertissements', 'fr'),
  clean: (lines: number) => `${counted(lines, 'ligne vérifiée', 'lignes vérifiées', 'fr')}, aucun problème`,
};

const en: typeof fr = {
  refused: 'The platform will refuse this file',
  stops: 'The import will stop before the end of the file',
  silent: 'The platform will take this file, but make wrong accounts',
  errors: 'The platform will take this file, but there are errors left',
  warnings: 'The platform will take this file; some things are to be looked at',
  ready: 'Ready: the platform will take this file',
  empty: 'Nobody to import in this file',
  error: (count) => counted(count, 'error', 'errors', 'en'),
  warning: (count) => counted(count, 'warning', 'warnings', 'en'),
  clean: (lines) => `${counted(lines, 'line checked', 'lines checked', 'en')}, no problem`,
};

export const VERDICT_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
