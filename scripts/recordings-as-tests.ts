// What real Moodles did, a test a topic: what `npm run mutate` tries on a mutant of the simulation. `npm run conformance`
// plays the same recordings, and says of each what differs.
import assert from 'node:assert/strict';
import path from 'node:path';
import { importDifference, parserDifference } from '../test/conformance/compare';
import { CORPORA, readCorpus, runCase, runParserCase } from '../test/conformance/corpus';

const DATABASES = ['mariadb', 'pgsql'] as const;

for (const directory of CORPORA) {
  const corpus = readCorpus(directory);
  describe(`recordings of ${path.basename(directory)}`, () => {
    for (const recorded of corpus.parser) {
      it(`reads ${recorded.id}`, () => {
        assert.equal(parserDifference(recorded.expected, runParserCase(corpus, recorded)), undefined);
      });
    }
    for (const [topic, cases] of corpus.topics) {
      for (const database of corpus.onPgsql ? DATABASES : DATABASES.slice(0, 1)) {
        it(`imports on ${database}: ${topic}`, () => {
          for (const recorded of cases) {
            const { expected, expectedPgsql = expected } = recorded;
            const said = runCase(corpus, recorded, { database });
            assert.equal(importDifference(database === 'pgsql' ? expectedPgsql : expected, said), undefined);
          }
        });
      }
    }
  });
}
