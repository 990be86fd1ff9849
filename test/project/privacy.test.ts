// What the code does not even name: ways to the network, ways to run something, logs, and texts turned into markup. The
// tests of what it does stand beside (test/no-network.ts, core/hostile-texts, cli/passwords); packages that are bundled in
// are looked through as well.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { bundles } from '../../scripts/bundles';

const NEVER: readonly (readonly [string, RegExp])[] = [
  ['the network', /\bfetch\(|\b(XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|sendBeacon)\b/],
  ['another program', /\bcreateTerminal\b|\bnew (Shell|Process|Custom)Execution\b/],
  ['code that is made when it runs', /\beval\(|\bnew Function\b|\bimportScripts\(/],
  // The log of the editor takes numbers, rule ids and file names; editor/documents/log.ts says so in its types.
  [
    'a log',
    /\bcreateOutputChannel\b(?!\(TEXTS\[currentLanguage\(\)\]\.channel, \{ log: true \}\))|\bcreateTelemetryLogger\b|\bconsole\.(?!error\(error\))/,
  ],
  [
    'markup made of texts',
    /\.(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|\bsupportHtml\b|\bisTrusted\b/,
  ],
];

/** Modules of Node through which something leaves the program. */
const WAYS_OUT = [
  'net',
  'http',
  'https',
  'http2',
  'tls',
  'dgram',
  'dns',
  'child_process',
  'vm',
  'inspector',
  'cluster',
];

describe('the code', () => {
  for (const [what, pattern] of NEVER) {
    it(`does not name ${what}`, () => {
      const files = globSync('src/**/*.ts').filter((file) => pattern.test(readFileSync(file, 'utf8')));
      assert.deepEqual(files, []);
    });
  }

  it('that is shipped, packages and all, asks Node for no way out', async function () {
    this.timeout(60_000);
    const shipped = bundles(true).filter(({ entryPoints }) => !String(entryPoints).startsWith('test/'));
    assert.equal(shipped.length, 8);
    for (const bundle of shipped) {
      const { metafile } = await build({ ...bundle, plugins: [], write: false, metafile: true });
      const outside = Object.values(metafile!.outputs).flatMap(({ imports }) =>
        imports.filter(({ external }) => external),
      );
      const names = new Set(outside.map(({ path }) => path.replace(/^node:/, '')));
      const found = WAYS_OUT.filter((name) => names.has(name));
      // commander could run a command that is a program of its own; ours has none.
      assert.deepEqual(found, String(bundle.entryPoints) === 'src/cli/main.ts' ? ['child_process'] : []);
    }
  });
});
