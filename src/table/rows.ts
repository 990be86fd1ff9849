// What the page gets to see of a file: its rows, its columns, its verdict. Knows neither the editor nor the page.

import { columnLabel } from '../core/authoring/column-help';
import { Row } from '../core/document/row';
import { messageOf } from '../core/lint/lint';
import { severityOf } from '../core/lint/severity';
import { isCohortColumn } from '../core/moodle-facts/columns';
import { isEditable } from '../core/table-edits/table-edit';
import { type Editing, fixViews } from './edits';
import { markOf } from './findings';
import type { Outcomes } from './outcomes';
import type { ColumnView, RowView, StateView } from './protocol';

/** All that the page shows of a file. */
export interface TableModel extends Editing {
  readonly passwords: boolean;
  /** The establishment code that the file states for all of its lines; '' for none. */
  readonly soleCode: string;
  /** What becomes of each record, where it is known. */
  readonly outcomes: Outcomes;
}

/** Rows from `from` up to `to`. */
export function rowViews(model: TableModel, from: number, to: number): RowView[] {
  const rows: RowView[] = [];
  for (let row = from; row < Math.min(to, model.view.count); row++) rows.push(rowView(model, model.view.recordOf(row)));
  return rows;
}

function rowView({ sheet, soleCode, findings, outcomes, passwords, language }: TableModel, record: number): RowView {
  const { table } = sheet;
  const marks = findings.of(record).map((one) => markOf(one, sheet, language));
  const line = table.line(record) + 1;
  if (!isEditable(sheet, record)) {
    const raw = table.recordText(record);
    return { line, cells: null, hidden: -1, raw, marks, username: '', outcome: null };
  }
  const cells = table.values(record);
  const secret = passwords ? -1 : sheet.column('password');
  const hidden = cells[secret] ? secret : -1;
  if (hidden >= 0) cells[hidden] = '';
  const row = new Row(sheet, record);
  const username = !row.isPerson || !sheet.isDerived ? '' : row.usernameWith(soleCode);
  return { line, cells, hidden, raw: '', marks, username, outcome: outcomes.get(record) ?? null };
}

export function columnViews({ sheet, findings, language }: TableModel): ColumnView[] {
  return sheet.columns.map(({ index, written, name }) => ({
    written,
    label: name ? columnLabel(name, sheet.platform, language) : '',
    kind: name === 'password' ? 'password' : name && isCohortColumn(name) ? 'cohort' : 'text',
    ...(findings.counts[index] ?? { errors: 0, warnings: 0 }),
    marks: findings.header.flatMap((one) => (one.place.column === index ? markOf(one, sheet, language) : [])),
  }));
}

/** More sentences of one rule above a table than anybody reads: each may be of another line. */
const MOST_OF_A_RULE = 20;

/** What stands against the file or its header, the same sentence once. */
export function notices(model: TableModel): StateView['notices'] {
  const { sheet, findings, language } = model;
  const said = new Set<string>();
  const looked = new Map<string, number>();
  return findings.whole.flatMap((finding) => {
    const before = looked.get(finding.rule) ?? 0;
    if (before === MOST_OF_A_RULE) return [];
    looked.set(finding.rule, before + 1);
    const text = messageOf(finding, sheet, language);
    if (said.has(text)) return [];
    said.add(text);
    const fixes = fixViews([finding], model);
    return { severity: severityOf(finding, sheet.context), text, rule: finding.rule, fixes };
  });
}
