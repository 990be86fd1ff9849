// A rule's page: what, why, what the platform does, examples, how to repair, how to change its severity. Made from the
// rule itself, for the editor and for the documentation alike.
import { RULE_PAGE_TEXTS } from './messages/rule-page';
import type { Language } from './messages/text';
import type { Example, Rule } from './rules/rule';

/** A mark line of an example, which belongs to the tests. */
const MARK = /^ *(~+|\^) [a-z-]+$/;

/** The page of a rule, as Markdown. */
export function rulePage(rule: Rule, language: Language): string {
  const { title, why, repair } = rule.texts[language];
  const text = RULE_PAGE_TEXTS[language];
  const [wrong] = rule.examples.filter(({ csv }) => csv.split('\n').some((line) => MARK.test(line)));
  const parts = [
    `# ${title}`,
    `\`${rule.id}\` · ${text.severities[rule.severity]} · ${text.effects[rule.effect]}`,
    why,
    `## ${text.repair}`,
    repair,
  ];
  if (wrong) parts.push(`## ${text.example}`, csvBlock(withoutMarks(wrong)));
  const fixed = rule.examples.find((example) => example.fixed !== undefined)?.fixed;
  if (fixed && wrong?.fixed === fixed) parts.push(`### ${text.fixed}`, csvBlock(fixed));
  parts.push(
    `## ${text.change}`,
    text.changeHow(rule.id),
    csvBlock(`"enrolment.rules": { "${rule.id}": "off" }`, 'json'),
  );
  parts.push(`${text.source}${rule.source}.`);
  return `${parts.join('\n\n')}\n`;
}

function withoutMarks({ csv }: Example): string {
  return csv
    .split('\n')
    .filter((line) => !MARK.test(line))
    .join('\n');
}

/** A fence longer than any run of backticks inside, so that no sample ends it. */
function csvBlock(text: string, language = 'csv'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
