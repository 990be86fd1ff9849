// The file that is written for Moodle's page *Upload cohorts*, in the site's language.
import assert from 'node:assert/strict';
import { checkCohortFile } from '../../../src/core/cohort-file/check';
import { COLUMNS, cohortUploadText, isCohortUpload, PLACES } from '../../../src/core/reference/cohort-upload';

const COHORTS = [
  { name: 'Cadres; nuit', idnumber: 'C1' },
  { name: 'Jour, été', idnumber: 'J1' },
];

describe('a file for Upload cohorts', () => {
  const cases: [what: string, category: string, language: 'fr' | 'en', text: string][] = [
    [
      'the whole site, in French',
      '',
      'fr',
      'name;idnumber;context;visible\r\n"Cadres; nuit";C1;Système;1\r\nJour, été;J1;Système;1\r\n',
    ],
    [
      'the whole site, in English',
      '',
      'en',
      'name,idnumber,context,visible\r\nCadres; nuit,C1,System,1\r\n"Jour, été",J1,System,1\r\n',
    ],
    [
      'a category',
      'Santé / IFSI',
      'fr',
      'name;idnumber;category_path;visible\r\n"Cadres; nuit";C1;Santé / IFSI;1\r\nJour, été;J1;Santé / IFSI;1\r\n',
    ],
  ];
  for (const [what, category, language, text] of cases) {
    it(`for ${what}`, () => {
      assert.equal(cohortUploadText(COHORTS, category, language), text);
      assert.ok(isCohortUpload(text));
      assert.deepEqual(checkCohortFile(text, undefined).findings, []);
    });
  }

  it('has the columns that Moodle reads', () => {
    const places = ['contextid', 'context', 'category_path', 'category', 'category_id', 'category_idnumber'];
    assert.deepEqual(PLACES, places);
    assert.deepEqual(COLUMNS, ['name', 'idnumber', 'description', 'descriptionformat', 'visible', 'theme', ...places]);
  });

  const headers: [header: string, isOne: boolean][] = [
    ['name,theme', true],
    ['name,descriptionformat', true],
    ['name, Visible ', true],
    ...['contextid', 'context', 'category_path', 'category', 'category_id', 'category_idnumber'].map(
      (place): [string, boolean] => [`name,${place}`, true],
    ),
    ['name,description', false],
    ['visible', false],
    ['name,visible,a,b', true],
    ['name,visible,a,b,c', false],
    ...['firstname', 'lastname', 'username', 'password', 'email', 'source', 'shortname', 'fullname', 'cohort12'].map(
      (foreign): [string, boolean] => [`name,idnumber,visible,${foreign}`, false],
    ),
    ['name,idnumber,visible,mycohort1', true],
    ['name,idnumber,visible,emails', true],
  ];
  for (const [header, isOne] of headers) {
    it(`${isOne ? 'is' : 'is not'} known by ${header}`, () => assert.equal(isCohortUpload(`${header}\nA,B\n`), isOne));
  }
});
