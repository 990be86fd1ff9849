// What is said while and after all the files of a folder are checked, in a notification, a view and a terminal.
import { counted } from '../../core/i18n/format';
import type { Language } from '../../core/i18n/language';
import { VERDICT_TEXTS } from '../../core/lint/verdict-texts';

const fr = {
  title: 'Vérification des fichiers d’import',
  progress: (done: number, all: number) => `${done} sur ${counted(all, 'fichier', 'fichiers', 'fr')}`,
  comparing: 'Recherche des doublons entre fichiers…',
  none: 'Aucun fichier d’import dans ce dossier.',
  cancelled: (files: number) =>
    `Vérification interrompue\u00a0: ${counted(files, 'fichier vérifié', 'fichiers vérifiés', 'fr')} jusque-là.`,
  clean: (files: number) => `${counted(files, 'fichier vérifié', 'fichiers vérifiés', 'fr')}\u00a0: aucun problème.`,
  total: (files: number, found: string) =>
    `${counted(files, 'fichier vérifié', 'fichiers vérifiés', 'fr')}\u00a0: ${found}.`,
  read: (read: number) => `${counted(read, 'fichier lu', 'fichiers lus', 'fr')}\u00a0; les autres n’ont pas changé.`,
  unread: (count: number) =>
    `${counted(count, 'fichier CSV n’a pas pu être lu', 'fichiers CSV n’ont pas pu être lus', 'fr')} (ouvert dans Excel, protégé, ou plus de 300\u00a0Mo).`,
  unreadTitle: 'Fichiers non lus',
  full: 'Trop de personnes figurent dans plusieurs fichiers\u00a0: les doublons n’ont pas tous été recherchés. La ligne de commande les trouve tous (enrolment-csv check).',
  files: (count: number) => counted(count, 'fichier', 'fichiers', 'fr'),
  noEstablishment: 'Établissement non précisé',
  line: (line: number) => `ligne ${line}`,
  more: (count: number) => `et ${counted(count, 'autre cas', 'autres cas', 'fr')}\u00a0: ouvrir le fichier`,
};

const en: typeof fr = {
  title: 'Checking the enrolment files',
  progress: (done, all) => `${done} of ${counted(all, 'file', 'files', 'en')}`,
  comparing: 'Comparing the files with each other…',
  none: 'No enrolment file in this folder.',
  cancelled: (files) => `Check given up: ${counted(files, 'file', 'files', 'en')} checked until then.`,
  clean: (files) => `${counted(files, 'file', 'files', 'en')} checked: no problem.`,
  total: (files, found) => `${counted(files, 'file', 'files', 'en')} checked: ${found}.`,
  read: (read) => `${counted(read, 'file', 'files', 'en')} read; the others have not changed.`,
  unread: (count) =>
    `${counted(count, 'CSV file', 'CSV files', 'en')} could not be read: open in Excel, protected, or of more than 300\u00a0MB.`,
  unreadTitle: 'Files that were not read',
  full: 'So many people are in several files that not all duplicates between files were looked for; the command line finds them all (enrolment-csv check).',
  files: (count) => counted(count, 'file', 'files', 'en'),
  noEstablishment: 'Establishment not stated',
  line: (line) => `line ${line}`,
  more: (count) => `and ${counted(count, 'other place', 'other places', 'en')}: open the file`,
};

export const FOLDER_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };

type Counts = Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;

/** “3 errors, 12 warnings”; '' for nothing. */
export function countsText({ error, warning, information, hint }: Counts, language: Language): string {
  const text = VERDICT_TEXTS[language];
  const remarks = information + hint;
  return [error ? text.error(error) : '', warning ? text.warning(warning) : '', remarks ? text.remark(remarks) : '']
    .filter(Boolean)
    .join(', ');
}

/** What a check has come to: in so many files so much, and what it could not look at. */
export function checkedText(
  files: number,
  counts: Counts,
  gaps: { readonly unread: number; readonly isFull: boolean },
  language: Language,
): string {
  const { none, total, clean, unread, full } = FOLDER_TEXTS[language];
  const found = countsText(counts, language);
  const said = !files ? none : found ? total(files, found) : clean(files);
  return [said, ...(gaps.unread ? [unread(gaps.unread)] : []), ...(gaps.isFull ? [full] : [])].join(' ');
}
