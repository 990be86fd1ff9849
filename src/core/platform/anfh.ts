// The ANFH platform of the French public hospitals (guide of the main actions of a GET, steps 1 and 4).
import { MOODLE_LENGTHS } from './moodle-columns';
import type { Platform } from './schema';

export const anfh: Platform = {
  id: 'anfh',
  name: { fr: 'ANFH (agents de la FPH)', en: 'ANFH (public hospital staff)' },
  sources: ['ANFH, Le guide des actions principales GET sur la plateforme Moodle, étapes 1, 2 et 4'],
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
  cohorts: { by: 'name', code: null, manual: true, refreshed: null, categories: true },
  directory: null,
  nightly: [],
  importOptions: {},
  notes: [
    {
      fr: 'Un fichier par établissement\u00a0: huit gestionnaires dans dix établissements font dix fichiers.',
      en: 'One file per establishment: eight managers in ten establishments make ten files.',
    },
    {
      fr: 'Ne jamais modifier le nom ni le nombre des colonnes, ni l’extension du fichier.',
      en: 'Never change the names or the number of the columns, nor the file’s extension.',
    },
    {
      fr: 'L’utilisateur change son mot de passe à sa première connexion.',
      en: 'The user changes the password at the first login.',
    },
    {
      fr: 'Ordre impératif\u00a0: créer la cohorte (cocher «\u00a0Visible\u00a0»), faire le fichier, l’importer, vérifier les membres, puis synchroniser chaque session.',
      en: 'In this order: create the cohort, make the file, import it, check the members, then synchronise each session.',
    },
  ],
};
