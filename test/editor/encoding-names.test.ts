// What VS Code calls an encoding, and what a finding knows it by: an open file and a closed one are told of alike.
import assert from 'node:assert/strict';
import { fileEncoding } from '../../src/core/rules/file/file-encoding';
import { ENCODINGS, encodingNamed, isOneByte } from '../../src/editor/documents/encoding-names';

describe('names of encodings', () => {
  for (const [name, theirs] of Object.entries(ENCODINGS)) {
    it(`${theirs} is ${name}`, () => assert.equal(encodingNamed(theirs), name));
  }

  const others: [theirs: string, name: string, oneByte: boolean][] = [
    ['iso88591', 'iso-8859-1', true],
    ['iso885915', 'iso-8859-15', true],
    ['macroman', 'macintosh', true],
    ['utf16le', 'utf-16le', false],
    ['gb18030', 'gb18030', false],
  ];
  for (const [theirs, name, oneByte] of others) {
    it(`${theirs} is ${name}, of ${oneByte ? 'one byte' : 'several bytes'}`, () =>
      assert.deepEqual([encodingNamed(theirs), isOneByte(theirs)], [name, oneByte]));
  }

  for (const [theirs, system] of [
    ['macroman', 'Macintosh'],
    ['cp850', 'MS-DOS'],
  ] as const) {
    it(`the finding of a file that VS Code opened as ${theirs} names ${system}`, () => {
      const value = encodingNamed(theirs);
      const said = fileEncoding.texts.en.message({ kind: 'bytes', value, repaired: '' }, []);
      assert.ok(said.includes(system), said);
    });
  }
});
