// What the editor says of a cell while somebody writes: its column, the guide's rule, and what the platform makes of it.
import { quoted } from '../i18n/format';
import type { Language } from '../i18n/language';

/** What a column is called, and what the guide says of it. */
export type ColumnWords = readonly [name: string, rule: string];

const fr = {
  columns: {
    username: ['Nom d’utilisateur', 'code établissement . première lettre du prénom . nom, tout en minuscules.'],
    usernameFree: ['Nom d’utilisateur', 'Obligatoire, tout en minuscules, différent pour chaque compte.'],
    firstname: ['Prénom', 'Obligatoire.'],
    lastname: ['Nom', 'Obligatoire.'],
    password: [
      'Mot de passe',
      'Saisi ici\u00a0: à communiquer à l’agent. Cellule vide\u00a0: la plateforme en envoie un par courriel, il faut donc une vraie adresse.',
    ],
    email: [
      'Adresse de courriel',
      'Laisser vide si l’agent n’en a pas\u00a0: la plateforme crée une adresse fictive, et le mot de passe devient obligatoire.',
    ],
    emailNeeded: ['Adresse de courriel', 'Obligatoire\u00a0: sans adresse, le compte n’est pas créé.'],
    matricule: ['Matricule', 'Le numéro habituel : la plateforme ajoute son préfixe elle-même.'],
    cohort: ['Cohorte', 'Le nom exact donné à sa création. Créez d’abord la cohorte, puis le fichier.'],
    cohortNumber: [
      'Cohorte',
      'Son numéro d’identification («\u00a0Identifiant cohorte\u00a0» dans Moodle), pas son nom\u00a0: un numéro inconnu crée une nouvelle cohorte, sans avertissement.',
    ],
    other: ['Colonne de Moodle', 'Reprise telle quelle par l’import.'],
  } satisfies Readonly<Record<string, ColumnWords>>,
  length: (count: number) => `${count} caractères au moins.`,
  becomes: (from: string, to: string) => `${quoted(from, 'fr')} deviendra ${quoted(to, 'fr')}.`,
  username: (username: string) => `Nom d’utilisateur : ${quoted(username, 'fr')}`,
  fictif: (address: string) => `La plateforme créera l’adresse ${quoted(address, 'fr')}.`,
  cohortKnown: (name: string, category: string) =>
    category ? `Cohorte ${quoted(name, 'fr')}, catégorie ${quoted(category, 'fr')}.` : `Cohorte ${quoted(name, 'fr')}.`,
  cohortUnknown: 'Cette cohorte n’est pas dans la liste des cohortes.',
  hint: 'Nom d’utilisateur que la plateforme créera',
  password: 'Mot de passe aléatoire conforme',
  fictifItem: 'Adresse fictive',
  code: 'Code de l’établissement',
  person: (line: number) => `ligne ${line}`,
  snippets: {
    header: 'entete',
    headerOf: (template: string) => `En-tête du modèle ${quoted(template, 'fr')}`,
    testAccounts: 'Comptes test',
    person: 'agent',
    personOf: 'Une personne\u00a0: Tab mène d’une cellule à l’autre',
    testAccount: 'compte-test',
    testAccountOf: 'Le compte test d’un établissement\u00a0: code.nom.test',
    code: 'code',
    name: 'nom',
  },
};

const en: typeof fr = {
  columns: {
    username: ['Username', 'establishment code . first letter of the first name . last name, all in lower case.'],
    usernameFree: ['Username', 'Required, in lower case, and used by no one else.'],
    firstname: ['First name', 'Required.'],
    lastname: ['Last name', 'Required.'],
    password: [
      'Password',
      'If given here, hand it to the agent. If empty, the platform emails one: a real address is then needed.',
    ],
    email: [
      'E-mail address',
      'Empty if the agent has none: the platform creates a fictif address, and the password becomes compulsory.',
    ],
    emailNeeded: ['E-mail address', 'Required: without one, the platform does not create the account.'],
    matricule: ['Matricule', 'The usual number: the platform adds its prefix itself.'],
    cohort: ['Cohort', 'As it was noted when it was created. Create the cohort first, then the file.'],
    cohortNumber: ['Cohort', 'Its id number, never its name: an unknown number creates a new cohort, without warning.'],
    other: ['Column of Moodle', 'Taken by the import as it is.'],
  },
  length: (count) => `At least ${count} characters.`,
  becomes: (from, to) => `${quoted(from, 'en')} will become ${quoted(to, 'en')}.`,
  username: (username) => `Username: ${quoted(username, 'en')}`,
  fictif: (address) => `The platform will create the address ${quoted(address, 'en')}.`,
  cohortKnown: (name, category) =>
    category ? `Cohort ${quoted(name, 'en')}, category ${quoted(category, 'en')}.` : `Cohort ${quoted(name, 'en')}.`,
  cohortUnknown: 'This cohort is not in the catalogue.',
  hint: 'Username that the platform will make',
  password: 'Password that complies, at random',
  fictifItem: 'Fictif address',
  code: 'Establishment code',
  person: (line) => `line ${line}`,
  snippets: {
    header: 'header',
    headerOf: (template) => `Header of the template ${quoted(template, 'en')}`,
    testAccounts: 'Test accounts',
    person: 'agent',
    personOf: 'A person: Tab leads from cell to cell',
    testAccount: 'test-account',
    testAccountOf: 'The test account of an establishment: code.name.test',
    code: 'code',
    name: 'name',
  },
};

export type ColumnText = keyof typeof fr.columns;
export const AUTHORING_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
