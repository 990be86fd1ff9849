// Who receives the credentials of an account without a password: the check, the plan and the step that gives passwords agree.
import assert from 'node:assert/strict';
import { withoutPassword } from '../../src/core/aftermath/new-passwords';
import { readSheet } from '../../src/core/document/read-sheet';
import { lint } from '../../src/core/lint/lint';
import { planOf } from '../../src/core/plan/plan';
import { anfh } from '../../src/core/platform/anfh';
import { moodle } from '../../src/core/platform/moodle';

/** What is said of each address, whether the agent gets a password in the file, and how the credentials go as it stands. */
const CASES: readonly (readonly [address: string, rules: readonly string[], credentials: 'mailed' | 'nobody'])[] = [
  ['lea.roy@ch.fr', [], 'mailed'],
  ['', ['password-required'], 'nobody'],
  ['néant', ['password-required', 'email-format'], 'nobody'],
  ['l@ch', ['password-required', 'email-format'], 'nobody'],
  ['0', ['password-required', 'email-format'], 'nobody'],
  ['alp002.l.roy.fictif@anfh.fr', ['password-required'], 'nobody'],
  // The address is to be repaired, which is all that is needed.
  ['léa.roy@ch.fr', ['email-format'], 'nobody'],
  ['lea.roy@ch.fr / l.roy@free.fr', ['email-format'], 'nobody'],
];

describe('the credentials of an agent without a password', () => {
  for (const [address, rules, credentials] of CASES) {
    it(`with the address ${JSON.stringify(address)}`, () => {
      const text = `firstname,lastname,password,email,profile_field_matricule\nLéa,Roy,,${address},21\n`;
      const sheet = readSheet(text, { fileName: 'agents.csv', platform: anfh, establishment: 'alp002' });
      assert.deepEqual(
        lint(sheet).map(({ rule }) => rule),
        rules,
      );
      assert.equal(planOf(sheet).lines[0]!.entry.credentials, credentials);
      assert.deepEqual(withoutPassword(sheet).unreachable, rules.includes('password-required') ? [2] : []);
    });
  }

  it('who would have no account for want of an address needs no password', () => {
    const said = (address: string) => {
      const text = `username,firstname,lastname,email,password\nlroy,Léa,Roy,${address},\n`;
      return lint(readSheet(text, { fileName: 'agents.csv', platform: moodle })).map(({ rule }) => rule);
    };
    assert.ok(!said('').includes('password-required'));
    assert.ok(!said('0').includes('password-required'));
    assert.ok(said('néant').includes('password-required'));
  });
});
