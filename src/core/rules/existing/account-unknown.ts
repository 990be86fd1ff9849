// account-unknown: a line that changes or deletes an account which the platform does not have.
import type { Row } from '../../document/row';
import { quoted } from '../../i18n/format';
import { defineRule, type Report } from '../rule';
import { inTurn, type UsernamesInTurn } from './usernames-in-turn';

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

function look(row: Row, report: Report<Args>, usernames?: UsernamesInTurn): void {
  const { context, choices } = row.sheet;
  const wanted = context.accounts && wantedOf(row);
  const column = choices.matchesEmail ? 'email' : 'username';
  const account = row.value(column);
  // Without a username, username-format speaks.
  if (!wanted || !account || (usernames ? usernames.has(account) : row.account)) return;
  report(
    row.place(column),
    { account, wanted },
    { ...(wanted === 'change' && { severity: 'warning' }), related: usernames?.placesOf(account) ?? [] },
  );
}

export const accountUnknown = defineRule<Args>({
  id: 'account-unknown',
  section: 'existing',
  severity: 'error',
  effect: 'line',
  source: 'conformance 27, 30',
  texts: {
    fr: {
      title: 'Compte introuvable',
      message: ({ account, wanted }, [line]) => {
        const texts = {
          change: 'l’import, qui ne fait que modifier, ignorera cette ligne.',
          delete: 'l’import ne peut pas le supprimer, et refusera cette ligne.',
        };
        const where = line ? `après la ligne ${line}` : 'dans l’export de la plateforme';
        return `Aucun compte ${quoted(account, 'fr')} ${where}\u00a0: ${texts[wanted]}`;
      },
      why: 'Un import en mise à jour seule ou une suppression ne concernent que des comptes qui existent. Pour les autres, rien n’est fait\u00a0: ni compte, ni inscription à la cohorte.',
      repair:
        'Vérifier le nom d’utilisateur dans l’export de la plateforme. Si l’agent n’a pas encore de compte, choisir un type d’import qui en crée.',
    },
    en: {
      title: 'Account not found',
      message: ({ account, wanted }, [line]) => {
        const texts = {
          change: 'the import, which only updates, will skip this line.',
          delete: 'the import cannot delete it, and will refuse this line.',
        };
        const where = line ? `after line ${line}` : 'in the platform’s export';
        return `There is no account ${quoted(account, 'en')} ${where}: ${texts[wanted]}`;
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
      // Those that a line above deletes or renames are gone.
      platform: 'moodle',
      importOptions: { uutype: '3', uuupdatetype: '1', uuallowrenames: '1', uuallowdeletes: '1' },
      accounts:
        'Prénom;Nom;Nom d’utilisateur;Adresse de courriel\nMarc;Petit;mpetit;marc.petit@ch.fr\nAnne;Roy;aroy;anne.roy@ch.fr',
      csv: `username,oldusername,deleted
mpetit,,1
mpetit,,1
~~~~~~ account-unknown
anne.roy,aroy,
aroy,,
~~~~ account-unknown`,
    },
    {
      // Without an export, nobody knows which accounts there are.
      platform: 'moodle',
      importOptions: { uutype: '3', uuupdatetype: '1' },
      csv: 'username,cohort1\nlmorel,IFSI25',
    },
  ],
  onCleanRows: 'nothing-without-accounts',
  ...inTurn(look),
});
