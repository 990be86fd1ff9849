// Makes dist/enrolment-csv.vsix, the file that is installed and published: the production build, and what .vscodeignore
// lets through. The dependencies are in the bundles. Where package.json names a repository, vsce has the README's pictures
// and links lead there, as the gallery needs it; where it names none, they stay as they are, to the files of the package.
import manifest from '../package.json';
import { inProject, main, run } from './project';
import { installPackager } from './vscode/install';

main(async () => {
  await run(process.execPath, [inProject('scripts/run.mjs'), 'build', '--production']);
  const vsce = await installPackager();
  const options = 'repository' in manifest ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links'];
  await run(process.execPath, [
    vsce,
    'package',
    '--no-dependencies',
    ...options,
    '--out',
    inProject('dist/enrolment-csv.vsix'),
  ]);
});
