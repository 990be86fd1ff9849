// What stands on the slips that agents are handed, and what is said to the one who makes them.
import { counted } from '../i18n/format';
import type { Language } from '../i18n/language';
import type { NoSlip } from './slips';

export interface SlipTexts {
  readonly title: string;
  /** Above the pages, on the screen only. */
  readonly howToPrint: string;
  readonly foreseen: string;
  readonly foreseenShort: string;
  readonly platform: string;
  readonly username: string;
  readonly password: string;
  readonly change: string;
  /** Stands where the address of the platform is not known. */
  readonly blank: string;
  readonly columns: Readonly<Record<'name' | 'platform' | 'username' | 'password' | 'remark', string>>;
  readonly left: Readonly<Record<NoSlip, (lines: number) => string>>;
}

export const SLIP_TEXTS: Readonly<Record<Language, SlipTexts>> = {
  fr: {
    title: 'Identifiants à remettre',
    howToPrint:
      'À imprimer en A4, à 100\u00a0%, sans marges ajoutées, puis à couper le long des tirets. Ce fichier contient des mots de passe\u00a0: le supprimer une fois les fiches remises.',
    foreseen:
      'Noms d’utilisateur prévus\u00a0: aucun export ne les a encore confirmés. Les vérifier après l’import, avant de remettre les fiches.',
    foreseenShort: 'Nom d’utilisateur prévu, à vérifier après l’import.',
    platform: 'Lien (URL) de la plateforme',
    username: 'Nom d’utilisateur',
    password: 'Mot de passe',
    change: 'À la première connexion, il vous sera demandé de changer ce mot de passe.',
    blank: '…………………………………………………',
    columns: {
      name: 'Prénom et nom',
      platform: 'Lien (URL) de la plateforme',
      username: 'Nom d’utilisateur',
      password: 'Mot de passe',
      remark: 'Remarque',
    },
    left: {
      mailed: (lines) => `${counted(lines, 'agent', 'agents', 'fr')} sans mot de passe dans le fichier`,
      missing: (lines) => `${counted(lines, 'compte absent', 'comptes absents', 'fr')} de l’export`,
      unsure: (lines) => `${counted(lines, 'compte', 'comptes', 'fr')} à regarder de près`,
      existed: (lines) =>
        `${counted(lines, 'agent qui avait déjà un compte', 'agents qui avaient déjà un compte', 'fr')}, avec son mot de passe`,
      suspended: (lines) => `${counted(lines, 'compte suspendu', 'comptes suspendus', 'fr')}`,
      'code-unknown': (lines) =>
        `${counted(lines, 'agent', 'agents', 'fr')} dont le nom d’utilisateur dépend d’un code d’établissement inconnu`,
      'same-person': (lines) => `${counted(lines, 'ligne en double', 'lignes en double', 'fr')}`,
    },
  },
  en: {
    title: 'Credentials to hand out',
    howToPrint:
      'Print on A4 at 100 %, without added margins, then cut along the dashes. This file contains passwords: delete it once the slips are handed out.',
    foreseen:
      'The usernames are predicted: no export has confirmed them. Verify them after the import, before handing out the slips.',
    foreseenShort: 'Predicted username, to be verified after the import.',
    platform: 'Address of the platform',
    username: 'Username',
    password: 'Password',
    change: 'At your first login, you will be asked to change this password.',
    blank: '…………………………………………………',
    columns: {
      name: 'Name',
      platform: 'Address of the platform',
      username: 'Username',
      password: 'Password',
      remark: 'Remark',
    },
    left: {
      mailed: (lines) => `${counted(lines, 'agent', 'agents', 'en')} without a password in the file`,
      missing: (lines) => `${counted(lines, 'account', 'accounts', 'en')} missing from the export`,
      unsure: (lines) => `${counted(lines, 'account', 'accounts', 'en')} to check`,
      existed: (lines) => `${counted(lines, 'agent', 'agents', 'en')} with an earlier account and its password`,
      suspended: (lines) => `${counted(lines, 'suspended account', 'suspended accounts', 'en')}`,
      'code-unknown': (lines) =>
        `${counted(lines, 'agent', 'agents', 'en')} whose username needs an unknown establishment code`,
      'same-person': (lines) => `${counted(lines, 'line', 'lines', 'en')} of a person already listed`,
    },
  },
};
