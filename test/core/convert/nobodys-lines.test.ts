// Lines that are nobody's: what an export's are, and that a file's totals are those of an export.
import assert from 'node:assert/strict';
import { convert, startConversion } from '../../../src/core/convert/conversion';
import { rowsOf } from '../../../src/core/convert/rows';
import { readSheet } from '../../../src/core/document/read-sheet';
import { Row } from '../../../src/core/document/row';
import { contextOf } from '../../../src/core/lint/example';

const context = { ...contextOf({}), fileName: '' };

/** The numbers of the lines that are no people. */
function leftOut(text: string): readonly number[] {
  return convert(startConversion(rowsOf(text), context)).otherRows;
}

describe('a total among the people', () => {
  const CASES: readonly (readonly [line: string, isTotal: boolean])[] = [
    ['Total', true],
    ['Total : 12 agents', true],
    ['Sous-total', true],
    ['24 agents', true],
    ['Liste des agents 2026', true],
    ['Édité le 03/03/2026', true],
    ['--- nuit ---', true],
    ['Total général', true],
    ['ROY', false],
    ['LE GOFF', false],
    ['Sans', false],
    ['Total-Roy', false],
  ];
  for (const [line, isTotal] of CASES) {
    it(`${line}: ${isTotal ? 'one' : 'none'}, of a file and of an export`, () => {
      const file = `firstname,lastname,password,email,profile_field_matricule\nAnne,ROY,,a@ch.fr,12\n,${line},,,13\n`;
      assert.equal(new Row(readSheet(file, context), 2).titleColumn >= 0, isTotal);
      assert.deepEqual(leftOut(`Prénom;Nom;Mail;Matricule\nAnne;ROY;a@ch.fr;12\n;${line};;13\n`), isTotal ? [3] : []);
    });
  }
});
