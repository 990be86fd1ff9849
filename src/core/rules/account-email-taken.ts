// account-email-taken: the address belongs to another account of the platform, which refuses a second one.
import { quoted } from '../messages/show';
import { setPlace } from './edits';
import { deleteLine } from './line-fixes';
import { defineRule } from './rule';

export const accountEmailTaken = defineRule<{ email: string; who: string; same: number; matched: number }>({
  id: 'account-email-taken',
  section: 'existing',
  severity: 'error',
  effect: 'line',
  source: 'conformance 22, 34, 39',
  texts: {
    fr: {
      title: 'Adresse d’un autre compte',
      message: ({ email, who, matched }) =>
        matched
          ? `L’adresse ${quoted(email, 'fr')} est celle du compte ${who}\u00a0: l’import prendra cette ligne pour lui et le modifiera.`
          : `L’adresse ${quoted(email, 'fr')} est déjà celle du compte ${who}\u00a0: la plateforme ne fera pas ce compte.`,
      why: 'Une adresse ne sert qu’à un compte. C’est souvent celle d’un collègue ou d’un service, ou bien l’agent a déjà un compte sous un autre nom d’utilisateur.',
      repair:
        'Mettre l’adresse de l’agent. S’il n’en a pas, vider la cellule et donner un mot de passe. S’il a déjà ce compte, enlever la ligne.',
    },
    en: {
      title: 'Address of another account',
      message: ({ email, who, matched }) =>
        matched
          ? `The address ${quoted(email, 'en')} is that of the account ${who}: the import will take this line for it and change it.`
          : `The address ${quoted(email, 'en')} already is that of the account ${who}: the platform will not make this account.`,
      why: 'An address serves one account. It mostly is a colleague’s or a ward’s, or else the agent already has an account under another username.',
      repair:
        'Put in the agent’s own address. Without one, empty the cell and give a password. If the agent has that account already, delete the line.',
    },
  },
  examples: [
    {
      establishment: 'alp002',
      accounts:
        'Prénom;Nom de famille;Nom d’utilisateur;Adresse de courriel\nPierre;Dupond;alp002.p.dupond;pierre.dupond@ch-alpes.fr',
      csv: `firstname,lastname,password,email,profile_field_matricule
Lise,Morel,Tk8!graine,Pierre.Dupond@ch-alpes.fr,43
                      ~~~~~~~~~~~~~~~~~~~~~~~~~ account-email-taken
Pierre,Dupond,,pierre.dupond@ch-alpes.fr,41
Anne,Roy,,anne.roy@ch-alpes.fr,44`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Lise,Morel,Tk8!graine,,43
Pierre,Dupond,,pierre.dupond@ch-alpes.fr,41
Anne,Roy,,anne.roy@ch-alpes.fr,44`,
    },
  ],
  row(row, report) {
    const { accounts, importOptions } = row.sheet.context;
    const { platform } = row.sheet;
    const account = row.email ? accounts?.byEmail(row.email) : undefined;
    if (!account || platform.email.shared) return;
    const { username } = row;
    const same = accounts?.byName(row.firstname, row.lastname).includes(account) ?? false;
    // While the username is not known, an account of the same name may be this very one.
    if (username ? username.toLowerCase() === account.username.toLowerCase() : same) return;
    const options = { ...platform.importOptions, ...importOptions };
    const updates = options.uutype === '2' || options.uutype === '3';
    const matched = updates && options.uumatchemail === '1';
    report(row.place('email'), {
      email: row.email,
      who: account.fullname ? `${account.username} (${account.fullname})` : account.username,
      same: same ? 1 : 0,
      matched: matched ? 1 : 0,
    });
  },
  fixes({ place, args }, { table, platform }) {
    const empty = {
      title: { fr: 'Vider l’adresse', en: 'Empty the address' },
      edits: [setPlace(table, place, '')],
      safe: false,
    };
    // Where an account needs an address, nobody but the user knows another one.
    return [...(args.same ? [deleteLine(table, place)] : []), ...(platform.email.required ? [] : [empty])];
  },
});
