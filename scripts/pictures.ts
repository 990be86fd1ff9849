// Puts the pictures that test/ui/pictures.test.ts takes where the documentation shows them: docs/images/fr and /en. They are
// of the package, installed in a clean VS Code, as its users have it.
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inProject, main, run } from './project';

main(async () => {
  await run('npm', ['run', '--silent', 'ui', '--', '--packaged', '--grep', '^pictures ']);
  const from = inProject('artifacts/ui');
  for (const file of readdirSync(from)) {
    const [, language, name] = /^picture-(fr|en)-(.+\.png)$/.exec(file) ?? [];
    if (!language || !name) continue;
    mkdirSync(inProject('docs/images', language), { recursive: true });
    cpSync(path.join(from, file), inProject('docs/images', language, name));
  }
});
