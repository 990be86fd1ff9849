// Decisions are of lines: they stay with these when the file is changed as they say, and when its lines change places.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { rememberedAfter } from '../../../src/core/plan/applied';
import type { Decision, Decisions } from '../../../src/core/plan/decisions';
import { planOf } from '../../../src/core/plan/plan';
import { decisionEdits } from '../../../src/core/plan/upload';
import { applyEdits } from '../../../src/core/text/edits';
import { tries } from '../../fuzz';
import { ACCOUNTS, COHORT_HEADER } from './harness';

const context = contextOf({ establishment: 'alp002', accounts: ACCOUNTS, fileName: 'csv_ImportAvecCohorte25.csv' });
const read = (header: string, rows: readonly string[]) => readSheet([header, ...rows].join('\n'), context);

const DECISIONS: readonly (Decision | undefined)[] = [
  undefined,
  { kind: 'delete' },
  { kind: 'modify' },
  { kind: 'add', username: 'alp002.pi.dupond' },
];

/** Lines of few people, so that several are of one; each with what is decided of it. */
const lines = fc.array(
  fc.record({
    person: fc.constantFrom('Pierre,Dupond', 'PIERRE,Dupond', 'Paul,Dupond', 'Anne,Roy'),
    password: fc.constantFrom('', 'Tk8!graine'),
    matricule: fc.constantFrom('', '41', '041'),
    cohort: fc.constantFrom('', 'C1', 'C2'),
    username: fc.constantFrom('alp002.p.dupond', 'alp002.a.roy'),
    decision: fc.constantFrom(...DECISIONS),
  }),
  { minLength: 1, maxLength: 7 },
);

/** The decisions that somebody takes on the lines of a file, each under the key that its line has. */
function taken(header: string, rows: readonly string[], wanted: readonly (Decision | undefined)[]): Decisions {
  const { lines } = planOf(read(header, rows));
  return Object.fromEntries(wanted.flatMap((one, index) => (one ? [[lines[index]!.key, one]] : [])));
}

describe('decisions that are applied', () => {
  it('leave nothing more to apply, and stay with the lines that stay', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (people, named) => {
        const header = named ? `username,${COHORT_HEADER}` : COHORT_HEADER;
        const rows = people.map(({ person, password, matricule, cohort, username }) =>
          [...(named ? [username] : []), person, password, '', matricule, cohort].join(','),
        );
        const decisions = taken(
          header,
          rows,
          people.map(({ decision }) => decision),
        );
        const sheet = read(header, rows);
        const plan = planOf(sheet, { decisions });
        const after = readSheet(applyEdits(sheet.table.text, decisionEdits(sheet, plan.fileEdits)), context);
        const next = planOf(after, rememberedAfter({ decisions, applied: [] }, plan));
        assert.deepEqual(decisionEdits(after, next.fileEdits), []);
        assert.deepEqual(
          next.lines.map(({ decision }) => decision),
          plan.lines.filter(({ entry }) => !plan.fileEdits.without.has(entry.record)).map(({ decision }) => decision),
        );
      }),
      tries(300),
    );
  });

  it('go with their lines when these change places', () => {
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.nat()), (people, order) => {
        const rows = people.map(({ person, password, cohort }) => `${person},${password},,,${cohort}`);
        const wanted = people.map(({ decision }) => decision);
        const plan = planOf(read(COHORT_HEADER, rows), { decisions: taken(COHORT_HEADER, rows, wanted) });
        const turned = rows
          .map((row, index) => ({ row, index, by: order.next().value ?? 0 }))
          .sort((a, b) => a.by - b.by);
        const sorted = planOf(
          read(
            COHORT_HEADER,
            turned.map(({ row }) => row),
          ),
          { decisions: taken(COHORT_HEADER, rows, wanted) },
        );
        // Lines that are written alike are one as well as the other.
        const told = (from: typeof plan, textOf: (index: number) => string) =>
          from.lines.map(({ decision }, index) => `${textOf(index).toLowerCase()} ${JSON.stringify(decision)}`).sort();
        assert.deepEqual(
          told(sorted, (index) => turned[index]!.row),
          told(plan, (index) => rows[index]!),
        );
      }),
      tries(300),
    );
  });

  it('keep what was decided since the plan was made', () => {
    const rows = ['Anne,Roy,,a@ch.fr,1,', 'Anne,Roy,Tk8!graine,a@ch.fr,1,'];
    const made = planOf(read(COHORT_HEADER, rows), { decisions: taken(COHORT_HEADER, rows, [{ kind: 'delete' }]) });
    const decisions = taken(COHORT_HEADER, rows, [{ kind: 'delete' }, { kind: 'modify' }]);
    const after = rememberedAfter({ decisions, applied: [] }, made);
    assert.deepEqual(planOf(read(COHORT_HEADER, rows.slice(1)), after).lines[0]!.decision, { kind: 'modify' });
  });

  it('keep a person of two lines, whichever of them goes', () => {
    const rows = ['Anne,Roy,,a@ch.fr,1,', 'Anne,Roy,Tk8!graine,a@ch.fr,1,', 'Anne,Roy,Tk8!graine,a@ch.fr,1,'];
    for (const [gone] of rows.entries()) {
      const decisions = taken(
        COHORT_HEADER,
        rows,
        rows.map((_, index) => (index === gone ? { kind: 'delete' } : undefined)),
      );
      // By hand, or by the preview.
      const left = planOf(read(COHORT_HEADER, rows.toSpliced(gone, 1)), { decisions });
      assert.deepEqual([left.totals.omitted, left.lines.length], [0, 2]);
    }
  });
});
