// Packages that we depend on: each one explained, of one exact version, and locked without a registry's address.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/project';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>>;
}

const read = (file: string) => readFileSync(inProject(file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as Lock;
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };

describe('dependencies', () => {
  it('are each explained in docs/DEPENDENCIES.md, and no others', () => {
    const explained = [...read('docs/DEPENDENCIES.md').matchAll(/^\| `([^`]+)` \| \S.+ \|$/gm)].map(([, name]) => name);
    assert.deepEqual(explained.toSorted(), Object.keys(wanted).toSorted());
  });

  it('have exact versions', () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    assert.deepEqual(loose, []);
  });

  it('are locked at those versions', () => {
    for (const [name, version] of Object.entries(wanted)) {
      assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
    }
  });

  it('are locked without the address of a registry', () => {
    const addressed = Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.startsWith('http'));
    assert.deepEqual(addressed, []);
  });
});
