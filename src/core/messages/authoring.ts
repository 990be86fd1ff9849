// What the editor says of a cell while somebody writes: its column, the guide's rule, and what the platform makes of it.
import { quoted } from './show';
import type { Language } from './text';

const fr = {
  columns: {
    username: ['Nom d’utilisateur', 'code établissement . première lettre du prénom . nom, tout en minuscules.'],
    usernameFree: ['Nom d’utilisateur', 'Obligatoire, tout en minuscules, et à personne d’autre.'],
    firstname: ['Prénom', 'Obligatoire.'],
    lastname: ['Nom', 'Obligatoire.'],
    password: [
      'Mot de passe',
      'Donné ici, il est à transmettre à l’agent. Vide, la plateforme en envoie un par courriel : il faut alors une vraie adresse.',
    ],
    email: [
      'Adresse de courriel',
      'Vide si l’agent n’en a pas : la plateforme fait une adresse fictive, et le mot de passe devient obligatoire.',
    ],
    emailNeeded: ['Adresse de courriel', 'Obligatoire\u00a0: sans elle, la plateforme ne fait pas le compte.'],
    matricule: ['Matricule', 'Le numéro habituel : la plateforme ajoute son préfixe elle-même.'],
    cohort: ['Cohorte', 'Telle qu’elle a été notée à sa création. Créer la cohorte d’abord, le fichier ensuite.'],
    cohortNumber: [
      'Cohorte',
      'Son numéro d’identification, jamais son nom\u00a0: un numéro inconnu crée une nouvelle cohorte, sans rien dire.',
    ],
    other: ['Colonne de Moodle', 'Reprise telle quelle par l’import.'],
  },
  notInEncoding: (name: string, file: string) =>
    `${quoted(name, 'fr')} a un caractère que l’encodage de ${quoted(file, 'fr')} n’a pas\u00a0: enregistrez d’abord ce fichier en UTF-8.`,
  length: (count: number) => `${count} caractères au moins.`,
  becomes: (from: string, to: string) => `${quoted(from, 'fr')} deviendra ${quoted(to, 'fr')}.`,
  username: (username: string) => `Nom d’utilisateur : ${quoted(username, 'fr')}`,
  fictif: (address: string) => `La plateforme fera l’adresse ${quoted(address, 'fr')}.`,
  cohortKnown: (name: string, category: string) =>
    category ? `Cohorte ${quoted(name, 'fr')}, catégorie ${quoted(category, 'fr')}.` : `Cohorte ${quoted(name, 'fr')}.`,
  cohortUnknown: 'Cette cohorte n’est pas dans le catalogue.',
  columnName: 'Colonne sous le curseur',
  columnForeign: 'Cette colonne n’est pas du modèle.',
  hint: 'Nom d’utilisateur que la plateforme fera',
  password: 'Mot de passe conforme, au hasard',
  fictifItem: 'Adresse fictive',
  code: 'Code de l’établissement',
  person: (line: number) => `ligne ${line}`,
};

const en: typeof fr = {
  columns: {
    username: ['Username', 'establishment code . first letter of the first name . last name, all in lower case.'],
    usernameFree: ['Username', 'Required, all in lower case, and nobody else’s.'],
    firstname: ['First name', 'Required.'],
    lastname: ['Last name', 'Required.'],
    password: [
      'Password',
      'Given here, it is to be handed to the agent. Empty, the platform mails one: a real address is then needed.',
    ],
    email: [
      'E-mail address',
      'Empty if the agent has none: the platform makes a fictif address, and the password becomes compulsory.',
    ],
    emailNeeded: ['E-mail address', 'Required: without one, the platform does not make the account.'],
    matricule: ['Matricule', 'The usual number: the platform adds its prefix itself.'],
    cohort: ['Cohort', 'As it was noted when it was created. Create the cohort first, then the file.'],
    cohortNumber: ['Cohort', 'Its id number, never its name: an unknown number makes a new cohort, without a word.'],
    other: ['Column of Moodle', 'Taken by the import as it is.'],
  },
  notInEncoding: (name, file) =>
    `${quoted(name, 'en')} has a character that the encoding of ${quoted(file, 'en')} lacks: first save that file as UTF-8.`,
  length: (count) => `At least ${count} characters.`,
  becomes: (from, to) => `${quoted(from, 'en')} will become ${quoted(to, 'en')}.`,
  username: (username) => `Username: ${quoted(username, 'en')}`,
  fictif: (address) => `The platform will make the address ${quoted(address, 'en')}.`,
  cohortKnown: (name, category) =>
    category ? `Cohort ${quoted(name, 'en')}, category ${quoted(category, 'en')}.` : `Cohort ${quoted(name, 'en')}.`,
  cohortUnknown: 'This cohort is not in the catalogue.',
  columnName: 'Column under the cursor',
  columnForeign: 'This column is not of the template.',
  hint: 'Username that the platform will make',
  password: 'Password that complies, at random',
  fictifItem: 'Fictif address',
  code: 'Establishment code',
  person: (line) => `line ${line}`,
};

export type ColumnText = keyof typeof fr.columns;
export const AUTHORING_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
