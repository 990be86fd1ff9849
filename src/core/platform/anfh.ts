// The ANFH platform of the French public hospitals (guide of the main actions of a GET, steps 1 and 4).
import { MOODLE_LENGTHS } from './moodle-columns';
import type { Platform } from './schema';

export const anfh: Platform = {
  id: 'anfh',
  name: { fr: 'ANFH (agents de la FPH)', en: 'ANFH (public hospital staff)' },
  sources: ['Le guide des actions principales GET sur la plateforme Moodle'],
  templates: [
    {
      id: 'agents',
      name: { fr: 'Agents', en: 'Agents' },
      fileName: 'csv_GED_get_agent_s_FPH.csv',
      columns: ['firstname', 'lastname', 'password', 'email', 'profile_field_matricule'],
      open: false,
    },
    {
      id: 'agents-cohort',
      name: { fr: 'Agents avec cohorte', en: 'Agents with a cohort' },
      fileName: 'csv_ImportAvecCohorte25.csv',
      columns: ['firstname', 'lastname', 'password', 'email', 'profile_field_matricule', 'cohort1'],
      open: false,
    },
  ],
  delimiters: [',', ';'],
  username: { derived: true, nomenclature: { code: { letters: 3, digits: 3 }, test: 'test' }, transliterate: true },
  fictif: { marker: 'fictif', domain: 'anfh.fr' },
  matricule: { column: 'profile_field_matricule', prefix: '000', extra: '-_' },
  password: {
    minLength: 8,
    lower: 1,
    upper: 1,
    digit: 0,
    other: 1,
    mailedWhenEmpty: true,
    published: ['Anfh_2025', 'Anft_2025', 'Anfh-25'],
  },
  email: { required: false, shared: false },
  lengths: MOODLE_LENGTHS,
  cohorts: { by: 'name', code: null, refreshed: null, categories: false },
  directory: null,
  nightly: [],
  importOptions: {},
  notes: [
    {
      fr: 'Ordre impératif : créer la cohorte, faire le fichier, l’importer, vérifier les membres, puis synchroniser chaque session.',
      en: 'In this order: create the cohort, make the file, import it, check the members, then synchronise each session.',
    },
  ],
};
