// The Moodle of the Université de Picardie Jules Verne: cohorts named by APOGÉE's code étape and its version ("Synchroniser
// une cohorte sur Moodle").
import { moodle } from './moodle';
import type { Platform } from './schema';

export const upjv: Platform = {
  ...moodle,
  id: 'upjv',
  name: { fr: 'UPJV (Picardie Jules Verne)', en: 'UPJV (Picardie Jules Verne)' },
  sources: ['UPJV, Synchroniser une cohorte sur Moodle'],
  cohorts: {
    by: 'idnumber',
    code: { shortest: 3, longest: 8, versionDigits: 3 },
    manual: true,
    refreshed: null,
    categories: true,
  },
  paths: {
    ...moodle.paths,
    synchronise: {
      fr: 'cours › Participants › Méthodes d’inscription › Ajouter méthode › Synchronisation des cohortes › saisir le code étape › Ajouter méthode',
      en: 'course › “Participants” › “Méthodes d’inscription” › “Ajouter méthode” › “Synchronisation des cohortes” › type the code étape › “Ajouter méthode”',
    },
  },
  moodleVersion: null,
  notes: [
    ...moodle.notes,
    {
      fr: 'La référence d’une cohorte est le code étape suivi de sa version, sans espace\u00a0: L1CHIM231 pour «\u00a0LICENCE 1 CHIMIE\u00a0». On le lit dans la structure des enseignements d’APOGÉE.',
      en: 'A cohort’s reference is its code étape followed by its version, without a blank: L1CHIM231 for “LICENCE 1 CHIMIE”. APOGÉE’s structure of teaching shows it.',
    },
    {
      fr: 'Chaque année a sa cohorte\u00a0: retirer celle de l’année passée du cours, ajouter la nouvelle.',
      en: 'Each year has its cohort: remove last year’s from the course, add the new one.',
    },
    {
      fr: 'Une cohorte par site\u00a0: «\u00a0LICENCE 1 CHIMIE\u00a0» et «\u00a0LICENCE 1 CHIMIE (BEAUVAIS)\u00a0» sont deux cohortes.',
      en: 'One cohort per site: “LICENCE 1 CHIMIE” and “LICENCE 1 CHIMIE (BEAUVAIS)” are two.',
    },
  ],
};
