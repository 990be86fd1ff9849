// Builds what runs (bundles.ts). Options: --production (small, no source maps), --watch.
import { chmod } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
import { bundles } from './bundles';
import { inProject, main } from './project';

const { production, watch } = parseArgs({
  options: { production: { type: 'boolean' }, watch: { type: 'boolean' } },
}).values;

main(async () => {
  const builds = await Promise.all(bundles(production ?? false).map((bundle) => context(bundle)));
  await Promise.all(builds.map((build) => build.rebuild()));
  await chmod(inProject('dist/cli.js'), 0o755);
  if (watch) {
    await Promise.all(builds.map((build) => build.watch()));
    console.log('Watching for changes; Ctrl+C ends.');
  } else {
    await Promise.all(builds.map((build) => build.dispose()));
  }
});
