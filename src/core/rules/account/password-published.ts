// password-published: a password that the guide prints. Anybody can read it there.

import { defineRule } from '../rule';
import { newPassword } from './new-password';

export const passwordPublished = defineRule<Record<string, never>>({
  id: 'password-published',
  section: 'account',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étapes 1 A, 1 B 2 et 4; decision 5',
  texts: {
    fr: {
      title: 'Mot de passe publié dans le guide',
      message: () => 'Mot de passe donné en exemple dans le guide, donc connu de tous\u00a0: à changer.',
      why: 'L’exemple du guide est public et le même pour tous. Tant que l’agent ne l’a pas changé, n’importe qui peut ouvrir son compte.',
      repair: 'Choisir un mot de passe différent pour chaque agent.',
    },
    en: {
      title: 'Password published in the guide',
      message: () => 'This password is an example of the guide, known to everyone: change it.',
      why: 'The guide’s example is public and the same for everyone. Until the agent changes it, anyone can open the account.',
      repair: 'Choose a different password for each agent.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Valentin,Blondel,Anfh_2025,valentin.blondel@ch-buis.fr,812
                 ~~~~~~~~~ password-published
Aude,Lambert,Anfh_2O25x,aude.lambert@ch-buis.fr,813`,
    },
  ],
  onCleanRows: 'nothing',
  row(row, report) {
    const { published } = row.sheet.platform.password;
    if (published.includes(row.value('password'))) report(row.place('password'), {});
  },
  fixes: (finding, sheet, tools) => [newPassword(finding, sheet, tools)],
});
