// What of the extension is loaded together: the parts of the desktop's build, as esbuild tells of them.
import { build, type Metafile } from 'esbuild';
import { desktop } from './bundles';

export interface Parts {
  /** Names of the parts that are loaded with that of a module: its own, and all that these need. */
  with(module: string): ReadonlySet<string>;
  bytes(parts: Iterable<string>): number;
  /** The files that parts are made of. */
  inputs(parts: Iterable<string>): string[];
  /** The code of every part, by its name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Builds the extension for the desktop as it is published, and writes nothing. */
export async function partsOfDesktop(): Promise<Parts> {
  const { metafile, outputFiles = [] } = await build({ ...desktop, minify: true, metafile: true });
  const { outputs } = metafile as Metafile;
  return {
    with(module) {
      const entry = Object.keys(outputs).find((name) => outputs[name]!.entryPoint === module);
      if (!entry) throw new Error(`${module} is no entry of a part.`);
      const parts = new Set([entry]);
      // A set that grows while it is walked is walked to its end.
      for (const part of parts) {
        for (const { path, kind } of outputs[part]!.imports)
          if (kind === 'import-statement' && outputs[path]) parts.add(path);
      }
      return parts;
    },
    bytes: (parts) => [...parts].reduce((sum, part) => sum + outputs[part]!.bytes, 0),
    inputs: (parts) => [...parts].flatMap((part) => Object.keys(outputs[part]!.inputs)),
    texts: new Map(outputFiles.map(({ path, text }) => [path, text])),
  };
}
