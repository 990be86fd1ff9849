// What is asked and said when slips of credentials are made.
import { counted } from '../../core/i18n/format';
import type { Language } from '../../core/i18n/language';

const fr = {
  title: 'Fiches d’identifiants',
  whose: {
    verified: {
      label: 'Seulement les comptes vérifiés',
      detail: 'Un export fait après l’import dit quels comptes existent, et sous quel nom d’utilisateur.',
    },
    foreseen: {
      label: 'Tous les agents du fichier',
      detail: 'Les noms d’utilisateur sont prévus, pas vérifiés\u00a0: chaque fiche le dit.',
    },
  },
  forms: { 8: 'Page A4, 8 fiches', 4: 'Page A4, 4 grandes fiches', table: 'CSV pour un publipostage' },
  url: 'Lien (URL) de la plateforme, telle que les agents la tapent. Laisser vide pour l’écrire à la main.',
  saveTitle: 'Où enregistrer les fiches\u00a0? Elles contiennent des mots de passe.',
  fileName: 'fiches',
  none: 'Aucune fiche à faire.',
  saved: (slips: number) =>
    `${counted(slips, 'fiche enregistrée', 'fiches enregistrées', 'fr')}\u00a0: ce fichier contient des mots de passe, à supprimer une fois les fiches remises.`,
  mayBeOlder:
    'Sans export d’avant l’import, certains comptes existaient peut-être déjà\u00a0: ceux-là gardent leur ancien mot de passe.',
  leftOut: (reasons: string) => `Sans fiche\u00a0: ${reasons}.`,
  leftOfTable: (lines: number) =>
    `${counted(lines, 'mot de passe qu’un tableur changerait n’est', 'mots de passe qu’un tableur changerait ne sont', 'fr')} que dans les fiches à imprimer.`,
  open: 'Ouvrir pour imprimer',
  passwords: 'Mots de passe',
  noColumn: 'Ce fichier n’a pas de colonne password\u00a0: corriger d’abord l’en-tête.',
  allHave: 'Tous les agents du fichier ont un mot de passe.',
  made: (count: number) => `${counted(count, 'mot de passe écrit', 'mots de passe écrits', 'fr')}`,
  who: {
    unreachable: (count: number) => ({
      label: `Seulement les agents sans vraie adresse (${count})`,
      detail: 'Aux autres, la plateforme envoie un mot de passe par courriel.',
    }),
    all: (count: number) => ({
      label: `Tous les agents sans mot de passe (${count})`,
      detail: 'La plateforme n’enverra alors aucun courriel\u00a0: tous les identifiants seront à remettre.',
    }),
  },
};

const en: typeof fr = {
  title: 'Slips of credentials',
  whose: {
    verified: {
      label: 'Verified accounts only',
      detail: 'An export taken after the import shows which accounts exist, and under which usernames.',
    },
    foreseen: {
      label: 'All agents of the file',
      detail: 'The usernames are predicted, not verified: each slip says so.',
    },
  },
  forms: { 8: 'A4 page, 8 slips', 4: 'A4 page, 4 large slips', table: 'CSV for a mail merge' },
  url: 'Address of the platform, as agents type it. Leave it empty to write it by hand.',
  saveTitle: 'Save the slips where? They contain passwords.',
  fileName: 'slips',
  none: 'No slips to make.',
  saved: (slips) =>
    `${counted(slips, 'slip', 'slips', 'en')} saved: this file contains passwords, delete it once the slips are handed out.`,
  mayBeOlder:
    'Without an export from before the import, some accounts may have existed already: those keep their own password.',
  leftOut: (reasons) => `Without a slip: ${reasons}.`,
  leftOfTable: (lines) =>
    `${counted(lines, 'password', 'passwords', 'en')} that a spreadsheet would change are in the printed slips only.`,
  open: 'Open to print',
  passwords: 'Passwords',
  noColumn: 'This file has no password column: repair the header first.',
  allHave: 'All agents of the file have a password.',
  made: (count) => `${counted(count, 'password', 'passwords', 'en')} written`,
  who: {
    unreachable: (count) => ({
      label: `Only agents without a real address (${count})`,
      detail: 'The platform emails a password to the others.',
    }),
    all: (count) => ({
      label: `All agents without a password (${count})`,
      detail: 'The platform then emails nothing: hand out all credentials.',
    }),
  },
};

export const SLIP_COMMAND_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
