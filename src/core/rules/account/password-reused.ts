// password-reused: one password for several agents. Each of them knows the others'.

import { defineRule } from '../rule';
import { newPassword } from './new-password';

export const passwordReused = defineRule<Record<string, never>>({
  id: 'password-reused',
  section: 'account',
  severity: 'information',
  effect: 'form',
  source: 'guide, étape 1 B 2 (password)',
  texts: {
    fr: {
      title: 'Mot de passe réutilisé',
      message: (_, [line]) =>
        `Même mot de passe qu’à la ligne ${line}\u00a0: chacun peut se connecter à la place de l’autre.`,
      why: 'L’agent doit changer son mot de passe à la première connexion. D’ici là, les collègues qui ont reçu le même peuvent ouvrir son compte.',
      repair: 'Choisir un mot de passe différent pour chaque agent.',
    },
    en: {
      title: 'Reused password',
      message: (_, [line]) => `Same password as on line ${line}: either agent can log in as the other.`,
      why: 'The agent must change the password at first login. Until then, colleagues with the same password can open the account.',
      repair: 'Choose a different password for each agent.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,Kf7-tamis,marc.petit@ch.fr,21
Lise,Morel,Kf7-tamis,lise.morel@ch.fr,22
           ~~~~~~~~~ password-reused
Anne,Roy,Anfh_2025,anne.roy@ch.fr,23
Omar,Haddad,Anfh_2025,omar.haddad@ch.fr,24
Li,U,,li.u@ch.fr,25
Zoé,Morel,,zoe.morel@ch.fr,26`,
    },
  ],
  duplicates: {
    // A published password is reported as such.
    key(row) {
      const password = row.value('password');
      return row.sheet.platform.password.published.includes(password) ? '' : password;
    },
    sharedKey: () => 'password',
    compare(row, first, report) {
      report(row.place('password'), {}, { related: [first.place('password')] });
    },
  },
  fixes: (finding, sheet, tools) => [newPassword(finding, sheet, tools)],
});
