// Collegium Santé (university of Caen): cohorts of APOGÉE, and others made by hand (CEMU, "Synchronisation des cohortes
// d'inscription administrative").
import { ecampus } from './ecampus';
import { moodle } from './moodle';
import type { Platform } from './schema';

export const collegiumSante: Platform = {
  ...moodle,
  id: 'collegium-sante',
  name: { fr: 'Collegium Santé (université de Caen)', en: 'Collegium Santé (university of Caen)' },
  sources: [
    'CEMU, Synchronisation des cohortes d’inscription administrative, https://webcemu.unicaen.fr/doku.php?id=moodle:cohortes',
  ],
  // The hours of the night are documented for Ecampus only.
  cohorts: {
    ...ecampus.cohorts,
    refreshed: ecampus.cohorts.refreshed && { ...ecampus.cohorts.refreshed, at: null },
  },
  moodleVersion: null,
  notes: [
    ...moodle.notes,
    {
      fr: 'Les cohortes servent ici à inscrire toute une promotion.',
      en: 'Enrolling a whole promotion by its cohort is the normal use.',
    },
    {
      fr: 'Une cohorte créée à la main (ex.\u00a0: Tuteurs L2 pharma) n’est pas mise à jour automatiquement\u00a0: on peut la remplir par un fichier.',
      en: 'A cohort created by hand (“Tuteurs L2 pharma”) is not refreshed: a file may fill it.',
    },
    {
      fr: 'Entre l’inscription administrative et l’entrée dans la cohorte, compter jusqu’à 24 heures.',
      en: 'Between the administrative enrolment and the cohort, allow up to 24 hours.',
    },
  ],
};
