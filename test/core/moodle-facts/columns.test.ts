// The columns that Moodle knows, and how long their values may be: what the rules of the recorded imports say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  byteLength,
  isCohortColumn,
  isFreeText,
  isMoodleColumn,
  isStandardColumn,
  MOODLE_LENGTHS,
  STANDARD_FIELDS,
} from '../../../src/core/moodle-facts/columns';

const RULES = path.join(__dirname, '../../conformance/corpus/README.md');

/** The rules of the recordings on one line, without marks. */
const rulesText = () => readFileSync(RULES, 'utf8').replaceAll(/\s+/g, ' ').replaceAll('`', '');

describe('columns that Moodle knows', () => {
  it('are the standard fields of rule 14', () => {
    const stated = / Standard: ([a-z0-9 ]+)\./.exec(rulesText())?.[1]?.split(' ');
    assert.deepEqual(STANDARD_FIELDS, stated);
    assert.ok(stated?.every(isStandardColumn) && stated.every(isMoodleColumn));
  });

  it('are the numbered columns of rule 14', () => {
    const stated = /else ([a-z|]+) \+ digits/.exec(rulesText())![1]!.split('|');
    assert.equal(stated.length, 11);
    for (const name of stated) {
      assert.ok(isStandardColumn(`${name}1`) && isStandardColumn(`${name}01`) && isStandardColumn(`${name}10`), name);
    }
  });

  const cases: [name: string, isKnown: boolean, isStandard: boolean][] = [
    ['username', true, true],
    ['cohort0', true, true],
    ['cohort', false, false],
    ['mycohort1', false, false],
    ['cohort1a', false, false],
    ['profile_field_matricule', true, false],
    ['profile_field_', false, false],
    ['profile_field_a b', false, false],
    ['my_profile_field_a', false, false],
    ['Username', false, false],
    ['', false, false],
  ];
  for (const [name, isKnown, isStandard] of cases) {
    it(`${JSON.stringify(name)}: ${isKnown ? 'known' : 'unknown'}`, () =>
      assert.deepEqual([isMoodleColumn(name), isStandardColumn(name)], [isKnown, isStandard]));
  }
});

describe('columns of cohorts', () => {
  const cases: [name: string, expected: boolean][] = [
    ['cohort1', true],
    ['cohort10', true],
    ['cohort', false],
    ['cohort1b', false],
    ['mycohort1', false],
  ];
  for (const [name, expected] of cases) {
    it(`${name}: ${expected ? 'yes' : 'no'}`, () => assert.equal(isCohortColumn(name), expected));
  }
});

describe('columns of free text', () => {
  const matricule = 'profile_field_matricule';
  const cases: [name: string, matricule: string | undefined, expected: boolean][] = [
    ['description', matricule, true],
    ['interests', matricule, true],
    ['address', undefined, true],
    ['city', matricule, false],
    ['profile_field_bio', matricule, true],
    [matricule, matricule, false],
    [matricule, undefined, true],
  ];
  for (const [name, own, expected] of cases) {
    it(`${name}, where the matricule is ${own}: ${expected ? 'yes' : 'no'}`, () =>
      assert.equal(isFreeText(name, own), expected));
  }
});

describe('lengths', () => {
  const idnumbers = 'idnumber/institution/department/address 255, phones 20, cohort id number 100';
  it('are those of rule 40', () => {
    assert.ok(rulesText().includes(`username, first/last name, e-mail 100 characters, city 120, ${idnumbers}`));
    assert.ok(rulesText().includes('password over 128 **bytes**'));
    const stated: [length: number, names: string[]][] = [
      [100, ['username', 'firstname', 'lastname', 'email', 'cohort']],
      [120, ['city']],
      [255, ['idnumber', 'institution', 'department', 'address']],
      [20, ['phone1', 'phone2']],
      [128, ['password']],
      // Columns of the same kind in Moodle's table of users, which no recording goes beyond.
      [255, ['firstnamephonetic', 'lastnamephonetic', 'middlename', 'alternatename']],
    ];
    const lengths = stated.flatMap(([length, names]) => names.map((name) => [name, length] as const));
    assert.deepEqual(MOODLE_LENGTHS, Object.fromEntries(lengths));
  });

  const texts = ['', 'a', '\u007f', '\u0080', 'é', '\u07ff', '\u0800', '€', '\uffff', '😀', 'aé€😀'];
  for (const text of texts) {
    it(`of ${JSON.stringify(text)} in bytes`, () => assert.equal(byteLength(text), Buffer.byteLength(text)));
  }
});
