// What `fix` says of the repairs that it makes, or would make.
import { counted, quoted } from '../../core/i18n/format';
import type { Language } from '../../core/i18n/language';

interface FixMessages {
  done(changes: number): string;
  wouldDo(changes: number): string;
  /** Changes that are not shown one by one. */
  more(changes: number): string;
  readonly nothing: string;
  readonly encoding: (from: string) => string;
  delimiter(from: string, to: string): string;
  line(line: number): string;
  deleted(line: number): string;
  moved(line: number): string;
  fields(line: number, from: number, to: number): string;
  /** `before` and `after` as they are to be shown. */
  cell(line: number, column: string, before: string, after: string): string;
  readonly empty: string;
}

const fr: FixMessages = {
  done: (changes) => `${counted(changes, 'correction faite', 'corrections faites', 'fr')}`,
  wouldDo: (changes) => `${counted(changes, 'correction à faire', 'corrections à faire', 'fr')}, rien n’a été écrit`,
  more: (changes) => `et ${counted(changes, 'autre correction', 'autres corrections', 'fr')}`,
  nothing: 'aucune correction automatique',
  encoding: (from) => `encodage\u00a0: ${from} → UTF-8`,
  delimiter: (from, to) => `séparateur\u00a0: ${quoted(from, 'fr')} → ${quoted(to, 'fr')}`,
  line: (line) => `ligne ${line}\u00a0: réécrite`,
  deleted: (line) => `ligne ${line}\u00a0: supprimée`,
  moved: (line) => `ligne ${line}\u00a0: remise en haut`,
  fields: (line, from, to) =>
    `ligne ${line}\u00a0: ${counted(from, 'champ', 'champs', 'fr')} → ${counted(to, 'champ', 'champs', 'fr')}`,
  cell: (line, column, before, after) => `ligne ${line}, ${column}\u00a0: ${before} → ${after}`,
  empty: 'vide',
};

const en: FixMessages = {
  done: (changes) => `${counted(changes, 'repair', 'repairs', 'en')} made`,
  wouldDo: (changes) => `${counted(changes, 'repair', 'repairs', 'en')} possible, nothing was written`,
  more: (changes) => `and ${counted(changes, 'other repair', 'other repairs', 'en')}`,
  nothing: 'nothing can be repaired automatically',
  encoding: (from) => `encoding: ${from} → UTF-8`,
  delimiter: (from, to) => `delimiter: ${quoted(from, 'en')} → ${quoted(to, 'en')}`,
  line: (line) => `line ${line}: rewritten`,
  deleted: (line) => `line ${line}: deleted`,
  moved: (line) => `line ${line}: moved to the top`,
  fields: (line, from, to) =>
    `line ${line}: ${counted(from, 'field', 'fields', 'en')} → ${counted(to, 'field', 'fields', 'en')}`,
  cell: (line, column, before, after) => `line ${line}, ${column}: ${before} → ${after}`,
  empty: 'empty',
};

export const FIX_MESSAGES: Readonly<Record<Language, FixMessages>> = { fr, en };
