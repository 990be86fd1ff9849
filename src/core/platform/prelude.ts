// PRELUDE (university of Caen): every cohort is made by hand (CEMU, "Créer une cohorte sur Moodle PRELUDE").
import { moodle } from './moodle';
import type { Platform } from './schema';

export const prelude: Platform = {
  ...moodle,
  id: 'prelude',
  name: { fr: 'PRELUDE (université de Caen)', en: 'PRELUDE (university of Caen)' },
  sources: [
    'CEMU, Créer une cohorte sur Moodle PRELUDE, https://webcemu.unicaen.fr/doku.php?id=moodle:creer_cohorte_prelude',
    'CEMU, Synchronisation des cohortes d’inscription administrative, https://webcemu.unicaen.fr/doku.php?id=moodle:cohortes',
  ],
  paths: {
    ...moodle.paths,
    cohort: {
      fr: 'Tous les cours › catégorie › roue dentée › Cohortes › Ajouter une cohorte',
      en: '“Tous les cours” › category › cogwheel › “Cohortes” › “Ajouter une cohorte”',
    },
  },
  moodleVersion: null,
  notes: [
    ...moodle.notes,
    {
      fr: 'Les cohortes ne sont pas automatisées\u00a0: créer la cohorte à la main avant l’import.',
      en: 'No cohort is automatic: create the cohort by hand before the import.',
    },
    {
      fr: 'Une cohorte système est utilisable dans tous les cours\u00a0; une cohorte de catégorie, seulement dans les cours de sa catégorie et de ses sous-catégories.',
      en: 'A system cohort serves in every course; a category cohort only in the courses of its category and those below it.',
    },
    {
      fr: 'Il est conseillé de ranger les cohortes dans des catégories.',
      en: 'Cohorts are best put into categories.',
    },
    {
      fr: 'Seuls les rôles «\u00a0gestionnaire\u00a0» et «\u00a0gestionnaire utilisateurs\u00a0» peuvent créer des cohortes.',
      en: 'Only the roles “gestionnaire” and “gestionnaire utilisateurs” may create cohorts.',
    },
  ],
};
