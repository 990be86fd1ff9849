// The extension on the desktop, in files that are loaded when they are needed. It is built twice: as ES modules, which
// esbuild parts where the source says `import()`, and then as the CommonJS that VS Code wants, the parts that are always
// loaded together in one file (together.ts). The texts of each language are beside it (parted-texts.ts, text-files.ts), and
// so are the fixes of all rules (parted-fixes.ts).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin, transform } from 'esbuild';
import { LANGUAGES, type Language } from '../src/core/i18n/language';
import { partFixes, partingFixes } from './parted-fixes';
import { type PartedText, partTexts } from './parted-texts';
import { root } from './project';
import { fetching, textFiles } from './text-files';
import { Parts, unicode } from './together';
import { emptyExamples, isRuleFile } from './without-examples';

/** A file of what is built. */
export interface BuiltFile {
  /** From the project's folder, as `dist/lazy/service-JRWFJWXM.js`. */
  readonly name: string;
  readonly code: string;
  /** The module that the file is loaded for, if there is one. */
  readonly entry?: string | undefined;
  /** The modules that it is made of. */
  readonly inputs: readonly string[];
  /** Names of the files that are loaded with it. */
  readonly needs: readonly string[];
  /** Whose texts the file has, where it has nothing else. */
  readonly language?: Language;
}

const options: BuildOptions = {
  bundle: true,
  absWorkingDir: root,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  supported: unicode,
  charset: 'utf8',
  // ES modules first: what jsonc-parser gives to CommonJS cannot be bundled.
  mainFields: ['module', 'main'],
  splitting: true,
  entryPoints: ['src/extension.ts'],
  outdir: 'dist',
  chunkNames: 'lazy/[name]-[hash]',
  external: ['vscode'],
  write: false,
  metafile: true,
};

type Style = Pick<BuildOptions, 'minify' | 'sourcemap'>;

/** The extension as it is published; nothing is written. */
export async function desktopFiles(): Promise<readonly BuiltFile[]> {
  let built: readonly BuiltFile[] = [];
  const take = async (files: readonly BuiltFile[]) => {
    built = files;
  };
  await build(desktop({ minify: true }, take));
  return built;
}

/** The build of the extension. What it makes is handed over, each time that it is made. */
export function desktop(style: Style, take: (files: readonly BuiltFile[]) => Promise<void>): BuildOptions {
  const texts = new Map<string, readonly PartedText[]>();
  const inFiles: Plugin = {
    name: 'in-files',
    setup(build) {
      build.onEnd(async ({ outputFiles, metafile }) => {
        if (outputFiles && metafile) await take(await filesOf(outputFiles, metafile, texts, style));
      });
    },
  };
  const sourcemap = style.sourcemap ? 'inline' : false;
  return { ...options, minify: false, sourcemap, plugins: [partingFixes, partingTexts(texts), inFiles] };
}

/** Reads each module without the texts of its pairs, and notes these under its name. */
export function partingTexts(texts: Map<string, readonly PartedText[]>): Plugin {
  return {
    name: 'parting-texts',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/, namespace: 'file' }, ({ path: file }) => {
        const source = readFileSync(file, 'utf8');
        const name = path.relative(root, file).replaceAll('\\', '/');
        const { contents, parted } = partTexts(isRuleFile(file) ? rulePart(source, name) : source, name);
        texts.set(name, parted);
        return { loader: 'ts', contents };
      });
    },
  };
}

/** What a rule's file has when it checks. */
function rulePart(source: string, name: string): string {
  const left = emptyExamples(source);
  return partFixes(left, name)?.check ?? left;
}

async function filesOf(
  outputFiles: readonly OutputFile[],
  { outputs }: Metafile,
  texts: ReadonlyMap<string, readonly PartedText[]>,
  { minify = false, sourcemap = false }: Style,
): Promise<BuiltFile[]> {
  const parts = new Parts(outputFiles, outputs);
  const put = async (source: string) => (await transform(source, { loader: 'ts', charset: 'utf8', minify })).code;
  // No line more, for source maps count them.
  const oneLine = async (source: string) => (await transform(source, { minify: true })).code.trimEnd();
  const files: BuiltFile[] = [];
  for (const [name, text] of await parts.build({ minify, sourcemap: sourcemap && 'inline' })) {
    const inputs = parts.inputsOf(name);
    const own = inputs.flatMap((input) => texts.get(input) ?? []).filter(({ id }) => text.includes(`$parted("${id}"`));
    const code = own.length ? (await oneLine(fetching(name))) + text : text;
    files.push({ name, code, entry: parts.entryOf(name), inputs, needs: parts.neededBy(name) });
    for (const language of own.length ? LANGUAGES : []) {
      for (const [beside, source] of textFiles(name, own, language)) {
        files.push({ name: beside, code: await put(source), inputs: [], needs: [], language });
      }
    }
  }
  return files;
}
