// Lines with another delimiter than their header's, and lines that are damaged all alike: the text before and after.
import assert from 'node:assert/strict';
import {
  convertFile,
  convertHeader,
  convertLines,
  expectedDelimiter,
  isSepLine,
  otherDelimiter,
  quotedRowText,
} from '../../../src/core/document/delimiters';
import { repairLines } from '../../../src/core/document/line-repair';
import { readSheet } from '../../../src/core/document/read-sheet';
import type { Sheet } from '../../../src/core/document/sheet';
import { contextOf } from '../../../src/core/lint/example';
import { applyEdits, type TextEdit } from '../../../src/core/text/edits';
import { scan } from '../../../src/core/text/scan';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const sheetOf = (text: string, platform = 'anfh') => readSheet(text, contextOf({ platform }));
const other = HEADER.replaceAll(',', '|');

describe('delimiters', () => {
  const lines: [what: string, line: string, delimiter: string | undefined][] = [
    ['its own', 'Lise,Morel,,l@ch.fr,1', undefined],
    ['semicolons', 'Lise;Morel;;l@ch.fr;1', ';'],
    ['tabs', 'Lise\tMorel\t\tl@ch.fr\t1', '\t'],
    ['too few', 'Lise;Morel;;l@ch.fr', undefined],
    ['one in quotes', '"Le;Goff";Morel;;l@ch.fr;1', ';'],
    ['its own, but too few', 'Lise,Morel', undefined],
  ];
  for (const [what, line, delimiter] of lines) {
    it(`of a line are ${what}`, () => {
      const { table, width } = sheetOf(`${HEADER}\n${line}\n`);
      assert.equal(otherDelimiter(table, 1, width), delimiter);
    });
  }

  const few: [what: string, header: string, line: string, delimiter: string | undefined][] = [
    ['semicolons, of two columns', 'Nom,Mail', 'Morel;l@ch.fr', ';'],
    ['its own, also where another one would cut it alike', 'Nom,Mail', 'Morel;Petit,l@ch.fr', undefined],
    ['none that stands between quotes, of one column', 'Nom', '"Le;Goff",Morel', undefined],
    ['none that would cut it into two lines', 'Nom,Prénom,Mail', 'Morel;Lise;a,"b\nc"', undefined],
  ];
  for (const [what, header, line, delimiter] of few) {
    it(`of a line are ${what}`, () => {
      const table = scan(`${header}\n${line}\n`, { delimiter: ',', eol: '\n' });
      assert.equal(otherDelimiter(table, 1, table.fieldCount(0)), delimiter);
    });
  }

  const quoted: [what: string, line: string, inner: string | undefined][] = [
    ['as a whole', '"Lise,Morel,,l@ch.fr,1"', 'Lise,Morel,,l@ch.fr,1'],
    ['as a whole, with quotes inside', '"""Le, Goff"",Morel,,l@ch.fr,1"', '"Le, Goff",Morel,,l@ch.fr,1'],
    ['as a whole, between blanks', ' "Lise,Morel,,l@ch.fr,1" ', 'Lise,Morel,,l@ch.fr,1'],
    ['as a whole, with semicolons', '"Lise;Morel, dite Jo;;l@ch.fr;1"', 'Lise,"Morel, dite Jo",,l@ch.fr,1'],
    ['with too few cells', '"Lise,Morel"', undefined],
    ['with too few semicolons', '"Lise;Morel"', undefined],
    ['cell by cell', '"Lise","Morel","","l@ch.fr","1"', undefined],
    ['not at all', 'Lise Morel', undefined],
  ];
  for (const [what, line, inner] of quoted) {
    it(`of a line that is quoted ${what}`, () => {
      const { table, width } = sheetOf(`${HEADER}\n${line}\n`);
      assert.equal(quotedRowText(table, 1, width), inner);
    });
  }

  const fewQuoted: [what: string, header: string, line: string, inner: string | undefined][] = [
    ['as a whole, of two cells', 'Nom,Mail', '"Morel,l@ch.fr"', 'Morel,l@ch.fr'],
    ['in one cell of several', 'Nom,Mail', '"Morel,Petit",l@ch.fr', undefined],
    ['as the only cell there is', 'Nom', '"Morel"', undefined],
    ['over two lines', 'Nom,Mail', '"Morel,l@ch.fr\nRoy,r@ch.fr"', undefined],
  ];
  for (const [what, header, line, inner] of fewQuoted) {
    it(`of a line that is quoted ${what}`, () => {
      const table = scan(`${header}\n${line}\n`, { delimiter: ',', eol: '\n' });
      assert.equal(quotedRowText(table, 1, table.fieldCount(0)), inner);
    });
  }

  const seps: [line: string, isSep: boolean][] = [
    ['sep=;', true],
    ['"sep=,"', true],
    ['SEP=', true],
    ['sep=;;', false],
    ['Agents', false],
    ['x sep=;', false],
  ];
  for (const [line, isSep] of seps) {
    it(`${line} ${isSep ? 'is' : 'is not'} Excel’s own line`, () =>
      assert.equal(isSepLine(sheetOf(`${line}\n${HEADER}\n`), 0), isSep));
  }

  const wanted: [header: string, platform: string, delimiter: string][] = [
    [HEADER, 'anfh', ','],
    [HEADER.replaceAll(',', ';'), 'anfh', ';'],
    [HEADER.replaceAll(',', '\t'), 'anfh', ','],
    ['username\tfirstname\tlastname\temail\tcohort1', 'moodle', '\t'],
    ['username|firstname|lastname|email|cohort1', 'moodle', ','],
  ];
  for (const [header, platform, delimiter] of wanted) {
    it(`on ${platform} should be ${JSON.stringify(delimiter)} for ${JSON.stringify(header.slice(0, 12))}`, () =>
      assert.equal(expectedDelimiter(sheetOf(`${header}\n`, platform)), delimiter));
  }

  const repairs: [what: string, text: string, repair: (sheet: Sheet) => TextEdit[], after: string][] = [
    [
      'lines',
      `${HEADER}\nLise;Morel;;l@ch.fr;1\n"Le;Goff";A,B;;a@ch.fr;2\nAnne,Roy,,r@ch.fr,3\nseul\n`,
      convertLines,
      `${HEADER}\nLise,Morel,,l@ch.fr,1\n"Le;Goff","A,B",,a@ch.fr,2\nAnne,Roy,,r@ch.fr,3\nseul\n`,
    ],
    [
      'the whole file',
      `Agents\n${other}\nLise|Morel||l@ch.fr|1\nAnne,Roy,,r@ch.fr,3\n"a,b"|Le "G"|c,d|e@ch.fr|4\n`,
      convertFile,
      `Agents\n${HEADER}\nLise,Morel,,l@ch.fr,1\nAnne,Roy,,r@ch.fr,3\n"a,b",Le "G","c,d",e@ch.fr,4\n`,
    ],
    [
      'no file that is as the platform wants it',
      `${HEADER}\nLise,Morel,,l@ch.fr,1\n`,
      convertFile,
      `${HEADER}\nLise,Morel,,l@ch.fr,1\n`,
    ],
    [
      'a header of several',
      'firstname,lastname;password,email;profile_field_matricule\nLise,Morel,,l@ch.fr,1\n',
      convertHeader,
      `${HEADER}\nLise,Morel,,l@ch.fr,1\n`,
    ],
    [
      'empty cells behind all lines',
      `${HEADER.replaceAll(',', ';')},,,\nLise;Morel;;l@ch.fr;1,,,\nAnne;Roy;;r@ch.fr;2,x,,\n\n`,
      repairLines,
      `${HEADER.replaceAll(',', ';')}\nLise;Morel;;l@ch.fr;1\nAnne;Roy;;r@ch.fr;2,x,,\n\n`,
    ],
    [
      'values between apostrophes',
      `${HEADER.replaceAll(/\w+/g, "'$&'")}\n'Lise','L''Hermitte', '' ,'l@ch.fr','1,2'\nAnne,'Roy','',"r@ch.fr",3\n`,
      repairLines,
      `${HEADER}\nLise,L'Hermitte,,l@ch.fr,"1,2"\nAnne,Roy,,r@ch.fr,3\n`,
    ],
    ['no sound file', `${HEADER}\nLise,Morel,,l@ch.fr,1\n`, repairLines, `${HEADER}\nLise,Morel,,l@ch.fr,1\n`],
  ];
  for (const [what, text, repair, after] of repairs) {
    it(`are put right: ${what}`, () => assert.equal(applyEdits(text, repair(sheetOf(text))), after));
  }
});
