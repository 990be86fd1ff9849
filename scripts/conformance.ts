// Runs the simulation over recorded Moodle imports, each directory on its own site and version, and prints what differs:
// npm run conformance -- DIR [--out FILE]. Without a directory: over all that the project has, and holds the table of
// docs/moodle-import.md to what agrees.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CORPORA } from '../test/conformance/corpus';
import { type Score, scoreCorpus } from '../test/conformance/score';
import { CONFORMANCE_PAGE, conformancePage } from './conformance-page';
import { inProject } from './project';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const scores = (positionals.length ? positionals : CORPORA).map(play);
if (values.out) writeFileSync(values.out, JSON.stringify(Object.assign({}, ...scores.map(({ actual }) => actual))));
let passed = scores.reduce(
  (sum, { parts }) => sum + Object.values(parts).reduce((all, { agree }) => all + agree, 0),
  0,
);
let failed = scores.reduce((sum, { failures }) => sum + failures.length, 0);
if (positionals.length === 0) {
  const page = readFileSync(inProject(CONFORMANCE_PAGE), 'utf8');
  if (page === conformancePage(page, scores)) passed++;
  else {
    failed++;
    console.log(`${CONFORMANCE_PAGE} does not say how many recordings agree: run npm run generate.`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function play(directory: string): Score {
  const score = scoreCorpus(directory);
  const { version, parts, failures } = score;
  for (const failure of failures) console.log(failure);
  const counts = Object.entries(parts)
    .filter(([, { all }]) => all > 0)
    .map(([part, { agree, all }]) => `${part} ${agree} of ${all}`);
  console.log(`Moodle ${version}: ${counts.join(', ')}${parts.pgsql.all ? '' : ' (recorded on MariaDB only)'}`);
  return score;
}
