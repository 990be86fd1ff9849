// Makes dist/enrolment-csv.vsix, the file that is installed and published: the production build, and what .vscodeignore
// lets through. Its README is the extension's page, in its users' language; the dependencies are in the bundles. Where
// package.json names a repository, vsce has the page's links lead there, as the gallery needs it; where it names none, they
// stay as they are, to the files of the package.
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import manifest from '../package.json';
import { inProject, main, run } from './project';
import { installPackager } from './vscode/install';

/** What the package's own README is made of; the project's README is for its developers. */
const PAGE = 'docs/extension-page.fr.md';
/** JSON that nobody reads loses its blanks; that of the examples is read. */
const COMPACT = /^(syntaxes|schemas|snippets)\/|^package(\.nls.*)?\.json$/;
const STAGED = inProject('dist/package');

/** Puts what is packaged into a folder of its own, with the extension's page as README. */
function stage(): void {
  const lines = readFileSync(inProject('.vscodeignore'), 'utf8').trim().split(/\r?\n/).slice(1);
  const into = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  const out = lines.filter((line) => !line.startsWith('!'));
  rmSync(STAGED, { recursive: true, force: true });
  for (const file of [...globSync(into, { cwd: inProject(), ignore: out, dot: true }), '.vscodeignore']) {
    mkdirSync(path.dirname(path.join(STAGED, file)), { recursive: true });
    cpSync(inProject(file), path.join(STAGED, file));
    if (COMPACT.test(file)) {
      const value: unknown = JSON.parse(readFileSync(inProject(file), 'utf8'));
      writeFileSync(path.join(STAGED, file), JSON.stringify(value));
    }
  }
  copyFileSync(inProject(PAGE), path.join(STAGED, 'README.md'));
}

main(async () => {
  await run(process.execPath, [inProject('scripts/run.mjs'), 'build', '--production']);
  stage();
  const vsce = await installPackager();
  const options = 'repository' in manifest ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links'];
  const args = ['package', '--no-dependencies', ...options, '--out', inProject('dist/enrolment-csv.vsix')];
  await run(process.execPath, [vsce, ...args], { cwd: STAGED });
  rmSync(STAGED, { recursive: true });
});
