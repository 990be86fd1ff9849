// Makes dist/enrolment-csv.vsix, the file that is installed and published: the production build, and what .vscodeignore
// lets through. The dependencies are in the bundles, and the README's pictures in the package.
import { inProject, main, run } from './project';
import { installPackager } from './vscode/install';

main(async () => {
  await run(process.execPath, [inProject('scripts/run.mjs'), 'build', '--production']);
  const vsce = await installPackager();
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  await run(process.execPath, [vsce, 'package', ...options, '--out', inProject('dist/enrolment-csv.vsix')]);
});
