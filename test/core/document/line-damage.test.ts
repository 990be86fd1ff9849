// Damage that all lines of a file share, seen at its header; and how such lines are taken apart.
import assert from 'node:assert/strict';
import type { LineDamage } from '../../../src/core/document/line-damage';
import { repairLines } from '../../../src/core/document/line-repair';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { lint } from '../../../src/core/lint/lint';
import { applyEdits } from '../../../src/core/text/edits';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const SEMICOLONS = HEADER.replaceAll(',', ';');
const around = (open: string, close: string, line = HEADER) =>
  line
    .split(',')
    .map((value) => open + value + close)
    .join(',');
const QUOTED = around("'", "'");
const read = (text: string) => readSheet(text, contextOf({}));
const repaired = (text: string) => applyEdits(text, repairLines(read(text)));

describe('the damage of a header', () => {
  const cases: [what: string, header: string, damage: LineDamage | undefined][] = [
    ['all names between apostrophes', QUOTED, 'quotes'],
    ['with blanks around them', QUOTED.replaceAll(',', ', '), 'quotes'],
    ['all names between curly apostrophes', around('‘', '’'), 'quotes'],
    ['all names between backticks', around('`', '`'), 'quotes'],
    ['all names between curly quotes', around('“', '”'), 'quotes'],
    ['all names between guillemets', around('«\u00a0', '\u00a0»'), 'quotes'],
    ['all names between quotes', around('"', '"'), undefined],
    ['one name of several between apostrophes', HEADER.replace('email', "'email'"), undefined],
    ['commas behind the last name', `${SEMICOLONS},,,,`, 'tail'],
    ['tabs behind the last name', `${HEADER}\t\t`, 'tail'],
    ['commas behind the whole header in quotes', `"${HEADER}",,,,`, 'tail'],
    ['semicolons behind the whole header in quotes', `"${HEADER}";;;;`, 'tail'],
    ['commas behind a header of semicolons in quotes', `"${SEMICOLONS}",,,,`, 'tail'],
    ['columns without a name', `${HEADER},,,`, undefined],
    ['commas behind another name', SEMICOLONS.replace('firstname', 'firstname,,'), undefined],
    ['a sound header', HEADER, undefined],
  ];
  for (const [what, header, damage] of cases) {
    it(`is ${damage ?? 'none'}: ${what}`, () => {
      const sheet = read(`${header}\n`);
      assert.deepEqual([sheet.damage, sheet.width], [damage, what === 'columns without a name' ? 8 : 5]);
    });
  }
});

describe('a line whose values stand between signs', () => {
  const cases: [what: string, line: string, repaired: string][] = [
    ['its first cell is empty', ",'Morel','','l@ch.fr','1'", ',Morel,,l@ch.fr,1'],
    ['its last cell is empty', "'Lise','Morel','','l@ch.fr',", 'Lise,Morel,,l@ch.fr,'],
    ['a delimiter stands inside', "'Lise','Morel, dite Jo','','l@ch.fr','1'", 'Lise,"Morel, dite Jo",,l@ch.fr,1'],
    ['a doubled sign stands inside', "'Lise','D''Or','','l@ch.fr','1'", "Lise,D'Or,,l@ch.fr,1"],
    ['a lone sign stands inside', "'Lise','D'Or','Ab'c_2026x','l@ch.fr','1'", "Lise,D'Or,Ab'c_2026x,l@ch.fr,1"],
    ['a sign stands behind a backslash', "'Lise','D\\'Or','','l@ch.fr','1'", "Lise,D'Or,,l@ch.fr,1"],
    ['quotes stand around the signs', `"'Lise'","'Morel, Jo'",'','l@ch.fr','1'`, 'Lise,"Morel, Jo",,l@ch.fr,1'],
    ['something follows an apostrophe', "'Lise' x,'Morel','','l@ch.fr','1'", "'Lise' x,Morel,,l@ch.fr,1"],
    ['one is not closed', "'Lise,'Morel','','l@ch.fr','1'", "'Lise,Morel,,l@ch.fr,1"],
  ];
  for (const [what, line, becomes] of cases) {
    it(`becomes a line of CSV: ${what}`, () => assert.equal(repaired(`${QUOTED}\n${line}`), `${HEADER}\n${becomes}`));
  }

  for (const [open, close] of [
    ['‘', '’'],
    ['’', '’'],
    ['`', '`'],
    ['“', '”'],
    ['«\u00a0', '\u00a0»'],
  ] as const) {
    it(`becomes a line of CSV: between ${open} and ${close}`, () => {
      const line = around(open, close, "Lise,D'Or,,l@ch.fr,1");
      assert.equal(repaired(`${around(open, close)}\n${line}`), `${HEADER}\nLise,D'Or,,l@ch.fr,1`);
    });
  }
});

describe('a line that stands in its first cell', () => {
  const cases: [what: string, text: string, repaired: string][] = [
    ['in quotes', `"${HEADER}",,,,\n"Lise,""Roy, Jo"",,l@ch.fr,1",,,,`, `${HEADER}\nLise,"Roy, Jo",,l@ch.fr,1`],
    ['of another delimiter', `"${SEMICOLONS}",,,,\nLise;Roy;;l@ch.fr;1,,,,`, `${SEMICOLONS}\nLise;Roy;;l@ch.fr;1`],
    ['one that does not', `"${HEADER}",,,,\nLise,Roy,,l@ch.fr,1`, `${HEADER}\nLise,Roy,,l@ch.fr,1`],
  ];
  for (const [what, text, becomes] of cases) {
    it(`is taken apart: ${what}`, () => assert.equal(repaired(text), becomes));
    it(`has one finding: ${what}`, () =>
      assert.deepEqual(
        lint(read(text)).map(({ rule }) => rule),
        ['file-delimiter'],
      ));
  }
});
