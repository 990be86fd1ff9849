// Writes every file that is made from the code (generated.ts), removes the pages of rules that are no more, and counts the
// recordings that the simulation agrees with.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CORPORA } from '../test/conformance/corpus';
import { scoreCorpus } from '../test/conformance/score';
import { CONFORMANCE_PAGE, conformancePage } from './conformance-page';
import { inProject, main } from './project';
import { CATALOGUE, catalogueText } from './rule-catalogue';

main(async () => {
  // Everything else is made of the rules, which are loaded from this list.
  writeFileSync(inProject(CATALOGUE), catalogueText());
  const { generated } = require('./generated') as typeof import('./generated');
  rmSync(inProject('docs/rules'), { recursive: true, force: true });
  for (const [file, text] of generated()) {
    mkdirSync(path.dirname(inProject(file)), { recursive: true });
    writeFileSync(inProject(file), text);
  }
  const page = readFileSync(inProject(CONFORMANCE_PAGE), 'utf8');
  writeFileSync(inProject(CONFORMANCE_PAGE), conformancePage(page, CORPORA.map(scoreCorpus)));
});
