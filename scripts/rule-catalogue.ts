// The list of rules, made of the folders that they stand in: src/core/rules/<folder>/<rule-id>.ts. It knows no rule, so
// that it can be written before any of them is loaded.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project';

export const CATALOGUE = 'src/core/rules/catalogue.ts';

/** The folders of rules, in the order of the documentation. */
const FOLDERS = ['file', 'row', 'header', 'account', 'cohort', 'existing', 'cross-file'];

/** The text of src/core/rules/catalogue.ts. A file of these folders that defines no rule is a helper of its neighbours. */
export function catalogueText(): string {
  const rules = FOLDERS.flatMap((folder) =>
    readdirSync(inProject('src/core/rules', folder))
      .sort()
      .filter((file) => readFileSync(inProject('src/core/rules', folder, file), 'utf8').match(/= defineRule[<(]/))
      .map((file) => ({ from: `./${folder}/${path.parse(file).name}`, name: camelCase(path.parse(file).name) })),
  );
  const imports = rules
    .map(({ from, name }) => `import { ${name} } from '${from}';`)
    .concat("import type { Rule } from './rule';")
    .sort((a, b) => (from(a) < from(b) ? -1 : 1));
  return [
    '// Every rule, in the order of the documentation. Made by `npm run generate` from the folders beside this file.',
    ...imports,
    '',
    'export const RULES: readonly Rule[] = [',
    ...rules.map(({ name }) => `  ${name},`),
    '];',
    '',
  ].join('\n');
}

const from = (line: string) => line.slice(line.indexOf("'"));

const camelCase = (id: string) => id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
