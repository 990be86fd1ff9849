// Verifying an import: every outcome, on imports with a known outcome for each line.
import assert from 'node:assert/strict';
import { verify } from '../../../src/core/aftermath/verify';
import { readSheet } from '../../../src/core/document/read-sheet';
import { anfh } from '../../../src/core/platform/anfh';
import { readAccounts } from '../../../src/core/reference/read-accounts';
import { runToCompletion } from '../../../src/core/task/cooperative-task';
import { CASES, type MadeImport, makeImport } from './imports';

const context = { fileName: 'agents.csv', platform: anfh, establishment: 'alp002' };

function verifyMade(made: MadeImport, withBefore = true) {
  const { files, unexplained } = runToCompletion(
    verify({
      files: [{ path: 'agents.csv', sheet: readSheet(made.csv, context) }],
      after: readAccounts(made.after).accounts,
      before: withBefore ? readAccounts(made.before).accounts : undefined,
    }),
  );
  return { lines: files[0]!.lines, unexplained: unexplained?.map(({ username }) => username).sort() ?? null };
}

const outcomes = (lines: MadeImport['lines']) =>
  lines.map(({ line, outcome, username }) => ({ line, outcome, username }));

describe('verify', () => {
  for (const name of Object.keys(CASES)) {
    it(`a line: ${name}`, () => {
      const made = makeImport([name], 1, 3, false);
      const { lines, unexplained } = verifyMade(made);
      assert.deepEqual(outcomes(lines), made.lines);
      assert.deepEqual(unexplained, made.unexplained);
    });
  }

  for (const wholeNames of [false, true]) {
    for (const seed of [1, 2, 3]) {
      it(`is exact on generated imports, ${wholeNames ? 'whole names in one cell' : 'names apart'}, seed ${seed}`, () => {
        const made = makeImport(Object.keys(CASES), 20, seed, wholeNames);
        const { lines, unexplained } = verifyMade(made);
        assert.deepEqual(outcomes(lines), made.lines);
        assert.deepEqual(unexplained, made.unexplained);
      });
    }
  }

  for (const [what, header, active, inactive] of [
    ['the state of an account', 'État du compte', 'Actif', 'Suspendu'],
    ['what Moodle calls suspended', 'suspended', '0', '1'],
    ['what a directory calls enabled', 'Enabled', 'True', 'False'],
  ] as const) {
    it(`says that the account of a line is suspended: ${what}`, () => {
      const after = [
        'Prénom;Nom de famille;Nom d’utilisateur;Adresse de courriel',
        'Paul;Roy;alp002.p.roy;p.roy@ch.fr',
      ];
      const csv = 'firstname,lastname,password,email,profile_field_matricule\nPaul,Roy,,p.roy@ch.fr,12';
      const remarks = (state: string) => {
        const made = { csv, after: `${after[0]};${header}\n${after[1]};${state}`, before: '' } as MadeImport;
        return verifyMade(made, false).lines[0]?.remarks;
      };
      assert.deepEqual(remarks(active), ['before-unknown']);
      assert.deepEqual(remarks(inactive), ['before-unknown', 'suspended']);
    });
  }

  it('claims nothing of what was there before, where there is no export from before', () => {
    const made = makeImport(Object.keys(CASES), 5, 7, false);
    const { lines, unexplained } = verifyMade(made, false);
    assert.equal(unexplained, null);
    for (const [index, { outcome, remarks }] of lines.entries()) {
      const expected = made.lines[index]!.outcome;
      if (expected === 'missing') assert.equal(outcome, 'missing');
      else
        assert.ok(outcome === 'unsure' || (outcome === 'as-foreseen' && remarks.includes('before-unknown')), outcome);
    }
  });

  for (const [name, before, unexplained] of [
    ['nothing is new, as far as is known', undefined, null],
    ['nothing is new', 'Prénom;Nom de famille;Nom d’utilisateur\n', []],
  ] as const) {
    it(`without a file: ${name}`, () => {
      const after = readAccounts('Prénom;Nom de famille;Nom d’utilisateur\nPaul;Dupond;alp002.p.dupond').accounts;
      const found = verify({ files: [], after, before: before && readAccounts(before).accounts });
      assert.deepEqual(runToCompletion(found), { files: [], unexplained });
    });
  }

  it('gives one person on two lines one account, and two homonyms two', () => {
    const csv = `firstname;lastname;password;email;profile_field_matricule
Paul;Dupond;Vb3!mousse;p.dupond@ch.fr;812
Paul;Dupond;Vb3!mousse;p.dupond@ch.fr;0812
Paul;Dupond;Vb3!mousse;autre@ch.fr;977
Pierre;Dupond;Vb3!mousse;;12`;
    const after = `Prénom;Nom de famille;Nom d’utilisateur;Adresse de courriel
Paul;Dupond;alp002.p.dupond;p.dupond@ch.fr
Paul;Dupond;alp002.p.dupond2;autre@ch.fr
Pierre;Dupond;alp002.p.dupond3;alp002.p.dupond3.fictif@anfh.fr`;
    const made = {
      csv,
      after,
      before: 'Prénom;Nom de famille;Nom d’utilisateur\n',
      unexplained: [],
      lines: [
        { line: 2, outcome: 'as-foreseen', username: 'alp002.p.dupond' },
        { line: 3, outcome: 'as-foreseen', username: 'alp002.p.dupond' },
        { line: 4, outcome: 'as-foreseen', username: 'alp002.p.dupond2' },
        { line: 5, outcome: 'as-foreseen', username: 'alp002.p.dupond3' },
      ],
    };
    const { lines, unexplained } = verifyMade(made);
    assert.deepEqual(outcomes(lines), made.lines);
    assert.deepEqual(unexplained, []);
  });
});
