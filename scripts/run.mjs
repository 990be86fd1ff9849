// Runs a script of this folder: `node scripts/run.mjs start`. Installs the packages first when they are missing or are
// not those of the lock file, so that `npm start` and `npm test` need nothing but Node and npm. Plain JavaScript, since
// what runs TypeScript is one of the packages.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const scripts = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(scripts);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.version}.`);
  process.exit(1);
}

if (!packagesAreThere()) {
  console.log('Installing the packages of package-lock.json…');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
}

const [name, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], path.join(scripts, `${name}.ts`), ...args];
const require = createRequire(import.meta.url);
require('tsx/cjs/api').register();
require(`./${name}.ts`);

/** npm's own record of what it installed must have every package of the lock file, but those of other systems. */
function packagesAreThere() {
  const packages = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  try {
    const installed = packages('node_modules/.package-lock.json');
    return Object.entries(packages('package-lock.json')).every(
      ([folder, locked]) => folder === '' || locked.optional || installed[folder]?.version === locked.version,
    );
  } catch {
    return false;
  }
}
