// The ANFH platform of the French public hospitals (guide of the main actions of a GET, steps 1 and 4).
import { MOODLE_LENGTHS } from '../moodle-facts/columns';
import { ASSUMED_NAMING } from './naming';
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
  username: {
    derived: true,
    nomenclature: { code: { letters: 3, digits: 3 }, test: 'test' },
    transliterate: true,
    ...ASSUMED_NAMING,
    basis: { nomenclature: 'documented', firstname: 'documented', case: 'documented' },
  },
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
  moodleVersion: null,
  paths: {
    import: {
      fr: 'roues crantées › trois points de l’établissement › Créer des comptes (via import CSV) › déposer le fichier › IMPORTATION D’UTILISATEUR',
      en: 'cogwheels › three dots of the establishment › “Créer des comptes (via import CSV)” › drop the file › “IMPORTATION D’UTILISATEUR”',
    },
    cohort: {
      fr: 'roues crantées › trois points de l’établissement › Gérer les cohortes › Ajouter une cohorte › cocher «\u00a0Visible\u00a0»',
      en: 'cogwheels › three dots of the establishment › “Gérer les cohortes” › “Ajouter une cohorte” › tick “Visible”',
    },
    synchronise: {
      fr: 'session › Participants › Méthodes d’inscription › Ajouter méthode › Synchronisation des cohortes › choisir la cohorte › AJOUTER METHODE',
      en: 'session › “Participants” › “Méthodes d’inscription” › “Ajouter méthode” › “Synchronisation des cohortes” › choose the cohort › “AJOUTER METHODE”',
    },
  },
  sessionName: 'Session du {from} au {to}_{title}',
  notes: [
    {
      fr: 'Un fichier par établissement\u00a0: pour 8 gestionnaires dans 10 établissements, 10 fichiers.',
      en: 'One file per establishment: eight managers in ten establishments make ten files.',
    },
    {
      fr: 'Ne jamais modifier le nom ni le nombre des colonnes, ni l’extension du fichier.',
      en: 'Never change the names or the number of the columns, nor the file’s extension.',
    },
    {
      fr: 'L’utilisateur doit changer son mot de passe à sa première connexion.',
      en: 'The user changes the password at the first login.',
    },
    {
      fr: 'Ordre impératif\u00a0: 1. créer la cohorte (cocher «\u00a0Visible\u00a0»)\u00a0; 2. préparer le fichier\u00a0; 3. l’importer, puis vérifier que les agents figurent dans «\u00a0Utilisateurs actuels\u00a0» de la cohorte (sinon, les sélectionner et cliquer sur «\u00a0Ajouter\u00a0»)\u00a0; 4. ajouter la «\u00a0Synchronisation des cohortes\u00a0» à chaque session.',
      en: 'In this order: create the cohort, make the file, import it, check the members, then synchronise each session.',
    },
  ],
};
