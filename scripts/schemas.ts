// Writes schemas/: the JSON schemas of `.enrolment.json` and of platform files, as package.json contributes them.
import { mkdir, writeFile } from 'node:fs/promises';
import { JSON_SCHEMAS, schemaText } from '../src/core/config/json-schema';
import { inProject, main } from './project';

main(async () => {
  await mkdir(inProject('schemas'), { recursive: true });
  for (const [name, make] of Object.entries(JSON_SCHEMAS))
    await writeFile(inProject('schemas', name), schemaText(make()));
});
