// password-policy: a password that the platform's policy does not accept.

import { moodleVersionOf } from '../../document/context';
import { counted, listed } from '../../i18n/format';
import { looksLikeFormula, putsApostrophe } from '../../moodle-facts/versions';
import { type PolicyClass, policyFaults } from '../../people/passwords';
import { defineRule } from '../rule';
import { newPassword } from './new-password';

const CLASSES = {
  fr: {
    lower: 'une minuscule',
    upper: 'une majuscule',
    digit: 'un chiffre',
    other: 'un caractère spécial (! - _ …)',
  },
  en: {
    lower: 'a lower-case letter',
    upper: 'a capital',
    digit: 'a digit',
    other: 'a special character (! - _ …)',
  },
} as const;

/**
 * Without the password: `missing` names classes of characters, `short` counts what lacks to the minimum. `isNew`: it is of
 * an account to be made, and not of one that there may be.
 */
type Args = { missing: string; short: number; minimum: number; isNew: boolean };

export const passwordPolicy = defineRule<Args>({
  id: 'password-policy',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 1 A; conformance 46',
  texts: {
    fr: {
      title: 'Mot de passe trop faible',
      message: ({ missing, short, minimum, isNew }) => {
        const lacks = missing.split(' ').filter(Boolean) as PolicyClass[];
        const items: string[] = lacks.map((name) => CLASSES.fr[name]);
        if (short) items.unshift(`${counted(short, 'caractère', 'caractères', 'fr')} (${minimum} au moins)`);
        return `Mot de passe trop faible\u00a0: il manque ${listed(items, 'fr')}. ${isNew ? 'Le compte serait créé' : 'L’import l’accepterait'} quand même.`;
      },
      why: 'Un mot de passe doit respecter la règle de la plateforme\u00a0: longueur, minuscule, majuscule et un autre caractère. Trop simple, il se devine, et l’agent lui-même ne pourrait pas le choisir sur la plateforme. L’exemple du guide pour le formulaire, Anfh-25, est lui-même trop court.',
      repair: 'Choisir un autre mot de passe, ou laisser l’extension en générer un.',
      repairInExcel: 'Choisir un mot de passe qui respecte la règle de la plateforme.',
    },
    en: {
      title: 'Password too weak',
      message: ({ missing, short, minimum, isNew }) => {
        const lacks = missing.split(' ').filter(Boolean) as PolicyClass[];
        const items: string[] = lacks.map((name) => CLASSES.en[name]);
        if (short) items.unshift(`${counted(short, 'character', 'characters', 'en')} (at least ${minimum})`);
        return `Password too weak: add ${listed(items, 'en')}. ${isNew ? 'The account would be created' : 'The import would accept it'} all the same.`;
      },
      why: 'A password must follow the platform’s policy: length, lower case, capital, another character. A weak password is easy to guess, and the platform’s forms would not accept it. The guide’s own sample for the form, Anfh-25, is itself too short.',
      repair: 'Choose another password, or let the extension generate one.',
      repairInExcel: 'Choose a password that follows the platform’s policy.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,Anfh-25,marc.petit@ch.fr,21
           ~~~~~~~ password-policy
Lise,Morel,lise!morel,lise.morel@ch.fr,22
           ~~~~~~~~~~ password-policy
Anne,Roy,Agent2025,anne.roy@ch.fr,23
         ~~~~~~~~~ password-policy
Omar,Haddad,Kf7-tamis,omar.haddad@ch.fr,24
Zoé,Morel,Tamis-gris,zoe.morel@ch.fr,25
Li,U,,li.u@ch.fr,26`,
    },
    {
      // An account that there is keeps its password.
      platform: 'moodle',
      importOptions: { uutype: '2', uuupdatetype: '1' },
      accounts: 'Prénom;Nom;Nom d’utilisateur;Adresse de courriel\nMarc;Petit;mpetit;marc.petit@ch.fr',
      csv: `username,firstname,lastname,email,password
mpetit,Marc,Petit,marc.petit@ch.fr,Agent2025
lfay,Lise,Fay,lise.fay@ch.fr,Agent2025
                             ~~~~~~~~~ password-policy`,
    },
  ],
  onCleanRows: 'nothing',
  row(row, report) {
    const password = row.value('password');
    const policy = row.sheet.platform.password;
    // Moodle takes 0 for an empty cell, and generates a password (conformance rule 39).
    if (password === '0' && !row.sheet.choices.promptsUser) return;
    const faults = password && !row.deletes ? policyFaults(password, policy) : undefined;
    if (!faults) return;
    const { account, isNew, sheet } = row;
    const { promptsUser, type, updates, overwrites, updatesPasswords } = sheet.choices;
    // What the import does not even read, nobody has to change.
    const isRead = isNew ? !(account && type === 'add-new') : updatesPasswords && overwrites;
    if (!promptsUser && !isRead) return;
    // Another password is needed anyhow: `cell-formula` says so.
    if (looksLikeFormula(password) && putsApostrophe(moodleVersionOf(row.sheet.context))) return;
    const { missing, missingLength } = faults;
    report(row.place('password'), {
      missing: missing.join(' '),
      short: missingLength,
      minimum: policy.minLength,
      isNew: isNew && !account && !(updates && !sheet.context.accounts),
    });
  },
  fixes: (finding, sheet, tools) => [newPassword(finding, sheet, tools)],
});
