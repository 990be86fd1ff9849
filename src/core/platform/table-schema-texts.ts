// Titles and descriptions of a template's columns, for its Table Schema.
import type { Language } from '../i18n/language';

/** What descriptions need to know of a platform. */
interface Rules {
  readonly matricule: { readonly prefix: string } | null;
  readonly password: { readonly minLength: number; readonly mailedWhenEmpty: boolean };
  readonly email: { readonly required: boolean };
  readonly cohorts: { readonly by: 'name' | 'idnumber' };
}

const FIELDS = ['username', 'firstname', 'lastname', 'password', 'email', 'matricule', 'cohort'] as const;

interface TableSchemaMessages {
  description(fileName: string): string;
  readonly fields: Readonly<
    Record<(typeof FIELDS)[number], { readonly title: string; description(platform: Rules): string }>
  >;
}

export const TABLE_SCHEMA_MESSAGES: Readonly<Record<Language, TableSchemaMessages>> = {
  fr: {
    description: (fileName) =>
      `Fichier CSV de création de comptes (modèle ${fileName})\u00a0: une ligne par compte. Ne jamais modifier le nom ni le nombre des colonnes.`,
    fields: {
      username: {
        title: 'Nom d’utilisateur',
        description: () => 'Nom d’utilisateur du compte, en minuscules et sans accent.',
      },
      firstname: { title: 'Prénom', description: () => 'Prénom de la personne.' },
      lastname: { title: 'Nom', description: () => 'Nom de famille de la personne.' },
      password: {
        title: 'Mot de passe',
        description: ({ password }) =>
          `Au moins ${password.minLength} caractères, avec une minuscule, une majuscule et un autre caractère.` +
          (password.mailedWhenEmpty ? ' Vide\u00a0: la plateforme en envoie un par courriel.' : ''),
      },
      email: {
        title: 'Adresse de courriel',
        description: ({ email }) =>
          email.required
            ? 'Une adresse par compte.'
            : 'Vide si la personne n’en a pas\u00a0: il faut alors un mot de passe.',
      },
      matricule: {
        title: 'Matricule',
        description: ({ matricule }) =>
          `Le numéro habituel.${matricule?.prefix ? ` La plateforme ajoute ${matricule.prefix} devant.` : ''}`,
      },
      cohort: {
        title: 'Cohorte',
        description: ({ cohorts }) =>
          cohorts.by === 'name'
            ? 'Nom de la cohorte, exactement comme à sa création.'
            : 'Numéro d’identification de la cohorte, jamais son nom.',
      },
    },
  },
  en: {
    description: (fileName) =>
      `CSV file that creates accounts (template ${fileName}): one line per account. Never change the names or the number of the columns.`,
    fields: {
      username: { title: 'Username', description: () => 'The account’s login, in lower case, without accents.' },
      firstname: { title: 'First name', description: () => 'The person’s first name.' },
      lastname: { title: 'Last name', description: () => 'The person’s last name.' },
      password: {
        title: 'Password',
        description: ({ password }) =>
          `At least ${password.minLength} characters, with a lower-case letter, an upper-case one and another character.` +
          (password.mailedWhenEmpty ? ' Empty: the platform emails one.' : ''),
      },
      email: {
        title: 'E-mail address',
        description: ({ email }) =>
          email.required ? 'One address per account.' : 'Empty for a person without one: a password is needed then.',
      },
      matricule: {
        title: 'Matricule',
        description: ({ matricule }) =>
          `The usual staff number.${matricule?.prefix ? ` The platform puts ${matricule.prefix} in front.` : ''}`,
      },
      cohort: {
        title: 'Cohort',
        description: ({ cohorts }) =>
          cohorts.by === 'name'
            ? 'The cohort’s name, exactly as when it was created.'
            : 'The cohort’s id number, never its name.',
      },
    },
  },
};
