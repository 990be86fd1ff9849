// A report as Markdown, for a ticket or a wiki.

import { markdown } from '../i18n/markup';
import { type FindingGroup, findingCount, isAutoFixable } from './finding-groups';
import { MOST_SHOWN } from './html';
import { type FileReport, gravestFirst, type Report } from './report';
import { REPORT_TEXTS, type ReportTexts } from './texts';

/** The text, file by file. */
export function* markdownReport({ files, unread, language, on }: Report): Iterable<string> {
  const text = REPORT_TEXTS[language];
  const privacy = `${text.personal([...new Set(files.flatMap(({ personal }) => personal))])} ${text.noPasswords}`;
  yield `# ${text.title}\n\n${[text.files(files.length), ...(on ? [text.made(on)] : [])].join('. ')}\n\n${privacy}\n`;
  if (unread.length) yield `\n**${markdown(text.unread(unread))}**\n`;
  for (const file of gravestFirst(files)) yield section(file, text);
}

function section(file: FileReport, text: ReportTexts): string {
  const parts = [`\n## ${markdown(file.path)}`];
  if (file.kind === undefined) return `${[...parts, text.notEnrolment].join('\n\n')}\n`;
  const { wrong, doubtful, clean } = file.people;
  parts.push(`**${file.verdict}**`, text.outcome(wrong, doubtful, clean));
  if (file.repaired.length) {
    const count = file.repaired.reduce((sum, { lines }) => sum + lines.length, 0);
    const done = file.repaired.map(({ title, lines }) => `- ${markdown(title)} (${text.onLines(lines, 0)})`);
    parts.push(`### ${text.repaired(count)}`, done.join('\n'));
  }
  if (!file.causes.length) parts.push(text.nothing);
  for (const cause of file.causes) parts.push(...causeParts(cause, text));
  return `${parts.join('\n\n')}\n`;
}

function causeParts(cause: FindingGroup, text: ReportTexts): string[] {
  const { columns } = text;
  const shown = cause.entries.slice(0, MOST_SHOWN);
  const left = findingCount(cause) - shown.length;
  const rows = shown.map(({ line, cell, message }) => `| ${line} | ${cell} | ${markdown(message)} |`);
  const automatic = isAutoFixable(cause) ? ` ${text.automatic}` : '';
  return [
    `### ${markdown(cause.title)} (${text.severities[cause.severity]})`,
    `${text.places(findingCount(cause))} · ${text.effects[cause.effect]} \`${cause.rule}\``,
    `**${text.why}** ${markdown(cause.why)}`,
    `**${text.repair}** ${markdown(cause.repair)}${automatic}`,
    [`| ${columns.line} | ${columns.cell} | ${columns.message} |`, '|--:|:--|:--|', ...rows].join('\n'),
    ...(left ? [text.more(left)] : []),
  ];
}
