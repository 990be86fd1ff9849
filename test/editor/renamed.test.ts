// What is kept about files follows them when they, or their folder, are renamed.
import assert from 'node:assert/strict';
import { renamedKeys } from '../../src/editor/documents/renamed';

describe('what is kept about a file', () => {
  const kept = { 'file:///a/b.csv': 1, 'file:///a/c.csv': 2 };
  const cases: [name: string, from: string, to: string, then: Record<string, number> | undefined][] = [
    ['is under its new name', 'file:///a/b.csv', 'file:///a/d.csv', { 'file:///a/d.csv': 1, 'file:///a/c.csv': 2 }],
    ['is in its renamed folder', 'file:///a', 'file:///z', { 'file:///z/b.csv': 1, 'file:///z/c.csv': 2 }],
    ['stays when another file is renamed', 'file:///a/e.csv', 'file:///a/f.csv', undefined],
    ['stays when a folder is renamed whose name begins alike', 'file:///a/b', 'file:///a/g', undefined],
  ];
  for (const [name, from, to, then] of cases) it(name, () => assert.deepEqual(renamedKeys(kept, from, to), then));

  it('takes the place of what was there under that name', () =>
    assert.deepEqual(renamedKeys(kept, 'file:///a/b.csv', 'file:///a/c.csv'), { 'file:///a/c.csv': 1 }));
});
