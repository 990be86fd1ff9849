// Writes the part of docs/ that is made from the code, and removes pages of rules that are no more.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { documentation } from './documentation';
import { inProject, main } from './project';

main(async () => {
  rmSync(inProject('docs/rules'), { recursive: true, force: true });
  for (const [file, text] of documentation()) {
    mkdirSync(path.dirname(inProject(file)), { recursive: true });
    writeFileSync(inProject(file), text);
  }
});
