// Which Moodle a simulation speaks of, and what of it nobody has seen, in words.
import type { Language } from '../i18n/language';
import type { Doubt, Played } from './result';

interface PlayedTexts {
  played(version: string, known: boolean): string;
  readonly doubts: Readonly<Record<Doubt, string>>;
}

const TEXTS: Readonly<Record<Language, PlayedTexts>> = {
  fr: {
    played: (version, known) =>
      known
        ? `Simulé avec Moodle ${version}.`
        : `Simulé avec Moodle ${version}, la version du site n’étant pas connue.`,
    doubts: {
      apostrophe:
        'À vérifier\u00a0: des cellules commencent par =, +, - ou @. Selon la version, Moodle met une apostrophe devant, y compris devant un mot de passe.',
      'unique-profile-fields':
        'À vérifier\u00a0: cette version contrôle autrement les champs de profil uniques lors d’une mise à jour. Ce n’est pas simulé.',
      encoding: 'À vérifier\u00a0: l’encodage de ce fichier n’est pas simulé.',
    },
  },
  en: {
    played: (version, known) =>
      known
        ? `Simulated with Moodle ${version}.`
        : `Simulated with Moodle ${version}: the site’s version is not known.`,
    doubts: {
      apostrophe:
        'To be checked: cells begin with =, +, - or @. Depending on the version, Moodle puts an apostrophe before them, passwords included.',
      'unique-profile-fields':
        'To be checked: this version checks unique profile fields differently on update. That is not simulated.',
      encoding: 'To be checked: the encoding of this file is not simulated.',
    },
  },
};

/** "Simulated with Moodle 4.5.8." */
export const playedText = ({ version, known }: Played, language: Language): string =>
  TEXTS[language].played(version, known);

/** A sentence for each doubt. */
export const doubtTexts = ({ doubts }: Played, language: Language): string[] =>
  doubts.map((doubt) => TEXTS[language].doubts[doubt]);
