// Two versions of a file, compared by person.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { compareVersions } from '../../../src/core/report/compare';
import { changeText } from '../../../src/core/report/comparison';
import { file } from '../lint/prefilter/files';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const sheet = (...rows: string[]) => readSheet([HEADER, ...rows].join('\n'), contextOf({}));
const PAUL = 'Paul,Dupond,Vb3!mousse,p.dupond@ch.fr,812';
const ANNE = 'Anne,Noël,Vb4!mousse,a.noel@ch.fr,813';

/** What is told, a word a person: `+Anne`, `-Paul`, `~Paul email password`. */
function told(before: readonly string[], after: readonly string[]): string {
  const { added, removed, changed } = compareVersions(sheet(...before), sheet(...after));
  const first = ({ name }: { name: string }) => name.split(' ')[0];
  return [
    ...added.map((one) => `+${first(one)}`),
    ...removed.map((one) => `-${first(one)}`),
    ...changed.map(({ after: one, changes }) => `~${first(one)} ${changes.map(({ field }) => field).join(' ')}`),
  ].join(', ');
}

const cases: readonly (readonly [string, readonly string[], readonly string[], string])[] = [
  ['nothing', [PAUL, ANNE], [PAUL, ANNE], ''],
  ['lines in another order', [PAUL, ANNE], [ANNE, PAUL], ''],
  ['somebody new', [PAUL], [ANNE, PAUL], '+Anne'],
  ['somebody gone', [PAUL, ANNE], [ANNE], '-Paul'],
  ['an address', [PAUL], [PAUL.replace('p.dupond', 'paul')], '~Paul email'],
  ['a matricule', [PAUL], [PAUL.replace('812', '99')], '~Paul profile_field_matricule'],
  ['a matricule with zeros in front', [PAUL], [PAUL.replace('812', '00812')], '~Paul profile_field_matricule'],
  ['a password', [PAUL], [PAUL.replace('mousse', 'flocon')], '~Paul password'],
  ['a name that was put right', [PAUL], [PAUL.replace('Dupond', 'Dupont')], '~Paul lastname'],
  ['a first name, known by the matricule', [PAUL], [PAUL.replace('Paul', 'Pol')], '~Pol firstname'],
  ['blanks only', [PAUL], [PAUL.replace('Paul', ' Paul ')], ''],
  ['one of two twins in name', [PAUL, 'Paul,Dupond,,x@ch.fr,9'], ['Paul,Dupond,,x@ch.fr,9'], '-Paul'],
  ['one more line of one person', [PAUL], [PAUL, PAUL], '+Paul'],
  ['an empty line, and the header once more', [PAUL], [',,,,', PAUL, HEADER], ''],
  ['a title and a total', [PAUL], ['Agents au 3 mars 2026,,,,', PAUL, 'Total,1,,,'], ''],
  ['somebody without a first name', [PAUL], [PAUL, ',Noël,,a.noel@ch.fr,813'], '+Noël'],
  [
    'whole names in one cell',
    [',Paul Dupond,A,,', ',Anne Noël,B,,'],
    [',Anne Noël,B,,', ',Paul Dupond,C,,'],
    '~Paul password',
  ],
  [
    'a whole name that was taken apart',
    [',Paul Dupond,A,,', ANNE],
    [ANNE, 'Paul,Dupond,A,,'],
    '~Paul firstname lastname',
  ],
  ['names that were swapped back', ['Dupond,Paul,A,,'], ['Paul,Dupond,A,,'], '~Paul firstname lastname'],
  [
    'the address of a ward, which somebody else has by now',
    ['Anne,Noël,A,accueil@ch.fr,', 'Paul,Dupond,A,,'],
    ['Zoé,Petit,A,accueil@ch.fr,', 'Anne,Noël,A,,'],
    '+Zoé, -Paul, ~Anne email',
  ],
  [
    'two people whose names have the same pairs of letters',
    ['Aba,Cada,A,,', 'Aca,Bada,B,,'],
    ['Aca,Bada,B,x@ch.fr,', 'Aba,Cada,A,y@ch.fr,'],
    '~Aca email, ~Aba email',
  ],
  ['a name made of the letters of another one', ['Aba,Cada,A,,'], ['Aca,Bada,B,,'], '+Aca, -Aba'],
  ['nobody in common', [PAUL], [ANNE], '+Anne, -Paul'],
  ['no file at all', [], [], ''],
];

describe('compare two versions', () => {
  for (const [name, before, after, expected] of cases) {
    it(name, () => assert.equal(told(before, after), expected));
  }

  it('knows by the whole line which of two namesakes is which, in whatever order the columns are', () => {
    const columns = HEADER.split(',');
    const inOrder = (order: readonly number[], row: string) => order.map((at) => row.split(',')[at] ?? '').join();
    const [one, other] = ['Paul,Dupond,Vb3!mousse,,', 'Paul,Dupond,Vb4!mousse,,'];
    for (const order of [
      [4, 3, 2, 1, 0],
      [2, 0, 1, 4, 3],
      [1, 0, 3, 2, 4, 5],
    ]) {
      const header = order.map((at) => columns[at] ?? 'city').join();
      const rows = [other, one].map((row) => inOrder(order, row));
      const { changed, same } = compareVersions(
        sheet(one, other),
        readSheet([header, ...rows].join('\n'), contextOf({})),
      );
      assert.deepEqual([changed, same], [[], 2], header);
    }
  });

  it('says lines and values, and no password', () => {
    const after = PAUL.replace('p.dupond', 'paul').replace('mousse', 'flocon');
    const { changed, same } = compareVersions(sheet(PAUL, ANNE), sheet(ANNE, after));
    assert.deepEqual(changed, [
      {
        before: { line: 2, name: 'Paul Dupond' },
        after: { line: 3, name: 'Paul Dupond' },
        changes: [
          { field: 'password', before: undefined, after: undefined },
          { field: 'email', before: 'p.dupond@ch.fr', after: 'paul@ch.fr' },
        ],
      },
    ]);
    assert.equal(same, 1);
  });

  it('knows a column again that was translated or moved, and hides what a foreign one holds', () => {
    const before = readSheet('Nom;Prénom;Mail;Code\nDupond;Paul;p@ch.fr;secret1\n', contextOf({ platform: 'anfh' }));
    const forced = (text: string) => readSheet(text, { ...contextOf({}), forced: true });
    const after = forced('firstname,lastname,email,Code\nPaul,Dupond,p@ch.fr,secret2\n');
    const { changed } = compareVersions(forced(before.table.text), after);
    assert.deepEqual(
      changed.map(({ changes }) => changes),
      [[{ field: 'Code', before: undefined, after: undefined }]],
    );
  });

  it('names lines on which nobody can be made out', () => {
    const { unread } = compareVersions(sheet(PAUL, 'a,b'), sheet('a,b', PAUL));
    assert.deepEqual(unread, { before: [3], after: [2] });
  });

  it('has everybody of both versions once', () => {
    fc.assert(
      fc.property(file, file, (one, other) => {
        const [before, after] = [one, other].map((text) => readSheet(text, contextOf({})));
        const { added, removed, changed, same, unread } = compareVersions(before!, after!);
        const back = compareVersions(after!, before!);
        assert.equal(added.length - removed.length, back.removed.length - back.added.length);
        const people = (sheet: typeof before) => compareVersions(sheet!, sheet!).same;
        assert.equal(removed.length + changed.length + same, people(before));
        assert.equal(added.length + changed.length + same, people(after));
        assert.ok(unread.before.every((line) => line > 0));
      }),
    );
  });
});

describe('what has changed, in words', () => {
  const columns: readonly (readonly [string, string])[] = [
    ['lastname', 'Nom'],
    ['firstname', 'Prénom'],
    ['email', 'Adresse de courriel'],
    ['username', 'Nom d’utilisateur'],
    ['profile_field_matricule', 'Matricule'],
    ['cohort1', 'Cohorte'],
    ['cohort2', 'Cohorte 2'],
    ['telephone', 'telephone'],
  ];
  for (const [field, name] of columns) {
    it(`calls ${field} ${name}`, () => {
      assert.equal(changeText({ field, before: 'a', after: '' }, 'fr'), `${name} «\u00a0a\u00a0» → vide`);
    });
  }
});
