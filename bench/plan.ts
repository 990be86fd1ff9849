// What the import preview costs for a long file: until its first rows show, until its totals do, and after a keystroke.
import { readSheet } from '../src/core/document/read-sheet';
import type { Sheet } from '../src/core/document/sheet';
import { lint } from '../src/core/lint/lint';
import { type Plan, type PlanOptions, planSteps, prepareReference } from '../src/core/plan/plan';
import { buildModel } from '../src/preview/model';
import { draftRows } from '../src/preview/queries';
import { draftState } from '../src/preview/state';
import { quantile } from './measure';
import { context } from './ours';

export interface Planning {
  /** Milliseconds from the command to the rows that say who is in the file. */
  readonly firstRows: number;
  /** Milliseconds of work until the outcomes are there. */
  readonly whole: number;
  /** The same after a character was typed; half of the times cost less. */
  readonly keystroke: number;
  /** The longest stretch in which nothing else happens: half of the times it is shorter. */
  readonly step: number;
}

const KEYSTROKES = 9;

export function measurePlanning(text: string): Planning {
  const started = performance.now();
  const sheet = readSheet(text, context);
  draftState(sheet, { name: '', uri: '' }, {}, 'fr');
  draftRows(sheet, '', {
    type: 'rows',
    query: { outcomes: [], rule: '', search: '', sort: 'line', descending: false, wrong: false },
    from: 0,
    to: 100,
  });
  const firstRows = performance.now() - started;
  const site = prepareReference(sheet);
  const options = { ...(site && { site }) };
  const first = timed(sheet, options);
  const findings = lint(sheet);
  let before = first.plan;
  let typed = text;
  const times: number[] = [];
  const steps: number[] = [];
  for (let stroke = 0; stroke < KEYSTROKES; stroke++) {
    const at = typed.indexOf('\n', (typed.length / KEYSTROKES) * stroke) + 1;
    typed = `${typed.slice(0, at)}x${typed.slice(at)}`;
    const edited = readSheet(typed, context);
    const { time, longest, plan } = timed(edited, { ...options, before });
    const showing = performance.now();
    buildModel(edited, plan, findings, 'fr');
    times.push(time + performance.now() - showing);
    steps.push(longest);
    before = plan;
  }
  return { firstRows, whole: first.time, keystroke: quantile(times, 0.5), step: quantile(steps, 0.5) };
}

function timed(sheet: Sheet, options: PlanOptions): { time: number; longest: number; plan: Plan } {
  const steps = planSteps(sheet, options);
  let time = 0;
  let longest = 0;
  for (;;) {
    const started = performance.now();
    const { done, value } = steps.next();
    const took = performance.now() - started;
    time += took;
    longest = Math.max(longest, took);
    if (done) return { time, longest, plan: value };
  }
}
