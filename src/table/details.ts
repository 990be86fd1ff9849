// What the page shows of the selected cells, and what is copied of them.
import { explain, suggest } from '../core/authoring/cell-help';
import { fileDomains } from '../core/authoring/domains';
import { messageOf } from '../core/lint/lint';
import { severityOf } from '../core/lint/severity';
import type { Current } from './current';
import { areaFindings, fixViews, recordsIn } from './edits';
import type { Area, DetailsView } from './protocol';

/** More findings of a selection than anybody reads. */
const MOST_TOLD = 20;

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
