// username-duplicate: one username on several lines, where the file has a column for it.

import { isDropped } from '../../document/dropped-lines';
import type { ImportChoices } from '../../document/import-choices';
import type { Row } from '../../document/row';
import { shortened } from '../../i18n/format';
import { comparePeople, isTwice, usernameKey } from '../../people/identity';
import { replaceCell } from '../../text/cell-edits';
import { firstThatCounts } from '../earlier-line';
import { defineRule } from '../rule';
import { freeUsernames } from './free-usernames';

/**
 * `asked`: the platform asks. `ignored`: the second line makes no account. `numbered`: it makes one with a number behind its
 * name. `changed`: it changes the account of the first; `joined`: its cohorts and courses go to that account; `deleted`: it
 * deletes that account.
 */
type Outcome = 'asked' | 'ignored' | 'numbered' | 'changed' | 'joined' | 'deleted';

/** Whether two lines are of one person; one that names nobody says nothing but the username, as a line for a group may. */
function isOnePerson(row: Row, first: Row): boolean {
  const compared = comparePeople(row.identity, first.identity);
  if (isTwice(compared)) return true;
  const isNobody = [row, first].some(({ firstname, lastname }) => !firstname && !lastname);
  return isNobody && compared.address !== 'different' && compared.matricule !== 'different';
}

/** Whether the import gives an account that name, or looks for it under that name. */
function isByUsername(row: Row): boolean {
  const { choices, context } = row.sheet;
  return choices.matchesEmail ? row.isNew : !row.renames || row.account !== undefined || !context.accounts;
}

/** What the import does with the second line (conformance rules 22, 24, 27, 30, 32). */
function outcomeOf({ promptsUser, type, overwrites, matchesEmail }: ImportChoices, row: Row): Outcome {
  if (promptsUser) return 'asked';
  if (type === 'add-new' || matchesEmail) return 'ignored';
  if (type === 'add-all') return 'numbered';
  if (row.deletes) return 'deleted';
  return overwrites ? 'changed' : 'joined';
}

export const usernameDuplicate = defineRule<{ username: string; outcome: Outcome }>({
  id: 'username-duplicate',
  section: 'account',
  severity: 'error',
  effect: 'line',
  source: 'guide, étape 1 (nomenclature); conformance 22, 24, 27, 30, 32, 43',
  step: 'duplicates',
  texts: {
    fr: {
      title: 'Nom d’utilisateur en double',
      message: ({ username, outcome }, [line]) => {
        const texts = {
          asked: 'un seul des deux comptes serait créé.',
          ignored: 'cette ligne serait ignorée.',
          numbered: 'ce compte aurait un numéro en plus.',
          changed: 'le compte de l’autre agent serait modifié.',
          joined: 'ses cohortes et ses cours iraient à l’autre agent.',
          deleted: 'ce compte serait supprimé.',
        };
        return `Même nom d’utilisateur que la ligne ${line} (${shortened(username)})\u00a0: ${texts[outcome]}`;
      },
      why: 'Deux comptes ne peuvent pas avoir le même nom d’utilisateur, et Moodle compare ce qu’il en garde\u00a0: sans majuscules, sans accents, sans espaces. Selon les réglages, l’import ignore la seconde ligne (l’agent n’entre pas dans sa cohorte), ou remplace les données de la première.',
      repair:
        'Si ce sont deux personnes, donner à la seconde un nom d’utilisateur libre. Sinon, supprimer la ligne en trop.',
    },
    en: {
      title: 'Duplicate username',
      message: ({ username, outcome }, [line]) => {
        const texts = {
          asked: 'only one of the two accounts would be created.',
          ignored: 'this line would be ignored.',
          numbered: 'this account would get a number at the end.',
          changed: 'the other agent’s account would be changed.',
          joined: 'its cohorts and courses would go to the other agent.',
          deleted: 'that account would be deleted.',
        };
        return `Same username as line ${line} (${shortened(username)}): ${texts[outcome]}`;
      },
      why: 'Two accounts cannot share a username, and Moodle compares what it keeps of it: without capitals, accents and spaces. Depending on its options, the import ignores the second line (the agent is not added to the cohort), or overwrites the first.',
      repair: 'If these are two people, give the second one a free username. Otherwise, delete the surplus line.',
    },
  },
  examples: [
    {
      csv: `username,firstname,lastname,password,email,profile_field_matricule
alp002.m.petit,Marc,Petit,Vb3!mousse,m.petit@ch.fr,1
alp002.m.petit,Manon,Petit,Vb5!mousse,manon.petit@ch.fr,3
~~~~~~~~~~~~~~ username-duplicate
alp002.m.petit2,Maud,Petit,Vb6!mousse,maud.petit@ch.fr,4
,Li,U,Vb7!mousse,li.u@ch.fr,5
,Lu,U,Vb8!mousse,lu.u@ch.fr,6`,
      fixed: `username,firstname,lastname,password,email,profile_field_matricule
alp002.m.petit,Marc,Petit,Vb3!mousse,m.petit@ch.fr,1
alp002.m.petit3,Manon,Petit,Vb5!mousse,manon.petit@ch.fr,3
alp002.m.petit2,Maud,Petit,Vb6!mousse,maud.petit@ch.fr,4
,Li,U,Vb7!mousse,li.u@ch.fr,5
,Lu,U,Vb8!mousse,lu.u@ch.fr,6`,
    },
    {
      // What Moodle makes of them is one username; two lines may update one person.
      platform: 'moodle',
      importOptions: { uutype: '2' },
      csv: `username,firstname,lastname,email,course1,group1
andré.b,André,B,andre.b@uni.example,bio1,A
andrè.b,Andrea,B,andrea.b@uni.example,bio1,A
~~~~~~~ username-duplicate
ana,Ana,Silva,ana@uni.example,bio1,A
ana,Ana,Silva,ana@uni.example,bio1,B`,
    },
    {
      // Usernames alone say who it is.
      platform: 'moodle',
      importOptions: { uutype: '3', uuupdatetype: '1' },
      csv: `username,cohort1,email
ana,GRAD26,
ana,SPORT,ana@uni.example
ana,MUSIC,other@uni.example
bob,GRAD26,bob@uni.example
bob,SPORT,rob@uni.example
~~~ username-duplicate`,
    },
    {
      // An account that one line renames and another one deletes.
      platform: 'moodle',
      importOptions: { uutype: '3', uuupdatetype: '1', uuallowrenames: '1', uuallowdeletes: '1' },
      csv: `username,oldusername,deleted
lfay,anoel,
lfay,,1
~~~~ username-duplicate
mpetit,,1
mpetit,,1`,
    },
    {
      // Where no line may delete, import-option says so.
      platform: 'moodle',
      importOptions: { uutype: '3', uuupdatetype: '1' },
      csv: 'username,firstname,deleted\nlfay,Lise,\nlfay,,1',
    },
  ],
  duplicates: {
    key: (row) => usernameKey(row.value('username')),
    sharedKey: () => 'username',
    earlier: (rows) => firstThatCounts(rows, (row) => !isDropped(row) && isByUsername(row)),
    compare(row, first, report) {
      const { choices } = row.sheet;
      if (choices.matchesEmail && !row.isNew) return;
      // Several lines update one person: a line for each group of a course. One that renames is no second account, and what
      // is deleted above is gone; what a line above renames or makes, and this one deletes, is lost.
      if (
        choices.updates &&
        (first.deletes || (row.deletes ? !choices.deletes : row.renames || isOnePerson(row, first)))
      )
        return;
      const username = usernameKey(row.value('username'));
      const outcome = outcomeOf(choices, row);
      const more = SILENT.has(outcome) ? ({ effect: 'silent' } as const) : {};
      report(row.place('username'), { username, outcome }, { ...more, related: [first.place('username')] });
    },
  },
  fixes({ place, args }, sheet) {
    // Under another name, the line would delete another account.
    if (args.outcome === 'deleted') return [];
    const free = freeUsernames(sheet).orNext(args.username);
    if (!free) return [];
    return [
      {
        title: { fr: `Écrire ${free} (nom libre)`, en: `Write ${free} (free)` },
        edits: [replaceCell(sheet.table, place, free)],
        safe: false,
      },
    ];
  },
});

const SILENT: ReadonlySet<Outcome> = new Set(['numbered', 'changed', 'joined', 'deleted']);
