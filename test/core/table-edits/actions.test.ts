// Random actions on the table: the text is what a simple model of rows and cells says, what no action touched keeps its
// bytes, and taking the edits back gives the first text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSheet } from '../../../src/core/document/read-sheet';
import type { Sheet } from '../../../src/core/document/sheet';
import { contextOf } from '../../../src/core/lint/example';
import { clearCells, fillDown, replaceInCells, setCells } from '../../../src/core/table-edits/cells';
import { sortedRows } from '../../../src/core/table-edits/order';
import { pasteBlock } from '../../../src/core/table-edits/paste';
import { deleteRows, insertRows, moveRows, sortFile } from '../../../src/core/table-edits/rows';
import { isEditable, type TableEdit } from '../../../src/core/table-edits/table-edit';
import { applyEdits, type TextEdit } from '../../../src/core/text/edits';
import type { Table } from '../../../src/core/text/table';
import { tries } from '../../fuzz';

const COLUMNS = ['firstname', 'lastname', 'password', 'email', 'profile_field_matricule', 'cohort1'];
const WIDTH = COLUMNS.length;
const COHORT = 'Cohorte_Ex25';
const context = contextOf({});

/** A row of the model: its cells as values, and the bytes of those that nobody has touched. */
interface ModelRow {
  /** The whole line, while nothing on it has changed. */
  raw: string | undefined;
  cells: { value: string; raw: string | undefined }[];
}

function modelOf({ table, firstRow }: Sheet): ModelRow[] {
  const rows: ModelRow[] = [];
  for (let record = firstRow; record < table.recordCount; record++) {
    const cells = table.values(record).map((value, column) => ({ value, raw: table.raw(record, column) }));
    rows.push({ raw: lineIn(table, record), cells });
  }
  return rows;
}

const lineIn = (table: Table, record: number) => table.text.slice(table.recordStart(record), table.recordEnd(record));

type Action =
  | { kind: 'set'; row: number; column: number; value: string }
  | { kind: 'clear'; rows: number[]; columns: number[] }
  | { kind: 'fill'; rows: number[]; columns: number[]; sources: number }
  | { kind: 'paste'; row: number; column: number; block: string[][]; height: number; width: number }
  | { kind: 'replace'; search: string; replacement: string }
  | { kind: 'insert'; row: number; count: number }
  | { kind: 'delete'; rows: number[] }
  | { kind: 'move'; rows: number[]; to: number }
  | { kind: 'sort'; column: number; descending: boolean };

const up = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
const allColumns = up(0, WIDTH);

/** Rows of an action, brought into what the file has. */
const within = (rows: readonly number[], count: number) => [...new Set(rows.map((row) => row % Math.max(1, count)))];

function edit(sheet: Sheet, action: Action): TableEdit {
  const { firstRow, table } = sheet;
  const count = table.recordCount - firstRow;
  const records = (rows: readonly number[]) => within(rows, count).map((row) => firstRow + row);
  switch (action.kind) {
    case 'set':
      return setCells(sheet, [{ ...action, record: firstRow + (action.row % (count + 1)) }]);
    case 'clear':
      return clearCells(sheet, records(action.rows), action.columns);
    case 'fill':
      return fillDown(
        sheet,
        records(action.rows),
        action.columns,
        Math.min(action.sources, within(action.rows, count).length),
      );
    case 'paste': {
      const from = firstRow + (action.row % (count + 1));
      return pasteBlock(sheet, action.block, { ...action, records: up(from, table.recordCount) });
    }
    case 'replace':
      return replaceInCells(sheet, up(firstRow, table.recordCount), {
        ...action,
        matchCase: true,
        columns: allColumns,
      });
    case 'insert':
      return insertRows(sheet, firstRow + (action.row % (count + 1)), action.count);
    case 'delete':
      return deleteRows(sheet, count ? records(action.rows) : []);
    case 'move':
      return moveRows(sheet, count ? records(action.rows) : [], firstRow + (action.to % (count + 1)));
    case 'sort':
      return sortFile(sheet, action.column, action.descending);
  }
}

/** What the same action makes of the model. */
function act(model: ModelRow[], sheet: Sheet, action: Action): ModelRow[] {
  const count = model.length;
  const cohort = mostFrequent(model);
  const emptyRow = (): ModelRow => ({
    raw: undefined,
    cells: COLUMNS.map((name) => ({ value: name === 'cohort1' ? cohort : '', raw: undefined })),
  });
  const set = (row: number, column: number, value: string) => {
    if (row >= count && value === '') return;
    while (model.length <= row) model.push(emptyRow());
    const there = model[row]!;
    if (there.cells[column]!.value === value) return;
    there.cells[column] = { value, raw: undefined };
    there.raw = undefined;
  };
  switch (action.kind) {
    case 'set':
      set(action.row % (count + 1), action.column, action.value);
      return model;
    case 'clear':
      for (const row of within(action.rows, count)) for (const column of action.columns) set(row, column, '');
      return model;
    case 'fill': {
      const rows = within(action.rows, count);
      const sources = Math.min(action.sources, rows.length);
      const values = rows.slice(0, sources).map((row) => model[row]!.cells.map(({ value }) => value));
      rows.slice(sources).forEach((row, index) => {
        for (const column of action.columns) set(row, column, values[index % sources]![column]!);
      });
      return model;
    }
    case 'paste': {
      const { block, column, height, width } = action;
      const [rows, columns] = [block.length, block[0]!.length];
      const fits = height % rows === 0 && width % columns === 0;
      const from = action.row % (count + 1);
      for (let y = 0; y < (fits ? height : rows); y++)
        for (let x = 0; x < (fits ? width : columns); x++) set(from + y, column + x, block[y % rows]![x % columns]!);
      return model;
    }
    case 'replace':
      model.forEach((one, row) => {
        if (one.cells.length !== WIDTH || !isEditable(sheet, sheet.firstRow + row)) return;
        one.cells.forEach(({ value }, column) => {
          if (COLUMNS[column] !== 'password') set(row, column, value.split(action.search).join(action.replacement));
        });
      });
      return model;
    case 'insert': {
      const at = action.row % (count + 1);
      return [...model.slice(0, at), ...up(0, action.count).map(emptyRow), ...model.slice(at)];
    }
    case 'delete': {
      const gone = within(action.rows, count);
      return model.filter((_, row) => !gone.includes(row));
    }
    case 'move': {
      const moved = within(action.rows, count).sort((a, b) => a - b);
      const to = action.to % (count + 1);
      const rest = (row: number) => !moved.includes(row);
      const order = [...up(0, to).filter(rest), ...moved, ...up(to, count).filter(rest)];
      return order.map((row) => model[row]!);
    }
    case 'sort': {
      const { firstRow } = sheet;
      const all = up(firstRow, firstRow + count);
      return sortedRows(sheet, all, action).map((record) => model[record - firstRow]!);
    }
  }
}

function mostFrequent(model: readonly ModelRow[]): string {
  const filled = model
    .filter(({ cells }) => cells.length === WIDTH)
    .map(({ cells }) => cells[WIDTH - 1]!.value.trim())
    .filter((value) => value !== '');
  return filled.find((value) => 2 * filled.filter((other) => other === value).length > filled.length) ?? '';
}

/** The edits that take edits back, in the text that they have made. */
function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(({ start, end, text: written }) => {
    const from = start + shift;
    shift += written.length - (end - start);
    return { start: from, end: from + written.length, text: text.slice(start, end) };
  });
}

/** What stands between the records of a text: line ends, those of empty lines included. */
const gaps = (table: Table) =>
  up(1, table.recordCount).map((record) => table.text.slice(table.recordEnd(record - 1), table.recordStart(record)));

const value = fc.constantFrom(
  '',
  'Paul',
  'Le Goff',
  'a,b',
  'a;b',
  'say "x"',
  'x\ny',
  ' ',
  'é',
  '12',
  '2',
  COHORT,
  '"',
  "'",
);
const written = fc.constantFrom(
  'Lise',
  '"Lise"',
  '"Le Goff, A"',
  '"a;b"',
  '""',
  ' "b"',
  '"x\r\ny"',
  'a"b',
  '12',
  '3',
  '',
  ' ',
  COHORT,
);
const line = fc.oneof(
  { weight: 8, arbitrary: fc.array(written, { minLength: WIDTH, maxLength: WIDTH }) },
  { weight: 1, arbitrary: fc.array(written, { minLength: 1, maxLength: WIDTH + 2 }) },
  { weight: 1, arbitrary: fc.constantFrom(['Omar', '"Roy', '', '', '', ''], ['"Zoé', 'Roy', '', '', '1', '']) },
);
const file = fc
  .record({
    lines: fc.array(line, { maxLength: 8 }),
    delimiter: fc.constantFrom(',', ';'),
    eol: fc.constantFrom('\n', '\r\n'),
    title: fc.boolean(),
    blanks: fc.array(fc.nat(8), { maxLength: 2 }),
    ended: fc.boolean(),
  })
  .map(({ lines, delimiter, eol, title, blanks, ended }) => {
    const body = [COLUMNS, ...lines].map((cells) => cells.join(delimiter));
    for (const blank of blanks) if (blank > 0 && blank < body.length) body.splice(blank, 0, '');
    return [...(title ? ['Agents du CH'] : []), ...body].join(eol) + (ended ? eol : '');
  });

const row = fc.nat(12);
const column = fc.nat(WIDTH - 1);
const rows = fc.array(row, { minLength: 1, maxLength: 5 });
const columns = fc.uniqueArray(column, { minLength: 1, maxLength: 3 });
const block = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([down, across]) => {
  const one = fc.array(value, { minLength: across, maxLength: across });
  return fc.array(one, { minLength: down, maxLength: down });
});
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), row, column, value }),
  fc.record({ kind: fc.constant('clear' as const), rows, columns }),
  fc.record({ kind: fc.constant('fill' as const), rows, columns, sources: fc.integer({ min: 1, max: 2 }) }),
  fc
    .record({ kind: fc.constant('paste' as const), row, column: fc.nat(3), block, height: fc.nat(3), width: fc.nat(3) })
    .map((paste) => ({ ...paste, height: Math.max(1, paste.height), width: Math.max(1, paste.width) })),
  fc.record({
    kind: fc.constant('replace' as const),
    search: fc.constantFrom('L', 'Lise', ',', ' ', '.', '"'),
    replacement: value,
  }),
  fc.record({ kind: fc.constant('insert' as const), row, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('delete' as const), rows }),
  fc.record({ kind: fc.constant('move' as const), rows, to: row }),
  fc.record({ kind: fc.constant('sort' as const), column, descending: fc.boolean() }),
);

describe('actions on the table', () => {
  it('make the text that a simple model says, and leave every other byte alone', () => {
    fc.assert(
      fc.property(file, fc.array(action, { minLength: 1, maxLength: 10 }), (first, actions) => {
        let sheet = readSheet(first, context);
        const { header } = sheet;
        let model = modelOf(sheet);
        const texts = [first];
        const undo: TextEdit[][] = [];
        for (const one of actions) {
          const { table } = sheet;
          const result = edit(sheet, one);
          if ('refused' in result) {
            if (result.refused === 'open-quote') assert.ok(table.unclosed.length > 0, 'no quote is open');
            if (result.refused === 'misshapen') assert.notEqual(table.fieldCount(result.record), sheet.width);
            assert.notEqual(result.refused, 'header');
            continue;
          }
          model = act(model, sheet, one);
          const { text } = table;
          const next = applyEdits(text, result.edits);
          undo.push(inverse(text, result.edits));
          texts.push(next);
          const read = readSheet(next, context);
          const after = read.table;
          const said = `${JSON.stringify(text)}\n${JSON.stringify(one)}\n${JSON.stringify(next)}`;
          assert.equal(read.header, header, said);
          assert.equal(after.recordCount, read.firstRow + model.length, said);
          for (let record = 0; record <= header; record++)
            assert.equal(lineIn(after, record), lineIn(table, record), said);
          model.forEach((row, index) => {
            const record = read.firstRow + index;
            assert.deepEqual(
              after.values(record),
              row.cells.map((cell) => cell.value),
              said,
            );
            if (row.raw !== undefined) assert.equal(lineIn(after, record), row.raw, said);
            row.cells.forEach((cell, at) => {
              if (cell.raw !== undefined) assert.equal(after.raw(record, at), cell.raw, said);
            });
          });
          const { eol } = table.dialect;
          for (const gap of gaps(after)) assert.equal(gap.replaceAll(eol, ''), '', said);
          if (after.recordCount === table.recordCount) assert.deepEqual(gaps(after), gaps(table), said);
          sheet = read;
        }
        let text = texts.at(-1)!;
        for (const edits of undo.reverse()) text = applyEdits(text, edits);
        assert.equal(text, first);
      }),
      tries(400),
    );
  });
});
