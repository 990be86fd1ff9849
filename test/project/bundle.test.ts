// What the extension loads, and when: little at activation, what checks a file once there is one, the rest on demand.
import assert from 'node:assert/strict';
import { build, type Metafile, type OutputFile } from 'esbuild';
import { desktop } from '../../scripts/bundles';

/** Budgets in bytes: a window without an enrolment file loads the first part, one with such a file both. */
const AT_ACTIVATION = 120_000;
const WITH_A_FILE = 250_000;

describe('the extension on the desktop', () => {
  let outputs: Metafile['outputs'];
  let files: readonly OutputFile[];
  /** The parts that a module's part loads with it, itself included. */
  const partsOf = (module: string): Set<string> => {
    const [entry] = Object.keys(outputs).filter((name) => outputs[name]!.entryPoint === module);
    assert(entry, `${module} is no entry of a part`);
    const parts = new Set([entry]);
    // A set that grows while it is walked is walked to its end.
    for (const part of parts) {
      for (const { path, kind } of outputs[part]!.imports)
        if (kind === 'import-statement' && outputs[path]) parts.add(path);
    }
    return parts;
  };
  const bytesOf = (parts: Set<string>) => [...parts].reduce((sum, part) => sum + outputs[part]!.bytes, 0);
  const inputsOf = (parts: Set<string>) => [...parts].flatMap((part) => Object.keys(outputs[part]!.inputs));

  before(async function () {
    this.timeout(60_000);
    const built = await build({ ...desktop, minify: true, metafile: true });
    outputs = built.metafile.outputs;
    files = built.outputFiles ?? [];
  });

  it('loads little when it is activated', () => {
    const bytes = bytesOf(partsOf('src/extension.ts'));
    assert.ok(bytes < AT_ACTIVATION, `${bytes} bytes`);
  });

  it('loads what checks a file when there is one, and no more', () => {
    const parts = new Set([...partsOf('src/extension.ts'), ...partsOf('src/service.ts')]);
    const bytes = bytesOf(parts);
    assert.ok(bytes < WITH_A_FILE, `${bytes} bytes`);
    const heavy = /zod|csv-parse|read-excel-file|fflate|jsonc-parser|core\/(plan|report|anonymise)\/|messages\/preview/;
    assert.deepEqual(
      inputsOf(parts).filter((input) => heavy.test(input)),
      [],
    );
  });

  it('holds no example of a rule', () => {
    assert.deepEqual(
      files.filter(({ text }) => /~~ [a-z]+-[a-z]+\b/.test(text)).map(({ path }) => path),
      [],
    );
  });
});
