// Findings as JSON, for other programs. docs/command-line.md describes the shape.
import { randomInt } from 'node:crypto';
import { cellNames } from '../core/csv/cell-name';
import type { Position } from '../core/csv/table';
import { fixesOf, messageOf, severityOf } from '../core/lint';
import { ruleOf } from '../core/rules';
import type { Finding, Fix } from '../core/rules/rule';
import type { Checked } from './checked';
import { type LineStarts, lineStarts } from './line-starts';
import { writesPassword } from './passwords';
import type { Session } from './session';

const fromOne = ({ line, column }: Position) => ({ line: line + 1, column: column + 1 });

/** One file of the document. */
export function fileAsJson({ path, sheet, findings }: Checked, { language }: Session) {
  const lines = lineStarts(sheet.table.text);
  const cellOf = cellNames(sheet.table);

  /**
   * `line` is where the record starts. A place further down in a record of several lines is widened to the record's
   * beginning, so that its line and its column belong together.
   */
  const rangeOf = (place: Finding['place']) => {
    const { start, end } = sheet.table.range(place);
    const line = sheet.table.line(place.record);
    const from = fromOne(start.line === line ? start : { line, column: 0 });
    const to = fromOne(end);
    return { ...from, endLine: to.line, endColumn: to.column };
  };

  return {
    path,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: severityOf(finding, sheet.context),
      effect: ruleOf(finding.rule)?.effect,
      ...rangeOf(finding.place),
      field: sheet.nameAt(finding.place.column) ?? null,
      cell: cellOf(finding.place) || null,
      message: messageOf(finding, sheet, language),
      related: finding.related.map(({ place, elsewhere }) =>
        elsewhere ? { path: elsewhere.file, line: elsewhere.line } : rangeOf(place),
      ),
      fixes: fixesOf(finding, sheet, { random: randomInt })
        .filter(({ edits }) => edits.length > 0)
        .map((fix) => ({ title: fix.title[language], safe: fix.safe, ...editsAsJson(fix, lines) })),
    })),
  };

  /** A fix that writes a password keeps its title only: no password is printed. */
  function editsAsJson(fix: Fix, starts: LineStarts) {
    if (fix.edits.some((edit) => writesPassword(edit, sheet))) return { edits: [], secret: true };
    const edits = fix.edits.map(({ start, end, text }) => ({
      start: fromOne(starts.position(start)),
      end: fromOne(starts.position(end)),
      text,
    }));
    return { edits };
  }
}
