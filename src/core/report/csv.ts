// A report as CSV, for a spreadsheet: one finding a line. Nothing in it runs as a formula.

import { csvField } from '../i18n/markup';
import type { Report } from './report';
import { REPORT_TEXTS } from './texts';

/** The lines, with the byte-order mark and, in French, the semicolon that Excel wants. */
export function* csvReport({ files, unread, language }: Report): Iterable<string> {
  const text = REPORT_TEXTS[language];
  const delimiter = language === 'fr' ? ';' : ',';
  const line = (fields: readonly string[]) => `${fields.map(csvField).join(delimiter)}\r\n`;
  const names = [
    'file',
    'line',
    'cell',
    'field',
    'severity',
    'rule',
    'title',
    'message',
    'why',
    'repair',
    'automatic',
  ] as const;
  yield `\ufeff${line(names.map((name) => text.columns[name]))}`;
  for (const path of unread) {
    yield line([path, '', '', '', text.severities.error, '', '', text.unread([path]), '', '', text.no]);
  }
  for (const { path, causes } of files) {
    for (const { rule, title, severity: worst, why, repair, entries, omitted } of causes) {
      for (const { line: at, cell, field, severity, message, automatic } of entries) {
        const said = [text.severities[severity], rule, title, message, why, repair, automatic ? text.yes : text.no];
        yield line([path, String(at), cell, field, ...said]);
      }
      if (omitted)
        yield line([path, '', '', '', text.severities[worst], rule, title, text.more(omitted), why, repair, '']);
    }
  }
}
