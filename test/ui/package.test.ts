// The package that is tested here, looked into: what it holds, how large it is, and that nothing of the machine that made
// it is left in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { root } from '../../scripts/project';
import { assertShipped } from '../shipped';

const vsix = process.env.ENROLMENT_VSIX;

// Without it, the browser tests run on the project's folder.
if (vsix) {
  describe('the package', () => {
    const files = new Map(Object.entries(unzipSync(readFileSync(vsix))));

    it('holds what is listed, and nothing else', () => {
      const names = [...files.keys()].filter((name) => !name.endsWith('/'));
      const extension = names.filter((name) => name.startsWith('extension/'));
      assert.deepEqual(names.filter((name) => !extension.includes(name)).toSorted(), [
        '[Content_Types].xml',
        'extension.vsixmanifest',
      ]);
      assertShipped(
        extension.map((name) => name.slice('extension/'.length)),
        true,
      );
    });

    it('is of one and a half megabytes at most', () => {
      assert.ok(readFileSync(vsix).length < 1_500_000, `${readFileSync(vsix).length} bytes`);
    });

    it('has no source map, and no path of the machine that made it', () => {
      for (const [name, bytes] of files) {
        if (!/\.(js|css|json|md|csv|xml|vsixmanifest)$/.test(name)) continue;
        const text = strFromU8(bytes);
        assert.ok(!text.includes(root), `${name} has a path of this machine`);
        if (name.endsWith('.js')) assert.doesNotMatch(text, /sourceMappingURL/, name);
      }
    });
  });
}
