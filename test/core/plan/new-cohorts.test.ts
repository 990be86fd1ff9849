// Cohorts first: which are to be made, which are misspelt, and the file that Moodle makes them from.
import assert from 'node:assert/strict';
import { checkCohortFile } from '../../../src/core/cohort-file/check';
import { readSheet } from '../../../src/core/document/read-sheet';
import { checklistMarkdown } from '../../../src/core/plan/checklist';
import { canUploadCohorts, cohortChecklist, cohortUpload } from '../../../src/core/plan/cohort-checklist';
import { newCohorts } from '../../../src/core/plan/new-cohorts';
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

  it('has a check list with the name and Visible', () => {
    const found = newCohorts(sheetOf('anfh', ['Nouvelle_2026', 'Cohorte_Ex52'], LIST));
    const text = checklistMarkdown(cohortChecklist(found, 'agents.csv', '', 'fr'));
    assert.match(text, /\| Nouvelle\\_2026 \| 1 \| oui \|/);
    assert.match(text, /pas à créer[^#]*\| Cohorte\\_Ex52 \| 1 \| Cohorte\\_Ex25 \|/);
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
