// The part of docs/ that is made from the code: a page for each rule, and the settings, commands and keys that
// package.json contributes; in French and in English. `npm run docs` writes it, a test holds it.
import { readFileSync } from 'node:fs';
import { RULE_PAGE_TEXTS } from '../src/core/messages/rule-page';
import type { Language } from '../src/core/messages/text';
import { rulePage } from '../src/core/rule-page';
import { RULES } from '../src/core/rules';
import type { Section } from '../src/core/rules/rule';
import { inProject } from './project';

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
  about:
    'Ces pages sont faites à partir des règles elles-mêmes\u00a0: leurs textes sont ceux de l’extension, leurs exemples ceux des tests.',
  columns: ['Règle', 'Ce qu’elle trouve', 'Gravité', 'Ce que fait la plateforme'],
  sections: {
    file: 'Fichier',
    header: 'Ligne des colonnes',
    account: 'Comptes',
    cohort: 'Cohortes',
    existing: 'Comptes existants',
    files: 'Plusieurs fichiers',
  } satisfies Record<Section, string>,
  reference: 'Commandes et réglages',
  commands: 'Commandes',
  palette: 'Dans la palette (F1), chacune commence par «\u00a0Inscription\u00a0:\u00a0».',
  command: ['Commande', 'Touches'],
  settings: 'Réglages',
  files: 'Les réglages du même nom dans un fichier `.enrolment.json` l’emportent pour les fichiers de son dossier.',
  setting: ['Réglage', 'Ce qu’il change', 'Par défaut'],
};

const en: typeof fr = {
  rules: 'The rules',
  about:
    'These pages are made from the rules themselves: their texts are those of the extension, their examples those of the tests.',
  columns: ['Rule', 'What it finds', 'Severity', 'What the platform does'],
  sections: {
    file: 'File',
    header: 'Header',
    account: 'Accounts',
    cohort: 'Cohorts',
    existing: 'Existing accounts',
    files: 'Several files',
  },
  reference: 'Commands and settings',
  commands: 'Commands',
  palette: 'In the palette (F1), each begins with “Enrolment:”.',
  command: ['Command', 'Keys'],
  settings: 'Settings',
  files: 'Those of the same name in a file `.enrolment.json` win for the files of its folder.',
  setting: ['Setting', 'What it changes', 'Default'],
};

const TEXTS: Record<Language, typeof fr> = { fr, en };

/** Every generated document: its path in the project, and its text. */
export function documentation(): Map<string, string> {
  const documents = new Map<string, string>();
  for (const language of ['fr', 'en'] as const) {
    documents.set(`docs/rules/${language}/README.md`, ruleIndex(language));
    for (const rule of RULES) documents.set(`docs/rules/${language}/${rule.id}.md`, rulePage(rule, language));
    documents.set(`docs/reference.${language}.md`, reference(language));
  }
  return documents;
}

function ruleIndex(language: Language): string {
  const text = TEXTS[language];
  const { severities, effects } = RULE_PAGE_TEXTS[language];
  const sections = (Object.keys(text.sections) as Section[]).flatMap((section) => [
    `## ${text.sections[section]}`,
    table(
      text.columns,
      RULES.filter((rule) => rule.section === section).map(({ id, texts, severity, effect }) => [
        `[${id}](${id}.md)`,
        texts[language].title,
        severities[severity],
        effects[effect],
      ]),
    ),
  ]);
  return page(`# ${text.rules}`, text.about, ...sections);
}

function reference(language: Language): string {
  const text = TEXTS[language];
  const { commands, keybindings, configuration } = read<Manifest>('package.json').contributes;
  const texts = read<Record<string, string>>(language === 'fr' ? 'package.nls.fr.json' : 'package.nls.json');
  const shown = (key = '') => texts[key.replaceAll('%', '')] ?? key;
  const keysOf = (command: string) =>
    keybindings
      .filter((binding) => binding.command === command)
      .map(({ key }) => `\`${key}\``)
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

const read = <T>(file: string): T => JSON.parse(readFileSync(inProject(file), 'utf8'));

const page = (...parts: string[]) => `${parts.join('\n\n')}\n`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
