// What is built, and how: the extension for the desktop and for the web, the command line, the pages, and the
// tests that run inside VS Code.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, type Plugin, transform } from 'esbuild';
import { root } from './project';
import { withoutExamples } from './without-examples';

/**
 * What is loaded when it is needed becomes a file of its own: esbuild parts ES modules only, and VS Code wants CommonJS, so
 * each part is turned into that.
 */
const inParts: Plugin = {
  name: 'in-parts',
  setup(build) {
    const { sourcemap = false, minify = false } = build.initialOptions;
    build.onEnd(async ({ outputFiles = [] }) => {
      await rm(path.join(root, 'dist/lazy'), { recursive: true, force: true });
      await mkdir(path.join(root, 'dist/lazy'), { recursive: true });
      for (const part of outputFiles) {
        const { code } = await transform(part.text, {
          format: 'cjs',
          platform: 'node',
          charset: 'utf8',
          // A part is required, not imported: VS Code gives its API to those who ask for it so.
          supported: { 'dynamic-import': false },
          sourcemap: sourcemap && 'inline',
          minify,
        });
        await writeFile(part.path, code);
      }
    });
  },
};

/** ES modules first: what jsonc-parser gives to CommonJS cannot be bundled. */
const mainFields = ['module', 'main'];
const common: BuildOptions = { bundle: true, absWorkingDir: root, charset: 'utf8', plugins: [withoutExamples] };
const node: BuildOptions = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields };
const web: BuildOptions = { ...common, platform: 'browser', format: 'cjs', target: 'es2023' };

/** A package asks where its own file is, which only an ES module knows. */
const cli: BuildOptions = {
  banner: { js: "#!/usr/bin/env node\nconst here = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'here' },
};

/** The extension on the desktop, in parts; as ES modules, before `inParts` has turned them into what VS Code takes. */
export const desktop: BuildOptions = {
  ...node,
  format: 'esm',
  splitting: true,
  entryPoints: ['src/extension.ts'],
  outdir: 'dist',
  chunkNames: 'lazy/[name]-[hash]',
  external: ['vscode'],
  write: false,
};

/** Everything that is built; `release` is small and has no source maps. */
export function bundles(release: boolean): BuildOptions[] {
  const style: BuildOptions = { logLevel: 'warning', sourcemap: !release, minify: release };
  const all: BuildOptions[] = [
    { ...desktop, plugins: [withoutExamples, inParts], sourcemap: !release && 'inline' },
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
