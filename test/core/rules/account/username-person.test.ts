// What username-person proposes: a username that brings no other finding.
import assert from 'node:assert/strict';
import { readSheet } from '../../../../src/core/document/read-sheet';
import { fixesOf, lint } from '../../../../src/core/lint/lint';
import { anfh } from '../../../../src/core/platform/anfh';
import { readAccounts } from '../../../../src/core/reference/read-accounts';
import { applyEdits } from '../../../../src/core/text/edits';

const HEADER = 'username,firstname,lastname,password,email,profile_field_matricule';
const LISE = 'alp002.m.petit,Lise,Morel,Vb3!mousse,l.morel@ch.fr,1';
const LEA = (username: string) => `${username},Léa,Morel,Vb4!mousse,lea.morel@ch.fr,2`;
const { accounts } = readAccounts("Prénom;Nom;Nom d'utilisateur\nLuc;Morel;alp002.l.morel");
const LONG = 'abcdefghi'.repeat(11);

/** The lines, and the username that the first finding's repair writes; undefined for no repair. */
const CASES: Readonly<Record<string, readonly [lines: readonly string[], proposed: string | undefined, has?: object]>> =
  {
    'nobody has it': [[LISE], 'alp002.l.morel'],
    'another line has it': [[LISE, LEA('alp002.l.morel')], 'alp002.l.morel2'],
    'another line has it in capitals': [[LISE, LEA('ALP002.L.Morel')], 'alp002.l.morel2'],
    'two others have it': [[LISE, LEA('alp002.l.morel'), LEA('alp002.l.morel2')], 'alp002.l.morel3'],
    'an account has it': [[LISE], 'alp002.l.morel2', { accounts }],
    'a shifted line has it': [[LISE, 'alp002.l.morel,Marc,Petit,Vb5!mousse,m.petit@ch.fr,3'], undefined],
    'it is longer than what is kept': [[LISE.replace('Morel', LONG)], undefined],
  };

describe('the username that a line should have', () => {
  for (const [name, [lines, proposed, has]] of Object.entries(CASES)) {
    it(`is proposed so that it brings nothing else: ${name}`, () => {
      const text = [HEADER, ...lines].join('\n');
      const context = { fileName: 'agents.csv', platform: anfh, establishment: 'alp002', ...has };
      const sheet = readSheet(text, context);
      const finding = lint(sheet).find(({ rule }) => rule === 'username-person');
      assert.ok(finding);
      const [fix] = fixesOf(finding, sheet, { random: () => 0.5 });
      if (proposed === undefined) return assert.equal(fix, undefined);
      const fixed = applyEdits(text, fix!.edits);
      assert.ok(fixed.split('\n')[1]!.startsWith(`${proposed},`), fixed);
      const brought = (rule: string) => ['username-duplicate', 'username-person', 'cell-length'].includes(rule);
      const left = lint(readSheet(fixed, context)).filter(({ place, rule }) => place.record === 1 && brought(rule));
      assert.deepEqual(left, []);
    });
  }
});
