// Values that commands put into `.enrolment.json`: the rest of the file stays, comments and line ends included.
import assert from 'node:assert/strict';
import { trialEdits } from '../../../src/core/config/keep-trial';
import { setValue } from '../../../src/core/config/set-value';
import { applyEdits } from '../../../src/core/text/edits';

describe('a value put into a configuration', () => {
  const cases: readonly (readonly [string, string, unknown, string])[] = [
    [
      'is added',
      '{\n  // GHT\n  "platform": "anfh"\n}\n',
      'x.csv',
      '{\n  // GHT\n  "platform": "anfh",\n  "cohorts": "x.csv"\n}\n',
    ],
    ['takes the place of another', '{ "cohorts": ["A"] }', 'x.csv', '{ "cohorts": "x.csv" }'],
    ['is taken out', '{\n  "platform": "anfh",\n  "cohorts": "x.csv"\n}', undefined, '{\n  "platform": "anfh"\n}'],
    ['has the line ends of the file', '{\r\n  "a": 1\r\n}', 'x', '{\r\n  "a": 1,\r\n  "cohorts": "x"\r\n}'],
    ['leaves a broken file alone', '{ "platform": ', 'x.csv', '{ "platform": '],
    ['leaves what is no object alone', '[]', 'x.csv', '[]'],
  ];
  for (const [name, text, value, after] of cases) {
    it(name, () => assert.equal(applyEdits(text, setValue(text, ['cohorts'], value)), after));
  }

  it('makes one edit of several import options', () => {
    const text = '{\n  "import": { "uutype": 0 } // essai\n}\n';
    const after = applyEdits(text, trialEdits(text, { uutype: '2', uupasswordold: '1' }, ''));
    assert.match(after, /essai/);
    assert.deepEqual(JSON.parse(after.replace('// essai', '')), { import: { uutype: 2, uupasswordold: 1 } });
  });

  it('keeps the version of Moodle that was tried, and none where none was', () => {
    const kept = (text: string, version: string) => JSON.parse(applyEdits(text, trialEdits(text, {}, version)));
    assert.deepEqual(kept('{}\n', '4.5.8'), { moodleVersion: '4.5.8' });
    assert.deepEqual(kept('{ "moodleVersion": "4.5.8" }', 'unknown'), { moodleVersion: 'unknown' });
    assert.deepEqual(kept('{ "moodleVersion": "4.5.8" }', ''), { moodleVersion: '4.5.8' });
  });
});
