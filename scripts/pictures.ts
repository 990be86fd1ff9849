// Puts the pictures that the tests in test/ui take of the real extension where the documentation shows them.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inProject, main } from './project';

main(async () => {
  const { status } = spawnSync('npm', ['run', '--silent', 'ui', '--', '--grep', 'pictures|axe finds serious'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The pictures could not be taken.');
  const [from, to] = [inProject('artifacts/ui'), inProject('docs/images')];
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from).filter((name) => name.startsWith('picture-'))) {
    cpSync(path.join(from, file), path.join(to, file.replace('picture-', '')));
  }
  cpSync(path.join(from, 'preview-light-lines.png'), path.join(to, 'preview.png'));
  cpSync(path.join(from, 'preview-light-duplicates.png'), path.join(to, 'duplicates.png'));
});
