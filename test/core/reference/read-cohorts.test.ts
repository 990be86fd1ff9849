// Cohort catalogues: ours, Moodle's own cohort upload, and what French people write at the top of them.
import assert from 'node:assert/strict';
import { type Cohort, isUsableIn } from '../../../src/core/reference/cohorts';
import { readCohorts } from '../../../src/core/reference/read-cohorts';

const IFSI: Cohort = {
  name: 'IFSI 2025',
  idnumber: 'IFSI25',
  context: 'category',
  category: 'Santé / IFSI',
  source: 'manual',
};

const shown = (text: string) => readCohorts(text).problems.map(({ message }) => message.fr.replaceAll('\u00a0', ' '));

describe('cohort catalogue', () => {
  const same: readonly (readonly [string, string])[] = [
    ['ours', 'name,idnumber,context,category,source\nIFSI 2025,IFSI25,category,Santé / IFSI,manual'],
    ['French', 'Nom;Numéro d’identification;Contexte;Catégorie;Source\nIFSI 2025;IFSI25;catégorie;Santé / IFSI;'],
    [
      'Moodle’s cohort upload',
      'name,idnumber,description,descriptionformat,visible,context\nIFSI 2025,IFSI25,,1,1,Santé / IFSI',
    ],
    ['Moodle’s, with the path', 'name,idnumber,description,category_path\nIFSI 2025,IFSI25,,Santé / IFSI'],
    ['with an empty line', 'name,idnumber,category\n,,\nIFSI 2025,IFSI25,Santé / IFSI'],
  ];
  for (const [name, text] of same) {
    it(name, () => assert.deepEqual(readCohorts(text), { cohorts: readCohorts(text).cohorts, problems: [] }));
    it(`${name}: the cohort`, () => assert.deepEqual(readCohorts(text).cohorts.list, [IFSI]));
  }

  it('a cohort of the system, from APOGÉE', () => {
    const [cohort] = readCohorts('name,idnumber,context,source\nDroit,L1DROIT,Système,APOGÉE').cohorts.list;
    assert.deepEqual([cohort?.context, cohort?.source], ['system', 'apogee']);
  });

  it('says of an id number that is there twice', () => {
    const text = 'name,idnumber\nA,X\nB,X\nC,\nD,';
    assert.deepEqual(shown(text), [
      'Le numéro d’identification « X » est déjà utilisé ligne 2 : cette cohorte-ci est ignorée.',
    ]);
    assert.deepEqual(
      readCohorts(text).cohorts.list.map(({ name }) => name),
      ['A', 'C', 'D'],
    );
  });

  for (const text of ['', 'firstname,lastname\nA,B', '\n\n']) {
    it(`says of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(shown(text), [
        'Cette liste n’a ni colonne « name » ni colonne « idnumber » : les cohortes restent inconnues.',
      ]);
    });
  }

  const uses: readonly (readonly [string, string, boolean])[] = [
    ['Santé / IFSI', 'Santé / IFSI', true],
    ['Santé', 'Santé / IFSI', true],
    ['Santé / IFSI', 'Santé', false],
    ['Santé / IFSI', 'Santé / IFAS', false],
    ['sante/ifsi', 'Santé / IFSI / Promotion 2025', true],
    ['IFSI', 'Santé / IFSI', true],
    ['Santé / IFSI', 'IFSI', true],
    ['Sciences', 'Santé / IFSI', false],
  ];
  for (const [category, file, usable] of uses) {
    it(`a cohort of ${category} is ${usable ? '' : 'not '}usable in ${file}`, () => {
      assert.equal(isUsableIn({ ...IFSI, category }, file), usable);
    });
  }
  it('a system cohort is usable everywhere', () => assert.ok(isUsableIn({ ...IFSI, context: 'system' }, 'Sciences')));
});
