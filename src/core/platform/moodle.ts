// A stock Moodle, without a platform's own rules (conformance corpus; Moodle's upload page).
import { MOODLE_LENGTHS } from './moodle-columns';
import type { Platform } from './schema';

export const moodle: Platform = {
  id: 'moodle',
  name: { fr: 'Moodle standard', en: 'Stock Moodle' },
  sources: ['Moodle 4.5.6'],
  templates: [
    {
      id: 'users',
      name: { fr: 'Comptes', en: 'Accounts' },
      fileName: 'utilisateurs.csv',
      columns: ['username', 'firstname', 'lastname', 'email'],
      open: true,
    },
  ],
  delimiters: [',', ';', ':', '\t'],
  username: { derived: false, nomenclature: null, transliterate: false },
  fictif: null,
  matricule: null,
  password: { minLength: 8, lower: 1, upper: 1, digit: 1, other: 1, mailedWhenEmpty: true, published: [] },
  email: { required: true, shared: false },
  lengths: MOODLE_LENGTHS,
  cohorts: { by: 'idnumber', code: null, refreshed: null, categories: true },
  directory: null,
  nightly: [],
  importOptions: { uutype: '0' },
  notes: [],
};
