// A folder of many files, in far less memory than their texts would take if they were kept: the 2,000 files of
// docs/performance.md, made smaller together with the memory.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { makeStaff } from '../../bench/staff';
import { writeReport } from '../../src/core/report/formats';
import type { FileReport } from '../../src/core/report/report';
import { builtProgram, folderWith } from './harness';

const FILES = 40;
const ROWS = 250;
/** A column of long remarks makes the texts large, and little to check. */
const REMARK = 'À rappeler. '.repeat(200).trim();
/** Enough for the program and what it has found; with the texts, 28 MB of them in two threads, it has too little by far. */
const HEAP_MB = 22;

describe('the report on a folder', () => {
  const staff = new Map(
    Array.from(makeStaff(FILES, ROWS), ([path, text]) => [
      path,
      text
        .trimEnd()
        .split('\n')
        .map((line, at) => `${line},${at ? REMARK : 'remarque'}\n`)
        .join(''),
    ]),
  );

  it('needs no memory for the texts, and is whole', function () {
    this.timeout(600_000);
    const folder = folderWith(Object.fromEntries(staff));
    const args = [`--max-old-space-size=${HEAP_MB}`, builtProgram(), 'report', '--out', 'r.json', '.'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder.path, encoding: 'utf8' });
    assert.deepEqual([status, stderr], [1, '']);

    const files: FileReport[] = JSON.parse(folder.read('r.json')).files;
    assert.deepEqual(new Set(files.map(({ path }) => path)), new Set(staff.keys()));
    for (const { path, people, causes, counts } of files) {
      assert.equal(people.wrong + people.doubtful + people.clean, ROWS, path);
      const entries = causes.flatMap((cause) => cause.entries).length;
      assert.equal(counts.error + counts.warning + counts.information + counts.hint, entries, path);
    }
    const found = linesInTwoFiles(files);
    assert.deepEqual(
      sharedLines().filter((place) => !found.has(place)),
      [],
    );

    const page = [...writeReport({ files, unread: [], language: 'fr', version: '1', on: '' }, 'html')].join('');
    assert.equal(page.match(/<section class="file"/g)?.length, FILES);
    assert.match(page, /<\/html>\n$/);
  });

  /** What the report says: file and line of everybody who is in another file too. */
  function linesInTwoFiles(files: readonly FileReport[]): Set<string> {
    return new Set(
      files.flatMap(({ path, causes }) =>
        causes
          .filter(({ rule }) => rule === 'files-person')
          .flatMap(({ entries }) => entries.map(({ line }) => `${path}:${line}`)),
      ),
    );
  }

  /** What there is: the lines that stand word for word in two files, name somebody, and have a cell for each column. */
  function sharedLines(): string[] {
    const places = new Map<string, string[]>();
    for (const [path, text] of staff) {
      for (const [at, line] of text.split('\n').entries()) {
        if (at && line && !line.startsWith(',,,,,,') && !line.includes(',1,23E+11,'))
          places.set(line, [...(places.get(line) ?? []), `${path}:${at + 1}`]);
      }
    }
    const shared = [...places.values()].filter(({ length }) => length > 1).flat();
    assert.ok(shared.length > FILES, 'somebody in every file');
    return shared;
  }
});
