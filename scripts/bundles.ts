// What is built, and how: the extension for the desktop and for the web, the command line, the pages, and the
// tests that run inside VS Code.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { BuildOptions } from 'esbuild';
import { type BuiltFile, desktop } from './desktop';
import { inProject, root } from './project';
import { unicode } from './together';
import { withoutExamples } from './without-examples';

/** Writes the extension's files in the place of those of an earlier build. */
async function writeDesktop(files: readonly BuiltFile[]): Promise<void> {
  await rm(inProject('dist/lazy'), { recursive: true, force: true });
  await mkdir(inProject('dist/lazy'), { recursive: true });
  for (const { name, code } of files) await writeFile(inProject(name), code);
}

/** ES modules first: what jsonc-parser gives to CommonJS cannot be bundled. */
const mainFields = ['module', 'main'];
const common: BuildOptions = {
  bundle: true,
  absWorkingDir: root,
  charset: 'utf8',
  supported: unicode,
  plugins: [withoutExamples],
};
const node: BuildOptions = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields };
const web: BuildOptions = { ...common, platform: 'browser', format: 'cjs', target: 'es2023' };

/** A package asks where its own file is, which only an ES module knows. */
const cli: BuildOptions = {
  banner: { js: "#!/usr/bin/env node\nconst here = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'here' },
};

/** Everything that is built; `release` is small and has no source maps. */
export function bundles(release: boolean): BuildOptions[] {
  const style: BuildOptions = { logLevel: 'warning', sourcemap: !release, minify: release };
  const all: BuildOptions[] = [
    desktop({ minify: release, sourcemap: !release }, writeDesktop),
    // A browser's extension host knows one file only.
    { ...web, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js', external: ['vscode'] },
    { ...node, ...cli, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js' },
    { ...web, format: 'iife', entryPoints: ['src/preview/page/main.ts'], outfile: 'dist/preview/page.js' },
    { ...web, format: 'iife', entryPoints: ['src/table/page/main.ts'], outfile: 'dist/table/page.js' },
    { ...web, format: 'iife', entryPoints: ['src/verification/page/main.ts'], outfile: 'dist/verification/page.js' },
    { ...web, format: 'iife', entryPoints: ['src/next-steps/page/main.ts'], outfile: 'dist/next-steps/page.js' },
    { ...web, format: 'iife', entryPoints: ['src/conversion/page/main.ts'], outfile: 'dist/conversion/page.js' },
    // Tests take their packages from node_modules: mocha must be one, the same for all of them.
    {
      ...node,
      plugins: [],
      entryPoints: ['test/vscode/*.ts'],
      outdir: 'out/vscode',
      external: ['vscode'],
      packages: 'external',
    },
  ];
  return all.map((bundle) => ({ ...style, ...bundle }));
}
