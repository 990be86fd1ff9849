// The part of docs/ that is made from the code: a page for each rule, one of Moodle's versions, and the settings, commands
// and keys that package.json contributes; in French and in English. Part of what `npm run generate` writes.
import type { Language } from '../src/core/i18n/language';
import { rulePage } from '../src/core/report/rule-page';
import { RULE_PAGE_TEXTS } from '../src/core/report/rule-page-texts';
import { RULES } from '../src/core/rules';
import type { Rule, Section } from '../src/core/rules/rule';
import { page, table } from './markdown';
import { versionPage } from './version-page';

interface Setting {
  type: string | string[];
  default?: unknown;
  enum?: string[];
  description?: string;
  markdownDescription?: string;
}

interface Manifest {
  contributes: {
    commands: { command: string; title: string }[];
    keybindings: { command: string; key: string; mac?: string }[];
    configuration: { properties: Record<string, Setting> };
  };
}

const fr = {
  rules: 'Les règles',
  about: 'Chaque règle a sa page\u00a0: pourquoi, comment corriger, un exemple.',
  columns: ['Règle', 'Ce qu’elle trouve', 'Gravité', 'Ce que fait la plateforme'],
  sections: {
    file: 'Fichier',
    header: 'En-tête',
    account: 'Comptes',
    cohort: 'Cohortes',
    existing: 'Comptes existants',
    files: 'Plusieurs fichiers',
  } satisfies Record<Section, string>,
  reference: 'Commandes et réglages',
  commands: 'Commandes',
  palette:
    'Dans la palette (F1), chacune commence par «\u00a0Import Moodle\u00a0:\u00a0» (si VS Code est en français).',
  command: ['Commande', 'Touches'],
  shift: 'Maj',
  next: ' puis ',
  settings: 'Réglages',
  files: 'Les réglages du même nom dans un fichier `.enrolment.json` l’emportent pour les fichiers de son dossier.',
  setting: ['Réglage', 'Ce qu’il change', 'Par défaut'],
};

const en: typeof fr = {
  rules: 'The rules',
  about: 'Each rule has its page: why, how to fix it, an example.',
  columns: ['Rule', 'What it finds', 'Severity', 'What the platform does'],
  sections: {
    file: 'File',
    header: 'Header',
    account: 'Account',
    cohort: 'Cohorts',
    existing: 'Existing accounts',
    files: 'Across files',
  },
  reference: 'Commands and settings',
  commands: 'Commands',
  palette: 'In the palette (F1), each begins with “Moodle Import:”.',
  command: ['Command', 'Keys'],
  shift: 'Shift',
  next: ' then ',
  settings: 'Settings',
  files: 'Those of the same name in a file `.enrolment.json` win for the files of its folder.',
  setting: ['Setting', 'What it changes', 'Default'],
};

const TEXTS: Record<Language, typeof fr> = { fr, en };

/** Every generated document: its path in the project, and its text; by the manifest and its texts in each language. */
export function documentation(manifest: string, nls: Readonly<Record<Language, string>>): Map<string, string> {
  const documents = new Map<string, string>();
  for (const language of ['fr', 'en'] as const) {
    documents.set(`docs/rules/${language}/README.md`, ruleIndex(language));
    documents.set(`docs/moodle-versions.${language}.md`, versionPage(language));
    for (const rule of RULES) documents.set(`docs/rules/${language}/${rule.id}.md`, rulePage(rule, language));
    documents.set(
      `docs/reference.${language}.md`,
      reference(language, JSON.parse(manifest), JSON.parse(nls[language])),
    );
  }
  return documents;
}

/** The rules of each section, with its title. */
export function sectionsOf(language: Language): [title: string, rules: Rule[]][] {
  const titles = Object.entries(TEXTS[language].sections) as [Section, string][];
  return titles.map(([section, title]) => [title, RULES.filter((rule) => rule.section === section)]);
}

function ruleIndex(language: Language): string {
  const text = TEXTS[language];
  const { severities, effects } = RULE_PAGE_TEXTS[language];
  const sections = sectionsOf(language).flatMap(([title, rules]) => [
    `## ${title}`,
    table(
      text.columns,
      rules.map(({ id, texts, severity, effect }) => [
        `[${id}](${id}.md)`,
        texts[language].title,
        severities[severity],
        effects[effect],
      ]),
    ),
  ]);
  return page(`# ${text.rules}`, text.about, ...sections);
}

/** Keys as a keyboard names them: `ctrl+k v` is `Ctrl+K` then `V`. */
function keyCaps(key: string, text: typeof fr): string {
  const cap = (name: string) => (name === 'shift' ? text.shift : name.charAt(0).toUpperCase() + name.slice(1));
  return key
    .split(' ')
    .map((chord) => `\`${chord.split('+').map(cap).join('+')}\``)
    .join(text.next);
}

function reference(language: Language, manifest: Manifest, texts: Readonly<Record<string, string>>): string {
  const text = TEXTS[language];
  const { commands, keybindings, configuration } = manifest.contributes;
  const shown = (key = '') => texts[key.replaceAll('%', '')] ?? key;
  const keysOf = (command: string) =>
    keybindings
      .filter((binding) => binding.command === command)
      .map(({ key }) => keyCaps(key, text))
      .join(', ');
  return page(
    `# ${text.reference}`,
    `## ${text.commands}`,
    text.palette,
    table(
      text.command,
      commands.map(({ command, title }) => [shown(title), keysOf(command)]),
    ),
    `## ${text.settings}`,
    text.files,
    table(
      text.setting,
      Object.entries(configuration.properties).map(([name, setting]) => [
        `\`${name}\``,
        shown(setting.markdownDescription ?? setting.description) + allowed(setting),
        `\`${JSON.stringify(setting.default)}\``,
      ]),
    ),
  );
}

const allowed = ({ enum: values }: Setting) =>
  values ? ` (${values.map((value) => `\`${value || '""'}\``).join(', ')})` : '';
