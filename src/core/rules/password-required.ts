// password-required: neither a password nor a real address. Nobody would ever receive the credentials.
import { newPassword } from './new-password';
import { defineRule } from './rule';

export const passwordRequired = defineRule<{ fictif: string }>({
  id: 'password-required',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (password, email)',
  texts: {
    fr: {
      title: 'Mot de passe indispensable',
      message: ({ fictif }) =>
        fictif
          ? `Pas de mot de passe, et l’adresse ${fictif} est fictive : personne ne recevra les identifiants de ce compte.`
          : 'Ni mot de passe ni adresse : la plateforme fera le compte, mais personne n’en recevra les identifiants.',
      why: 'Sans mot de passe dans le fichier, la plateforme en envoie un par courriel. Un agent sans vraie adresse ne le recevra jamais.',
      repair:
        'Choisir un mot de passe et le donner à l’agent de la main à la main, avec son nom d’utilisateur et l’adresse de la plateforme.',
    },
    en: {
      title: 'Password needed',
      message: ({ fictif }) =>
        fictif
          ? `No password, and the address ${fictif} is made up: nobody will receive the credentials of this account.`
          : 'Neither password nor address: the platform will make the account, but nobody will receive its credentials.',
      why: 'Without a password in the file, the platform mails one. An agent without a real address will never get it.',
      repair: 'Choose a password and hand it to the agent, with the username and the address of the platform.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,,21
           ^ password-required
Lise,Morel,Tk8!graine,,22
Omar,Haddad,,alp002.o.haddad.fictif@anfh.fr,23
            ^ password-required
Anne,Roy,,anne.roy@ch.fr,24`,
    },
  ],
  row(row, report) {
    if (!row.has('password') || row.value('password') || !row.sheet.platform.password.mailedWhenEmpty) return;
    const { fictif } = row;
    // Where an account needs an address, none is made.
    if (row.email ? !fictif : row.sheet.platform.email.required) return;
    report(row.place('password'), { fictif: fictif ? row.email : '' });
  },
  fixes: (finding, sheet, tools) => [newPassword(finding, sheet, tools)],
});
