// Parts of a build that are always loaded together, as one file each. esbuild parts what `import()` parts, and whatever two
// of these share is a part again: the files that a window needs would be half a hundred.
import { builtinModules } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from 'esbuild';
import { root } from './project';

/**
 * esbuild writes `/\p{L}/u` as `new RegExp('\\p{L}', 'u')` for each version that is named, since Unicode grows: longer, and
 * made anew each time that it is run.
 */
export const unicode = { 'regexp-unicode-property-escapes': true };

/** What is loaded first, and what is loaded once there is an enrolment file. */
const LOADED_WHOLE = ['src/extension.ts', 'src/service.ts'];

/** A part that is asked for, and had before the next word of the code (parted-fixes.ts). */
const AT_ONCE = /\$now\(import\(("[^"]+")\)\)/g;
/** A part that is asked for, and comes later. */
const LATER = /\bimport\(("\.[^"]+")\)/g;
/** esbuild would copy the whole API for each module that imports it. */
const API = /^import \* as (\w+) from "vscode";$/gm;

/** What the code of parts has in the place of `import`: it is CommonJS. */
const COMMON_JS = `export const $later = (load) => Promise.resolve().then(load);
export const $vscode = /* @__PURE__ */ require("vscode");
`;

export class Parts {
  private readonly codes: ReadonlyMap<string, string>;
  /** By a part's name, the file that it is put into, which is named after one of its parts. */
  private readonly homes = new Map<string, string>();
  /** By a part's name, what its exports are called in that file: short names, for two parts may export the same one. */
  private readonly names = new Map<string, readonly string[]>();

  constructor(
    outputFiles: readonly OutputFile[],
    private readonly outputs: Metafile['outputs'],
  ) {
    this.codes = new Map(outputFiles.map(({ path: file, text }) => [fromRoot(file), text]));
    for (const module of LOADED_WHOLE) {
      const entry = Object.keys(outputs).find((name) => outputs[name]!.entryPoint === module);
      if (!entry) throw new Error(`${module} is no entry of a part.`);
      for (const part of this.closure(entry)) if (!this.homes.has(part)) this.homes.set(part, entry);
    }
    for (const part of Object.keys(outputs)) if (!this.homes.has(part)) this.homes.set(part, part);
    let short = 0;
    for (const [part, home] of this.homes) {
      const { exports } = outputs[part]!;
      this.names.set(part, home === part ? exports : exports.map(() => `$${(short++).toString(36)}`));
    }
  }

  /** Puts the parts together, as the CommonJS that VS Code takes. */
  async build(style: Pick<BuildOptions, 'minify' | 'sourcemap'>): Promise<Map<string, string>> {
    const { outputFiles } = await build({
      ...style,
      absWorkingDir: root,
      entryPoints: [...new Set(this.homes.values())].map((home) => ({
        in: `home:${home}`,
        out: home.replace(/\.js$/, ''),
      })),
      outdir: '.',
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'neutral',
      target: 'node20',
      charset: 'utf8',
      external: ['vscode', 'node:*', ...builtinModules],
      // A part is required, not imported: VS Code gives its API to those who ask for it so.
      supported: { ...unicode, 'dynamic-import': false },
      plugins: [this.plugin()],
    });
    return new Map(outputFiles.map(({ path: file, text }) => [fromRoot(file), text]));
  }

  /** The module that a file is loaded for. */
  entryOf(home: string): string | undefined {
    return this.outputs[home]?.entryPoint;
  }

  /** The modules that a file is made of. */
  inputsOf(home: string): string[] {
    return this.partsOf(home).flatMap((part) => Object.keys(this.outputs[part]!.inputs));
  }

  /** The files that a file cannot do without. */
  neededBy(home: string): string[] {
    const needed = this.partsOf(home).flatMap((part) => this.imports(part, 'import-statement'));
    return [...new Set(needed.map((part) => this.homes.get(part)!))].filter((one) => one !== home);
  }

  private partsOf(home: string): string[] {
    return [...this.homes].filter(([, of]) => of === home).map(([part]) => part);
  }

  private imports(part: string, kind: string): string[] {
    return this.outputs[part]!.imports.filter((one) => one.kind === kind && this.outputs[one.path]).map(
      ({ path }) => path,
    );
  }

  private closure(entry: string): Set<string> {
    const parts = new Set([entry]);
    // A set that grows while it is walked is walked to its end.
    for (const part of parts) for (const one of this.imports(part, 'import-statement')) parts.add(one);
    return parts;
  }

  private plugin(): Plugin {
    return {
      name: 'together',
      setup: (build) => {
        build.onResolve({ filter: /^/ }, ({ path: asked, kind, namespace, importer }) => {
          if (kind === 'entry-point') return { path: asked.slice('home:'.length), namespace: 'home' };
          if (namespace === 'home') return { path: asked, namespace: 'part' };
          if (asked === 'common-js') return { path: asked, namespace: asked };
          if (!asked.startsWith('.')) return undefined;
          if (namespace === 'elsewhere') return { path: asked, external: true };
          const part = path.posix.join(path.posix.dirname(importer), asked);
          const [home, own] = [this.homes.get(part)!, this.homes.get(importer)!];
          if (home === own) return { path: part, namespace: 'part' };
          if (kind !== 'import-statement' && home === part) return { path: relative(own, home), external: true };
          return { path: part, namespace: 'elsewhere' };
        });
        build.onLoad({ filter: /^/, namespace: 'part' }, ({ path: part }) => ({
          contents: `import { $later, $vscode } from "common-js"; ${asCommonJs(this.codes.get(part)!)}`,
        }));
        build.onLoad({ filter: /^/, namespace: 'common-js' }, () => ({ contents: COMMON_JS }));
        build.onLoad({ filter: /^/, namespace: 'home' }, ({ path: home }) => ({ contents: this.exportsOf(home) }));
        build.onLoad({ filter: /^/, namespace: 'elsewhere' }, ({ path: part }) => {
          // Only files beside that of the service need a part of another file.
          const file = relative('dist/lazy/', this.homes.get(part)!);
          return {
            contents: `export { ${this.renamed(part, (name, inHome) => `${inHome} as ${name}`)} } from "${file}";`,
          };
        });
      },
    };
  }

  /** What a file gives to those who ask for the module that it is named after, and to other files. */
  private exportsOf(home: string): string {
    const own = this.outputs[home]!.exports.includes('default') ? `export { default } from "${home}";` : '';
    const others = this.partsOf(home)
      .filter((part) => this.outputs[part]!.exports.length && home !== part)
      .map((part) => `export { ${this.renamed(part, (name, inHome) => `${name} as ${inHome}`)} } from "${part}";`);
    return [own, `export * from "${home}";`, ...others].join('\n');
  }

  private renamed(part: string, write: (name: string, inHome: string) => string): string {
    const names = this.names.get(part)!;
    return this.outputs[part]!.exports.map((name, nth) => write(name, names[nth]!)).join(', ');
  }
}

const asCommonJs = (code: string) =>
  code
    .replace(AT_ONCE, 'require($1)')
    .replace(LATER, '$$later(() => require($1))')
    .replace(API, 'const $1 = $$vscode;');

const fromRoot = (file: string) => path.relative(root, file).replaceAll('\\', '/');

function relative(from: string, to: string): string {
  const way = path.posix.relative(path.posix.dirname(from.endsWith('/') ? `${from}x` : from), to);
  return way.startsWith('.') ? way : `./${way}`;
}
