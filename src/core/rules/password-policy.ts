// password-policy: a password that the platform's policy does not accept.
import { counted, listed } from '../messages/show';
import { type PolicyClass, policyFaults } from '../people/passwords';
import { newPassword } from './new-password';
import { defineRule } from './rule';

const CLASSES = {
  fr: {
    lower: 'une minuscule',
    upper: 'une majuscule',
    digit: 'un chiffre',
    other: 'un caractère qui n’est ni une lettre ni un chiffre',
  },
  en: {
    lower: 'a lower-case letter',
    upper: 'a capital',
    digit: 'a digit',
    other: 'a character that is neither letter nor digit',
  },
} as const;

/** Without the password: `missing` names classes of characters, `short` counts what lacks to the minimum. */
export const passwordPolicy = defineRule<{ missing: string; short: number; minimum: number }>({
  id: 'password-policy',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 1 A; conformance 46',
  texts: {
    fr: {
      title: 'Mot de passe trop faible',
      message: ({ missing, short, minimum }) => {
        const lacks = missing.split(' ').filter(Boolean) as PolicyClass[];
        const items: string[] = lacks.map((name) => CLASSES.fr[name]);
        if (short) items.unshift(`${counted(short, 'caractère', 'caractères', 'fr')} (il en faut ${minimum})`);
        return `Mot de passe trop faible : il manque ${listed(items, 'fr')}. L’import le prend sans rien dire ; la règle de la plateforme, elle, le refuse.`;
      },
      why: 'Un mot de passe doit respecter la règle de la plateforme : longueur, minuscule, majuscule et un autre caractère. Ni les formulaires ni l’agent ne peuvent en choisir un plus faible, et un mot de passe faible se devine. L’exemple du guide pour le formulaire, Anfh-25, est lui-même trop court.',
      repair: 'Choisir un autre mot de passe, ou en faire mettre un qui convient.',
    },
    en: {
      title: 'Password too weak',
      message: ({ missing, short, minimum }) => {
        const lacks = missing.split(' ').filter(Boolean) as PolicyClass[];
        const items: string[] = lacks.map((name) => CLASSES.en[name]);
        if (short) items.unshift(`${counted(short, 'character', 'characters', 'en')} (${minimum} are needed)`);
        return `Password too weak: it lacks ${listed(items, 'en')}. The import takes it without a word; the platform’s policy does not.`;
      },
      why: 'A password has to follow the platform’s policy: length, lower case, capital, another character. Neither forms nor agents can choose a weaker one, and a weak one is guessed. The guide’s own sample for the form, Anfh-25, is itself too short.',
      repair: 'Choose another password, or have one put in that complies.',
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
  ],
  row(row, report) {
    const password = row.value('password');
    const policy = row.sheet.platform.password;
    const faults = password ? policyFaults(password, policy) : undefined;
    if (!faults) return;
    const { missing, missingLength } = faults;
    report(row.place('password'), { missing: missing.join(' '), short: missingLength, minimum: policy.minLength });
  },
  fixes: (finding, sheet, tools) => [newPassword(finding, sheet, tools)],
});
