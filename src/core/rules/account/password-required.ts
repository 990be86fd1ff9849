// password-required: neither a password nor a real address, so that nobody would ever receive the credentials; or no
// password where this import makes none.
import { logsInElsewhere } from '../../document/dropped-lines';
import { lacksAddress } from '../../document/reach';
import { defineRule } from '../rule';
import { newPassword } from './new-password';

/** `refused`: the import makes no password. Else why nobody would receive one: by the address. */
type Why = 'refused' | 'fictif' | 'invalid' | 'none';

export const passwordRequired = defineRule<{ why: Why }>({
  id: 'password-required',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (password, email); conformance 39',
  step: 'credentials',
  texts: {
    fr: {
      title: 'Mot de passe indispensable',
      message: ({ why }) => {
        const texts = {
          fictif: 'l’adresse est fictive',
          invalid: 'l’adresse n’est pas valide',
          none: 'sans adresse',
        };
        return why === 'refused'
          ? 'Mot de passe à saisir\u00a0: cet import n’en crée pas, et refuserait la ligne.'
          : `Mot de passe à saisir\u00a0: ${texts[why]}, l’agent ne recevrait jamais ses identifiants.`;
      },
      why: 'Sans mot de passe dans le fichier, la plateforme en envoie un par courriel. Un agent sans vraie adresse ne le recevra jamais\u00a0: son compte existera, mais il ne pourra pas s’y connecter.',
      repair:
        'Choisir un mot de passe et le communiquer à l’agent, avec son nom d’utilisateur et le lien (URL) de la plateforme.',
    },
    en: {
      title: 'Password needed',
      message: ({ why }) => {
        const texts = {
          fictif: 'the address is a placeholder',
          invalid: 'the address is not valid',
          none: 'without an address',
        };
        return why === 'refused'
          ? 'Type a password: this import makes none, and would refuse the line.'
          : `Type a password: ${texts[why]}, the agent would never receive the credentials.`;
      },
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
Anne,Roy,,anne.roy@ch.fr,24
Zoé,Fay,,néant,25
        ^ password-required
Luc,Bay,,luc.bay@ch,26
        ^ password-required
Zoé,Roy,,zoé.roy@ch.fr,27`,
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
    if (!row.has('password') || !row.isNone('password') || !row.isNew || logsInElsewhere(row)) return;
    if (!choices.promptsUser && !choices.createsPasswords) {
      report(row.place('password'), { why: 'refused' }, { effect: 'line' });
      return;
    }
    if (row.value('password') || !platform.password.mailedWhenEmpty) return;
    // An address that is only to be repaired is email-format's; where an account needs one, none is made without.
    if (!lacksAddress(row) || (platform.email.required && row.isNone('email'))) return;
    report(row.place('password'), { why: row.fictif ? 'fictif' : row.email ? 'invalid' : 'none' });
  },
  fixes: (finding, sheet, tools) => [newPassword(finding, sheet, tools)],
});
