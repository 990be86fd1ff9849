// Findings as lines of text, for people.

import { SEVERITIES, type Severity } from '../../core/document/context';
import { labelled } from '../../core/i18n/format';
import { severityOf } from '../../core/lint/severity';
import { cellNames } from '../../core/text/cell-name';
import type { Place, Table } from '../../core/text/table';
import { type CheckedFile, type Counts, service } from '../io/checked';
import { STANDARD_INPUT } from '../io/files';
import { colorize, printable, type Session, type Style } from '../io/run';

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' };

/** More of one rule in one file are counted: nobody reads a hundred thousand lines that say the same. */
const MOST_OF_A_RULE = 10;

/** A finding that can be put into words. */
export interface PrintableFinding {
  readonly place: Place;
  readonly severity: Severity;
  readonly rule: string;
  message(): string;
}

/** Findings, one a line: `file:line:column severity D12: message [rule]`; of each rule the first ones. */
export function linesOf(
  path: string,
  table: Table,
  findings: Iterable<PrintableFinding>,
  { io, messages, language }: Session,
): string[] {
  const cellOf = cellNames(table);
  const style = (name: Style, text: string) => colorize(io.stdout, io.env, name, text);
  const file = printable(path);
  const found = new Map<string, number>();
  const lines: string[] = [];
  for (const { place, severity, rule, message } of findings) {
    const nth = (found.get(rule) ?? 0) + 1;
    found.set(rule, nth);
    if (nth > MOST_OF_A_RULE) continue;
    const { start } = table.range(place);
    const position = `${file}:${start.line + 1}:${start.column + 1}`;
    const word = style(STYLES[severity], messages.severities[severity]);
    const [cell, said] = [cellOf(place), printable(message())];
    lines.push(`${position} ${word} ${cell ? labelled(cell, said, language) : said} ${style('dim', `[${rule}]`)}`);
  }
  for (const [rule, count] of found) {
    const left = count - MOST_OF_A_RULE;
    if (left > 0) lines.push(`${file} ${messages.more(left)} ${style('dim', `[${rule}]`)}`);
  }
  return lines;
}

/** The findings of a checked file, one a line. */
export function findingLines(checked: CheckedFile, session: Session): string[] {
  const { path, sheet, findings } = checked;
  function* printableFindings(): Iterable<PrintableFinding> {
    for (const finding of findings) {
      yield {
        place: finding.place,
        severity: severityOf(finding, sheet.context),
        rule: finding.rule,
        message: () => service.message(checked, finding, session.language),
      };
    }
  }
  return linesOf(path, sheet.table, printableFindings(), session);
}

/** A file's name and what is to be thought of it. */
export function verdictLine(path: string, counts: Counts, { io, messages }: Session): string {
  const name = path === STANDARD_INPUT ? messages.standardInput : printable(path);
  const worst = SEVERITIES.find((severity) => counts[severity] > 0);
  const verdict = messages.tally(counts);
  return `${colorize(io.stdout, io.env, 'bold', name)} — ${worst ? colorize(io.stdout, io.env, STYLES[worst], verdict) : verdict}`;
}
