// The rows that cross over to the page: which value stays behind, and that any other is sent as it is.
import assert from 'node:assert/strict';
import { createLanguageService } from '../../src/core/language-service';
import { contextOf } from '../../src/core/lint/example';
import { findingsIn } from '../../src/table/findings';
import { rowViews, type TableModel } from '../../src/table/rows';
import { viewOf } from '../../src/table/view';

function firstRow(csv: string, passwords: boolean) {
  const snapshot = createLanguageService().open(csv, contextOf({}));
  const { sheet, soleCode } = snapshot;
  const settings = { sort: null, filter: { column: -1, text: '' }, problemsOnly: false, passwords };
  const view = viewOf(sheet, settings, () => false);
  const tools = { random: () => 0 };
  const known = { sheet, soleCode, view, findings: findingsIn(snapshot), outcomes: new Map() };
  const model: TableModel = { ...known, passwords, tools, language: 'en' };
  return rowViews(model, 0, 1)[0];
}

describe('the rows of the page', () => {
  const cases: readonly [name: string, line: string, passwords: boolean, cells: readonly string[], hidden: number][] = [
    ['a password stays behind', 'Lise,Morel,Agent-812!,P', false, ['Lise', 'Morel', '', 'P'], 2],
    ['a password of one bullet too', 'Lise,Morel,•,P', false, ['Lise', 'Morel', '', 'P'], 2],
    ['where there is no password, nothing is hidden', 'Lise,Morel,,P', false, ['Lise', 'Morel', '', 'P'], -1],
    ['a password is sent while it is shown', 'Lise,Morel,Agent-812!,P', true, ['Lise', 'Morel', 'Agent-812!', 'P'], -1],
    ['a bullet elsewhere is a value', '•,••••••,,•', false, ['•', '••••••', '', '•'], -1],
    ['a bullet beside a password is a value', '•,Morel,Agent-812!,•', false, ['•', 'Morel', '', '•'], 2],
  ];
  for (const [name, line, passwords, cells, hidden] of cases) {
    it(name, () => {
      const row = firstRow(`firstname,lastname,password,cohort1\n${line}\n`, passwords);
      assert.deepEqual([row?.cells, row?.hidden], [cells, hidden]);
    });
  }
});
