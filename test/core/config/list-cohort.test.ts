// "Add to the catalogue": the cohort is there when the catalogue is read again, and nothing else has changed.
import assert from 'node:assert/strict';
import { listCohort, listedPlace } from '../../../src/core/config/list-cohort';
import { resolveConfig } from '../../../src/core/config/resolve';
import { addCohort } from '../../../src/core/reference/add-cohort';
import type { Cohort } from '../../../src/core/reference/cohorts';
import { cohortPlace, readCohorts } from '../../../src/core/reference/read-cohorts';
import { applyEdits } from '../../../src/core/text/edits';

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

describe('where a catalogue has a cohort', () => {
  const CSV = 'name,idnumber,context\nIFSI 25,IFSI25-B,system\nIFSI25,"IFSI; 25",system\nIFSI25-B,X,system';
  const CONFIG = '{ "category": "IFSI25", "cohorts": ["IFSI25-B", { "name": "IFSI25", "idnumber": "X" }, "IFSI25"] }';
  const cases: readonly (readonly [what: string, text: string, reference: string, 'name' | 'idnumber', number])[] = [
    ['the cell of its name, not a text that holds it', CSV, 'IFSI25', 'name', CSV.indexOf('IFSI25,"')],
    ['the cell of its id number', CSV, 'IFSI25-B', 'idnumber', CSV.indexOf('IFSI25-B')],
    ['a name where that is meant', CSV, 'IFSI25-B', 'name', CSV.lastIndexOf('IFSI25-B')],
    ['the other kind where there is no other', CSV, 'X', 'name', CSV.indexOf('X,')],
    ['nothing', CSV, 'IFSI', 'name', -1],
    ['nothing, in no catalogue', 'a,b', 'b', 'name', -1],
    ['an item', CONFIG, 'IFSI25-B', 'name', CONFIG.indexOf('"IFSI25-B"')],
    ['the name of an item', CONFIG, 'IFSI25', 'name', CONFIG.indexOf('"IFSI25", "id')],
    ['the id number of an item', CONFIG, 'X', 'idnumber', CONFIG.indexOf('"X"')],
    ['nothing in a list', CONFIG, 'IFSI', 'name', -1],
    ['nothing without a list', '{ "cohorts": "IFSI25" }', 'IFSI25', 'name', -1],
    ['nothing in what is no JSON', '[', 'IFSI25', 'name', -1],
  ];
  for (const [what, text, reference, by, expected] of cases) {
    it(what, () => {
      const place = text.startsWith('name') || text === 'a,b' ? cohortPlace : listedPlace;
      const [from, to] = place(text, reference, by) ?? [-1, -1];
      assert.equal(from, expected);
      if (from >= 0) assert.equal(text.slice(from, to).replaceAll('"', ''), reference);
    });
  }
});
