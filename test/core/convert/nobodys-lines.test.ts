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

describe('the name of a ward between its people', () => {
  const CASES: readonly (readonly [what: string, text: string, leftOut: readonly number[]])[] = [
    ['below last names', 'Nom;Prénom;Mail\nCardiologie;;\nROY;Anne;a@ch.fr\nUSLD Nord;;\nBAY;Luc;', [2, 4]],
    ['in a line that ends there', 'Nom;Prénom;Mail\nCardiologie\nROY;Anne;a@ch.fr\nUSLD\nBAY;Luc;', [2, 4]],
    ['below whole names', 'Agent;Mail\nPédiatrie;\nROY Anne;a@ch.fr\nURGENCES;\nBAY Luc;l@ch.fr', [2, 4]],
    ['below whole names of a known header', 'Nom et prénom;Mail\nBloc 2;\nROY Anne;a@ch.fr', [2]],
    ['in another column', 'Service;Nom;Prénom;Mail\nSSR;;;\n;ROY;Anne;a@ch.fr\nHAD;;;\n;BAY;Luc;', [2, 4]],
    ['without a header', 'Bloc;;\nROY;Anne;a.roy@ch.fr\nPôle mère-enfant;;\nBAY;Luc;l.bay@ch.fr', [1, 3]],
    ['whose people have numbers', 'Matricule;Nom;Prénom\nRadiologie;;\n0812;ROY;Anne\nDialyse;;\n0813;BAY;Luc', [2, 4]],
  ];
  for (const [what, text, expected] of CASES) {
    it(`is no person: ${what}`, () => {
      const done = convert(startConversion(rowsOf(text), context));
      assert.deepEqual(done.otherRows, expected);
      assert.deepEqual(
        done.rows.map(([firstname, lastname]) => `${firstname} ${lastname}`),
        ['Anne ROY', 'Luc BAY'].slice(0, done.rows.length),
      );
      assert.ok(done.rows.length);
    });
  }

  it('is a person where more is known, or the word is a name', () => {
    assert.deepEqual(leftOut('Nom;Prénom;Mail\nBLOC;Anne;\nURGENCE;;u@ch.fr\nBAY;;\nBlocher;;\nMedecin;;'), []);
  });
});
