// account-email-taken: the address belongs to another account of the platform, which refuses a second one.
import { shortened } from '../../i18n/format';
import { comparePeople, usernameKey } from '../../people/identity';
import { accountIdentity } from '../../reference/account';
import { deleteLine } from '../row-fixes';
import { defineRule } from '../rule';
import { emptyCell } from '../write-fix';

export const accountEmailTaken = defineRule<{ email: string; who: string; same: boolean; matched: boolean }>({
  id: 'account-email-taken',
  section: 'existing',
  severity: 'error',
  effect: 'line',
  source: 'conformance 22, 34, 39',
  step: 'duplicates',
  texts: {
    fr: {
      title: 'Adresse déjà utilisée par un autre compte',
      message: ({ who, matched }) =>
        matched
          ? `Adresse de ${shortened(who)}\u00a0: l’import modifierait ce compte au lieu d’en créer un.`
          : `Adresse déjà utilisée par ${shortened(who)}\u00a0: ce compte ne peut pas être créé tel quel.`,
      why: 'Une adresse ne peut servir qu’à un compte. Ici, c’est peut-être celle d’un collègue ou d’un service, ou l’agent a déjà un compte sous un autre nom d’utilisateur.',
      repair:
        'Écrire l’adresse de l’agent. S’il n’en a pas\u00a0: sur la plateforme ANFH, vider la cellule et saisir un mot de passe\u00a0; ailleurs, demander à l’administrateur quelle adresse écrire. S’il a déjà ce compte, supprimer la ligne.',
    },
    en: {
      title: 'Address already used by another account',
      message: ({ who, matched }) =>
        matched
          ? `Address of ${shortened(who)}: the import would change that account instead of creating one.`
          : `Address already used by ${shortened(who)}: this account cannot be created as it is.`,
      why: 'An address can serve only one account. This one may belong to a colleague or a ward, or the agent already has an account under another username.',
      repair:
        'Write the agent’s own address. If there is none: on the ANFH platform, empty the cell and type a password; elsewhere, ask the administrator which address to write. If the agent already has that account, delete the line.',
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
  onCleanRows: 'nothing-without-accounts',
  row(row, report) {
    const { accounts } = row.sheet.context;
    const { platform, choices } = row.sheet;
    const account = row.email ? accounts?.byEmail(row.email) : undefined;
    if (!account || platform.email.shared || row.deletes) return;
    const { username } = row;
    const same = comparePeople(row.identity, accountIdentity(account, platform)).names === 'same';
    // While the username is not known, an account of the same name may be this very one.
    if (username ? usernameKey(username) === usernameKey(account.username) : same) return;
    const { matchesEmail } = choices;
    // By its own address an account that is renamed is found; one that keeps its address does not meet the other's.
    const isWritten = row.isNew || (choices.overwrites && row.account !== undefined);
    if (!matchesEmail && (row.account === account || !isWritten)) return;
    // Somebody else has the username: account-exists says what comes of it.
    if (matchesEmail && choices.type === 'add-and-update' && accounts?.byUsername(username)) return;
    if (matchesEmail && same && !row.has('username')) return;
    report(
      row.place('email'),
      {
        email: row.email,
        who: account.fullname ? `${account.username} (${account.fullname})` : account.username,
        same,
        matched: matchesEmail,
      },
      matchesEmail ? { effect: 'silent', severity: same ? 'information' : 'error' } : {},
    );
  },
  fixes({ place, args }, { table, platform }) {
    // Where an account needs an address, nobody but the user knows another one.
    return [
      ...(args.same ? [deleteLine(table, place)] : []),
      ...(platform.email.required ? [] : [emptyCell(table, place)]),
    ];
  },
});
