// One search everywhere: helene finds Hélène, in the table, its filters, the preview and the verification.
import assert from 'node:assert/strict';
import type { VerifiedLine } from '../src/core/aftermath/verify';
import { readSheet } from '../src/core/document/read-sheet';
import { contextOf } from '../src/core/lint/example';
import { filteredRows } from '../src/core/table-edits/order';
import { nextMatch } from '../src/table/search';
import { viewOf } from '../src/table/view';
import { rowsOf } from '../src/verification/state';
import { ALL, answers, HEADER } from './preview/harness';

/** The name that is searched for stands in the second row. */
const peopleWith = (name: string) => ['Paul,Roy,Vb3!mousse,p.roy@ch.fr,1', `${name},Bay,Vb4!mousse,e.bay@ch.fr,2`];
const sheetWith = (name: string) => readSheet([HEADER, ...peopleWith(name)].join('\n'), contextOf({}));

const VERIFIED: VerifiedLine = {
  line: 2,
  record: 1,
  outcome: 'as-foreseen',
  name: '',
  username: 'x',
  foreseen: 'x',
  differences: [],
  remarks: [],
  cohorts: [],
  joined: [],
  notJoined: [],
};

const PLACES: Readonly<Record<string, (name: string, search: string) => boolean>> = {
  'the table': (name, search) => {
    const sheet = sheetWith(name);
    const settings = { sort: null, filter: { column: -1, text: '' }, problemsOnly: false, passwords: false };
    const model = { sheet, view: viewOf(sheet, settings, () => false), passwords: false };
    return nextMatch(model, { from: { row: 0, column: 0 }, back: false, search, matchCase: false })?.row === 1;
  },
  'a filter': (name, search) => {
    const sheet = sheetWith(name);
    return filteredRows(sheet, [1, 2], [{ column: 0, text: search }]).join() === '2';
  },
  'the preview': (name, search) => {
    const message = answers(peopleWith(name)).rows({ type: 'rows', query: { ...ALL, search }, from: 0, to: 9 });
    return message.type === 'rows' && message.rows.length === 1 && message.rows[0]!.line === 3;
  },
  'the verification': (name, search) => {
    const lines = [name, 'Paul'].map((own) => ({ ...VERIFIED, name: own }));
    const message = rowsOf([{ path: 'a.csv', lines }], { search, outcomes: [], count: 0 }, 'fr');
    return message.type === 'rows' && message.all === 1;
  },
};

const CASES: readonly (readonly [name: string, search: string])[] = [
  ['Hélène', 'helene'],
  ['Helene', 'HÉLÈNE'],
  ['He\u0301le\u0300ne', 'hélène'],
  ['Lætitia', 'laeti'],
  ['Søren', 'soren'],
];

describe('a search', () => {
  for (const [place, finds] of Object.entries(PLACES)) {
    for (const [name, search] of CASES) {
      it(`in ${place}: ${search} finds ${name}`, () => assert.ok(finds(name, search)));
    }
  }
});
