// Every file that is made from the code, whole or in part: `npm run generate` writes them, a test holds them.
import { readFileSync } from 'node:fs';
import { JSON_SCHEMAS, schemaText } from '../src/core/config/json-schema';
import { PLATFORMS } from '../src/core/platform';
import { RULES } from '../src/core/rules';
import { documentation, sectionsOf } from './documentation';
import { grammarText } from './grammar';
import { inProject } from './project';
import { CATALOGUE, catalogueText } from './rule-catalogue';

/** The path of each file in the project, and its text. */
export function generated(): Map<string, string> {
  const manifest = manifestText();
  const nls = { fr: nlsText('package.nls.fr.json', 'fr'), en: nlsText('package.nls.json', 'en') };
  return new Map([
    [CATALOGUE, catalogueText()],
    ['package.json', manifest],
    ['package.nls.json', nls.en],
    ['package.nls.fr.json', nls.fr],
    ['README.md', readmeText()],
    ['syntaxes/enrolment-csv.tmLanguage.json', grammarText()],
    ...Object.entries(JSON_SCHEMAS).map(([name, make]) => [`schemas/${name}`, schemaText(make())] as const),
    ...documentation(manifest, nls),
  ]);
}

const read = (file: string) => readFileSync(inProject(file), 'utf8');
const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

/** The manifest with a setting for each rule, and each platform among the choices. */
function manifestText(): string {
  const manifest = JSON.parse(read('package.json'));
  const { properties } = manifest.contributes.configuration;
  properties['enrolment.rules'].properties = Object.fromEntries(
    RULES.map(({ id }) => [
      id,
      { enum: ['off', 'hint', 'information', 'warning', 'error'], description: `%rule.${id}%` },
    ]),
  );
  properties['enrolment.platform'].enum = ['', ...PLATFORMS.map(({ id }) => id)];
  return json(manifest);
}

/** The texts of the manifest in one language, with the title of each rule at their end. */
function nlsText(file: string, language: 'fr' | 'en'): string {
  const own = Object.entries<string>(JSON.parse(read(file))).filter(([key]) => !key.startsWith('rule.'));
  const titles = RULES.map(({ id, texts }): [string, string] => [`rule.${id}`, texts[language].title]);
  return json(Object.fromEntries([...own, ...titles]));
}

/** The README with its table of rules. */
function readmeText(): string {
  const rows = sectionsOf('en').map(([title, rules]) => `| ${title} | ${rules.map(({ id }) => id).join(', ')} |`);
  const table = ['| section | rules |', '|---|---|', ...rows].join('\n');
  return read('README.md').replace(/^\| section \| rules \|\n(?:\|.*\n)*/m, () => `${table}\n`);
}
