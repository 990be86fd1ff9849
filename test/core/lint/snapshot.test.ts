// A snapshot after any edits is the snapshot of the text after these edits; and both find what the rules find when they are
// run one by one on every row.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeFile, randomFrom } from '../../../bench/data';
import type { Context } from '../../../src/core/document/context';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { countFilledRows } from '../../../src/core/lint/finding-stats';
import { lintReference } from '../../../src/core/lint/lint';
import { Snapshot } from '../../../src/core/lint/snapshot';
import { RULES } from '../../../src/core/rules';
import { applyEdits, type TextEdit } from '../../../src/core/text/edits';
import { tries } from '../../fuzz';
import { context as anyContext, file } from './prefilter/files';

const open = (text: string, context: Context) => Snapshot.of(readSheet(text, context), RULES);

const contentOf = (snapshot: Snapshot) => ({
  text: snapshot.sheet.table.text,
  header: snapshot.sheet.header,
  columns: snapshot.sheet.columns,
  recognition: snapshot.sheet.recognition,
  starts: [...snapshot.sheet.table.starts],
  findings: snapshot.findings(),
  gravest: snapshot.gravest(10),
  counts: [...snapshot.counts].sort(),
  severities: snapshot.severities,
  errors: snapshot.errors,
  stopsAt: snapshot.stopsAt,
  filled: snapshot.filled,
  soleCode: snapshot.soleCode,
});

/** What is found, asked for record by record, and visited. */
function findingsByRecord(snapshot: Snapshot) {
  const counts = new Map<number, number>();
  snapshot.visitFindings((_, record) => void counts.set(record, (counts.get(record) ?? 0) + 1));
  return [...counts].flatMap(([record, count]) => {
    const found = snapshot.findingsOf(record);
    assert.equal(found.length, count);
    return found;
  });
}

function checkEdit(before: Snapshot, edits: readonly TextEdit[]): Snapshot {
  const after = before.edit(edits);
  const { text } = before.sheet.table;
  const fresh = open(applyEdits(text, edits), before.sheet.context);
  assert.deepEqual(
    contentOf(after),
    contentOf(fresh),
    JSON.stringify({ text: text.slice(0, 2000), edits }).slice(0, 4000),
  );
  assert.deepEqual(findingsByRecord(after), after.findings());
  return after;
}

const inserted = fc.constantFrom(
  '',
  '"',
  '""',
  '\n',
  '\r\n',
  ',',
  ';',
  'x',
  ' ',
  '@',
  'é',
  'Paul,Dupond,,,21\n',
  '\n\n',
  '"\n"',
  ',,,,\n',
);

/** Edits as places in a text of whatever length: a share of it, a length, and what is put there. */
const edits = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.oneof(fc.nat(3), fc.nat(90)), inserted),
  { minLength: 1, maxLength: 4 },
);

function editsIn(text: string, places: readonly (readonly [number, number, string])[]): TextEdit[] {
  const found: TextEdit[] = [];
  for (const [share, length, put] of places.toSorted(([a], [b]) => a - b)) {
    const start = Math.floor(share * text.length);
    if (found.length && start <= found.at(-1)!.end) continue;
    found.push({ start, end: Math.min(text.length, start + length), text: put });
  }
  return found;
}

describe('a snapshot', () => {
  it('is that of the text after a sort that moves the header, however far', () => {
    const header = 'firstname,lastname,password,email,profile_field_matricule';
    const rows = Array.from({ length: 900 }, (_, i) => `Anne${i},Roy,,anne.roy${i}@ch.fr,${1000 + i}`);
    for (const fileName of ['csv_GED_get_agent_s_FPH.csv', 'liste.csv']) {
      const text = [header, ...rows].join('\n');
      const sorted = [...rows, header].join('\n');
      const whole = (from: string, to: string): TextEdit[] => [{ start: 0, end: from.length, text: to }];
      const opened = open(text, { ...contextOf({}), fileName });
      const after = checkEdit(opened, whole(text, sorted));
      assert.equal(after.sheet.header, 900);
      const edited = checkEdit(after, [{ start: 0, end: 4, text: 'Lise' }]);
      const without = checkEdit(edited, [{ start: sorted.indexOf(header), end: sorted.length, text: 'Zoé,Fay,,,1' }]);
      checkEdit(without, [
        { start: without.sheet.table.text.length, end: without.sheet.table.text.length, text: `\n${header}` },
      ]);
    }
  });

  it('finds what the rules find, and counts the rows that are filled', () => {
    fc.assert(
      fc.property(file, anyContext, (text, context) => {
        const sheet = readSheet(text, { ...context, forced: true });
        const snapshot = Snapshot.of(sheet, RULES);
        assert.deepEqual(snapshot.findings(), lintReference(sheet));
        assert.equal(snapshot.filled, countFilledRows(sheet));
      }),
      tries(1000),
    );
  });

  it('is, after every edit, that of the new text', () => {
    const events = fc.array(edits, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(file, anyContext, fc.boolean(), events, (text, context, forced, many) => {
        let snapshot = open(text, { ...context, forced });
        for (const places of many) snapshot = checkEdit(snapshot, editsIn(snapshot.sheet.table.text, places));
      }),
      tries(400),
    );
  });

  it('is so where a whole line is pasted, taken away or put elsewhere', () => {
    const step = fc.tuple(fc.constantFrom('paste', 'delete', 'move'), fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(file, anyContext, fc.array(step, { minLength: 1, maxLength: 8 }), (text, context, steps) => {
        let snapshot = open(text, { ...context, forced: true });
        for (const [kind, from, to] of steps) {
          const { table } = snapshot.sheet;
          if (!table.recordCount) return;
          const [a, b] = [from % table.recordCount, to % table.recordCount];
          const [start, end] = [table.recordStart(a), table.recordEndWithEol(a)];
          const line = table.text.slice(start, end);
          const cut: TextEdit = { start, end, text: '' };
          const put: TextEdit = { start: table.recordStart(b), end: table.recordStart(b), text: line };
          const all = kind === 'paste' || a === b ? [put] : kind === 'delete' ? [cut] : [cut, put];
          snapshot = checkEdit(
            snapshot,
            all.sort((one, other) => one.start - other.start),
          );
        }
      }),
      tries(300),
    );
  });

  for (const rows of [1, 40, 5000]) {
    it(`is so in a file of ${rows} rows, with 2,000 rows pasted, quotes typed and the header changed`, () => {
      const random = randomFrom(rows);
      const context = contextOf({ establishment: 'alp002' });
      let snapshot = open(makeFile(rows, 'dirty', 7), context);
      const pasted = makeFile(2000, 'dirty', 5, 3, rows >> 1).replace(/^.*\n/, '');
      for (let round = 0; round < 25; round++) {
        const { table } = snapshot.sheet;
        const record = Math.floor(random() * table.recordCount);
        const at = table.recordStart(record) + Math.floor(random() * 20);
        const start = Math.min(at, table.text.length);
        const edit = (end: number, text: string): TextEdit[] => [
          { start, end: Math.min(end, table.text.length), text },
        ];
        const all: (() => TextEdit[])[] = [
          () => edit(start, 'x'),
          () => edit(start, '"'),
          () => edit(start + 1, ''),
          () => edit(start + 200_000, ''),
          () => [{ start: table.recordStart(record), end: table.recordStart(record), text: pasted }],
          () => [{ start: 3, end: 3, text: 'x' }],
          () => [{ start: 3, end: 4, text: '' }],
          () =>
            [0.1, 0.3, 0.5, 0.9].map((share) => {
              const offset = Math.floor(share * table.text.length);
              return { start: offset, end: offset, text: random() < 0.5 ? ',' : '\n' };
            }),
        ];
        snapshot = checkEdit(snapshot, all[Math.floor(random() * all.length)]!());
      }
    }).timeout(60_000);
  }

  it('finds the account of every line once one of them states whose establishment it is', () => {
    const accounts = 'username,firstname,lastname,email\nalp002.m.petit,Marc,Petit,m@ch.fr';
    const header = 'firstname,lastname,password,email,profile_field_matricule';
    const before = open(`${header}\nMarc,Petit,,marc.petit@ch.fr,1\nZoé,Roy,,z@ch.fr,2`, contextOf({ accounts }));
    const found = (snapshot: Snapshot) => snapshot.counts.has('account-exists');
    const address = before.sheet.table.offsets(before.sheet.table.place(2, 3));
    const known = checkEdit(before, [{ ...address, text: 'alp002.z.roy.fictif@anfh.fr' }]);
    const unknown = checkEdit(known, [{ start: address.start, end: address.start + 6, text: 'dam023' }]);
    assert.deepEqual([before, known, unknown].map(found), [false, true, false]);
  });

  it('stays what it was when it is edited', () => {
    const text = makeFile(60, 'dirty', 3);
    const before = open(text, contextOf({ establishment: 'alp002' }));
    const content = contentOf(before);
    const line = text.indexOf('\n', 200) + 1;
    before
      .edit([{ start: line, end: line, text: `${text.slice(line, line + 300)}\n` }])
      .edit([{ start: 80, end: 90, text: '"' }]);
    assert.deepEqual(contentOf(before), content);
  });
});
