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
    // A catalogue to read, lists of people, courses.
    ['name,idnumber', false],
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
  const CASES: readonly [string, string, readonly (readonly [string, number])[]][] = [
    ['nothing wrong', 'name,idnumber,visible\nA,1,1\nB,2,0'.replace('B,2,0', 'B,2,oui'), []],
    ['empty lines at the end', 'name,idnumber,visible\nA,1,1\n\n', []],
    ['no name column', 'idnumber,visible\n1,1', [['error', 1]]],
    ['an empty name', 'name,idnumber,visible\n,1,1', [['error', 2]]],
    ['an id number twice', 'name,idnumber,visible\nA,1,1\nB,1,1', [['error', 3]]],
    ['an id number that exists, in another case', 'name,idnumber,visible\nA,old,1', [['error', 2]]],
    ['a name that is cut', `name,idnumber,visible\n${long},1,1`, [['error', 2]]],
    ['254 characters', `name,idnumber,visible\n${long.slice(1)},1,1`, []],
    ['too few cells', 'name,idnumber,visible\nA,1', [['error', 2]]],
    ['a column that Moodle does not know', 'name,idnumber,visible,couleur\nA,1,1,x', [['warning', 1]]],
    ['a column twice', 'name,idnumber,visible,visible\nA,1,1,1', [['warning', 1]]],
    ['no column visible', 'name,idnumber,context\nA,1,Système', [['warning', 1]]],
    ['hidden', 'name,idnumber,visible\nA,1,non', [['warning', 2]]],
    ['neither yes nor no', 'name,idnumber,visible\nA,1,peut-être', [['warning', 2]]],
    ['no id number', 'name,idnumber,visible\nA,,1', [['warning', 2]]],
    ['a context that is no number', 'name,idnumber,visible,contextid\nA,1,1,Santé', [['warning', 2]]],
    ['two places', 'name,idnumber,visible,context,category_path\nA,1,1,Système,Santé / IFSI', [['warning', 2]]],
    ['a path without blanks', 'name,idnumber,visible,category_path\nA,1,1,Santé/IFSI', [['warning', 2]]],
  ];
  for (const [name, text, expected] of CASES) {
    it(name, () => {
      const { table, findings } = checkCohortFile(text, existing);
      assert.deepEqual(
        findings.map(({ severity, place }) => [severity, table.line(place.record) + 1]),
        expected,
      );
    });
  }

  const FIXED: readonly [string, string, readonly (readonly [title: string, text: string])[]][] = [
    [
      'a column that Moodle does not know',
      'name,couleur,visible,idnumber\nA,x,1,1',
      [['Delete the column “couleur”', 'name,visible,idnumber\nA,1,1']],
    ],
    [
      'no column visible',
      'name;idnumber;context\nA;1;Système\n',
      [['Add the column visible, with 1', 'name;idnumber;context;visible\nA;1;Système;1\n']],
    ],
    [
      'surplus cells',
      'name,idnumber,visible\nA,1,1,,\n',
      [['Delete 2\u00a0extra empty cells', 'name,idnumber,visible\nA,1,1\n']],
    ],
    ['a surplus cell that holds something', 'name,idnumber,visible\nA,1,1,x', []],
    ['too few cells', 'name,idnumber,visible\nA,1', []],
    ['an empty name', 'name,idnumber,visible\nA,1,1\n,2,1', [['Delete this line', 'name,idnumber,visible\nA,1,1']]],
    [
      'an id number twice',
      'name,idnumber,visible\nA,1,1\nA,1,1\nB,2,1\n',
      [['Delete this line', 'name,idnumber,visible\nA,1,1\nB,2,1\n']],
    ],
    [
      'an id number that exists',
      'name,idnumber,visible\nA,OLD,1\nB,2,1\n',
      [['Delete this line', 'name,idnumber,visible\nB,2,1\n']],
    ],
    [
      'no id number',
      'name,idnumber,visible\n"A, B",,1',
      [['Write “A, B” into idnumber', 'name,idnumber,visible\n"A, B","A, B",1']],
    ],
    ['no id number, and a name that is one already', 'name,idnumber,visible\nB,A,1\nA,,1', []],
    ['hidden', 'name,idnumber,visible\nA,1,non', [['Write “1” into visible', 'name,idnumber,visible\nA,1,1']]],
    [
      'neither yes nor no',
      'name,idnumber,visible\nA,1,?',
      [
        ['Write “1” into visible', 'name,idnumber,visible\nA,1,1'],
        ['Write “0” into visible', 'name,idnumber,visible\nA,1,0'],
      ],
    ],
    [
      'two places',
      'name,idnumber,visible,context,category_path\nA,1,1,Système,S / I',
      [['Empty category_path', 'name,idnumber,visible,context,category_path\nA,1,1,Système,']],
    ],
    [
      'a context that is no number',
      'name,idnumber,visible,contextid\nA,1,1,Santé',
      [['Empty contextid', 'name,idnumber,visible,contextid\nA,1,1,']],
    ],
    [
      'a path without blanks',
      'name,idnumber,visible,category_path\nA,1,1,Santé/IFSI',
      [['Write “Santé / IFSI” into category_path', 'name,idnumber,visible,category_path\nA,1,1,Santé / IFSI']],
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
