// The verdict on a file, in one line.
import { counted } from './show';
import type { Language } from './text';

interface Judged {
  readonly kind: 'refused' | 'errors' | 'warnings' | 'ready' | 'empty';
  readonly counts: { readonly error: number; readonly warning: number };
  readonly silent: number;
  readonly people: number;
}

function fr({ kind, counts, silent, people }: Judged): string {
  const errors = counted(counts.error, 'erreur', 'erreurs', 'fr');
  const warnings = counted(counts.warning, 'avertissement', 'avertissements', 'fr');
  switch (kind) {
    case 'refused':
      return `${errors} · la plateforme refusera ce fichier`;
    case 'errors':
      return silent
        ? `${errors} · des comptes seront faux sans que l’import le dise`
        : `${errors} à corriger avant l’import`;
    case 'warnings':
      return `${warnings} à vérifier avant l’import`;
    case 'empty':
      return 'Aucune ligne à importer';
    case 'ready':
      return `Prêt\u00a0: ${counted(people, 'ligne vérifiée', 'lignes vérifiées', 'fr')}, aucun problème`;
  }
}

function en({ kind, counts, silent, people }: Judged): string {
  const errors = counted(counts.error, 'error', 'errors', 'en');
  const warnings = counted(counts.warning, 'warning', 'warnings', 'en');
  switch (kind) {
    case 'refused':
      return `${errors} · the platform will refuse this file`;
    case 'errors':
      return silent
        ? `${errors} · accounts will be wrong, and the import will not say so`
        : `${errors} to repair before the import`;
    case 'warnings':
      return `${warnings} to look at before the import`;
    case 'empty':
      return 'No line to import';
    case 'ready':
      return `Ready: ${counted(people, 'line checked', 'lines checked', 'en')}, no problem`;
  }
}

export const VERDICT_TEXTS: Readonly<Record<Language, (verdict: Judged) => string>> = { fr, en };
