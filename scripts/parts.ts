// What of the extension is loaded together: the files of the desktop's build.
import { type BuiltFile, desktopFiles } from './desktop';

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
  const files = new Map((await desktopFiles()).map((file): [string, BuiltFile] => [file.name, file]));
  return {
    with(module) {
      const entry = [...files.values()].find((file) => file.entry === module);
      if (!entry) throw new Error(`${module} is no entry of a part.`);
      const parts = new Set([entry.name]);
      // A set that grows while it is walked is walked to its end.
      for (const part of parts) for (const needed of files.get(part)!.needs) parts.add(needed);
      return parts;
    },
    bytes: (parts) => [...parts].reduce((sum, part) => sum + Buffer.byteLength(files.get(part)!.code), 0),
    inputs: (parts) => [...parts].flatMap((part) => files.get(part)!.inputs),
    texts: new Map([...files].map(([name, { code }]) => [name, code])),
  };
}
