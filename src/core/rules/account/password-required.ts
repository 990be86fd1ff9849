// password-required: neither a password nor a real address, so that nobody would ever receive the credentials; or no
// password where this import makes none.
import { defineRule } from '../rule';
import { newPassword } from './new-password';

export const passwordRequired = defineRule<{ fictif: string; refused: boolean }>({
  id: 'password-required',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (password, email); conformance 39',
  step: 'credentials',
  texts: {
    fr: {
      title: 'Mot de passe indispensable',
      message: ({ fictif, refused }) =>
        refused
          ? 'Mot de passe à saisir\u00a0: cet import n’en crée pas, et refuserait la ligne.'
          : `Mot de passe à saisir\u00a0: ${fictif ? 'l’adresse est fictive' : 'sans adresse'}, l’agent ne recevrait jamais ses identifiants.`,
      why: 'Sans mot de passe dans le fichier, la plateforme en envoie un par courriel. Un agent sans vraie adresse ne le recevra jamais\u00a0: son compte existera, mais il ne pourra pas s’y connecter.',
      repair:
        'Choisir un mot de passe et le communiquer à l’agent, avec son nom d’utilisateur et le lien (URL) de la plateforme.',
    },
    en: {
      title: 'Password needed',
      message: ({ fictif, refused }) =>
        refused
          ? 'Type a password: this import makes none, and would refuse the line.'
          : `Type a password: ${fictif ? 'the address is a placeholder' : 'without an address'}, the agent would never receive the credentials.`,
      why: 'Without a password in the file, the platform emails one. An agent without a real address never receives it: the account exists, but the agent cannot log in.',
      repair: 'Choose a password and give it to the agent, with the username and the URL of the platform.',
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
    {
      platform: 'moodle',
      importOptions: { uupasswordnew: '0' },
      csv: `username,firstname,lastname,email,password
mpetit,Marc,Petit,marc.petit@ch.fr,
                                   ^ password-required
lmorel,Lise,Morel,lise.morel@ch.fr,Tk8!graine`,
    },
  ],
  onCleanRows: 'nothing',
  row(row, report) {
    const { choices, platform } = row.sheet;
    if (!row.has('password') || !row.isNone('password') || !row.isNew) return;
    if (!choices.promptsUser && !choices.createsPasswords) {
      report(row.place('password'), { fictif: '', refused: true }, { effect: 'line' });
      return;
    }
    if (row.value('password') || !platform.password.mailedWhenEmpty) return;
    const { fictif } = row;
    // Where an account needs an address, none is made.
    if (row.email ? !fictif : platform.email.required) return;
    report(row.place('password'), { fictif: fictif ? row.email : '', refused: false });
  },
  fixes: (finding, sheet, tools) => [newPassword(finding, sheet, tools)],
});
