// Runs the simulation over a directory of recorded Moodle imports: npm run conformance -- DIR [--out FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importDifference, parserDifference } from '../test/conformance/compare';
import { OWN_CORPUS, readCorpus, runCase, runParserCase } from '../test/conformance/corpus';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const corpus = readCorpus(positionals[0] ?? OWN_CORPUS);
const actual: Record<string, unknown> = {};
const failures: string[] = [];
let passed = 0;

const score = (id: string, difference: string | undefined) => {
  if (difference === undefined) passed++;
  else failures.push(`${id}: ${difference}`);
};

for (const recorded of corpus.parser) {
  const said = runParserCase(recorded);
  actual[recorded.id] = said;
  score(recorded.id, parserDifference(recorded.expected, said));
}
for (const recorded of [...corpus.topics.values()].flat()) {
  const onMariadb = runCase(corpus, recorded, { database: 'mariadb' });
  const onPgsql = runCase(corpus, recorded, { database: 'pgsql' });
  actual[recorded.id] = onMariadb;
  actual[`${recorded.id}@pgsql`] = onPgsql;
  score(recorded.id, importDifference(recorded.expected, onMariadb));
  score(`${recorded.id}@pgsql`, importDifference(recorded.expectedPgsql ?? recorded.expected, onPgsql));
}
if (values.out) writeFileSync(values.out, JSON.stringify(actual));
for (const failure of failures) console.log(failure);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
