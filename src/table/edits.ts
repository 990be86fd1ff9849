// What an action of the page does to the text: rows of the view become records, and the core makes the edits.

import type { Sheet } from '../core/document/sheet';
import type { Language } from '../core/i18n/language';
import { combineFixes } from '../core/lint/fix-all';
import { fixesOf } from '../core/lint/lint';
import { offeredFixes } from '../core/lint/offered-fixes';
import { isSafeFix } from '../core/lint/safe-fix';
import type { Action, Finding, Fix, FixContext } from '../core/rules/rule';
import { clearCells, fillDown, replaceInCells, setCells } from '../core/table-edits/cells';
import { type PasteResult, paste } from '../core/table-edits/paste';
import { deleteRows, insertRows, moveRows, sortFile } from '../core/table-edits/rows';
import { refuse, type TableEdit } from '../core/table-edits/table-edit';
import { type FileFindings, findingsAt } from './findings';
import type { Area, FixView, PageAction } from './protocol';
import type { View } from './view';

/** More findings than this are repaired by *Repair everything*. */
const MOST_FIXED = 5000;

export interface Editing {
  readonly sheet: Sheet;
  readonly view: View;
  readonly findings: FileFindings;
  readonly tools: FixContext;
  readonly language: Language;
}

/** An edit of the text, something that only the editor can do, or why neither is done. */
export type Outcome =
  | {
      readonly edit: TableEdit;
      readonly pasted?: PasteResult['converted'];
      /** The rows and columns of the view that are selected when it is done. */
      readonly area?: Area;
    }
  | { readonly act: Action }
  | { readonly sorted: true };

const up = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** Records of an area, from its top to its bottom. */
export const recordsIn = (view: View, { top, bottom }: Area) => up(top, bottom + 1).map((row) => view.recordOf(row));

const columnsIn = ({ sheet }: Editing, { left, right }: Area) => up(left, Math.min(right + 1, sheet.width));

/** Carries out an action of the page; a text to paste must have been read by now. */
export function outcomeOf(editing: Editing, action: PageAction): Outcome {
  const { sheet, view } = editing;
  switch (action.kind) {
    case 'set': {
      const records = recordsIn(view, action.area);
      const columns = columnsIn(editing, action.area);
      const cells = records.flatMap((record) => columns.map((column) => ({ record, column, value: action.value })));
      return { edit: setCells(sheet, cells) };
    }
    case 'clear': {
      const records = recordsIn(view, action.area).filter((record) => record < sheet.table.recordCount);
      return { edit: clearCells(sheet, records, columnsIn(editing, action.area)) };
    }
    case 'fill': {
      const { area, sources } = action;
      const top = sources ? area.top : area.top - 1;
      if (top < 0) return { edit: refuse('nothing') };
      const records = recordsIn(view, { ...area, top });
      return { edit: fillDown(sheet, records, columnsIn(editing, area), sources || 1) };
    }
    case 'paste': {
      const { area } = action;
      const target = {
        records: up(area.top, view.count).map((row) => view.recordOf(row)),
        column: area.left,
        height: area.bottom - area.top + 1,
        width: area.right - area.left + 1,
      };
      const { edit, converted, rows, columns } = paste(sheet, action.text ?? '', target, action.own);
      const bottom = area.top + rows - 1;
      if (!converted) return { edit, area: { ...area, bottom, right: area.left + columns - 1 } };
      return { edit, pasted: converted, area: { top: area.top, bottom, left: 0, right: sheet.width - 1 } };
    }
    case 'replace': {
      const { only } = action;
      const records = only ? [view.recordOf(only.row)] : up(0, view.count).map((row) => view.recordOf(row));
      const columns = only ? [only.column] : up(0, sheet.width);
      return { edit: replaceInCells(sheet, records, { ...action, columns }) };
    }
    case 'insert':
      return {
        edit: insertRows(sheet, Math.min(view.recordOf(action.row), sheet.table.recordCount), action.count),
        area: { top: action.row, bottom: action.row + action.count - 1, left: 0, right: sheet.width - 1 },
      };
    case 'delete':
      return { edit: deleteRows(sheet, recordsIn(view, action.area)) };
    case 'move':
      if (!view.isWhole) return { sorted: true };
      return { edit: moveRows(sheet, recordsIn(view, action.area), view.recordOf(action.to)), area: movedTo(action) };
    case 'sortFile':
      return { edit: sortFile(sheet, action.column, action.descending) };
    case 'fix':
      return fixed(editing, areaFindings(editing, action.area), action);
    case 'fixFile':
      return fixed(editing, editing.findings.whole, action);
  }
}

/** Where rows stand that were moved before another row. */
function movedTo({ area, to }: Extract<PageAction, { kind: 'move' }>): Area {
  const by = to > area.bottom ? to - area.bottom - 1 : to - area.top;
  return { ...area, top: area.top + by, bottom: area.bottom + by };
}

export function areaFindings({ view, findings }: Editing, area: Area): Finding[] {
  return findingsAt(findings, recordsIn(view, area), area.left, area.right).slice(0, MOST_FIXED);
}

/** The fixes of some findings, those of one title together; several titles of one rule also as one, where all are safe. */
export function fixViews(findings: readonly Finding[], { sheet, tools, language }: Editing): FixView[] {
  const views = new Map<string, { rule: string; title: string; count: number }>();
  const firsts = new Map<string, { fixes: Fix[]; titles: Set<string> }>();
  for (const { fix, findings: repaired, isFirst } of offeredFixes(findings, sheet, tools)) {
    const [{ rule }] = repaired;
    const title = fix.title[language];
    const key = `${rule}\n${title}`;
    const there = views.get(key);
    if (there) there.count++;
    else views.set(key, { rule, title, count: 1 });
    if (!isFirst) continue;
    const first = firsts.get(rule) ?? { fixes: [], titles: new Set<string>() };
    first.fixes.push(fix);
    first.titles.add(title);
    firsts.set(rule, first);
  }
  const combined = [...firsts].flatMap(([rule, { fixes, titles }]) =>
    titles.size > 1 && fixes.every(isSafeFix) ? [{ rule, title: '', count: fixes.length }] : [],
  );
  return [...combined, ...views.values()].slice(0, MOST_TITLES);
}

/** More ways to repair are more than anybody reads in a menu. */
const MOST_TITLES = 30;

function fixed(
  { sheet, tools, language }: Editing,
  findings: readonly Finding[],
  { rule, title }: { readonly rule: string; readonly title: string },
): Outcome {
  const chosen = findings.flatMap((finding) => {
    if (finding.rule !== rule) return [];
    const fixes = fixesOf(finding, sheet, tools);
    return (title ? fixes.find((fix) => fix.title[language] === title) : fixes[0]) ?? [];
  });
  const act = chosen.find(({ action }) => action)?.action;
  if (act) return { act };
  const edits = combineFixes(chosen);
  return { edit: edits.length ? { edits } : refuse('nothing') };
}
