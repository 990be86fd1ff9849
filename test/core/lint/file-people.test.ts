// What other files are told of one: for whom it is, who is in it, and by which numbers they may be found.
import assert from 'node:assert/strict';
import { createLanguageService, type Snapshot } from '../../../src/core/language-service';
import { contextOf } from '../../../src/core/lint/example';
import { sharedRecords } from '../../../src/core/lint/file-people';
import { keySet } from '../../../src/core/lint/key-sets';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const service = createLanguageService();
const open = (rows: readonly string[], given: Parameters<typeof contextOf>[0] = {}): Snapshot =>
  service.open([HEADER, ...rows].join('\n'), contextOf(given));

const PAUL = 'Paul,Dupond,,paul.dupond@ch.fr,00812';
const LISE = 'Lise,Morel,,lise@ch.fr,813';
/** The fictif address states the establishment. */
const ANNE = 'Anne,Roy,,alp002.a.roy.fictif@anfh.fr,814';

describe('the summary of a file', () => {
  const cases: readonly (readonly [
    what: string,
    rows: readonly string[],
    given: Parameters<typeof contextOf>[0],
    said: Partial<ReturnType<Snapshot['summary']>>,
  ])[] = [
    ['has no people where there is none', ['', ',,,,'], {}, { hasPeople: false, people: [], longestMatricule: 0 }],
    [
      'has no people in lines that are out of step, and in headers that are repeated',
      ['Paul,Dupond', HEADER],
      {},
      { hasPeople: false, people: [] },
    ],
    ['is of the establishment that is given', [PAUL], { establishment: 'alp002' }, { establishment: 'alp002' }],
    ['is of none where nothing tells it', [PAUL, LISE], {}, { establishment: '' }],
    [
      'tells how long matricules are, and the longest',
      [
        ...Array.from({ length: 30 }, (_, nth) => `Zoé,Fay${nth},,zoe${nth}@ch.fr,${815 + nth}`),
        'Tom,Bay,,,9901',
        PAUL,
      ],
      {},
      { matriculeLength: 3, longestMatricule: 5 },
    ],
  ];
  for (const [what, rows, given, said] of cases) {
    it(what, () => {
      const summary = open(rows, given).summary();
      assert.deepEqual({ ...summary, ...said }, { ...summary });
    });
  }

  it('is of the establishment that its rows state, unless they state several', () => {
    const one = (rows: string[]) => open(rows).summary().establishment;
    assert.deepEqual(
      [one([ANNE]), one([ANNE, PAUL]), one([ANNE, ANNE.replace('Anne', 'Annie')])],
      ['alp002', 'alp002', 'alp002'],
    );
    assert.equal(one([ANNE, ANNE.replace('alp002', 'bre001')]), '');
  });

  it('follows the rows: a code that nobody states any more is none of it', () => {
    const before = open([ANNE, ANNE.replace('alp002', 'bre001')]);
    const { table } = before.sheet;
    const after = before.edit([{ start: table.recordStart(2), end: table.recordEnd(2), text: PAUL }]);
    assert.deepEqual([before.summary().establishment, after.summary().establishment], ['', 'alp002']);
  });

  it('lists everybody, or only those who have one of some keys', () => {
    const snapshot = open([PAUL, LISE, ANNE]);
    const lise = keySet(open([LISE]).personKeys().keys);
    const names = (keys?: Float64Array) => snapshot.summary(keys).people.map(({ name, line }) => `${line} ${name}`);
    assert.deepEqual(names(), ['2 Paul Dupond', '3 Lise Morel', '4 Anne Roy']);
    assert.deepEqual(names(lise), ['3 Lise Morel']);
    assert.deepEqual(names(new Float64Array()), []);
    assert.equal(snapshot.summary(new Float64Array()).hasPeople, true);
  });
});

describe('people that files share', () => {
  const shared = (...files: (readonly string[])[]) => sharedRecords(files.map((rows) => open(rows).personKeys()));

  const cases: readonly (readonly [what: string, one: string[], other: string[], records: number[][]])[] = [
    ['nobody', [PAUL], [LISE], [[], []]],
    [
      'a person, wherever they stand',
      [PAUL, LISE],
      [ANNE, LISE, PAUL],
      [
        [1, 2],
        [2, 3],
      ],
    ],
    ['the same address', [PAUL], ['Luc,Petit,,paul.dupond@ch.fr,'], [[1], [1]]],
    ['nobody by a matricule alone', [LISE], ['Luc,Petit,,,813'], [[], []]],
    ['the same names and matricule', [LISE], ['Lise,Morel,,autre@ch.fr,813'], [[1], [1]]],
    ['nobody by names where both have addresses', [LISE], ['Lise,Morel,,autre@ch.fr,900'], [[], []]],
    ['nobody by names the other way round', [PAUL], ['DUPOND,Paul,,,'], [[], []]],
    ['the same names, written otherwise', [PAUL], ['PAUL,dupond,,,'], [[1], [1]]],
    ['both names in one cell, either way', [PAUL], [',Dupond Paul,,,'], [[1], [1]]],
    ['both names in the cell of the first name', [PAUL], ['Paul Dupond,,,,'], [[1], [1]]],
    ['nobody in a line that is out of step', [PAUL], ['Paul,Dupond'], [[], []]],
    ['somebody twice in one file only', [PAUL, PAUL], [LISE], [[], []]],
  ];
  for (const [what, one, other, records] of cases) {
    it(what, () => assert.deepEqual(shared(one, other), records));
  }
});
