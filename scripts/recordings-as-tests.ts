// What real Moodles did, a test for each recording: what `npm run mutate` tries on a mutant of the simulation. `npm run
// conformance` plays the same, and says of each what differs.
import assert from 'node:assert/strict';
import path from 'node:path';
import { CORPORA, readCorpus } from '../test/conformance/corpus';
import { recordingsOf } from '../test/conformance/score';

for (const directory of CORPORA) {
  describe(`recordings of ${path.basename(directory)}`, () => {
    for (const { topic, id, play } of recordingsOf(readCorpus(directory))) {
      it(`${topic}: ${id}`, () => assert.equal(play().difference, undefined));
    }
  });
}
