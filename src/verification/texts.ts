// What the page of a verified import says of itself.
import { counted } from '../core/i18n/format';
import type { Language } from '../core/i18n/language';
import type { Action } from './protocol';

const fr = {
  tab: (file: string) => `Import vérifié\u00a0: ${file}`,
  actions: {
    missing: 'Enregistrer les lignes manquantes (CSV)…',
    sheet: 'Enregistrer la fiche à imprimer…',
    support: 'Copier la ligne pour l’assistance',
    slips: 'Fiches d’identifiants des comptes vérifiés…',
    members: 'Vérifier les membres d’une cohorte…',
  } satisfies Record<Action, string>,
  search: 'Chercher un nom',
  filter: 'Constats',
  shown: (rows: number, all: number) => `${rows} sur ${counted(all, 'ligne', 'lignes', 'fr')}`,
  more: 'Afficher plus de lignes',
  goTo: (line: number) => `Aller à la ligne ${line} du fichier`,
  nothing: 'Aucune ligne ne correspond.',
  copied: 'Copié, sans aucun nom\u00a0: à coller dans un courriel.',
  saved: (file: string) => `Enregistré\u00a0: ${file}.`,
  savedSecret: (file: string) => `Enregistré\u00a0: ${file}. Il contient les mots de passe de ces lignes, s’il y en a.`,
  missingName: 'manquants',
  sheetName: 'vérification',
  folder: 'Où mettre les fichiers des lignes manquantes\u00a0?',
  whichCohort: 'De quelle cohorte\u00a0?',
  membersFrom: 'Membres de la cohorte',
  paste: { label: 'La liste copiée', detail: 'Celle qui est dans le presse-papiers\u00a0: une personne par ligne.' },
  file: { label: 'Un fichier…', detail: 'Export des membres, ou texte d’une personne par ligne.' },
  noMembers: 'Aucune personne dans cette liste.',
};

const en: typeof fr = {
  tab: (file) => `Verified import: ${file}`,
  actions: {
    missing: 'Save the missing lines (CSV)…',
    sheet: 'Save the sheet to print…',
    support: 'Copy the line for the support team',
    slips: 'Slips of credentials of the verified accounts…',
    members: 'Check the members of a cohort…',
  },
  search: 'Search for a name',
  filter: 'Results',
  shown: (rows, all) => `${rows} of ${counted(all, 'line', 'lines', 'en')}`,
  more: 'Show more lines',
  goTo: (line) => `Go to line ${line} of the file`,
  nothing: 'No matching lines.',
  copied: 'Copied, without any name: paste it into an e-mail.',
  saved: (file) => `Saved: ${file}.`,
  savedSecret: (file) => `Saved: ${file}. It contains the passwords of these lines, if they have any.`,
  missingName: 'missing',
  sheetName: 'verified',
  folder: 'Save the files of missing lines where?',
  whichCohort: 'Which cohort?',
  membersFrom: 'Members of the cohort',
  paste: { label: 'The copied list', detail: 'From the clipboard: one person per line.' },
  file: { label: 'A file…', detail: 'An export of the members, or a text with one person per line.' },
  noMembers: 'No one in this list.',
};

export const VERIFICATION_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
