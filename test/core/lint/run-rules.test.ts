// What a rule is asked, by its definition, and what becomes of what it reports: the engine is held to the same.
import assert from 'node:assert/strict';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { lint, lintReference } from '../../../src/core/lint/lint';
import { RULES } from '../../../src/core/rules';
import type { Finding, Rule } from '../../../src/core/rules/rule';

/** A rule that the catalogue knows, with nothing to look at. */
const { id, section, severity, effect, source, texts, examples } = RULES[0]!;
const USUAL: Rule = { id, section, severity, effect, source, texts, examples, onCleanRows: 'anything' };

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const TEXT = [
  HEADER,
  'Paul,Dupond,,p@ch.fr,1', // 1
  ',,,,', // 2: empty
  'Lise,Morel', // 3: out of step
  HEADER, // 4: the header once more
  'Paul,Dupond,,q@ch.fr,2', // 5
  ',Roy,,,', // 6: no first name
].join('\n');

const sheet = (given: object = {}) => readSheet(TEXT, { ...contextOf({}), ...given });
const WAYS: readonly (readonly [name: string, run: typeof lint])[] = [
  ['by their definition', lintReference],
  ['by the engine', lint],
];

for (const [name, run] of WAYS) {
  const records = (rule: Partial<Rule>, given?: object) =>
    run(sheet(given), [{ ...USUAL, ...rule }]).map(({ place }) => place.record);

  describe(`rules that are run ${name}`, () => {
    const cases: readonly (readonly [what: string, rule: Partial<Rule>, records: readonly number[]])[] = [
      ['look at the file once', { file: ({ table }, report) => report(table.place(0), {}) }, [0]],
      [
        'look at every record below the header',
        { record: ({ sheet: { table }, record }, report) => report(table.place(record), {}) },
        [1, 2, 3, 4, 5, 6],
      ],
      [
        'look at the cells of what is neither empty nor the header once more',
        { cell: (_, row, column, report) => column === 0 && report(row.sheet.table.place(row.record, column), {}) },
        [1, 3, 5, 6],
      ],
      [
        'look at rows whose cells are in their columns',
        { row: ({ sheet: { table }, record }, report) => report(table.place(record), {}) },
        [1, 5, 6],
      ],
      [
        'compare a person with the first who shares a key; nobody shares that there is none',
        {
          duplicates: {
            key: ({ firstname }) => firstname,
            sharedKey: () => undefined,
            compare: ({ sheet: { table }, record }, earlier, report) =>
              report(table.place(record), {}, { related: [table.place(earlier.record)] }),
          },
        },
        [5],
      ],
      [
        'compare a person with the one that they choose',
        {
          duplicates: {
            key: () => 'all',
            sharedKey: () => undefined,
            earlier: (rows) => rows.map((_, nth) => (nth === 2 ? 1 : -1)),
            compare: ({ sheet: { table } }, earlier, report) => report(table.place(earlier.record), {}),
          },
        },
        [5],
      ],
      [
        'judge people by what most of them do',
        {
          majority: {
            valueOf: ({ firstname }) => firstname,
            byClass: false,
            pick: (counts) => [...counts].map(([value, count]) => `${value} ${count}`).join(),
            check: ({ sheet: { table }, record }, picked, report) => {
              assert.equal(picked, 'Paul 2');
              report(table.place(record), {});
            },
          },
        },
        [1, 5, 6],
      ],
      [
        'judge nobody where the counts say nothing',
        {
          majority: {
            valueOf: () => '',
            byClass: false,
            pick: ({ size }) => (size ? 'something' : undefined),
            check: ({ sheet: { table }, record }, _, report) => report(table.place(record), {}),
          },
        },
        [],
      ],
    ];
    for (const [what, rule, expected] of cases) it(what, () => assert.deepEqual(records(rule), expected));

    const each: Partial<Rule> = { file: ({ table }, report) => report(table.place(0), {}) };

    it('are not run where their user has turned them off', () => {
      assert.deepEqual(records(each, { rules: { [USUAL.id]: 'off' } }), []);
      assert.deepEqual(records(each, { rules: { [USUAL.id]: 'hint' } }), [0]);
    });

    it('are run on no text, and on damaged lines, only where they say so', () => {
      const found = (text: string, rule: Partial<Rule>) =>
        run(readSheet(text, { ...contextOf({}), forced: true }), [{ ...USUAL, ...each, ...rule }]).length;
      const noText = 'PK\u0003\u0004\u0000\u0000\u0000\u0000';
      assert.deepEqual([found(noText, {}), found(noText, { readsAnyBytes: true })], [0, 1]);
      const quoted = TEXT.split('\n')
        .map((line) =>
          line
            .split(',')
            .map((value) => `'${value}'`)
            .join(','),
        )
        .join('\n');
      assert.deepEqual([found(quoted, {}), found(quoted, { whileDamaged: true })], [0, 1]);
    });

    it('tell a finding’s other places, severity and effect where they report some', () => {
      const report = (more?: object): Finding | undefined =>
        run(sheet(), [{ ...USUAL, file: ({ table }, tell) => tell(table.place(1), { n: '1' }, more) }])[0];
      const { table } = sheet();
      const plain = { rule: USUAL.id, place: table.place(1), args: { n: '1' }, related: [] };
      assert.deepEqual(report(), plain);
      assert.deepEqual(report({}), plain);
      assert.deepEqual(report({ severity: 'hint', effect: 'silent' }), {
        ...plain,
        severity: 'hint',
        effect: 'silent',
      });
      assert.deepEqual(report({ related: [table.place(2)] }), { ...plain, related: [{ place: table.place(2) }] });
    });

    it('find nothing in a file that is none of ours', () => {
      assert.deepEqual(
        run(readSheet('a,b\n1,2', { ...contextOf({}), fileName: 'a.csv' }), [{ ...USUAL, ...each }]),
        [],
      );
    });
  });
}

it('people whose cells are out of step have no shared keys', () => {
  const keys: string[] = [];
  const key = (row: { firstname: string }) => {
    keys.push(row.firstname);
    return '';
  };
  lintReference(sheet(), [{ ...USUAL, duplicates: { key, sharedKey: () => undefined, compare: () => {} } }]);
  assert.deepEqual(keys, ['Paul', 'Paul', '']);
});
