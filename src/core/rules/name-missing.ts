// name-missing: an empty first or last name.
import { defineRule } from './rule';

const NAMES = ['firstname', 'lastname'] as const;

export const nameMissing = defineRule<{ name: string }>({
  id: 'name-missing',
  section: 'account',
  severity: 'error',
  effect: 'line',
  source: 'guide, étape 1 B 2 (firstname, lastname); conformance 18',
  texts: {
    fr: {
      title: 'Prénom ou nom manquant',
      message: ({ name }) =>
        `Il manque le ${name === 'firstname' ? 'prénom' : 'nom'} : la plateforme ne fera pas ce compte.`,
      why: 'Le prénom et le nom sont obligatoires. La plateforme en fait aussi le nom d’utilisateur.',
      repair: 'Compléter la cellule, ou enlever la ligne si personne n’y est décrit.',
    },
    en: {
      title: 'First or last name missing',
      message: ({ name }) =>
        `The ${name === 'firstname' ? 'first' : 'last'} name is missing: the platform will not make this account.`,
      why: 'First and last name are required. The platform makes the username of them, too.',
      repair: 'Fill in the cell, or remove the line if it describes nobody.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
,Petit,,marc.petit@ch.fr,21
^ name-missing
Lise,,,lise.morel@ch.fr,22
     ^ name-missing
Li,U,,li.u@ch.fr,23`,
    },
  ],
  row(row, report) {
    for (const name of NAMES) if (row.has(name) && !row.value(name)) report(row.place(name), { name });
  },
});
