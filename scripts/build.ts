// Builds what runs: the extension for the desktop and for the web, the command line, the preview's page, and the tests
// that run inside VS Code. Options: --production (small, no source maps), --watch.
import { chmod } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type BuildOptions, context } from 'esbuild';
import { inProject, main, root } from './project';

const { production, watch } = parseArgs({
  options: { production: { type: 'boolean' }, watch: { type: 'boolean' } },
}).values;

/** ES modules first: what jsonc-parser gives to CommonJS cannot be bundled. */
const mainFields = ['module', 'main'];
const node: BuildOptions = { platform: 'node', format: 'cjs', target: 'node20', mainFields };
const web: BuildOptions = { platform: 'browser', format: 'cjs', target: 'es2023' };

/** A package asks where its own file is, which only an ES module knows. */
const cli: BuildOptions = {
  banner: { js: "#!/usr/bin/env node\nconst here = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'here' },
};

const bundles: BuildOptions[] = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...web, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js', external: ['vscode'] },
  { ...node, ...cli, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js' },
  { ...web, format: 'iife', entryPoints: ['src/preview/page/main.ts'], outfile: 'dist/preview/page.js' },
  // Tests take their packages from node_modules: mocha must be one, the same for all of them.
  { ...node, entryPoints: ['test/vscode/*.ts'], outdir: 'out/vscode', external: ['vscode'], packages: 'external' },
];

main(async () => {
  const builds = await Promise.all(
    bundles.map((bundle) =>
      context({
        bundle: true,
        absWorkingDir: root,
        logLevel: 'warning',
        sourcemap: !production,
        minify: production ?? false,
        ...bundle,
      }),
    ),
  );
  await Promise.all(builds.map((build) => build.rebuild()));
  await chmod(inProject('dist/cli.js'), 0o755);
  if (watch) {
    await Promise.all(builds.map((build) => build.watch()));
    console.log('Watching for changes; Ctrl+C ends.');
  } else {
    await Promise.all(builds.map((build) => build.dispose()));
  }
});
