// "Add to the catalogue": the cohort is there when the catalogue is read again, and nothing else has changed.
import assert from 'node:assert/strict';
import { listCohort } from '../../../src/core/config/list-cohort';
import { resolveConfig } from '../../../src/core/config/resolve';
import { applyEdits } from '../../../src/core/csv/edits';
import { addCohort } from '../../../src/core/reference/add-cohort';
import type { Cohort } from '../../../src/core/reference/cohorts';
import { readCohorts } from '../../../src/core/reference/read-cohorts';

const COHORT: Cohort = {
  name: 'IFSI; promotion "2025"',
  idnumber: 'IFSI25',
  context: 'category',
  category: 'Santé / IFSI',
  source: 'manual',
};

describe('add to the catalogue', () => {
  const catalogues: readonly (readonly [string, string])[] = [
    ['an empty one', ''],
    ['a usual one', 'name,idnumber,context,category,source\nA,A1,system,,manual\n'],
    ['one without a last line end', 'name,idnumber,context,category,source\r\nA,A1,system,,manual'],
    ['French headers, semicolons, another order', 'Identifiant;Nom;Catégorie;Contexte;Source\nA1;A;;système;\n'],
  ];
  for (const [name, text] of catalogues) {
    it(name, () => {
      const after = applyEdits(text, [addCohort(text, COHORT)]);
      assert.ok(after.startsWith(text));
      const { cohorts, problems } = readCohorts(after);
      assert.deepEqual(problems, []);
      assert.deepEqual(cohorts.list.at(-1), COHORT);
      assert.equal(cohorts.list.length, readCohorts(text).cohorts.list.length + 1);
    });
  }

  const configs: readonly (readonly [string, string])[] = [
    ['an empty configuration', '{}'],
    ['one with comments', '{\n  // le CH\n  "platform": "moodle"\n}\n'],
    ['one with a list', '{\n  "cohorts": ["A"]\n}\n'],
  ];
  for (const [name, text] of configs) {
    it(name, async () => {
      const after = applyEdits(text, listCohort(text, COHORT));
      const { context, problems } = await resolveConfig(after, { read: async () => undefined });
      assert.deepEqual(problems, []);
      assert.deepEqual(context.cohorts?.list.at(-1), COHORT);
      assert.equal(after.includes('// le CH'), text.includes('// le CH'));
    });
  }

  for (const text of ['{"cohorts": "cohortes.csv"}', '', '[]', '{"cohorts": ']) {
    it(`leaves ${text || 'nothing'} alone`, () => assert.deepEqual(listCohort(text, COHORT), []));
  }
});
