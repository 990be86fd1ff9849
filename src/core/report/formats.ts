// The formats of a report, each a function from plain data to pieces of text.
import { csvReport } from './csv';
import { htmlReport } from './html';
import { markdownReport } from './markdown';
import type { Report } from './report';
import { sarifReport } from './sarif';

export const REPORT_FORMATS = ['html', 'markdown', 'csv', 'json', 'sarif'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How files of a format are named: the first ending is that of a new one. */
const ENDINGS: Readonly<Record<ReportFormat, readonly [string, ...string[]]>> = {
  html: ['html', 'htm'],
  markdown: ['md'],
  csv: ['csv'],
  json: ['json'],
  sarif: ['sarif'],
};

/** The format that a file's name asks for; HTML where it asks for none. */
export function formatOf(path: string): ReportFormat {
  const isNamed = (format: ReportFormat) => ENDINGS[format].some((ending) => path.toLowerCase().endsWith(`.${ending}`));
  return REPORT_FORMATS.find(isNamed) ?? 'html';
}

/** The ending of a new file. */
export const formatEnding = (format: ReportFormat): string => ENDINGS[format][0];

/** The day of a report where its reader is, `2026-01-31`: in France, that of UTC is yesterday's until two in the morning. */
export function localDay(date: Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, index) => String(part).padStart(index ? 2 : 4, '0')).join('-');
}

const WRITERS: Readonly<Record<ReportFormat, (report: Report) => Iterable<string>>> = {
  html: htmlReport,
  markdown: markdownReport,
  csv: csvReport,
  json: jsonReport,
  sarif: sarifReport,
};

/** A report as text, in pieces: that of thousands of files need not be one string. */
export function writeReport(report: Report, format: ReportFormat): Iterable<string> {
  return WRITERS[format](report);
}

/** The data themselves; docs/command-line.md describes them. */
function* jsonReport({ files, unread, version, on }: Report): Iterable<string> {
  yield `{"version":${JSON.stringify(version)}${on ? `,"on":${JSON.stringify(on)}` : ''},"unread":${JSON.stringify(unread)},"files":[`;
  for (const [index, file] of files.entries()) yield `${index ? ',' : ''}\n${JSON.stringify(file)}`;
  yield '\n]}\n';
}
