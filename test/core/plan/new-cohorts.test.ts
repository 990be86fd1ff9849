// Cohorts first: which are to be made, which are misspelt, and the file that Moodle makes them from.
import assert from 'node:assert/strict';
import { checkCohortFile } from '../../../src/core/cohort-file/check';
import { readSheet } from '../../../src/core/document/read-sheet';
import { canUploadCohorts, cohortChecklist, cohortUpload } from '../../../src/core/plan/cohort-checklist';
import { COHORT_LIST_TEXTS } from '../../../src/core/plan/cohort-checklist-texts';
import { type NewCohort, newCohorts } from '../../../src/core/plan/new-cohorts';
import { PLATFORMS, platformOf } from '../../../src/core/platform';
import { isCohortUpload } from '../../../src/core/reference/cohort-upload';
import { readCohorts } from '../../../src/core/reference/read-cohorts';

function sheetOf(platform: string, cohorts: readonly string[], catalogue: string | undefined, category = '') {
  const rows = cohorts.map((cohort, index) => `u${index},Paul,Dupond,p${index}@ch.fr,${cohort}`);
  return readSheet(['username,firstname,lastname,email,cohort1', ...rows].join('\n'), {
    fileName: 'agents.csv',
    platform: platformOf(platform)!,
    ...(catalogue !== undefined && { cohorts: readCohorts(catalogue).cohorts }),
    ...(category && { category }),
  });
}

const CODES = 'name,idnumber,context,category,source\nLicence de chimie,L1CHIM231,system,,apogee';
const LIST = 'name,idnumber\nCohorte_Ex25,IFSI25\nTuteurs,TUT';

describe('cohorts first', () => {
  const CASES: readonly [string, string, readonly string[], string | undefined, unknown][] = [
    ['one that exists', 'anfh', ['Cohorte_Ex25'], LIST, []],
    ['a new one, on two lines', 'anfh', ['Nouvelle_2026', 'Nouvelle_2026'], LIST, [['Nouvelle_2026', 'create', 2, []]]],
    ['a misspelling', 'anfh', ['Cohorte_Ex52'], LIST, [['Cohorte_Ex52', 'correct', 1, ['Cohorte_Ex25']]]],
    ['another case', 'anfh', ['cohorte_ex25'], LIST, [['cohorte_ex25', 'correct', 1, ['Cohorte_Ex25']]]],
    ['a name where the id number is wanted', 'moodle', ['Tuteurs'], LIST, [['Tuteurs', 'correct', 1, ['TUT']]]],
    ['a code that the information system makes', 'upjv', ['L1CHIM231'], LIST, [['L1CHIM231', 'ask', 1, []]]],
    ['no list', 'anfh', ['Cohorte_Ex25'], undefined, [['Cohorte_Ex25', 'look-up', 1, []]]],
    ['a number of the database', 'moodle', ['42'], LIST, []],
    ['no cohort', 'anfh', [''], LIST, []],
    [
      'a code, with the name behind it',
      'upjv',
      ['L1CHIM231 - LICENCE'],
      CODES,
      [['L1CHIM231 - LICENCE', 'correct', 1, ['L1CHIM231']]],
    ],
    ['a code, and no list', 'upjv', ['L1CHIM231'], undefined, [['L1CHIM231', 'ask', 1, []]]],
    ['a number of the database, and no list', 'moodle', ['42'], undefined, [['42', 'look-up', 1, []]]],
  ];
  for (const [name, platform, cohorts, catalogue, expected] of CASES) {
    it(`${platform}: ${name}`, () => {
      const found = newCohorts(sheetOf(platform, cohorts, catalogue));
      assert.deepEqual(
        found.map(({ reference, task, lines, nearest }) => [reference, task, lines, nearest]),
        expected,
      );
    });
  }

  it('counts a line once for each cohort, whatever its columns, and no line of the wrong length', () => {
    const header = 'username,firstname,lastname,email,cohort1,cohort2';
    const rows = ['a,A,B,a@ch.fr,Soins,Soins', 'c,C,D,c@ch.fr,,Soins', 'e,E,F,e@ch.fr,Soins', 'g,G,H,g@ch.fr,Bloc,'];
    const sheet = readSheet([header, ...rows].join('\n'), {
      fileName: 'agents.csv',
      platform: platformOf('moodle')!,
      cohorts: readCohorts(LIST).cohorts,
    });
    assert.deepEqual(
      newCohorts(sheet).map(({ reference, lines }) => [reference, lines]),
      [
        ['Soins', 2],
        ['Bloc', 1],
      ],
    );
  });

  const found: readonly NewCohort[] = [
    { reference: 'Nouvelle', task: 'create', lines: 2, nearest: [] },
    { reference: 'Cohorte_Ex52', task: 'correct', lines: 1, nearest: ['Cohorte_Ex25', 'Cohorte_Ex22'] },
    { reference: 'Autre', task: 'create', lines: 1, nearest: [] },
    { reference: 'L1CHIM', task: 'ask', lines: 3, nearest: [] },
    { reference: 'Inconnue', task: 'look-up', lines: 4, nearest: [] },
  ];

  it('has a check list: a section for each task, the misspelt ones first', () => {
    const list = cohortChecklist(found, 'agents.csv', '', 'en');
    const text = COHORT_LIST_TEXTS.en;
    const { correct, create, ask, 'look-up': lookUp } = text.sections;
    assert.deepEqual(list, {
      title: text.title,
      intro: text.intro('agents.csv'),
      sections: [
        {
          ...correct,
          head: [text.cohort, text.lines, text.meant],
          rows: [['Cohorte_Ex52', '1', 'Cohorte_Ex25 and Cohorte_Ex22']],
        },
        {
          ...create,
          head: [text.cohort, text.lines, text.visible],
          rows: [
            ['Nouvelle', '2', text.yes],
            ['Autre', '1', text.yes],
          ],
        },
        { ...ask, head: [text.cohort, text.lines, text.meant], rows: [['L1CHIM', '3', '']] },
        { ...lookUp, head: [text.cohort, text.lines, text.visible], rows: [['Inconnue', '4', text.yes]] },
      ],
      closing: text.after,
    });
  });

  it('says in which category a cohort is to be made, and of no other', () => {
    const { sections } = cohortChecklist(found, 'agents.csv', 'IFSI', 'fr');
    assert.deepEqual(
      sections.map(({ note }) => note?.endsWith(' Catégorie\u00a0: IFSI.')),
      [false, true, false, true],
    );
  });

  it('has nothing to do where every cohort exists', () => {
    const { title, nothing } = COHORT_LIST_TEXTS.fr;
    assert.deepEqual(cohortChecklist([], 'agents.csv', '', 'fr'), { title, intro: nothing, sections: [], closing: '' });
  });

  it('puts into the file for Moodle those that are to be made, and no other', () => {
    const made = readCohorts(cohortUpload(found, '', 'fr')).cohorts.list;
    assert.deepEqual(
      made.map(({ name, idnumber }) => [name, idnumber]),
      ['Nouvelle', 'Autre', 'Inconnue'].map((reference) => [reference, reference]),
    );
  });

  it('has the file for Moodle where managers make cohorts from one', () => {
    const byFile = PLATFORMS.filter(canUploadCohorts).map(({ id }) => id);
    assert.ok(byFile.includes('moodle') && byFile.includes('prelude') && !byFile.includes('anfh'));
  });

  for (const language of ['fr', 'en'] as const) {
    for (const category of ['', 'Santé / IFSI']) {
      it(`makes a file that the check finds nothing in: ${language}, ${category || 'the whole site'}`, () => {
        const references = ['NEW-26', 'A;B,C"D', 'Été 2026'];
        const sheet = sheetOf('moodle', ['NEW-26', '"A;B,C""D"', 'Été 2026', 'Tuteurs'], LIST, category);
        const text = cohortUpload(newCohorts(sheet), category, language);
        assert.ok(isCohortUpload(text));
        const { findings, table } = checkCohortFile(text, sheet.context.cohorts);
        assert.deepEqual(findings, []);
        assert.equal(table.recordCount - 1, references.length);
        const read = readCohorts(text).cohorts.list;
        assert.deepEqual(
          read.map(({ idnumber, category: where }) => [idnumber, where]),
          references.map((reference) => [reference, category]),
        );
      });
    }
  }
});
