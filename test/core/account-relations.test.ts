// A line and an account: check, preview and verification read them alike, and so agree on the row of *Who is who*.
import assert from 'node:assert/strict';
import { indexAccounts } from '../../src/core/aftermath/account-index';
import type { Context } from '../../src/core/document/context';
import { readSheet } from '../../src/core/document/read-sheet';
import { Row } from '../../src/core/document/row';
import { contextOf } from '../../src/core/lint/example';
import { lint, messageOf } from '../../src/core/lint/lint';
import { comparePeople } from '../../src/core/people/identity';
import { compareMembers } from '../../src/core/plan/members';
import { planOf } from '../../src/core/plan/plan';
import { anfh } from '../../src/core/platform/anfh';
import { accountIdentity } from '../../src/core/reference/account';
import { runToCompletion } from '../../src/core/task/cooperative-task';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const EXPORT = 'Prénom;Nom;Nom d’utilisateur;Adresse de courriel;Matricule;Établissement';
const LETTERS = { ...anfh, matricule: { ...anfh.matricule!, prefix: 'CH-' } };

/** What is known of Anne Roy in the file and in the export: an address, a matricule, and where the account is. */
const CASES: readonly (readonly [
  line: string,
  account: string,
  row: number,
  said: RegExp | undefined,
  platform?: typeof anfh,
])[] = [
  ['anne@ch.fr,812', 'anne@ch.fr;000812;ALP002', 1, /même matricule/],
  [',812', 'anne@ch.fr;000812;ALP002', 1, /même matricule/],
  ['a.roy@ch.fr,0812', 'anne@ch.fr;812;', 1, /même matricule/],
  ['a.roy@ch.fr,812', 'anne@ch.fr;CH-812;ALP002', 1, /même matricule/, LETTERS],
  ['anne@ch.fr,813', 'anne@ch.fr;000812;ALP002', 3, undefined],
  [',813', 'anne@ch.fr;000812;ALP002', 2, undefined],
  ['a.roy@ch.fr,813', 'anne@ch.fr;000812;ALP002', 2, undefined],
  ['a.roy@ch.fr,813', 'anne@ch.fr;CH-812;ALP002', 2, undefined, LETTERS],
  // Another establishment numbers its agents by itself.
  ['a.roy@ch.fr,813', 'anne@ch.fr;000812;DAM023', 5, /homonyme/],
  ['anne@ch.fr,812', 'anne@ch.fr;000812;DAM023', 4, /même adresse/],
  [',813', ';000812;DAM023', 6, /homonyme/],
  ['anne@ch.fr,812', 'anne@ch.fr;;ALP002', 4, /même adresse/],
  ['a.roy@ch.fr,812', 'anne@ch.fr;;ALP002', 5, /homonyme/],
  [',812', 'anne@ch.fr;;ALP002', 6, /homonyme/],
];

/** The row of a line and the account of its username. */
function comparedUnder(context: Context, text: string): number {
  const { identity } = new Row(readSheet(text, context), 1);
  return comparePeople(identity, accountIdentity(context.accounts!.list[0]!, context.platform)).row;
}

describe('a line and an account of the same names', () => {
  for (const [line, account, row, said, platform = anfh] of CASES) {
    it(`${line} and ${account} are row ${row} for everybody`, () => {
      const accounts = `${EXPORT}\nAnne;Roy;aroy;${account}`;
      const context = { ...contextOf({ establishment: 'alp002', accounts }), platform };
      const sheet = readSheet(`${HEADER}\nAnne,Roy,Tk8!graine,${line}`, context);
      const plan = planOf(sheet);
      const [group] = plan.groups;
      assert.ok(group);
      const entries = group.entries.map((index) => plan.lines[index]!.entry);
      assert.deepEqual(compareMembers(entries, group.accounts, platform).rows, [row], 'the preview');
      const { identity } = new Row(sheet, 1);
      const index = runToCompletion(indexAccounts(context.accounts!, platform));
      assert.equal(comparePeople(identity, index.list[0]!.identity).row, row, 'the verification');
      const [found] = lint(sheet).filter(({ rule }) => rule === 'account-person-known');
      if (said) assert.match(found ? messageOf(found, sheet, 'fr') : '', said);
      else assert.equal(found, undefined, 'the check');
      // Under the line's own username, the same account is another's where the table does not rule that out.
      const own = {
        ...contextOf({ establishment: 'alp002', accounts: accounts.replace('aroy', 'alp002.a.roy') }),
        platform,
      };
      const [exists] = lint(readSheet(sheet.table.text, own)).filter(({ rule }) => rule === 'account-exists');
      assert.equal(
        exists?.args.other,
        [2, 3, 5].includes(comparedUnder(own, sheet.table.text)),
        'the account that exists',
      );
    });
  }

  it('shows the matricule of the account beside that of the line, without the prefix', () => {
    const accounts = `${EXPORT}\nAnne;Roy;aroy;anne@ch.fr;000812;ALP002`;
    const sheet = readSheet(`${HEADER}\nAnne,Roy,Tk8!graine,,813`, contextOf({ establishment: 'alp002', accounts }));
    const plan = planOf(sheet);
    const members = compareMembers([plan.lines[0]!.entry], plan.groups[0]!.accounts, anfh);
    assert.deepEqual(
      members.values.map(({ matricule }) => matricule),
      ['813', '812'],
    );
    assert.ok(members.differing.has('matricule'));
  });
});
