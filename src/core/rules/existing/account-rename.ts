// account-rename: a line that gives an account another username, and what the import does with it.
import type { Severity } from '../../document/context';
import { isDropped } from '../../document/dropped-lines';
import type { Row } from '../../document/row';
import { usernameKey } from '../../people/identity';
import { nameKey } from '../../people/names';
import type { Account } from '../../reference/account';
import { defineRule, type Effect } from '../rule';
import { linesInTurn } from './usernames-in-turn';

/**
 * `renamed`: it is. `other`: so is an account whose first name is another one. `missing`: there is no such account, or no
 * longer. `taken`: another account has the new name, by the export or by a line above.
 */
type Outcome = 'renamed' | 'other' | 'missing' | 'taken';

/** Marriage changes no first name. */
function isOthers({ firstname }: Row, account: Account | undefined): boolean {
  const [written, known] = [firstname, account?.firstname ?? ''].map(nameKey);
  return Boolean(written && known) && written !== known;
}

const MORE: Readonly<Partial<Record<Outcome, { severity: Severity; effect: Effect }>>> = {
  renamed: { severity: 'information', effect: 'silent' },
  other: { severity: 'warning', effect: 'silent' },
};

export const accountRename = defineRule<{ from: string; to: string; who: string; outcome: Outcome }>({
  id: 'account-rename',
  section: 'existing',
  severity: 'error',
  effect: 'line',
  source: 'conformance 28',
  texts: {
    fr: {
      title: 'Compte à renommer',
      message: ({ from, to, who, outcome }, [line]) => {
        const texts = {
          renamed: `L’import renommera le compte ${from}${who ? ` (${who})` : ''} en ${to}.`,
          other: `Le compte ${from} est celui de ${who}\u00a0: l’import le renommera en ${to}. Est-ce le même agent\u00a0?`,
          missing: `Aucun compte ${from} ${line ? `après la ligne ${line}` : 'dans l’export de la plateforme'}\u00a0: l’import refusera cette ligne.`,
          taken: `Le nom ${to} est déjà ${line ? `donné à la ligne ${line}` : 'pris'}\u00a0: l’import ne pourra pas y renommer ${from}, et refusera cette ligne.`,
        };
        return texts[outcome];
      },
      why: 'La colonne oldusername change le nom d’utilisateur d’un compte qui existe. L’ancien doit exister, et le nouveau être libre.',
      repair: 'Vérifier les deux noms d’utilisateur dans l’export de la plateforme.',
    },
    en: {
      title: 'Account to be renamed',
      message: ({ from, to, who, outcome }, [line]) => {
        const texts = {
          renamed: `The import will rename the account ${from}${who ? ` (${who})` : ''} to ${to}.`,
          other: `The account ${from} is ${who}’s: the import will rename it to ${to}. Is it the same agent?`,
          missing: `There is no account ${from} ${line ? `after line ${line}` : 'in the platform’s export'}: the import will refuse this line.`,
          taken: `The name ${to} is ${line ? `given on line ${line}` : 'taken'}: the import cannot rename ${from} to it, and will refuse this line.`,
        };
        return texts[outcome];
      },
      why: 'The column oldusername changes the username of an account that exists. The old one must exist, and the new one must be free.',
      repair: 'Check both usernames in the platform’s export.',
    },
  },
  examples: [
    {
      platform: 'moodle',
      importOptions: { uutype: '3', uuupdatetype: '1', uuallowrenames: '1' },
      accounts:
        'Prénom;Nom;Nom d’utilisateur;Adresse de courriel\nMarc;Petit;mpetit;marc.petit@ch.fr\nAnne;Roy;aroy;anne.roy@ch.fr',
      csv: `username,oldusername
m.petit,mpetit
        ~~~~~~ account-rename
l.durand,lmorel
         ~~~~~~ account-rename
m.petit,aroy
        ~~~~ account-rename
mpetit,aroy
       ~~~~ account-rename`,
    },
    {
      // The guest's name is taken everywhere: the account keeps its own, and can be renamed below.
      platform: 'moodle',
      importOptions: { uutype: '3', uuupdatetype: '1', uuallowrenames: '1' },
      accounts: 'Prénom;Nom;Nom d’utilisateur;Adresse de courriel\nMarc;Petit;mpetit;marc.petit@ch.fr',
      csv: `username,oldusername
guest,mpetit
      ~~~~~~ account-rename
m.petit,mpetit
        ~~~~~~ account-rename`,
    },
    {
      // What Moodle makes of the old username is somebody else's account.
      platform: 'moodle',
      importOptions: { uutype: '3', uuupdatetype: '1', uuallowrenames: '1' },
      accounts:
        'Prénom;Nom;Nom d’utilisateur;Adresse de courriel\nLaure;Aroy;la.roy;l.aroy@ch.fr\nJeanne;Martin;jmartin;j@ch.fr',
      csv: `username,oldusername,firstname,lastname
lea.roy,léa.roy,Léa,Roy
        ~~~~~~~ account-rename
jdurand,jmartin,Jeanne,Durand
        ~~~~~~~ account-rename`,
    },
    {
      // Without an export, nobody knows which accounts there are: but one name is for one of them, and each has one.
      platform: 'moodle',
      importOptions: { uutype: '3', uuupdatetype: '1', uuallowrenames: '1' },
      csv: `username,oldusername
m.petit,mpetit
M.Petit,aroy
        ~~~~ account-rename
marc,mpetit
     ~~~~~~ account-rename
mpetit,lmorel`,
    },
  ],
  file(sheet, report) {
    const { accounts } = sheet.context;
    if (sheet.column('oldusername') < 0) return;
    for (const [row, usernames] of linesInTurn(sheet)) {
      if (!row.renames || row.deletes || isDropped(row)) continue;
      const old = row.value('oldusername');
      const account = accounts?.byUsername(old);
      const { username: from = old, fullname: who = '' } = account ?? {};
      const obstacle = usernames.obstacleTo(row);
      const outcome: Outcome = obstacle ?? (isOthers(row, account) ? 'other' : 'renamed');
      const related = obstacle ? usernames.placesOf(obstacle === 'taken' ? row.username : old) : [];
      const args = { from, to: usernameKey(row.username), who, outcome };
      // Without an export, nobody knows which accounts there are: what the file alone tells is said.
      if (accounts || related.length) report(row.place('oldusername'), args, { ...MORE[outcome], related });
    }
  },
});
