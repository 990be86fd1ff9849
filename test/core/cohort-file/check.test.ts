// The file of Moodle's page *Upload cohorts*: known by its header, what Moodle would say of it, and how it is repaired.
import assert from 'node:assert/strict';
import { checkCohortFile } from '../../../src/core/cohort-file/check';
import { isCohortUpload } from '../../../src/core/reference/cohort-upload';
import { readCohorts } from '../../../src/core/reference/read-cohorts';
import { applyEdits } from '../../../src/core/text/edits';

describe('a file of cohorts', () => {
  const HEADERS: readonly [string, boolean][] = [
    ['name,idnumber,visible', true],
    ['Name;IdNumber;Context;Visible', true],
    ['\ufeffname;category_path', true],
    ['name,idnumber,description,descriptionformat', true],
    ['name,contextid', true],
    ['idnumber,visible', true],
    ['Nom;Identifiant;Description;Visible', true],
    ['Nom de la cohorte;Numéro d’identification;Contexte', true],
    ['nom,idnumber,chemin de la catégorie', true],
    // A catalogue to read, lists of people, courses.
    ['name,idnumber', false],
    ['Nom;Numéro d’identification;Catégorie', false],
    ['Nom;Contexte;Prix', false],
    ['Nom;Prénom;Identifiant;Visible', false],
    ['Nom;Courriel;Identifiant;Contexte', false],
    ['Nom;Numéro d’identification;Contexte;Catégorie;Origine', false],
    ['name,idnumber,context,category,source', false],
    ['firstname,lastname,password,email', false],
    ['username,name,visible', false],
    ['shortname,fullname,visible,category', false],
    ['Prix,Quantité,visible', false],
    ['', false],
  ];
  for (const [header, expected] of HEADERS) {
    it(`${expected ? 'is' : 'is not'} known by ${JSON.stringify(header)}`, () => {
      assert.equal(isCohortUpload(`${header}\nA,B,C\n`), expected);
    });
  }

  const existing = readCohorts('name,idnumber\nAncienne,OLD').cohorts;
  const long = 'x'.repeat(255);
  const HEADER = 'name,idnumber,visible';
  const HIDDEN = 'A hidden cohort: it cannot be used for the synchronisation of a course.';
  const CASES: readonly (readonly [what: string, text: string, said: readonly string[]])[] = [
    ['nothing wrong, in words for yes', `${HEADER}\nA,n1,1\nB,n2,oui\nC,n3,TRUE\nD,n4,y\nE,n5,yes\nF,n6,on`, []],
    ['a cohort that is not said to be visible', `${HEADER}\nA,n1,`, []],
    ['empty lines at the end', `${HEADER}\nA,n1,1\n\n`, []],
    ['a line of blanks', `${HEADER}\nA,n1,1\n  \nB,n2,1`, []],
    ['nothing at all', '', []],
    [
      'no name column',
      'idnumber,visible\nn1,1',
      ['error file 1 (idnumber,visible) The column name is missing: Moodle refuses the whole file.'],
    ],
    [
      'no name column, and no id number',
      'idnumber,visible\n,1',
      ['error file 1 (idnumber,visible) The column name is missing: Moodle refuses the whole file.'],
    ],
    [
      'French names of columns, and what stands below them',
      'Nom;Identifiant;Contexte;visible\nA;;Système;1',
      [
        'error file 1 (Nom) “Nom” must be called name: Moodle does not know this column name.',
        'warning silent 1 (Identifiant) “Identifiant” must be called idnumber: Moodle does not know this column name.',
        'warning silent 1 (Contexte) “Contexte” must be called context: Moodle does not know this column name.',
        'warning silent 2 () Without an id number, no file of accounts can name this cohort.',
      ],
    ],
    [
      'a French name beside the one that Moodle knows',
      'name,nom,visible\nA,B,1',
      [
        'warning silent 1 (nom) Moodle does not know the column “nom” and ignores it.',
        'warning silent 2 (A,B,1) Without an id number, no file of accounts can name this cohort.',
      ],
    ],
    [
      'an empty name',
      `${HEADER}\n,n1,1`,
      ['error file 2 () Cohort without a name: Moodle creates none of this file’s cohorts.'],
    ],
    [
      'a name of blanks, in the last column',
      'idnumber,visible,name\nn1,1,  ',
      ['error file 2 (  ) Cohort without a name: Moodle creates none of this file’s cohorts.'],
    ],
    [
      'an id number twice',
      `${HEADER}\n\nA,n1,1\nB,n2,1\nC,n1,1`,
      ['error file 5 (n1) The id number “n1” is already on line 3: Moodle creates none of this file’s cohorts.'],
    ],
    [
      'an id number that exists, in another case',
      `${HEADER}\nA,old,1`,
      ['error file 2 (old) A cohort already has the id number “old”: Moodle creates none of this file’s cohorts.'],
    ],
    [
      'a name that is cut',
      `${HEADER}\n${long},n1,1`,
      [`error silent 2 (${long}) 255 characters: Moodle cuts it after 254, without warning.`],
    ],
    [
      'an id number that is cut',
      `${HEADER}\nA,${long},1`,
      [`error silent 2 (${long}) 255 characters: Moodle cuts it after 254, without warning.`],
    ],
    ['254 characters', `${HEADER}\n${long.slice(1)},n1,1`, []],
    ['254 characters that are two units each', `${HEADER}\n${'𝒜'.repeat(254)},n1,1`, []],
    [
      'too few cells',
      `${HEADER}\nA,1`,
      ['error file 2 (A,1) This line has 2 cells instead of 3: Moodle refuses the whole file.'],
    ],
    [
      'too many cells',
      `${HEADER}\nA,n1,1,x`,
      ['error file 2 (A,n1,1,x) This line has 4 cells instead of 3: Moodle refuses the whole file.'],
    ],
    [
      'a column that Moodle does not know',
      `${HEADER},couleur\nA,n1,1,x`,
      ['warning silent 1 (couleur) Moodle does not know the column “couleur” and ignores it.'],
    ],
    [
      'a column twice',
      `${HEADER},visible\nA,n1,1,1`,
      ['warning silent 1 (visible) Duplicate column visible: Moodle uses the last one.'],
    ],
    [
      'no column visible',
      'name,idnumber,context\nA,n1,Système',
      ['warning silent 1 (name,idnumber,context) Without a “visible” column, Moodle makes all cohorts visible.'],
    ],
    [
      'neither yes nor no',
      `${HEADER}\nA,n1,peut-être`,
      [
        'warning silent 2 (peut-être) “peut-être” is neither yes nor no: Moodle would make the cohort visible. Write 1 or 0.',
      ],
    ],
    [
      'no id number',
      `${HEADER}\nA,,1`,
      ['warning silent 2 () Without an id number, no file of accounts can name this cohort.'],
    ],
    [
      'no id number, in the first column',
      'idnumber,name,visible\n,A,1',
      ['warning silent 2 () Without an id number, no file of accounts can name this cohort.'],
    ],
    [
      'no column of id numbers',
      'name,visible\nA,1',
      ['warning silent 2 (A,1) Without an id number, no file of accounts can name this cohort.'],
    ],
    [
      'an id number of digits alone',
      `${HEADER}\nA,2025,1\nB,IFSI2025,1\nC,20-25,1`,
      [
        'warning silent 2 (2025) The id number “2025” has no letter: in a file of accounts, Moodle would take it for another cohort.',
      ],
    ],
    [
      'a context that is no number',
      `${HEADER},contextid\nA,n1,1,Santé\nB,n2,1,12a\nC,n3,1,12`,
      [
        'warning silent 2 (Santé) contextid must be a number: Moodle would create the cohort in the default location.',
        'warning silent 3 (12a) contextid must be a number: Moodle would create the cohort in the default location.',
      ],
    ],
    [
      'a category that is no number',
      `${HEADER},category_id\nA,n1,1,a12\nB,n2,1,12`,
      ['warning silent 2 (a12) category_id must be a number: Moodle would create the cohort in the default location.'],
    ],
    [
      'two places',
      `${HEADER},context,category_path\nA,n1,1,Système,Santé / IFSI`,
      ['warning silent 2 (Santé / IFSI) The cohort’s location is stated twice: context and category_path.'],
    ],
    [
      'a path without blanks',
      `${HEADER},category_path\nA,n1,1,Santé/IFSI`,
      [
        'warning silent 2 (Santé/IFSI) Category path without spaces around /: Moodle would not find it. Write “Santé / IFSI”.',
      ],
    ],
    ...['0', 'no', 'n', 'non', 'off', 'FALSE'].map(
      (word) => [`hidden: ${word}`, `${HEADER}\nA,n1,${word}`, [`warning silent 2 (${word}) ${HIDDEN}`]] as const,
    ),
  ];
  for (const [what, text, said] of CASES) {
    it(what, () => {
      const { table, findings } = checkCohortFile(text, existing);
      const found = findings.map(({ severity, effect, place, message }) => {
        const { start, end } = table.offsets(place);
        return `${severity} ${effect} ${table.line(place.record) + 1} (${table.text.slice(start, end)}) ${message.en}`;
      });
      assert.deepEqual(found, said);
    });
  }

  it('knows no cohort that exists where there is no list', () => {
    assert.deepEqual(checkCohortFile(`${HEADER}\nA,OLD,1`, undefined).findings, []);
  });

  const FIXED: readonly [string, string, readonly (readonly [title: string, text: string])[]][] = [
    [
      'a column that Moodle does not know',
      'name,couleur,visible,idnumber\nA,x,1,n1',
      [['Delete the column “couleur”', 'name,visible,idnumber\nA,1,n1']],
    ],
    [
      'no column visible',
      'name;idnumber;context\nA;n1;Système\n',
      [['Add the column visible, with 1', 'name;idnumber;context;visible\nA;n1;Système;1\n']],
    ],
    [
      'French names of columns, one or two',
      'Nom;idnumber;Visibilité\nA;n1;1\n',
      [
        ['Restore Moodle’s column names', 'name;idnumber;visible\nA;n1;1\n'],
        ['Restore Moodle’s column names', 'name;idnumber;visible\nA;n1;1\n'],
      ],
    ],
    [
      'surplus cells',
      'name,idnumber,visible\nA,n1,1,,\n',
      [['Delete 2\u00a0extra empty cells', 'name,idnumber,visible\nA,n1,1\n']],
    ],
    ['a surplus cell that holds something', 'name,idnumber,visible\nA,n1,1,x', []],
    ['a surplus cell that holds something behind an empty one', 'name,idnumber,visible\nA,n1,1,,x', []],
    [
      'surplus cells of blanks, and not the rest of the line',
      'name,idnumber,visible\nA,n1,1, ,  \nB,n2,1\n',
      [['Delete 2\u00a0extra empty cells', 'name,idnumber,visible\nA,n1,1\nB,n2,1\n']],
    ],
    ['no id number, and no column for it', 'name,visible\nA,1', []],
    [
      'no id number, and no name',
      'name,idnumber,visible\nA,n1,1\n,,1',
      [['Delete this line', 'name,idnumber,visible\nA,n1,1']],
    ],
    [
      'no id number, in the first column',
      'idnumber,name,visible\n,A,1',
      [['Write “A” into idnumber', 'idnumber,name,visible\nA,A,1']],
    ],
    ['too few cells', 'name,idnumber,visible\nA,1', []],
    ['an empty name', 'name,idnumber,visible\nA,n1,1\n,2,1', [['Delete this line', 'name,idnumber,visible\nA,n1,1']]],
    [
      'an id number twice',
      'name,idnumber,visible\nA,n1,1\nA,n1,1\nB,n2,1\n',
      [['Delete this line', 'name,idnumber,visible\nA,n1,1\nB,n2,1\n']],
    ],
    [
      'an id number that exists',
      'name,idnumber,visible\nA,OLD,1\nB,n2,1\n',
      [['Delete this line', 'name,idnumber,visible\nB,n2,1\n']],
    ],
    [
      'no id number',
      'name,idnumber,visible\n"A, B",,1',
      [['Write “A, B” into idnumber', 'name,idnumber,visible\n"A, B","A, B",1']],
    ],
    ['no id number, and a name that is one already', 'name,idnumber,visible\nB,A,1\nA,,1', []],
    ['hidden', 'name,idnumber,visible\nA,n1,non', [['Write “1” into visible', 'name,idnumber,visible\nA,n1,1']]],
    [
      'neither yes nor no',
      'name,idnumber,visible\nA,n1,?',
      [
        ['Write “1” into visible', 'name,idnumber,visible\nA,n1,1'],
        ['Write “0” into visible', 'name,idnumber,visible\nA,n1,0'],
      ],
    ],
    [
      'two places',
      'name,idnumber,visible,context,category_path\nA,n1,1,Système,S / I',
      [['Empty category_path', 'name,idnumber,visible,context,category_path\nA,n1,1,Système,']],
    ],
    [
      'a context that is no number',
      'name,idnumber,visible,contextid\nA,n1,1,Santé',
      [['Empty contextid', 'name,idnumber,visible,contextid\nA,n1,1,']],
    ],
    [
      'a path without blanks',
      'name,idnumber,visible,category_path\nA,n1,1,Santé/IFSI',
      [['Write “Santé / IFSI” into category_path', 'name,idnumber,visible,category_path\nA,n1,1,Santé / IFSI']],
    ],
  ];
  for (const [name, text, expected] of FIXED) {
    it(`is repaired: ${name}`, () => {
      const { findings } = checkCohortFile(text, existing);
      const fixes = findings.flatMap((finding) => finding.fixes);
      assert.deepEqual(
        fixes.map(({ title, edits }) => [title.en, applyEdits(text, edits)]),
        expected,
      );
      assert.ok(fixes.every(({ safe }) => !safe));
      // What a repair is chosen for is gone, whatever else there may be.
      for (const finding of findings) {
        for (const { edits } of finding.fixes) {
          const left = checkCohortFile(applyEdits(text, edits), existing).findings;
          assert.ok(left.every(({ message }) => message.fr !== finding.message.fr));
        }
      }
    });
  }
});
