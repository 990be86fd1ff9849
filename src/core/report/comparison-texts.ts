// What a comparison says of two versions of a file, person by person.
import { counted } from '../i18n/format';
import type { Language } from '../i18n/language';

export interface ComparisonTexts {
  readonly title: string;
  /** @param before names of the two versions */
  between(before: string, after: string): string;
  readonly removed: string;
  readonly added: string;
  readonly changedPeople: string;
  readonly unreadLines: string;
  readonly columns: Readonly<Record<'line' | 'person' | 'changes', string>>;
  /** An empty value. */
  readonly empty: string;
  at(name: string, line: number): string;
  readonly nobody: string;
  /** A value that is not shown. */
  changed(field: string): string;
  unread(path: string, line: number): string;
  /** Others of the same kind, which are not told one by one. */
  more(count: number): string;
  total(removed: number, added: number, changed: number, same: number): string;
}

export const COMPARISON_TEXTS: Readonly<Record<Language, ComparisonTexts>> = {
  fr: {
    title: 'Comparaison des deux versions, personne par personne',
    between: (before, after) => `Avant\u00a0: ${before}. Après\u00a0: ${after}.`,
    removed: 'Retirées',
    added: 'Ajoutées',
    changedPeople: 'Modifiées',
    unreadLines: 'Illisibles',
    columns: { line: 'Ligne', person: 'Personne', changes: 'Ce qui a changé' },
    empty: 'vide',
    at: (name, line) => `${name} (ligne ${line})`,
    nobody: 'sans nom',
    changed: (field) => `${field} modifié`,
    unread: (path, line) =>
      `${path}, ligne ${line}\u00a0: illisible, le nombre de cellules ne correspond pas aux colonnes`,
    more: (count) => `… et ${counted(count, 'autre', 'autres', 'fr')} (--format json les donne)`,
    total: (removed, added, changed, same) =>
      `${counted(removed, 'personne retirée', 'personnes retirées', 'fr')}, ${counted(added, 'ajoutée', 'ajoutées', 'fr')}, ${counted(changed, 'modifiée', 'modifiées', 'fr')}, ${counted(same, 'inchangée', 'inchangées', 'fr')}.`,
  },
  en: {
    title: 'Two versions, person by person',
    between: (before, after) => `Before: ${before}. After: ${after}.`,
    removed: 'Removed',
    added: 'Added',
    changedPeople: 'Changed',
    unreadLines: 'Cannot be read',
    columns: { line: 'Line', person: 'Person', changes: 'What has changed' },
    empty: 'empty',
    at: (name, line) => `${name} (line ${line})`,
    nobody: 'no name',
    changed: (field) => `${field} changed`,
    unread: (path, line) => `${path}, line ${line}: cannot be read, its cells are not in their columns`,
    more: (count) => `… and ${counted(count, 'other', 'others', 'en')} (--format json lists them)`,
    total: (removed, added, changed, same) =>
      `${counted(removed, 'person', 'people', 'en')} removed, ${added} added, ${changed} changed, ${same} the same.`,
  },
};
