// Ecampus (university of Caen): accounts and cohorts come from the directory and from APOGÉE every night (CEMU, training
// for administrative staff, and "Synchronisation des cohortes d'inscription administrative").
import { moodle } from './moodle';
import type { Platform } from './schema';

export const ecampus: Platform = {
  ...moodle,
  id: 'ecampus',
  name: { fr: 'Ecampus (université de Caen)', en: 'Ecampus (university of Caen)' },
  sources: [
    'CEMU, Formation Ecampus pour le personnel administratif',
    'CEMU, Synchronisation des cohortes d’inscription administrative, https://webcemu.unicaen.fr/doku.php?id=moodle:cohortes',
  ],
  cohorts: {
    by: 'idnumber',
    code: { shortest: 3, longest: 8, versionDigits: 0 },
    manual: true,
    refreshed: {
      at: '03:45',
      from: { fr: 'l’annuaire de l’université et APOGÉE', en: 'the university’s directory and APOGÉE' },
    },
    categories: true,
  },
  directory: { at: '00:00', name: { fr: 'LDAP, l’annuaire de l’université', en: 'LDAP, the university’s directory' } },
  nightly: [
    { at: '00:00', what: { fr: 'utilisateurs, depuis le LDAP', en: 'users, from LDAP' } },
    { at: '03:45', what: { fr: 'cohortes', en: 'cohorts' } },
    {
      at: '04:00',
      what: { fr: 'offre de formation (catégories et cours)', en: 'course offer (categories and courses)' },
    },
    { at: '04:15', what: { fr: 'inscriptions, par base de données', en: 'enrolments, from the database' } },
    { at: '05:00', what: { fr: 'groupes', en: 'groups' } },
  ],
  moodleVersion: null,
  notes: [
    ...moodle.notes,
    {
      fr: 'Le nom d’utilisateur est celui d’etupass ou de persopass.',
      en: 'The username is that of etupass or persopass.',
    },
    {
      fr: 'Un étudiant qui n’est plus inscrit au diplôme sort de la cohorte, donc du cours, la nuit suivante.',
      en: 'A student who has left the diploma leaves the cohort, and with it the course, the next night.',
    },
    {
      fr: 'Dans les espaces créés automatiquement, la synchronisation de cohortes n’est pas recommandée\u00a0: corriger les inscriptions pédagogiques à la source.',
      en: 'In spaces that were created automatically, cohort synchronisation is not advised: correct the enrolments at their source.',
    },
    {
      fr: 'En fin d’année universitaire, les synchronisations sont désactivées.',
      en: 'At the end of the academic year, all synchronisation is frozen.',
    },
    {
      fr: 'Le numéro d’identification (idnumber) d’un cours, d’une catégorie ou d’un groupe est le code Apogée.',
      en: 'The id number of a course, a category or a group is the Apogée code, in lower case.',
    },
    {
      fr: 'Les cours à distance portent «\u00a0FOAD\u00a0» dans leur numéro, leurs groupes «\u00a0cemu\u00a0» dans leur libellé.',
      en: 'Distance courses have “FOAD” in their id number, their groups “cemu” in their label.',
    },
  ],
};
