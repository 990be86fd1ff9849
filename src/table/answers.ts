// What the page is told of the file: its state, what is known of the selected cells, and cells to be copied.
import { explain, suggest } from '../core/authoring/cell-help';
import { fileDomains } from '../core/authoring/domains';
import type { Language } from '../core/i18n/language';
import { messageOf } from '../core/lint/lint';
import { severityOf } from '../core/lint/severity';
import { type Verdict, verdictWords } from '../core/lint/verdict';
import type { Current } from './current';
import { areaFindings, fixViews, recordsIn } from './edits';
import type { Widths } from './host';
import type { Area, DetailsView, Sight, StateView, ViewSettings } from './protocol';
import { columnViews, notices, rowViews } from './rows';

/** More findings of a selection than anybody reads. */
const MOST_TOLD = 20;

/** What the page needs to know of a file before it asks for rows. */
export function stateOf(
  shown: Current,
  verdict: Verdict,
  { filter, problemsOnly }: ViewSettings,
  { fileName, widths, sight }: { fileName: string; widths: Widths; sight: Sight },
): StateView {
  const { version, order, language, view, sheet, findings } = shown;
  const { answer, found } = verdictWords(verdict, language);
  return {
    type: 'state',
    version,
    order,
    language,
    fileName,
    foreign: false,
    verdict: { kind: verdict.kind, text: answer, found },
    notices: notices(shown),
    columns: columnViews(shown),
    derived: sheet.isDerived,
    shown: view.count,
    all: sheet.table.recordCount - (sheet.header < 0 ? 0 : 1),
    grows: !filter.text && !problemsOnly && sheet.width > 0,
    problems: findings.rows,
    widths,
    rows: { from: sight.from, rows: rowViews(shown, sight.from, sight.to) },
  };
}

/** The state of a file that is none of ours. */
export function foreignState(version: number, fileName: string, language: Language): StateView {
  return {
    type: 'state',
    version,
    order: 0,
    language,
    fileName,
    foreign: true,
    verdict: { kind: 'empty', text: '', found: '' },
    notices: [],
    columns: [],
    derived: false,
    shown: 0,
    all: 0,
    grows: false,
    problems: 0,
    widths: {},
    rows: { from: 0, rows: [] },
  };
}

/** What is known of the selected cells. */
export function detailsOf(shown: Current, area: Area): DetailsView {
  const { sheet, view, language, passwords, version } = shown;
  const record = view.recordOf(area.top);
  const column = area.left;
  const cell = { record, column, name: sheet.nameAt(column) };
  const isRow = record >= sheet.table.recordCount || sheet.table.fieldCount(record) === sheet.width;
  const found = areaFindings(shown, area);
  const secret = cell.name === 'password' && !passwords;
  const value = sheet.table.value(record, column);
  return {
    type: 'details',
    version,
    area,
    about: isRow ? explain(sheet, cell, language) : [],
    findings: found.slice(0, MOST_TOLD).map((finding) => ({
      severity: severityOf(finding, sheet.context),
      text: messageOf(finding, sheet, language),
      rule: finding.rule,
    })),
    fixes: fixViews(found, shown),
    suggestions: isRow ? suggestions(shown, cell) : [],
    value: secret ? '' : value,
  };
}

function suggestions({ sheet, language, tools }: Current, cell: Parameters<typeof suggest>[1]) {
  const items: DetailsView['suggestions'] = suggest(sheet, cell, language, tools).map(({ value, detail, kind }) => ({
    value,
    detail,
    secret: kind === 'secret',
  }));
  const domains = cell.name === 'email' ? fileDomains(sheet) : [];
  return [...items, ...domains.map((domain) => ({ value: `@${domain}`, detail: '', secret: false }))];
}

/** The cells of an area; hidden passwords are left out. */
export function copiedOf({ sheet, view, passwords }: Current, area: Area): string[][] {
  const { table } = sheet;
  const secret = passwords ? -1 : sheet.column('password');
  return recordsIn(view, area)
    .filter((record) => record < table.recordCount)
    .map((record) => {
      const right = Math.min(area.right, Math.max(area.left, table.fieldCount(record) - 1));
      const columns = Array.from({ length: right - area.left + 1 }, (_, index) => area.left + index);
      return columns.map((column) => (column === secret ? '' : table.value(record, column)));
    });
}
