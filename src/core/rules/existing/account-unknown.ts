// account-unknown: a line that changes or deletes an account which the platform does not have.
import { Row } from '../../document/row';
import type { Sheet } from '../../document/sheet';
import { quoted } from '../../i18n/format';
import { usernameKey } from '../../people/identity';
import { defineRule, type Report } from '../rule';

/** What the line was to do with the account. */
type Wanted = 'change' | 'delete';
type Args = { readonly account: string; readonly wanted: Wanted };

/** What a line asks of an account that must be there (conformance rules 27, 30). */
function wantedOf(row: Row): Wanted | undefined {
  const { choices } = row.sheet;
  if (choices.promptsUser) return undefined;
  if (row.deletes) return choices.deletes ? 'delete' : undefined;
  // One that is renamed is account-rename's business.
  return choices.type === 'update-only' && !row.renames ? 'change' : undefined;
}

function look(row: Row, isMade: (username: string) => boolean, report: Report<Args>): void {
  const wanted = row.sheet.context.accounts && wantedOf(row);
  if (!wanted || row.account) return;
  const column = row.sheet.choices.matchesEmail ? 'email' : 'username';
  const account = row.value(column);
  // Without a username, username-format speaks.
  if (!account || isMade(account)) return;
  const more = wanted === 'change' ? ({ severity: 'warning' } as const) : {};
  report(row.place(column), { account, wanted }, more);
}

/** Whether lines give accounts other names, so that one looks further than its own row. */
const isChained = (sheet: Sheet) => sheet.choices.renames && sheet.column('oldusername') >= 0;

export const accountUnknown = defineRule<Args>({
  id: 'account-unknown',
  section: 'existing',
  severity: 'error',
  effect: 'line',
  source: 'conformance 27, 30',
  texts: {
    fr: {
      title: 'Compte introuvable',
      message: ({ account, wanted }) => {
        const texts = {
          change: 'l’import, qui ne fait que modifier, ignorera cette ligne.',
          delete: 'l’import ne peut pas le supprimer, et refusera cette ligne.',
        };
        return `Aucun compte ${quoted(account, 'fr')} dans l’export de la plateforme\u00a0: ${texts[wanted]}`;
      },
      why: 'Un import en mise à jour seule ou une suppression ne concernent que des comptes qui existent. Pour les autres, rien n’est fait\u00a0: ni compte, ni inscription à la cohorte.',
      repair:
        'Vérifier le nom d’utilisateur dans l’export de la plateforme. Si l’agent n’a pas encore de compte, choisir un type d’import qui en crée.',
    },
    en: {
      title: 'Account not found',
      message: ({ account, wanted }) => {
        const texts = {
          change: 'the import, which only updates, will skip this line.',
          delete: 'the import cannot delete it, and will refuse this line.',
        };
        return `There is no account ${quoted(account, 'en')} in the platform’s export: ${texts[wanted]}`;
      },
      why: 'An import that only updates and a deletion concern accounts that exist. For others nothing is done: no account, and no enrolment in the cohort.',
      repair:
        'Check the username in the platform’s export. If the agent has no account yet, choose an upload type that creates some.',
    },
  },
  examples: [
    {
      platform: 'moodle',
      importOptions: { uutype: '3', uuupdatetype: '1' },
      accounts: 'Prénom;Nom;Nom d’utilisateur;Adresse de courriel\nMarc;Petit;mpetit;marc.petit@ch.fr',
      csv: `username,cohort1
mpetit,IFSI25
lmorel,IFSI25
~~~~~~ account-unknown`,
    },
    {
      platform: 'moodle',
      importOptions: { uutype: '2', uuupdatetype: '1', uuallowrenames: '1', uuallowdeletes: '1' },
      accounts: 'Prénom;Nom;Nom d’utilisateur;Adresse de courriel\nMarc;Petit;mpetit;marc.petit@ch.fr',
      csv: `username,firstname,lastname,email,oldusername,deleted
m.petit,Marc,Petit,marc.petit@ch.fr,mpetit,
l.durand,Lise,Durand,lise.durand@ch.fr,lmorel,
aroy,,,,,1
~~~~ account-unknown
ofay,Omar,Fay,omar.fay@ch.fr,,`,
    },
    {
      // Without an export, nobody knows which accounts there are.
      platform: 'moodle',
      importOptions: { uutype: '3', uuupdatetype: '1' },
      csv: 'username,cohort1\nlmorel,IFSI25',
    },
  ],
  onCleanRows: 'nothing-without-accounts',
  row(row, report) {
    if (!isChained(row.sheet)) look(row, () => false, report);
  },
  file(sheet, report) {
    if (!isChained(sheet)) return;
    const made = new Set<string>();
    for (let record = sheet.firstRow; record < sheet.table.recordCount; record++) {
      const row = new Row(sheet, record);
      if (!row.isPerson) continue;
      look(row, (username) => made.has(usernameKey(username)), report);
      if (row.renames) made.add(usernameKey(row.username));
    }
  },
});
