// All say the same of a file: one verdict, one count, one outcome of each line, whatever was decided.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Context } from '../../src/core/document/context';
import { Row } from '../../src/core/document/row';
import { createLanguageService } from '../../src/core/language-service';
import { contextOf } from '../../src/core/lint/example';
import { fileResultOf } from '../../src/core/lint/file-result';
import { verdictOf, verdictText } from '../../src/core/lint/verdict';
import { decisionSheetMarkdown } from '../../src/core/plan/decision-sheet';
import type { Decision, Decisions } from '../../src/core/plan/decisions';
import { OUTCOMES } from '../../src/core/plan/outcomes';
import { planOf } from '../../src/core/plan/plan';
import { PLAN_TEXTS } from '../../src/core/plan/texts';
import { reportFile } from '../../src/core/report/report';
import { buildModel } from '../../src/preview/model';
import { PreviewQueries } from '../../src/preview/queries';
import { stateOf } from '../../src/preview/state';
import { tries } from '../fuzz';
import { peopleFile } from './anonymise/people';

const EXAMPLES = path.join(__dirname, '../../examples');
const REMEMBERED = { history: [], options: {}, moodleVersion: '', applied: 0, widths: {}, canKeep: false, unread: {} };
const service = createLanguageService();

/** Asks everybody who says something of a file, and compares the answers. */
function checkAll(text: string, context: Context, decisions: Decisions): void {
  const snapshot = service.open(text, context);
  const { sheet } = snapshot;
  if (!sheet.recognition) return;
  const findings = snapshot.findings();
  const verdict = service.verdict(snapshot);
  const words = verdictText(verdict, 'fr');

  const digest = verdictOf(fileResultOf(snapshot, '', 1000, 'fr').stats);
  assert.deepEqual(digest, verdict, 'the check of the folder');

  const report = reportFile('a.csv', sheet, findings, 'fr');
  assert.deepEqual([report.kind, report.counts, report.verdict], [verdict.kind, verdict.counts, words], 'the report');

  const plan = planOf(sheet, { decisions });
  const usernames = plan.lines.map(({ entry: { record } }) => new Row(sheet, record).usernameWith(snapshot.soleCode));
  assert.deepEqual(
    plan.lines.map(({ entry }) => entry.username),
    usernames,
    'the table, and the hints in the text',
  );
  const shown = buildModel(sheet, plan, findings, 'fr');
  const state = stateOf(shown, verdict, { name: 'a.csv', uri: 'a', busy: false }, REMEMBERED);
  const { kind, text: answer, found } = state.verdict;
  assert.deepEqual([kind, found ? `${answer} · ${found}` : answer], [verdict.kind, words], 'the preview');
  assert.deepEqual(state.totals, plan.totals, 'the bar');

  const from = new PreviewQueries(shown);
  const query = { outcomes: [], rule: '', search: '', sort: 'line', descending: false, wrong: false } as const;
  const message = from.rows({ type: 'rows', query: { ...query, outcomes: [] }, from: 0, to: 400 });
  assert.ok(message.type === 'rows');
  const rows = message.rows.map(({ line, outcome, decided }) => ({ line, outcome, decided }));
  assert.deepEqual(
    rows,
    plan.lines.map(({ entry, outcome, decided }) => ({ line: entry.line, outcome, decided })),
    'the lines',
  );
  for (const outcome of OUTCOMES) {
    assert.equal(rows.filter((row) => row.outcome === outcome).length, plan.totals[outcome], outcome);
  }
  for (const row of rows) assert.ok(!(row.decided && row.outcome === 'decide'), 'decided, and to decide');
  for (const { key, outcome } of plan.lines) {
    const details = from.details(key);
    assert.ok(details.type === 'details');
    assert.equal(details.outcome, outcome, 'the details');
  }
  const asked = plan.groups.filter(({ state: one }) => one === 'decide').flatMap(({ entries }) => entries);
  assert.deepEqual(
    asked.filter((index) => plan.lines[index]!.outcome === 'decide').length,
    plan.totals.decide,
    'what the platform asks about is in a group that is to be decided',
  );

  const sheetText = decisionSheetMarkdown(plan, [], 'a.csv', 'fr');
  const undecided = sheetText.split(`| ${PLAN_TEXTS.fr.sheet.undecided} |`).length - 1;
  assert.equal(undecided, plan.totals.decide, 'the decision sheet');
  if (plan.refusal?.readerError === 'csvweirdcolumns') assert.equal(verdict.kind, 'refused', 'a refusal');
}

const decision = fc.constantFrom<Decision | null>(
  null,
  { kind: 'add', username: 'x.y' },
  { kind: 'delete' },
  { kind: 'modify' },
);

describe('one verdict, one outcome, one count', () => {
  const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.csv'));
  for (const name of files) {
    it(`on ${name}`, () => {
      const text = readFileSync(path.join(EXAMPLES, name), 'utf8');
      checkAll(text, contextOf({ fileName: path.basename(name), establishment: 'alp002' }), {});
    });
  }

  it('on people who collide, whatever is decided about each', () => {
    const rows = [
      'firstname,lastname,password,email,profile_field_matricule',
      'Pierre,Dupond,,p.dupond@ch.fr,41',
      'Paul,Dupond,,paul@ch.fr,42',
      'Lise,Morel,,p.dupond@ch.fr,43',
      'Lise,MOREL,,lise@ch.fr,"43,0"',
      'Anne,Roy,,anne@ch.fr,44',
    ];
    const context = contextOf({ establishment: 'alp002' });
    const { lines } = planOf(service.open(rows.join('\n'), context).sheet);
    for (const { key, entry } of lines) {
      for (const taken of [
        { kind: 'add', username: entry.username },
        { kind: 'delete' },
        { kind: 'modify' },
      ] as const) {
        checkAll(rows.join('\n'), context, { [key]: taken });
      }
    }
  });

  it('on files of all kinds, with all kinds of decisions', () => {
    const taken = fc.array(decision, { minLength: 8, maxLength: 8 });
    const platform = fc.constantFrom('anfh', 'moodle', 'upjv');
    fc.assert(
      fc.property(peopleFile, taken, platform, (text, choices, id) => {
        const context = contextOf({ platform: id, establishment: 'alp002' });
        const { lines } = planOf(service.open(text, context).sheet);
        const decided = lines.flatMap(({ key, entry }, index) => {
          const choice = choices[index % choices.length];
          // Also under the name that the line has, which may leave its address in the way.
          const own: Decision | undefined = index % 2 ? { kind: 'add', username: entry.username } : undefined;
          return choice ? [[key, choice.kind === 'add' && own ? own : choice] as const] : [];
        });
        checkAll(text, context, {});
        checkAll(text, context, Object.fromEntries(decided));
      }),
      tries(200),
    );
  });
});
