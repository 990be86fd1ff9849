// person-duplicate: the same person twice, told by names, and by matricule and address where both lines have them.
import { isDropped } from '../../document/dropped-lines';
import type { Row } from '../../document/row';
import { shortened } from '../../i18n/format';
import { type Agreement, comparePeople, emailKey, usernameKey } from '../../people/identity';
import { firstTwins } from '../../people/twins';
import { deleteLine } from '../row-fixes';
import { defineRule } from '../rule';
import { shownName } from '../shown-name';

/** `asked`: the platform asks. `ignored` and `refused`: no second account. `second`: a second account, without a word. */
type Outcome = 'asked' | 'ignored' | 'refused' | 'second';

/** What the import does with the second line of a person (conformance rules 22, 24, 30, 39). */
function outcomeOf(row: Row, first: Row): Outcome | undefined {
  const { choices, platform } = row.sheet;
  if (choices.promptsUser) return 'asked';
  if (row.deletes || first.deletes || isDropped(first) || choices.type === 'update-only') return undefined;
  const own = usernameKey(row.value('username'));
  if (own !== '' && own === usernameKey(first.value('username')) && choices.type !== 'add-all') {
    // Several lines may update one person.
    return choices.updates ? undefined : 'ignored';
  }
  // An account that exists keeps its address, unless the file replaces it.
  if (!row.isNew && !choices.overwrites) return undefined;
  const sharesAddress = row.email !== '' && emailKey(row.email) === emailKey(first.email);
  if (!sharesAddress || platform.email.shared) return row.isNew ? 'second' : undefined;
  return choices.matchesEmail ? undefined : 'refused';
}

/** `sure`: matricule or address say so too; else nothing but the names is known of both. */
type Args = { name: string; outcome: Outcome; sure: boolean; address: Agreement };

export const personDuplicate = defineRule<Args>({
  id: 'person-duplicate',
  section: 'account',
  severity: 'warning',
  effect: 'line',
  source: 'guide, étape 1 B 2 (1 ligne par compte) et 1 B 7; conformance 22, 24, 30, 39',
  step: 'duplicates',
  texts: {
    fr: {
      title: 'Personne en double',
      message: ({ name, outcome, sure, address }, [line]) => {
        const texts = {
          asked: 'la plateforme demanderait quoi faire.',
          ignored: 'cette ligne serait ignorée.',
          refused: 'cette ligne serait refusée.',
          second: 'un second compte serait créé.',
        };
        const who = `${shortened(name) || 'Cette personne'} est ${sure ? '' : 'peut-être '}déjà à la ligne ${line}`;
        const advice = sure ? 'Gardez une seule ligne.' : 'Est-ce la même personne\u00a0?';
        return `${who}${address === 'different' ? ', avec une autre adresse' : ''}\u00a0: ${texts[outcome]} ${advice}`;
      },
      why: 'Une ligne par agent. Deux lignes créent deux comptes, ou provoquent une question à l’import.',
      repair: 'Garder la ligne la plus complète et supprimer l’autre.',
    },
    en: {
      title: 'Duplicate person',
      message: ({ name, outcome, sure, address }, [line]) => {
        const texts = {
          asked: 'the platform would ask what to do.',
          ignored: 'this line would be ignored.',
          refused: 'this line would be refused.',
          second: 'a second account would be created.',
        };
        const who = `${shortened(name) || 'This person'} is ${sure ? '' : 'perhaps '}already on line ${line}`;
        const advice = sure ? 'Keep one of the two lines.' : 'Is it the same person?';
        return `${who}${address === 'different' ? ', with another address' : ''}: ${texts[outcome]} ${advice}`;
      },
      why: 'One line per agent. Two lines create two accounts, or raise a question during the import.',
      repair: 'Keep the more complete line and delete the other.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Marc,PETIT,,marc.petit@ch.fr,0021
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ person-duplicate
Zoé,Le Goff,,zoe.legoff@ch.fr,22
Zoe,Legoff,,,
~~~~~~~~~~~~~ person-duplicate
Marc,Petit,,m.petit@ch.fr,99
Marc,Petit,,m.petit@ch.fr,
~~~~~~~~~~~~~~~~~~~~~~~~~~ person-duplicate
Anne,Roy,,anne.roy@ch.fr,23
Anne,Roy,,a.roy@chu.fr,23
~~~~~~~~~~~~~~~~~~~~~~~~~ person-duplicate`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Zoé,Le Goff,,zoe.legoff@ch.fr,22
Marc,Petit,,m.petit@ch.fr,99
Anne,Roy,,anne.roy@ch.fr,23`,
    },
  ],
  duplicates: {
    key: ({ identity: { firstname, lastname } }) => firstname && `${firstname} ${lastname}`,
    sharedKey: () => 'names',
    earlier: (rows) => firstTwins(rows.map(({ identity }) => identity)),
    compare(row, same, report) {
      const outcome = outcomeOf(row, same);
      if (!outcome) return;
      const more = outcome === 'second' ? ({ effect: 'silent' } as const) : {};
      const related = [same.sheet.table.place(same.record)];
      const { row: relation, address } = comparePeople(row.identity, same.identity);
      const args = { name: shownName(row), outcome, sure: relation !== 6, address };
      report(row.sheet.table.place(row.record), args, { ...more, related });
    },
  },
  fixes: ({ place }, { table }) => [deleteLine(table, place)],
});
