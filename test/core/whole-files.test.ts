// Whole files: the exact set of findings of all rules, then the safe repairs, to the byte.
// A fixture is an annotated CSV (see annotated.ts) with its `.fixed.csv` beside it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { readSheet } from '../../src/core/document/read-sheet';
import { contextOf, type Mark, readMarks } from '../../src/core/lint/example';
import { fixAll } from '../../src/core/lint/fix-all';
import { fixesOf, lint } from '../../src/core/lint/lint';
import { applyEdits } from '../../src/core/text/edits';
import type { Place, Table } from '../../src/core/text/table';
import { asMarks, countingRandom } from './annotated';

const context = contextOf({});
const tools = { random: countingRandom() };

const inOrder = (marks: readonly Mark[]) =>
  marks
    .map(({ rule, line, from, to }) => `${line}:${from}-${to} ${rule}`)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

describe('whole files', () => {
  for (const file of globSync('test/fixtures/whole/*.csv', { ignore: '**/*.fixed.csv' })) {
    describe(path.basename(file), () => {
      const { csv, marks } = readMarks(readFileSync(file, 'utf8'));
      const expected = readFileSync(file.replace(/\.csv$/, '.fixed.csv'), 'utf8');
      const sheet = readSheet(csv, context);
      const findings = lint(sheet);

      it('has exactly the findings that are marked', () => {
        assert.deepEqual(inOrder(asMarks(findings, sheet)), inOrder(marks));
      });

      const edits = fixAll(sheet, tools);
      const fixed = applyEdits(csv, edits);

      it('is repaired as the fixed file says', () => assert.equal(fixed, expected));

      it('has nothing left that is safe to repair', () => {
        const after = readSheet(fixed, context);
        const safe = lint(after).filter((finding) =>
          fixesOf(finding, after, tools).some(({ safe, edits, action }) => safe && !action && edits.length > 0),
        );
        assert.deepEqual(safe, []);
        assert.deepEqual(fixAll(after, tools), []);
      });

      it('keeps every cell in which nothing was found, to the byte', () => {
        const touched = findings.map(({ place }) => place);
        // A converted file keeps its cells too, but for those that must now be quoted.
        if (findings.some(({ rule, place }) => rule === 'file-delimiter' && place.record === sheet.header)) return;
        const kept = cellsOutside(sheet.table, touched);
        const rest = readSheet(fixed, context).table;
        const cells = Array.from({ length: rest.recordCount }, (_, record) => rawCells(rest, record)).flat();
        let at = 0;
        for (const cell of kept) {
          at = cells.indexOf(cell, at) + 1;
          assert.ok(at > 0, `${JSON.stringify(cell)} is gone`);
        }
      });
    });
  }
});

const rawCells = (table: Table, record: number) =>
  Array.from({ length: table.fieldCount(record) }, (_, column) => table.raw(record, column));

/** The cells that no place covers, as they are written, in the order of the file. */
function cellsOutside(table: Table, places: readonly Place[]): string[] {
  const kept: string[] = [];
  for (let record = 0; record < table.recordCount; record++) {
    const here = places.filter((place) => place.record === record);
    if (here.some(({ column, from, to }) => column < 0 && to > from)) continue;
    rawCells(table, record).forEach((cell, column) => {
      if (!here.some((place) => place.column === column)) kept.push(cell);
    });
  }
  return kept;
}
