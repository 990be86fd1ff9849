// Findings as lines of text, for people.
import { cellNames } from '../core/csv/cell-name';
import type { Severity } from '../core/file/context';
import { messageOf, severityOf } from '../core/lint';
import { type Checked, countsOf } from './checked';
import { STANDARD_INPUT } from './files';
import { paint, printable, type Session, type Style } from './session';

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' };

/** The findings of a file, one a line: `file:line:column severity D12: message [rule]`. */
export function findingLines({ path, sheet, findings }: Checked, { io, language, messages }: Session): string[] {
  const cellOf = cellNames(sheet.table);
  const style = (name: Style, text: string) => paint(io.stdout, io.env, name, text);
  const file = printable(path);
  return findings.map((finding) => {
    const { start } = sheet.table.range(finding.place);
    const severity = severityOf(finding, sheet.context);
    const position = `${file}:${start.line + 1}:${start.column + 1}`;
    const word = style(STYLES[severity], messages.severities[severity]);
    const cell = cellOf(finding.place);
    const message = printable(messageOf(finding, sheet, language));
    return `${position} ${word} ${cell && `${cell}: `}${message} ${style('dim', `[${finding.rule}]`)}`;
  });
}

/** The file's name and what is to be thought of it. */
export function verdictLine(checked: Checked, { io, messages }: Session): string {
  const name = checked.path === STANDARD_INPUT ? messages.standardInput : printable(checked.path);
  const counts = countsOf(checked);
  const worst = (['error', 'warning', 'information', 'hint'] as const).find((severity) => counts[severity] > 0);
  const verdict = messages.tally(counts);
  return `${paint(io.stdout, io.env, 'bold', name)} — ${worst ? paint(io.stdout, io.env, STYLES[worst], verdict) : verdict}`;
}
