// Rows of the wrong length: what each fix makes of them. A row that fits nowhere gets no fix.
import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/csv/edits';
import { contextOf } from '../../../src/core/example';
import { readSheet } from '../../../src/core/file/sheet';
import { fixesOf, lint } from '../../../src/core/lint';
import { rowFields } from '../../../src/core/rules/row-fields';
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
