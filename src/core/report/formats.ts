// The formats of a report, each a function from plain data to pieces of text.
import { csvReport } from './csv';
import { htmlReport } from './html';
import { markdownReport } from './markdown';
import type { Report } from './report';
import { sarifReport } from './sarif';

export const REPORT_FORMATS = ['html', 'markdown', 'csv', 'json', 'sarif'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

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
