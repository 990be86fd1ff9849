// The formats of a report, each a function from plain data to pieces of text.
import type { Language } from '../messages/text';
import { csvReport } from './csv';
import { htmlReport } from './html';
import { markdownReport } from './markdown';
import type { FileReport } from './report';
import { sarifReport } from './sarif';

export interface Report {
  readonly files: readonly FileReport[];
  /** Paths of the files that were asked for and could not be read: nothing is known of them. */
  readonly unread: readonly string[];
  readonly language: Language;
  /** The program's version. */
  readonly version: string;
  /** The day, as `2025-09-01`; '' leaves it out. */
  readonly on: string;
}

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
