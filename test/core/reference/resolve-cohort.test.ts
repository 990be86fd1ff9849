// What a cohort reference comes to on a platform: read as Moodle reads it, found, or misspelt in one of several ways.
import assert from 'node:assert/strict';
import { platformOf } from '../../../src/core/platform';
import { Cohorts } from '../../../src/core/reference/cohorts';
import { readCohorts } from '../../../src/core/reference/read-cohorts';
import { asReference, isCode, isDatabaseId, resolveCohort } from '../../../src/core/reference/resolve-cohort';

describe('a cell that names a cohort', () => {
  const read: [cell: string, reference: string][] = [
    ['IFSI25', 'IFSI25'],
    [' \t\n\r\0\v IFSI 25 \v\0\r\n\t ', 'IFSI 25'],
    ['\u00a0IFSI25\u00a0', '\u00a0IFSI25\u00a0'],
    ['0', ''],
    [' 0 ', ''],
    ['00', '00'],
    ['', ''],
  ];
  for (const [cell, reference] of read) {
    it(`${JSON.stringify(cell)} is read as ${JSON.stringify(reference)}`, () =>
      assert.equal(asReference(cell), reference));
  }

  const ids: [reference: string, isId: boolean][] = [
    ['2', true],
    ['-5', true],
    ['10', true],
    ['9223372036854775807', true],
    ['-9223372036854775808', true],
    ['9223372036854775808', false],
    ['-9223372036854775809', false],
    ['0', false],
    ['002', false],
    ['+2', false],
    ['2.0', false],
    ['a2', false],
    ['2a', false],
    ['12345678901234567890', false],
  ];
  for (const [reference, isId] of ids) {
    it(`${reference} ${isId ? 'is' : 'is not'} a number of Moodle’s database`, () =>
      assert.equal(isDatabaseId(reference), isId));
  }

  const UPJV = { shortest: 3, longest: 8, versionDigits: 3 };
  const ECAMPUS = { shortest: 3, longest: 8, versionDigits: 0 };
  const codes: [reference: string, shape: typeof UPJV, is: boolean][] = [
    ['L1CHIM231', UPJV, true],
    ['l1chim231', UPJV, true],
    ['L1_CH231', UPJV, true],
    ['ABC123', UPJV, true],
    ['AB123', UPJV, false],
    ['ABCDEFGH123', UPJV, true],
    ['ABCDEFGHI123', UPJV, false],
    ['L1CHIM23A', UPJV, false],
    ['L1CHIM-231', UPJV, false],
    ['123456', UPJV, false],
    ['L1CHIM', ECAMPUS, true],
    ['LICENCE', ECAMPUS, false],
    ['L1', ECAMPUS, false],
    ['L1C', ECAMPUS, true],
    ['L1CHIMIE', ECAMPUS, true],
    ['L1CHIMIES', ECAMPUS, false],
    ['é1CHIM', ECAMPUS, false],
  ];
  for (const [reference, shape, is] of codes) {
    it(`${reference} ${is ? 'is' : 'is not'} a code étape with ${shape.versionDigits} digits of a version`, () =>
      assert.equal(isCode(reference, shape), is));
  }
});

describe('the judgement of a cohort', () => {
  const LIST = [
    'name,idnumber,context,category,source',
    'Cadres,C1,system,,manual',
    'cadres,C2,system,,manual',
    'Licence 1,L1CHIM231,system,,apogee',
    'L2CHIM 231,M1,system,,manual',
    'L3CHIM 231,L3CHIM231,system,,manual',
  ].join('\n');
  const names = (cohorts: readonly { readonly idnumber: string }[]) =>
    cohorts.map(({ idnumber }) => idnumber).join('+');
  /** A judgement in a word or two. */
  function judged(reference: string, platform: string, list: string | undefined): string {
    const cohorts = list === undefined ? undefined : readCohorts(list).cohorts;
    const judgement = resolveCohort(reference, platformOf(platform)!, cohorts);
    switch (judgement.kind) {
      case 'known':
        return `known ${judgement.cohort.idnumber}`;
      case 'by-name':
        return `by-name ${names(judgement.cohorts)}${judgement.exact ? ' exact' : ''}`;
      case 'code':
        return `code ${judgement.code}${judgement.sure ? ' sure' : ''}`;
      case 'case':
        return `case ${names(judgement.cohorts)}`;
      default:
        return judgement.kind;
    }
  }
  const cases: [reference: string, platform: string, list: string | undefined, judgement: string][] = [
    ['Cadres', 'anfh', LIST, 'known C1'],
    ['CADRES ', 'anfh', LIST, 'case C1+C2'],
    ['C1', 'anfh', LIST, 'unknown'],
    ['Nuit', 'anfh', undefined, 'unjudged'],
    ['C1', 'moodle', LIST, 'known C1'],
    ['c1', 'moodle', LIST, 'case C1'],
    ['Cadres', 'moodle', LIST, 'by-name C1 exact'],
    ['CADRES', 'moodle', LIST, 'by-name C1+C2'],
    ['Nuit', 'moodle', LIST, 'unknown'],
    ['12', 'moodle', LIST, 'unjudged'],
    ['12', 'anfh', LIST, 'unknown'],
    ['Nuit', 'moodle', undefined, 'unjudged'],
    ['L1CHIM231', 'upjv', LIST, 'known L1CHIM231'],
    ['L1CHIM 231', 'upjv', LIST, 'code L1CHIM231 sure'],
    ['L1CHIM-231 LICENCE', 'upjv', LIST, 'code L1CHIM231 sure'],
    ['L9CHIM231 - LICENCE 9', 'upjv', LIST, 'code L9CHIM231 sure'],
    ['L9CHIM231 LICENCE', 'upjv', LIST, 'code L9CHIM231'],
    ['L9CHIM 231', 'upjv', undefined, 'code L9CHIM231'],
    ['L9CHIM 2311', 'upjv', undefined, 'code '],
    ['IFSI 2025', 'upjv', undefined, 'code '],
    ['IFSI 2025', 'upjv', LIST, 'unknown'],
    ['L9CHIM231', 'upjv', undefined, 'unjudged'],
    ['L9CHIM231', 'upjv', LIST, 'unknown'],
    // Made by people, and so named on purpose.
    ['L2CHIM 231', 'upjv', LIST, 'by-name M1 exact'],
    ['L3CHIM 231', 'upjv', LIST, 'by-name L3CHIM231 exact'],
    ['L1CHIM - LICENCE 1', 'ecampus', undefined, 'code L1CHIM sure'],
    ['L1CHIM LICENCE', 'ecampus', undefined, 'code '],
    ['L1 123', 'ecampus', undefined, 'code L1123'],
    ['L1 123 x', 'ecampus', undefined, 'code '],
  ];
  for (const [reference, platform, list, judgement] of cases) {
    it(`${JSON.stringify(reference)} on ${platform}, ${list ? 'with' : 'without'} a list: ${judgement}`, () =>
      assert.equal(judged(reference, platform, list), judgement));
  }

  it('finds the first cohort of a name, and none where there is no list', () => {
    const usual = { context: 'system', category: '', source: 'manual' } as const;
    const cohorts = new Cohorts([
      { ...usual, name: 'A', idnumber: '1' },
      { ...usual, name: 'A', idnumber: '2' },
      { ...usual, name: '', idnumber: '3' },
    ]);
    assert.equal(cohorts.find('A', 'name')?.idnumber, '1');
    assert.deepEqual(
      cohorts.findAlike('a ', 'name').map(({ idnumber }) => idnumber),
      ['1', '2'],
    );
    assert.deepEqual([cohorts.find('', 'name'), cohorts.findAlike('', 'name')], [undefined, []]);
  });
});
