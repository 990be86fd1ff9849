// A rule's page: what, why, what the platform does, examples, how to repair, how to change its severity. Made from the
// rule itself, for the editor and for the documentation alike.

import type { Sheet } from '../document/sheet';
import type { Language } from '../i18n/language';
import { markdown } from '../i18n/markup';
import { findingsOf, readExample, readMarks } from '../lint/example';
import { messageOf } from '../lint/lint';
import type { Example, Rule } from '../rules/rule';
import { cellNames } from '../text/cell-name';
import { RULE_PAGE_TEXTS } from './rule-page-texts';

/** The page of a rule, as Markdown. */
export function rulePage(rule: Rule, language: Language): string {
  const { title, why, repair } = rule.texts[language];
  const text = RULE_PAGE_TEXTS[language];
  const wrong = rule.examples.find(({ csv }) => readMarks(csv).marks.length > 0);
  const right = wrong?.fixed ?? rule.examples.find(({ csv }) => readMarks(csv).marks.length === 0)?.csv;
  const parts = [
    `# ${title}`,
    `\`${rule.id}\` · ${text.severities[rule.severity]} · ${text.effects[rule.effect]}`,
    why,
    `## ${text.repair}`,
    repair,
  ];
  if (wrong) parts.push(`## ${text.example}`, ...sampleOf(wrong, rule, language));
  if (right) parts.push(`### ${wrong?.fixed === undefined ? text.right : text.fixed}`, block(right));
  parts.push(
    `## ${text.change}`,
    text.changeHow(rule.id),
    block(`"enrolment.rules": { "${rule.id}": "off" }`, 'json'),
    `${text.source}${sourceText(rule.source, language)}.`,
  );
  return `${parts.join('\n\n')}\n`;
}

/** A rule's source, as the reader knows it: the guide's step, Moodle's behaviour, a choice of this project. */
function sourceText(source: string, language: Language): string {
  const text = RULE_PAGE_TEXTS[language];
  return source
    .split(';')
    .map((part) => part.trim().replace(/^conformance (.+)$/, (_, rules) => text.conformance(rules)))
    .map((part) => part.replace(/^decisions? (.+)$/, (_, numbers) => text.decision(numbers)))
    .join(text.semicolon);
}

/** A faulty file, what is known besides, and what the rule says of it, cell by cell. */
function sampleOf(example: Example, rule: Rule, language: Language): string[] {
  const text = RULE_PAGE_TEXTS[language];
  const { csv } = readMarks(example.csv);
  const sheet = readExample(example, csv);
  const cellOf = cellNames(sheet.table);
  const said = findingsOf(example, sheet, rule).map((finding) => {
    const where = cellOf(finding.place) || text.line(sheet.table.range(finding.place).start.line + 1);
    return `- **${where}**${text.colon}${markdown(messageOf(finding, sheet, language))}`;
  });
  const known = [
    [text.accounts, example.accounts],
    [text.cohorts, example.cohorts],
    ...(example.others ?? []).map((other) => [`\`${other.fileName}\``, other.csv]),
  ] as const;
  return [
    ...(example.platform ? [`${text.platform}${sheet.platform.name[language]}.`] : []),
    ...(example.moodleVersion ? [`Moodle ${example.moodleVersion}.`] : []),
    ...(isUnusual(sheet) ? [text.withUsername] : []),
    block(csv),
    ...known.flatMap(([name, content]) =>
      content === undefined ? [] : [`${name}${text.colon.trimEnd()}`, block(content)],
    ),
    `${text.says}`,
    said.join('\n'),
  ];
}

/** Whether the platform creates the usernames, and this file states them all the same. */
const isUnusual = ({ platform, template, columns }: Sheet) =>
  platform.username.derived &&
  !template.columns.includes('username') &&
  columns.some(({ name }) => name === 'username');

/** A fence longer than any run of backticks inside, so that no sample ends it. */
function block(text: string, language = 'csv'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
