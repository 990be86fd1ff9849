// account-rename: a line that gives an account another username, and what the import does with it.
import type { Severity } from '../../document/context';
import { isDropped } from '../../document/dropped-lines';
import { Row } from '../../document/row';
import type { Sheet } from '../../document/sheet';
import { usernameKey } from '../../people/identity';
import { nameKey } from '../../people/names';
import { RESERVED_USERNAME } from '../../people/usernames';
import type { Account } from '../../reference/account';
import { defineRule, type Effect } from '../rule';

/**
 * `renamed`: it is. `other`: so is an account whose first name is another one. `missing`: there is no such account. `taken`:
 * another account has the new name. `twice`: an earlier line has given it. `gone`: an earlier line has taken the old one.
 */
type Outcome = 'renamed' | 'other' | 'missing' | 'taken' | 'twice' | 'gone';

/** Usernames as they become while the import goes from line to line. */
class Usernames {
  private readonly made = new Map<string, number>();
  private readonly freed = new Map<string, number>();

  constructor(private readonly sheet: Sheet) {}

  /** Whether an account has it; undefined where nobody knows. */
  has(username: string): boolean | undefined {
    const key = usernameKey(username);
    if (this.made.has(key)) return true;
    if (this.freed.has(key)) return false;
    const { accounts } = this.sheet.context;
    return accounts && accounts.byUsername(username) !== undefined;
  }

  /** The line that has given a name, or taken it away; undefined for none. */
  lineOf(username: string): number | undefined {
    const key = usernameKey(username);
    return this.made.get(key) ?? this.freed.get(key);
  }

  rename({ record, username }: Row, from: string): void {
    for (const [name, into, out] of [
      [from, this.freed, this.made],
      [username, this.made, this.freed],
    ] as const) {
      into.set(usernameKey(name), record);
      out.delete(usernameKey(name));
    }
  }
}

function outcomeOf(row: Row, usernames: Usernames, account: Account | undefined): Outcome {
  const old = row.value('oldusername');
  // The guest's account is on every Moodle, and in no export.
  if (usernameKey(row.username) === RESERVED_USERNAME) return 'taken';
  if (usernames.has(row.username)) return usernames.lineOf(row.username) === undefined ? 'taken' : 'twice';
  if (usernames.has(old) === false) return usernames.lineOf(old) === undefined ? 'missing' : 'gone';
  // Marriage changes no first name.
  const [written, known] = [row.firstname, account?.firstname ?? ''].map(nameKey);
  return written && known && written !== known ? 'other' : 'renamed';
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
          missing: `Aucun compte ${from} dans l’export de la plateforme\u00a0: l’import refusera cette ligne.`,
          twice: `Le nom ${to} est déjà donné à la ligne ${line}\u00a0: l’import ne pourra pas y renommer ${from} aussi.`,
          gone: `Le compte ${from} est déjà renommé à la ligne ${line}\u00a0: l’import ne le trouvera plus, et refusera cette ligne.`,
          taken: `Le nom ${to} est déjà pris\u00a0: l’import ne pourra pas y renommer ${from}, et refusera cette ligne.`,
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
          missing: `There is no account ${from} in the platform’s export: the import will refuse this line.`,
          twice: `The name ${to} is already given on line ${line}: the import cannot rename ${from} to it too.`,
          gone: `The account ${from} is already renamed on line ${line}: the import will not find it, and will refuse this line.`,
          taken: `The name ${to} is taken: the import cannot rename ${from} to it, and will refuse this line.`,
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
    const { choices, context } = sheet;
    if (!choices.renames || sheet.column('oldusername') < 0) return;
    const usernames = new Usernames(sheet);
    for (let record = sheet.firstRow; record < sheet.table.recordCount; record++) {
      const row = new Row(sheet, record);
      if (!row.isPerson || !row.renames || row.deletes || !row.username || isDropped(row)) continue;
      const old = row.value('oldusername');
      const account = context.accounts?.byUsername(old);
      const outcome = outcomeOf(row, usernames, account);
      const [from, who] = [account?.username ?? old, account?.fullname ?? ''];
      const earlier = outcome === 'twice' ? usernames.lineOf(row.username) : usernames.lineOf(old);
      const isOfFile = outcome === 'twice' || outcome === 'gone';
      const related = isOfFile ? [new Row(sheet, earlier!).place('oldusername')] : [];
      const args = { from, to: usernameKey(row.username), who, outcome };
      // Without an export, nobody knows which accounts there are: what the file alone tells is said.
      if (context.accounts || isOfFile) report(row.place('oldusername'), args, { ...MORE[outcome], related });
      if (outcome === 'renamed' || outcome === 'other') usernames.rename(row, old);
    }
  },
});
