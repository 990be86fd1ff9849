// What edits change, told by record; and which edits must not be printed, for they hold a password.
import assert from 'node:assert/strict';
import { changesOf } from '../../src/cli/commands/changes';
import { writesPassword } from '../../src/cli/io/passwords';
import { readSheet } from '../../src/core/document/read-sheet';
import { DEFAULT_PLATFORM } from '../../src/core/platform';
import { applyEdits, type TextEdit } from '../../src/core/text/edits';
import { HEADER } from './harness';

const context = { fileName: 'a.csv', platform: DEFAULT_PLATFORM };

/** The edits that replace each first text by the second, in the order of the file. */
function edits(csv: string, ...replaced: [before: string, after: string][]): TextEdit[] {
  return replaced.map(([before, after]) => {
    const start = csv.indexOf(before);
    assert.ok(start >= 0, `${before} is in the file`);
    return { start, end: start + before.length, text: after };
  });
}

describe('changesOf', () => {
  const csv = `${HEADER}\nMarc,Petit,Zq7!abcd,m@ch.fr,21\n,,,,\nLise,Morel,,l@ch.fr,22,\n"Luc",Roy,,r@ch.fr,23`;
  const cases: [string, [string, string][], string[]][] = [
    ['nothing', [], []],
    ['a cell', [['m@ch.fr', 'marc@ch.fr']], ['line 2, email: m@ch.fr → marc@ch.fr']],
    ['a password', [['Zq7!abcd', 'Xy9!efgh']], ['line 2, password: •••••• → ••••••']],
    ['a password that is taken away', [['Zq7!abcd', '']], ['line 2, password: •••••• → ']],
    ['a name of the header', [['email', 'mail']], ['line 1, email: email → mail']],
    ['the password’s name', [['password', 'Passwort']], ['line 1, password: password → Passwort']],
    ['a deleted line', [[',,,,\n', '']], ['line 3 deleted']],
    ['the last line deleted', [['\n"Luc",Roy,,r@ch.fr,23', '']], ['line 5 deleted']],
    [
      'a deleted line, then a cell',
      [
        [',,,,\n', ''],
        ['Roy', 'Roi'],
      ],
      ['line 3 deleted', 'line 5, lastname: Roy → Roi'],
    ],
    ['fields taken away', [['22,', '22']], ['line 4: 6 → 5 fields']],
    ['a cell of a row that is out of step', [['l@ch.fr', 'x@ch.fr']], ['line 4, email: •••••• → ••••••']],
    ['quotes only', [['"Luc"', 'Luc']], ['line 5 rewritten']],
    [
      'two cells of a line',
      [
        ['Marc', 'Max'],
        ['21', '12'],
      ],
      ['line 2, firstname: Marc → Max', 'line 2, profile_field_matricule: 21 → 12'],
    ],
  ];
  for (const [name, replaced, expected] of cases) {
    it(name, () => {
      const before = readSheet(csv, context);
      const done = edits(csv, ...replaced);
      const changes = [...changesOf(before, readSheet(applyEdits(csv, done), context), done)];
      const told = changes.map((change) => {
        if (change.kind === 'deleted') return `line ${change.line} deleted`;
        if (change.kind === 'moved') return `line ${change.line} moved to the top`;
        if (change.kind === 'line') return `line ${change.line} rewritten`;
        if (change.kind === 'fields') return `line ${change.line}: ${change.before} → ${change.after} fields`;
        return `line ${change.line}, ${change.column}: ${change.before} → ${change.after}`;
      });
      assert.deepEqual(told, expected);
    });
  }

  it('a header that goes back to the top', () => {
    const row = 'Marc,Petit,Zq7!abcd,m@ch.fr,21\n';
    const before = readSheet(`${row}${row}${HEADER}\n${row}`, context);
    const done = [
      { start: 0, end: 0, text: `${HEADER}\n` },
      { start: 2 * row.length, end: 2 * row.length + HEADER.length + 1, text: '' },
    ];
    const after = readSheet(applyEdits(before.table.text, done), context);
    assert.deepEqual([...changesOf(before, after, done)], [{ kind: 'moved', line: 3 }]);
  });

  it('another delimiter changes no value', () => {
    const before = readSheet(`${HEADER}\nMarc,Petit,Zq7!abcd,m@ch.fr,21\n`, context);
    const { text } = before.table;
    const done = [...text.matchAll(/,/g)].map(({ index }) => ({ start: index, end: index + 1, text: ';' }));
    assert.deepEqual([...changesOf(before, readSheet(applyEdits(text, done), context), done)], []);
  });
});

describe('writesPassword', () => {
  const csv = `${HEADER}\nMarc,Petit,Zq7!abcd,m@ch.fr,21\nLise,Morel,,l@ch.fr,22\nLuc,Roy,Zq7!wxyz,r@ch.fr`;
  const cases: [string, [string, string], boolean][] = [
    ['a new password', ['Zq7!abcd', 'Xy9!efgh'], true],
    ['a password where there was none', ['Morel,,', 'Morel,Xy9!efgh,'], true],
    ['a part of a password', ['7!ab', '8?ab'], true],
    ['the whole row', ['Marc,Petit,Zq7!abcd,m@ch.fr,21', 'Petit,Marc,Zq7!abcd,m@ch.fr,21'], true],
    ['the password copied elsewhere', ['21', '21,Zq7!abcd'], true],
    ['a row that is out of step', ['Roy', 'Roi'], true],
    ['a password emptied', ['Zq7!abcd', ''], false],
    ['the cell before', ['Petit', 'Petyt'], false],
    ['the cell after', ['m@ch.fr', 'marc@ch.fr'], false],
    ['the header', ['password', 'Passwort'], false],
    ['fields added to a row that is out of step', ['r@ch.fr', ','], false],
  ];
  for (const [name, replaced, expected] of cases) {
    it(`${expected ? 'yes' : 'no'}: ${name}`, () => {
      const sheet = readSheet(csv, context);
      assert.equal(writesPassword(edits(csv, replaced)[0]!, sheet), expected);
    });
  }
});
