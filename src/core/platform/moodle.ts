// A stock Moodle, without a platform's own rules (conformance corpus; Moodle's upload page).
import { MOODLE_LENGTHS } from '../moodle-facts/columns';
import { ASSUMED_NAMING } from './naming';
import type { Platform, Template } from './schema';

/** Moodle's standard columns: those it needs, and any other that it knows (conformance rules 14, 18, 39). */
const users: Template = {
  id: 'users',
  name: { fr: 'Comptes', en: 'Accounts' },
  fileName: 'utilisateurs.csv',
  columns: ['username', 'firstname', 'lastname', 'email'],
  open: true,
};

export const moodle: Platform = {
  id: 'moodle',
  name: { fr: 'Moodle standard', en: 'Stock Moodle' },
  sources: ['Moodle 4.5.6, Importation d’utilisateurs'],
  templates: [users],
  delimiters: [',', ';', ':', '\t'],
  username: { derived: false, nomenclature: null, transliterate: false, ...ASSUMED_NAMING },
  fictif: null,
  matricule: null,
  password: { minLength: 8, lower: 1, upper: 1, digit: 1, other: 1, mailedWhenEmpty: true, published: [] },
  email: { required: true, shared: false },
  lengths: MOODLE_LENGTHS,
  cohorts: { by: 'idnumber', code: null, manual: true, refreshed: null, categories: true },
  directory: null,
  nightly: [],
  importOptions: { uutype: '0' },
  moodleVersion: null,
  paths: {
    import: {
      fr: 'Administration du site › Utilisateurs › Comptes › Importation d’utilisateurs',
      en: 'Site administration › Users › Accounts › Upload users',
    },
    cohort: {
      fr: 'Administration du site › Utilisateurs › Comptes › Cohortes › Ajouter une cohorte',
      en: 'Site administration › Users › Accounts › Cohorts › Add new cohort',
    },
    synchronise: {
      fr: 'cours › Participants › Méthodes d’inscription › Ajouter méthode › Synchronisation des cohortes',
      en: 'course › Participants › Enrolment methods › Add method › Cohort sync',
    },
  },
  sessionName: null,
  notes: [
    {
      fr: 'Une cohorte se désigne par son numéro d’identification, jamais par son nom\u00a0; si le numéro est inconnu, Moodle crée une nouvelle cohorte.',
      en: 'A cohort is named by its id number, never by its name; an unknown id number creates a new cohort.',
    },
  ],
};
