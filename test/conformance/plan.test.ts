// The import preview against everything recorded of a real Moodle: the outcome that its plan gives each line of a file that
// goes to Moodle as it is, is the one that Moodle gave it.
import assert from 'node:assert/strict';
import { readSheet } from '../../src/core/document/read-sheet';
import { contextOf } from '../../src/core/lint/example';
import type { PlanOutcome } from '../../src/core/plan/outcomes';
import { planOf } from '../../src/core/plan/plan';
import { type Outcome, prepareSite } from '../../src/core/simulation';
import { type ImportCase, inputOf, OWN_CORPUS, readCorpus } from './corpus';

const corpus = readCorpus(OWN_CORPUS);

const NAMES: Readonly<Partial<Record<Outcome, PlanOutcome>>> = {
  error: 'refused',
  aborted: 'refused',
  uptodate: 'unchanged',
};

/** The plan of a case and what was recorded, line by line; undefined where a person would not see the file so. */
function compared(recorded: ImportCase): { said: unknown; wanted: unknown; sharing: boolean } | undefined {
  const { options, site } = inputOf(corpus, recorded);
  const { csvText, expected } = recorded;
  // The editor decodes the file, and finds its delimiter by looking.
  if (csvText === null || (options.encoding ?? 'UTF-8') !== 'UTF-8') return undefined;
  const sheet = readSheet(csvText, { ...contextOf({ platform: 'moodle' }), forced: true });
  const delimiters: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', ':': 'colon', '\t': 'tab' };
  if (sheet.header !== 0 || delimiters[sheet.table.dialect.delimiter] !== options.delimiter_name) return undefined;
  const plan = planOf(sheet, { importOptions: options, site: prepareSite(site) });
  if (expected.stage !== 'import') {
    return { said: plan.refusal?.stage, wanted: expected.stage, sharing: plan.groups.length > 0 };
  }
  // Records that PHP's reader cuts otherwise are no lines that a person could be shown.
  if (expected.records !== sheet.rowCount) return undefined;
  const outcomes = new Map(expected.rows?.map(({ line, outcome }) => [line, outcome]));
  const wanted = plan.lines.map(({ entry }) => {
    const outcome = outcomes.get(entry.record + 1);
    return outcome ? (NAMES[outcome] ?? outcome) : 'unread';
  });
  return { said: plan.lines.map(({ outcome }) => outcome), wanted, sharing: plan.groups.length > 0 };
}

describe('the plan of a file that goes to Moodle as it is', () => {
  let cases = 0;
  let duplicates = 0;
  for (const [topic, all] of corpus.topics) {
    it(`${topic}: gives each line the recorded outcome`, () => {
      const failures = all.flatMap((recorded) => {
        const result = compared(recorded);
        if (!result) return [];
        cases++;
        if (result.sharing) duplicates++;
        const { said, wanted } = result;
        return JSON.stringify(said) === JSON.stringify(wanted) ? [] : [{ id: recorded.id, said, wanted }];
      });
      assert.deepEqual(failures, []);
    });
  }

  it('was compared with most of the corpus, and with duplicates', () => {
    assert.ok(cases > 500 && duplicates > 50, `${cases} cases, ${duplicates} of them with duplicates`);
  });
});
