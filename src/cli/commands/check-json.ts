// Findings as JSON, for other programs. docs/command-line.md describes the shape.

import { randomInt } from 'node:crypto';
import type { Language } from '../../core/i18n/language';
import { effectOf, quotaOf, severityOf } from '../../core/lint/severity';
import type { Finding, Fix } from '../../core/rules/rule';
import { cellNames } from '../../core/text/cell-name';
import { type LineStarts, lineStarts, type Position } from '../../core/text/line-starts';
import type { Place, Table } from '../../core/text/table';
import { type CheckedFile, countsOf, service } from '../io/checked';
import { writesPassword } from '../io/passwords';
import type { Session } from '../io/run';

const fromOne = ({ line, column }: Position) => ({ line: line + 1, column: column + 1 });

/** A fix of more edits is counted only: a program asks `fix` or the editor to make it. */
const MOST_EDITS = 1000;

/** So many findings of a file are told: a text of millions is longer than a program can read at once. */
const MOST_FINDINGS = 100_000;

/** The places of a table, as the document gives them. */
export function placesOf(table: Table) {
  const cellOf = cellNames(table);
  return {
    /**
     * `line` is where the record starts. A place further down in a record of several lines is widened to the record's
     * beginning, so that its line and its column belong together.
     */
    range(place: Place) {
      const { start, end } = table.range(place);
      const line = table.line(place.record);
      const from = fromOne(start.line === line ? start : { line, column: 0 });
      const to = fromOne(end);
      return { ...from, endLine: to.line, endColumn: to.column };
    },
    cell: (place: Place) => cellOf(place) || null,
  };
}

/** One file of the document. */
export function fileAsJson(checked: CheckedFile, { language }: Session) {
  const { path, sheet } = checked;
  const { kept, omitted } = gravestOf(checked);
  const starts = lineStarts(sheet.table.text);
  const places = placesOf(sheet.table);
  return {
    path,
    ...(omitted.size && { omitted: Object.fromEntries(omitted) }),
    findings: kept.map((finding) => ({
      rule: finding.rule,
      severity: severityOf(finding, sheet.context),
      effect: effectOf(finding),
      ...places.range(finding.place),
      field: sheet.nameAt(finding.place.column) ?? null,
      cell: places.cell(finding.place),
      message: service.message(checked, finding, language),
      related: finding.related.map(({ place, elsewhere }) =>
        elsewhere ? { path: elsewhere.file, line: elsewhere.line } : places.range(place),
      ),
      fixes: service
        .fixes(checked, finding, { random: randomInt })
        .filter(({ edits }) => edits.length > 0)
        .map((fix) => {
          // A fix that writes a password keeps its title only: no password is printed.
          const isSecret = fix.edits.length <= MOST_EDITS && fix.edits.some((edit) => writesPassword(edit, sheet));
          return isSecret ? { ...titled(fix, language), edits: [], secret: true } : fixAsJson(fix, starts, language);
        }),
    })),
  };
}

/** The gravest findings in the file's order, and of each rule how many others there are. */
function gravestOf(checked: CheckedFile): { kept: readonly Finding[]; omitted: ReadonlyMap<string, number> } {
  const { findings, sheet } = checked;
  const omitted = new Map<string, number>();
  if (findings.length <= MOST_FINDINGS) return { kept: findings, omitted };
  const quota = quotaOf(countsOf(checked), MOST_FINDINGS);
  const kept = findings.filter((finding) => {
    if (quota[severityOf(finding, sheet.context)]-- > 0) return true;
    omitted.set(finding.rule, (omitted.get(finding.rule) ?? 0) + 1);
    return false;
  });
  return { kept, omitted };
}

const titled = ({ title, safe }: Fix, language: Language) => ({ title: title[language], safe });

/** A fix with its edits. What deletes a column would be said whole for each of its findings: it is counted only. */
export function fixAsJson(fix: Fix, starts: LineStarts, language: Language) {
  if (fix.edits.length > MOST_EDITS) return { ...titled(fix, language), edits: null, editCount: fix.edits.length };
  const edits = fix.edits.map(({ start, end, text }) => ({
    start: fromOne(starts.position(start)),
    end: fromOne(starts.position(end)),
    text,
  }));
  return { ...titled(fix, language), edits };
}
