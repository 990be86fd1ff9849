// Files that come, change and go: the same is found as when all of them are compared at once.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLanguageService, type Snapshot } from '../../../src/core/language-service';
import { crossFileFindings } from '../../../src/core/lint/cross-file';
import { CrossFileIndex } from '../../../src/core/lint/cross-file-index';
import { contextOf } from '../../../src/core/lint/example';
import { tries } from '../../fuzz';
import { peopleFile } from '../anonymise/people';

const service = createLanguageService();
const open = (file: string, text: string) => service.open(text, contextOf({ fileName: file }));
const HEADER = 'firstname,lastname,password,email,profile_field_matricule';

/** As an editor does it: what is newly concerned is read once more, and not checked. */
function settled(index: CrossFileIndex, files: ReadonlyMap<string, Snapshot>) {
  for (const file of index.filesToRescan()) assert.ok(index.list(file, files.get(file)!.sheet));
  assert.deepEqual(index.filesToRescan(), [], 'once is enough');
  return index.findings();
}

describe('an index of files', () => {
  it('finds what the comparison of the whole finds, after any change', () => {
    const change = fc.tuple(fc.constantFrom('a.csv', 'b.csv', 'c.csv', 'd.csv'), fc.option(peopleFile));
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 5 }), (rounds) => {
        const index = new CrossFileIndex(structuredClone);
        const files = new Map<string, Snapshot>();
        for (const changes of rounds) {
          for (const [file, text] of changes) {
            if (text === null) {
              index.delete(file);
              files.delete(file);
            } else {
              files.set(file, open(file, text));
              index.set(file, files.get(file)!);
            }
          }
          // Of a pair, either file may have come first: that is told by the order of the files alone.
          const inOrder = new Map([...files].sort(([a], [b]) => a.localeCompare(b)));
          const summaries = new Map([...inOrder].map(([file, snapshot]) => [file, snapshot.summary()]));
          const found = settled(index, files);
          const places = (all: ReadonlyMap<string, readonly { rule: string; place: { record: number } }[]>) =>
            [...all]
              .map(([file, findings]) => [file, findings.map(({ rule, place }) => `${rule} ${place.record}`)])
              .sort();
          assert.deepEqual(places(found), places(crossFileFindings(summaries)));
        }
      }),
      tries(200),
    );
  });

  it('keeps nobody but those who may be in two files', () => {
    const rows = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, nth) => `Paul,Nom${'abcdefghij'[(from + nth) % 10]}${from + nth},,,`);
    const files = new Map([
      ['a.csv', open('a.csv', [HEADER, ...rows(0, 900)].join('\n'))],
      ['b.csv', open('b.csv', [HEADER, ...rows(890, 1800)].join('\n'))],
    ]);
    const index = new CrossFileIndex(structuredClone);
    for (const [file, snapshot] of files) {
      index.set(file, snapshot);
      assert.deepEqual(index.summaryOf(file)?.people, [], 'before anybody is known to be in two');
    }
    assert.equal(
      settled(index, files)
        .get('a.csv')
        ?.filter(({ rule }) => rule === 'files-person').length,
      10,
    );
    assert.equal(index.summaryOf('a.csv')?.people.length, 10);
    assert.equal(index.isFull, false);
  });

  it('lists nobody of a file that it does not know, or that has fewer lines by now', () => {
    const people = ['Paul,Roy,,paul.roy@ch.fr,1', 'Lise,Fay,,lise.fay@ch.fr,2'];
    const index = new CrossFileIndex(structuredClone);
    const whole = open('a.csv', [HEADER, ...people].join('\n'));
    assert.equal(index.list('a.csv', whole.sheet), false);
    index.set('a.csv', whole);
    index.set('b.csv', open('b.csv', [HEADER, ...people].join('\n')));
    assert.deepEqual(index.filesToRescan(), ['a.csv', 'b.csv']);
    assert.equal(index.list('a.csv', open('a.csv', [HEADER, people[0]].join('\n')).sheet), false);
    assert.equal(index.list('a.csv', whole.sheet), true);
    assert.equal(index.summaryOf('a.csv')?.people.length, 2);
  });

  it('says when more is shared than it looks after', () => {
    const people = Array.from({ length: 30 }, (_, nth) => `Paul,Nom${nth},,paul.nom${nth}@ch.fr,${nth}`);
    const files = new Map(
      ['a.csv', 'b.csv'].map((file) => [file, open(file, [HEADER, ...people].join('\n'))] as const),
    );
    for (const [most, isFull] of [[60, false] as const, [59, true] as const, [20, true] as const]) {
      const index = new CrossFileIndex(structuredClone, most);
      for (const [file, snapshot] of files) index.set(file, snapshot);
      const found = settled(index, files)
        .get('a.csv')!
        .filter(({ rule }) => rule === 'files-person');
      assert.equal(index.isFull, isFull, String(most));
      assert.ok(found.length && (isFull || found.length === 30), String(most));
    }
  });

  it('names files that newly share somebody, once, however few or many are new', () => {
    for (const many of [5, 900]) {
      const people = (from: number) =>
        Array.from({ length: many }, (_, nth) => `Paul,Nom${'abcdefghij'[nth % 10]}${from + nth},,,`);
      const index = new CrossFileIndex(structuredClone);
      index.set('a.csv', open('a.csv', [HEADER, ...people(0)].join('\n')));
      index.set('b.csv', open('b.csv', [HEADER, ...people(5000)].join('\n')));
      assert.deepEqual(index.filesToRescan(), [], `${many}: nobody is in both`);
      index.set('c.csv', open('c.csv', [HEADER, ...people(5000)].join('\n')));
      assert.deepEqual(index.filesToRescan(), ['b.csv', 'c.csv'], String(many));
      assert.deepEqual(index.filesToRescan(), [], `${many}: once is enough`);
    }
  });

  it('knows which files it has', () => {
    const index = new CrossFileIndex(structuredClone);
    const file = open('a.csv', `${HEADER}\nPaul,Dupond,,,`);
    assert.deepEqual([index.size, index.has('a.csv'), index.summaryOf('a.csv')], [0, false, undefined]);
    index.set('a.csv', file);
    index.set('a.csv', file);
    assert.deepEqual([index.size, index.has('a.csv'), index.has('b.csv')], [1, true, false]);
    assert.equal(index.summaryOf('a.csv')?.fileName, 'a.csv');
    assert.deepEqual([index.delete('a.csv'), index.delete('a.csv'), index.size], [true, false, 0]);
  });

  it('stays full where everything else is taken away', () => {
    const people = Array.from({ length: 30 }, (_, nth) => `Paul,Nom${nth},,paul.nom${nth}@ch.fr,${nth}`);
    const index = new CrossFileIndex(structuredClone, 10);
    for (const file of ['a.csv', 'b.csv']) index.set(file, open(file, [HEADER, ...people].join('\n')));
    index.filesToRescan();
    index.set('c.csv', open('c.csv', `${HEADER}\nLise,Morel,,,`));
    index.filesToRescan();
    assert.equal(index.isFull, true);
  });
});
