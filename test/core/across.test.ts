// Findings that come from another file: both files are told, and an edit of one changes both.
import assert from 'node:assert/strict';
import { compare, type FileSummary, summarise } from '../../src/core/across';
import type { Context } from '../../src/core/file/context';
import { readSheet } from '../../src/core/file/sheet';
import { messageOf } from '../../src/core/lint';
import { DEFAULT_PLATFORM } from '../../src/core/platform';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';

const sheetOf = (key: string, rows: readonly string[], context: Partial<Context> = {}) =>
  readSheet([HEADER, ...rows].join('\n'), { platform: DEFAULT_PLATFORM, fileName: `${key}.csv`, ...context });

type Files = Readonly<Record<string, readonly string[] | { rows: readonly string[]; context: Partial<Context> }>>;

/** `file line rule other-file:line` of every finding. */
function found(files: Files): string[] {
  const sheets = Object.entries(files).map(([key, file]) =>
    'rows' in file ? ([key, sheetOf(key, file.rows, file.context)] as const) : ([key, sheetOf(key, file)] as const),
  );
  const findings = compare(new Map(sheets.map(([key, sheet]) => [key, summarise(sheet)])));
  return sheets.flatMap(([key, sheet]) =>
    (findings.get(key) ?? []).map(({ rule, place, related, args }) => {
      const { elsewhere } = related[0]!;
      return `${key} ${sheet.table.line(place.record) + 1} ${rule}${args.kind ? ` ${args.kind}` : ''} ${elsewhere?.file}:${elsewhere?.line}`;
    }),
  );
}

const alp = { establishment: 'alp002' };

describe('across files', () => {
  const cases: readonly (readonly [string, Files, readonly string[]])[] = [
    ['nothing in common', { a: ['Marc,Petit,,m@ch.fr,1'], b: ['Lise,Morel,,l@ch.fr,2'] }, []],
    [
      'one person',
      { a: ['Anne,Roy,,a@ch.fr,9', 'Marc,Petit,,m@ch.fr,1'], b: ['MARC,Petit,,M@ch.fr,01'] },
      ['a 3 files-person person b:2', 'b 2 files-person person a:3'],
    ],
    ['two of one name', { a: ['Marc,Petit,,m@ch.fr,1'], b: ['Marc,Petit,,marc@chu.fr,2'] }, []],
    [
      'one address',
      { a: ['Marc,Petit,,acc@ch.fr,1'], b: ['Lise,Morel,,ACC@ch.fr,2'] },
      ['a 2 files-person email b:2', 'b 2 files-person email a:2'],
    ],
    [
      'one username',
      {
        a: { rows: ['Paul,Dupond,,paul@ch.fr,1'], context: alp },
        b: { rows: ['Pierre,Dupond,,pierre@ch.fr,2'], context: { ...alp, rules: { 'files-establishment': 'off' } } },
      },
      ['a 2 files-person username b:2', 'a 1 files-establishment b:1', 'b 2 files-person username a:2'],
    ],
    [
      'a fictif address that lacks the code',
      { a: ['Marc,Petit,x,m.petit.fictif@anfh.fr,1'], b: ['Manon,Petit,x,m.petit.fictif@anfh.fr,2'] },
      [],
    ],
    [
      'one establishment',
      { a: { rows: ['Marc,Petit,,m@ch.fr,1'], context: alp }, b: { rows: ['Lise,Morel,,l@ch.fr,2'], context: alp } },
      ['a 1 files-establishment b:1', 'b 1 files-establishment a:1'],
    ],
    [
      'one establishment, an empty file',
      { a: { rows: ['Marc,Petit,,m@ch.fr,1'], context: alp }, b: { rows: [], context: alp } },
      [],
    ],
    [
      'a rule that one file has turned off',
      {
        a: { rows: ['Marc,Petit,,m@ch.fr,1'], context: { rules: { 'files-person': 'off' } } },
        b: ['Marc,Petit,,m@ch.fr,1'],
      },
      ['b 2 files-person person a:2'],
    ],
  ];
  for (const [name, files, expected] of cases) it(name, () => assert.deepEqual(found(files), expected));

  it('says where the other one is', () => {
    const sheets = { a: sheetOf('agents', ['Marc,Petit,,m@ch.fr,1']), b: sheetOf('dam023', ['Marc,Petit,,m@ch.fr,1']) };
    const findings = compare(new Map(Object.entries(sheets).map(([key, sheet]) => [key, summarise(sheet)])));
    const message = messageOf(findings.get('a')![0]!, sheets.a, 'fr');
    assert.equal(message, 'Marc Petit est aussi dans le fichier «\u00a0dam023.csv\u00a0», ligne 2.');
  });

  it('is told again from one new summary', () => {
    const summaries = new Map<string, FileSummary>();
    summaries.set('a', summarise(sheetOf('a', ['Marc,Petit,,m@ch.fr,1'])));
    summaries.set('b', summarise(sheetOf('b', ['Marc,Petit,,m@ch.fr,1'])));
    assert.equal(compare(summaries).get('a')?.length, 1);
    summaries.set('b', summarise(sheetOf('b', ['Lise,Morel,,l@ch.fr,2'])));
    assert.deepEqual([...compare(summaries).values()].flat(), []);
    summaries.delete('b');
    assert.deepEqual([...compare(summaries).keys()], ['a']);
  });

  it('no file is slow: thousands of one name', () => {
    const rows = (of: number) => Array.from({ length: 3000 }, (_, i) => `Marc,Petit,,m${of}.${i}@ch.fr,${of}${i}0`);
    assert.deepEqual(found({ a: rows(1), b: rows(2) }), []);
  });
});
