// Files that come, change and go: the same is found as when all of them are compared at once.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compare, type FileSummary, summarise } from '../../src/core/across';
import { Crowd } from '../../src/core/crowd';
import { contextOf } from '../../src/core/example';
import { readSheet } from '../../src/core/file/sheet';
import { tries } from '../fuzz';
import { peopleFile } from './anonymise/people';

const summaryOf = (file: string, text: string) => summarise(readSheet(text, contextOf({ fileName: file })));
const HEADER = 'firstname,lastname,password,email,profile_field_matricule';

/** As an editor does it: what is newly concerned is read once more. */
function settled(crowd: Crowd, files: ReadonlyMap<string, FileSummary>) {
  for (const file of crowd.newlyConcerned()) crowd.set(file, files.get(file)!);
  assert.deepEqual(crowd.newlyConcerned(), [], 'once is enough');
  return crowd.compare();
}

describe('a crowd of files', () => {
  it('finds what the comparison of the whole finds, after any change', () => {
    const change = fc.tuple(fc.constantFrom('a.csv', 'b.csv', 'c.csv', 'd.csv'), fc.option(peopleFile));
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 5 }), (rounds) => {
        const crowd = new Crowd(structuredClone);
        const files = new Map<string, FileSummary>();
        for (const changes of rounds) {
          for (const [file, text] of changes) {
            if (text === null) {
              crowd.delete(file);
              files.delete(file);
            } else {
              files.set(file, summaryOf(file, text));
              crowd.set(file, files.get(file)!);
            }
          }
          // Of a pair, either file may have come first: that is told by the order of the files alone.
          const inOrder = new Map([...files].sort(([a], [b]) => a.localeCompare(b)));
          const found = settled(crowd, files);
          const places = (all: ReadonlyMap<string, readonly { rule: string; place: { record: number } }[]>) =>
            [...all]
              .map(([file, findings]) => [file, findings.map(({ rule, place }) => `${rule} ${place.record}`)])
              .sort();
          assert.deepEqual(places(found), places(compare(inOrder)));
        }
      }),
      tries(200),
    );
  });

  it('keeps nobody but those who may be in two files', () => {
    const rows = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, nth) => `Paul,Nom${'abcdefghij'[(from + nth) % 10]}${from + nth},,,`);
    const files = new Map([
      ['a.csv', summaryOf('a.csv', [HEADER, ...rows(0, 900)].join('\n'))],
      ['b.csv', summaryOf('b.csv', [HEADER, ...rows(890, 1800)].join('\n'))],
    ]);
    const crowd = new Crowd(structuredClone);
    for (const [file, summary] of files) crowd.set(file, summary);
    assert.equal(
      settled(crowd, files)
        .get('a.csv')
        ?.filter(({ rule }) => rule === 'files-person').length,
      10,
    );
    assert.equal(crowd.kept('a.csv')?.people.length, 11, 'the first one, and the ten');
    assert.equal(crowd.isFull, false);
  });

  it('says when more is shared than it looks after', () => {
    const people = Array.from({ length: 30 }, (_, nth) => `Paul,Nom${nth},,paul.nom${nth}@ch.fr,${nth}`);
    const files = new Map(
      ['a.csv', 'b.csv'].map((file) => [file, summaryOf(file, [HEADER, ...people].join('\n'))] as const),
    );
    for (const [most, isFull] of [[60, false] as const, [59, true] as const, [20, true] as const]) {
      const crowd = new Crowd(structuredClone, most);
      for (const [file, summary] of files) crowd.set(file, summary);
      const found = settled(crowd, files)
        .get('a.csv')!
        .filter(({ rule }) => rule === 'files-person');
      assert.equal(crowd.isFull, isFull, String(most));
      assert.ok(found.length && (isFull || found.length === 30), String(most));
    }
  });
});
