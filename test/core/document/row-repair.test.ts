// Rows of the wrong length: what each fix makes of them. A row that fits nowhere gets no fix.
import assert from 'node:assert/strict';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { fixesOf, lint } from '../../../src/core/lint/lint';
import { rowFields } from '../../../src/core/rules/row/row-fields';
import { applyEdits } from '../../../src/core/text/edits';
import { countingRandom } from '../annotated';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';

const CASES: readonly [what: string, row: string, fixed: readonly string[]][] = [
  ['empty cells too many', 'Marc,Petit,,m@ch.fr,21,,', ['Marc,Petit,,m@ch.fr,21']],
  ['blank cells too many', 'Marc,Petit,,m@ch.fr,21, ,""', ['Marc,Petit,,m@ch.fr,21']],
  ['the last cell missing', 'Marc,Petit,,m@ch.fr', ['Marc,Petit,,m@ch.fr,']],
  ['the password missing', 'Marc,Petit,m@ch.fr,21', ['Marc,Petit,,m@ch.fr,21']],
  ['both missing', 'Marc,Petit,m@ch.fr', ['Marc,Petit,,m@ch.fr,']],
  ['all but the name missing', 'Marc', ['Marc,,,,']],
  [
    'a comma in a name',
    'Anne,Le Goff, dite Jo,,a@ch.fr,21',
    ['Anne,"Le Goff, dite Jo",,a@ch.fr,21', '"Anne,Le Goff", dite Jo,,a@ch.fr,21'],
  ],
  ['a comma in the address', 'Marc,Petit,,m,petit@ch.fr,21', ['Marc,Petit,,"m,petit@ch.fr",21']],
  ['two addresses', 'Marc,Petit,,m@ch.fr,p@ch.fr,21', ['Marc,Petit,,"m@ch.fr,p@ch.fr",21']],
  ['a comma in the matricule', 'Marc,Petit,,m@ch.fr,1,5', ['Marc,Petit,,m@ch.fr,"1,5"']],
  [
    'a quote in what is joined',
    'Marc,Le "Jo" Petit, dit M,,m@ch.fr,21',
    ['Marc,"Le ""Jo"" Petit, dit M",,m@ch.fr,21', '"Marc,Le ""Jo"" Petit", dit M,,m@ch.fr,21'],
  ],
  ['a whole line in quotes', '"Marc,""Petit, M"",,m@ch.fr,21"', ['Marc,"Petit, M",,m@ch.fr,21']],
  ['an address that no join brings home', 'Marc,m@ch.fr,Petit,,21,x,y', []],
  ['five cells too many', 'a,b,c,d,e,f,g,h,i,j', []],
];

describe('rows of the wrong length', () => {
  for (const [what, row, expected] of CASES) {
    it(what, () => {
      const text = `${HEADER}\n${row}`;
      const sheet = readSheet(text, contextOf({}));
      const [finding] = lint(sheet, [rowFields]);
      assert.ok(finding);
      const fixed = fixesOf(finding, sheet, { random: countingRandom() }).map(({ edits }) => applyEdits(text, edits));
      assert.deepEqual(
        fixed,
        expected.map((line) => `${HEADER}\n${line}`),
      );
    });
  }
});

const BROKEN: readonly [what: string, rows: string, joined: string | undefined][] = [
  ['in a name', 'Marc,Pet\nit,,m@ch.fr,21', 'Marc,Petit,,m@ch.fr,21'],
  ['at a blank of a name', 'Marc,Le\n Goff,,m@ch.fr,21', 'Marc,Le Goff,,m@ch.fr,21'],
  ['behind a delimiter', 'Marc,Petit,,\nm@ch.fr,21', 'Marc,Petit,,m@ch.fr,21'],
  ['in front of a delimiter', 'Marc,Petit\n,,m@ch.fr,21', 'Marc,Petit,,m@ch.fr,21'],
  ['in the address', 'Marc,Petit,,m.pet\nit@ch.fr,21', 'Marc,Petit,,m.petit@ch.fr,21'],
  ['in the end of the address', 'Marc,Petit,,m@ch.chu\n.fr,21', 'Marc,Petit,,m@ch.chu.fr,21'],
  ['behind the address', 'Marc,Petit,,m@ch.fr\n,21', 'Marc,Petit,,m@ch.fr,21'],
  ['in the first cell', 'Ma\nrc,Petit,,m@ch.fr,21', 'Marc,Petit,,m@ch.fr,21'],
  ['in the last cell', 'Marc,Petit,,m@ch.fr,2\n1', 'Marc,Petit,,m@ch.fr,21'],
  ['twice', 'Marc,Pet\nit,,m@ch\n.fr,21', 'Marc,Petit,,m@ch.fr,21'],
  ['twice in one place', 'Marc,Pet\n\nit,,m@ch.fr,21', 'Marc,Petit,,m@ch.fr,21'],
  ['with a quoted cell', '"Marc",Pet\nit,"a,b",m@ch.fr,21', '"Marc",Petit,"a,b",m@ch.fr,21'],
  ['two short rows of two people', 'Marc,Petit,,m@ch.fr\nLise,Morel', undefined],
  ['a total, which goes', 'Marc,Petit,,m@ch.fr,21\nTotal', 'Marc,Petit,,m@ch.fr,21'],
  ['a title, which goes', 'Service de nuit\nMarc,Petit,,m@ch.fr,21', 'Marc,Petit,,m@ch.fr,21'],
  ['a remark, which goes', '# nuit\nMarc,Petit,,m@ch.fr,21', 'Marc,Petit,,m@ch.fr,21'],
];

describe('a row that a line break has cut', () => {
  for (const [what, rows, joined] of BROKEN) {
    it(what, () => {
      const text = `${HEADER}\nZoé,Roux,,z@ch.fr,26\n${rows}\nOmar,Fay,,o@ch.fr,27`;
      const sheet = readSheet(text, contextOf({}));
      const found = lint(sheet, [rowFields]);
      assert.ok(found.length);
      for (const finding of found) {
        const [first] = fixesOf(finding, sheet, { random: countingRandom() });
        const fixed = applyEdits(text, first?.edits ?? []);
        const wanted = text.replace(rows, joined ?? '');
        if (joined) assert.equal(fixed, wanted);
        else assert.equal(fixed.split('\n').length, text.split('\n').length, 'no line is joined');
        assert.equal(first?.safe, false);
      }
    });
  }
});
