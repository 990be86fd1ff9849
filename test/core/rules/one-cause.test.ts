// One cause, one finding: what merely follows from it is not reported, the repair is offered, and the same file without the
// cause is clean.
import assert from 'node:assert/strict';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { fixesOf, lint } from '../../../src/core/lint/lint';
import { applyEdits } from '../../../src/core/text/edits';
import { countingRandom } from '../annotated';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const PEOPLE = ['Anne,Petit,Tk8!graine,anne.petit@ch.fr,21', 'Marc,Roy,,marc.roy@ch.fr,22', 'Lise,Bay,,l.bay@ch.fr,'];
const SOUND = [HEADER, ...PEOPLE].join('\n');

const read = (text: string) => readSheet(text, contextOf({}));

/** That a file has one finding, and is the sound one after its first fix. */
function assertOneCause(text: string, rule: string, isSafe: boolean, sound = SOUND): void {
  const sheet = read(text);
  const findings = lint(sheet);
  assert.deepEqual(
    findings.map((finding) => finding.rule),
    [rule],
    text,
  );
  const [fix] = fixesOf(findings[0]!, sheet, { random: countingRandom() });
  assert.equal(applyEdits(text, fix!.edits), sound);
  assert.equal(fix!.safe, isSafe);
}

describe('one cause has one finding', () => {
  it('and the sound file has none', () => assert.deepEqual(lint(read(SOUND)), []));

  for (const sign of ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u202a', '\u0007']) {
    const code = sign.charCodeAt(0).toString(16);
    it(`an invisible sign in an address: U+${code}`, () => {
      assertOneCause(SOUND.replace('marc.roy', `marc.${sign}roy`), 'cell-characters', true);
      assertOneCause(SOUND.replace('@ch.fr,22', `@${sign}ch.fr,22`), 'cell-characters', true);
    });
  }

  it('a no-break space in an address, where two words may meet', () => {
    assertOneCause(SOUND.replace('marc.roy', 'marc.\u00a0roy'), 'cell-characters', false);
  });
});
