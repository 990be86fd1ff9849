// Findings that come from another file: both files are told, and an edit of one changes both.
import assert from 'node:assert/strict';
import type { Context } from '../../../src/core/document/context';
import type { FileSummary } from '../../../src/core/document/file-summary';
import { createLanguageService } from '../../../src/core/language-service';
import { crossFileFindings } from '../../../src/core/lint/cross-file';
import { DEFAULT_PLATFORM } from '../../../src/core/platform';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';

const service = createLanguageService();
const open = (key: string, rows: readonly string[], context: Partial<Context> = {}) =>
  service.open([HEADER, ...rows].join('\n'), { platform: DEFAULT_PLATFORM, fileName: `${key}.csv`, ...context });

type Files = Readonly<Record<string, readonly string[] | { rows: readonly string[]; context: Partial<Context> }>>;

/** `file line rule other-file:line` of every finding. */
function found(files: Files): string[] {
  const snapshots = Object.entries(files).map(([key, file]) =>
    'rows' in file ? ([key, open(key, file.rows, file.context)] as const) : ([key, open(key, file)] as const),
  );
  const findings = crossFileFindings(new Map(snapshots.map(([key, snapshot]) => [key, snapshot.summary()])));
  return snapshots.flatMap(([key, { sheet }]) =>
    (findings.get(key) ?? []).map(({ rule, place, related, args }) => {
      const { elsewhere } = related[0]!;
      return `${key} ${sheet.table.line(place.record) + 1} ${rule}${args.kind ? ` ${args.kind}` : ''} ${elsewhere?.file}:${elsewhere?.line}`;
    }),
  );
}

const BOTH = ['a 2 files-person person b:2', 'b 2 files-person person a:2'];
const alp = { establishment: 'alp002' };

/** A file of one person, always the same. */
const version = (fileName: string, context: Partial<Context> = alp) => ({
  rows: ['Marc,Petit,,m@ch.fr,1'],
  context: { ...context, fileName },
});
const versions = (a: string, b: string, context: Partial<Context> = alp) => ({
  a: version(a, context),
  b: version(b, context),
});
const ONE_EACH = ['a 1 files-establishment b:1', 'b 1 files-establishment a:1'];

const many = (count: number, matricule: string) => Array.from({ length: count }, () => matricule);

/** A file of one establishment, with people of names of its own. */
const staffOf = (name: string, matricules: readonly string[], context: Partial<Context> = alp) => ({
  rows: matricules.map((matricule, i) => `${name}${'a'.repeat(i)},${name},,${name}${i}@ch.fr,${matricule}`),
  context,
});

describe('across files', () => {
  const cases: readonly (readonly [string, Files, readonly string[]])[] = [
    ['nothing in common', { a: ['Marc,Petit,,m@ch.fr,1'], b: ['Lise,Morel,,l@ch.fr,2'] }, []],
    [
      'one person',
      { a: ['Anne,Roy,,a@ch.fr,9', 'Marc,Petit,,m@ch.fr,1'], b: ['MARC,Petit,,M@ch.fr,01'] },
      ['a 3 files-person person b:2', 'b 2 files-person person a:3'],
    ],
    [
      'a header that is repeated in both',
      {
        a: ['Marc,Petit,,m@ch.fr,1', HEADER, 'Omar,Haddad,,o@ch.fr,3'],
        b: ['Lise,Morel,,l@ch.fr,2', HEADER],
      },
      [],
    ],
    [
      'one person in two versions of a file: told once, of the files',
      versions('agents.csv', 'agents_v2.csv'),
      ONE_EACH,
    ],
    ['one person in a copy', versions('agents.csv', 'agents - Copie (2).csv'), ONE_EACH],
    ['one person in a file that was downloaded again', versions('agents.csv', 'Agents (1).csv'), ONE_EACH],
    [
      'one person in files of one name without an establishment: those of two folders',
      versions('agents.csv', 'agents.csv', {}),
      BOTH,
    ],
    [
      'one person in the files of two establishments, named as versions are',
      { a: version('agents.csv'), b: version('agents_v2.csv', { establishment: 'dam023' }) },
      BOTH,
    ],
    [
      'one person in the files of two months',
      versions('agents_2026-01.csv', 'agents_2026-02.csv'),
      [...ONE_EACH, ...BOTH].sort(),
    ],
    [
      'one person in two versions and in another file',
      { ...versions('agents.csv', 'agents_v2.csv'), c: version('tuteurs.csv', {}) },
      [
        ...['a 1 files-establishment b:1', 'a 2 files-person person c:2'],
        ...['b 1 files-establishment a:1', 'b 2 files-person person c:2'],
        'c 2 files-person person a:2',
      ],
    ],
    ['an anonymised copy', versions('agents.csv', 'agents-anonyme.csv'), []],
    ['one matricule, another address', { a: ['Marc,Petit,,m@ch.fr,1'], b: ['Marc,Petit,,marc@chu.fr,1'] }, BOTH],
    [
      'one matricule in two establishments',
      {
        a: { rows: ['Marc,Petit,,m@ch.fr,1'], context: alp },
        b: { rows: ['Marc,Petit,,marc@chu.fr,1'], context: { ...alp, establishment: 'dam023' } },
      },
      [],
    ],
    ['two of one name', { a: ['Marc,Petit,,m@ch.fr,1'], b: ['Marc,Petit,,marc@chu.fr,2'] }, []],
    [
      'one address',
      { a: ['Marc,Petit,,acc@ch.fr,1'], b: ['Lise,Morel,,ACC@ch.fr,2'] },
      ['a 2 files-person email b:2', 'b 2 files-person email a:2'],
    ],
    [
      'one username: other first names are other people',
      {
        a: { rows: ['Paul,Dupond,,paul@ch.fr,1'], context: alp },
        b: { rows: ['Pierre,Dupond,,pierre@ch.fr,2'], context: { ...alp, rules: { 'files-establishment': 'off' } } },
      },
      ['a 1 files-establishment b:1'],
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
    [
      'matricules that have lost their zeros, below many rows without one',
      { a: staffOf('A', [...many(60, ''), ...many(5, '4813')]), b: staffOf('B', many(5, '10021')) },
      ['a 1 matricule-zeros b:1', 'a 1 files-establishment b:1', 'b 1 files-establishment a:1'],
    ],
    [
      'a whole matricule below many short ones',
      { a: staffOf('A', [...many(60, '4813'), '10021']), b: staffOf('B', many(5, '10021')) },
      ['a 1 files-establishment b:1', 'b 1 files-establishment a:1'],
    ],
    [
      'matricules without zeros, in a folder where no file states its establishment',
      { 'x/a': staffOf('A', many(5, '4813'), {}), 'x/b': staffOf('B', many(5, '10021'), {}) },
      ['x/a 1 matricule-zeros x/b:1'],
    ],
    [
      'matricules without zeros, in two folders',
      { 'x/a': staffOf('A', many(5, '4813'), {}), 'y/b': staffOf('B', many(5, '10021'), {}) },
      [],
    ],
    [
      'matricules without zeros, where one file states its establishment',
      { 'x/a': staffOf('A', many(5, '4813'), {}), 'x/b': staffOf('B', many(5, '10021')) },
      [],
    ],
    [
      'matricules without zeros, in files that are not saved yet',
      { 'untitled:a': staffOf('A', many(5, '4813'), {}), 'untitled:b': staffOf('B', many(5, '10021'), {}) },
      [],
    ],
  ];
  for (const [name, files, expected] of cases) it(name, () => assert.deepEqual(found(files), expected));

  it('says where the other one is', () => {
    const files = { a: open('agents', ['Marc,Petit,,m@ch.fr,1']), b: open('dam023', ['Marc,Petit,,m@ch.fr,1']) };
    const summaries = new Map(Object.entries(files).map(([key, snapshot]) => [key, snapshot.summary()]));
    const message = service.message(files.a, crossFileFindings(summaries).get('a')![0]!, 'fr');
    assert.equal(
      message,
      'Marc Petit est aussi dans «\u00a0dam023.csv\u00a0» (ligne 2)\u00a0: à garder dans un seul fichier.',
    );
  });

  it('is told again from one new summary', () => {
    const summaries = new Map<string, FileSummary>();
    summaries.set('a', open('a', ['Marc,Petit,,m@ch.fr,1']).summary());
    summaries.set('b', open('b', ['Marc,Petit,,m@ch.fr,1']).summary());
    assert.equal(crossFileFindings(summaries).get('a')?.length, 1);
    summaries.set('b', open('b', ['Lise,Morel,,l@ch.fr,2']).summary());
    assert.deepEqual([...crossFileFindings(summaries).values()].flat(), []);
    summaries.delete('b');
    assert.deepEqual([...crossFileFindings(summaries).keys()], ['a']);
  });

  it('no file is slow: thousands of one name', () => {
    const rows = (of: number) => Array.from({ length: 3000 }, (_, i) => `Marc,Petit,,m${of}.${i}@ch.fr,${of}${i}0`);
    assert.deepEqual(found({ a: rows(1), b: rows(2) }), []);
  });
});
