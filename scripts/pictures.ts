// Puts the pictures that test/ui/pictures.test.ts takes where the documentation shows them: docs/images/fr and /en. They
// are of the package, installed in a clean VS Code, as its users have it. With a small palette and no dithering they have
// a sixth of the bytes, which every user downloads; nobody sees the difference.
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inProject, main, run } from './project';
import { installSharp } from './vscode/install';

/** What is used of sharp. */
type Sharp = (file: string) => {
  png(options: { palette: true; colours: number; dither: number; effort: number }): {
    toFile(file: string): Promise<unknown>;
  };
};

main(async () => {
  await run('npm', ['run', '--silent', 'ui', '--', '--packaged', '--grep', '^pictures ']);
  const sharp: Sharp = require(await installSharp());
  const from = inProject('artifacts/ui');
  for (const file of readdirSync(from)) {
    const [, language, name] = /^picture-(fr|en)-(.+\.png)$/.exec(file) ?? [];
    if (!language || !name) continue;
    mkdirSync(inProject('docs/images', language), { recursive: true });
    await sharp(path.join(from, file))
      .png({ palette: true, colours: 16, dither: 0, effort: 10 })
      .toFile(inProject('docs/images', language, name));
  }
});
