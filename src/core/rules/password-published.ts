// password-published: a password that the guide prints. Anybody can read it there.
import { newPassword } from './new-password';
import { defineRule } from './rule';

export const passwordPublished = defineRule<Record<string, never>>({
  id: 'password-published',
  section: 'account',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étapes 1 A, 1 B 2 et 4; decision 5',
  texts: {
    fr: {
      title: 'Mot de passe imprimé dans le guide',
      message: () =>
        'Ce mot de passe est celui du guide : n’importe qui peut le lire et ouvrir ce compte avant l’agent.',
      why: 'L’exemple du guide est public et le même pour tous. Tant que l’agent ne l’a pas changé, son compte est ouvert à tout le monde.',
      repair: 'Mettre un mot de passe différent pour chaque agent.',
    },
    en: {
      title: 'Password printed in the guide',
      message: () =>
        'This password is the guide’s: anybody can read it there and open this account before the agent does.',
      why: 'The sample of the guide is public and the same for all. Until the agent changes it, the account is open to everybody.',
      repair: 'Put in another password for each agent.',
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
  row(row, report) {
    const { published } = row.sheet.platform.password;
    if (published.includes(row.value('password'))) report(row.place('password'), {});
  },
  fixes: (finding, sheet, tools) => [newPassword(finding, sheet, tools)],
});
