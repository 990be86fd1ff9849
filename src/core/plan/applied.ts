// What is remembered of decisions once the file is changed as they say.
import { type Resolved, resolvedIn } from './decision-sheet';
import { type Decision, type Decisions, decisionKeysAmong } from './decisions';
import type { Plan } from './plan';

interface Remembered {
  readonly decisions: Decisions;
  /** Who left the file when decisions were applied. */
  readonly applied: readonly Resolved[];
}

/** What is remembered once the decisions of a plan are applied to the file; more may be decided by then. */
export function rememberedAfter({ decisions, applied }: Remembered, plan: Plan): Remembered {
  const settled = resolvedIn(plan);
  const keys = new Set(settled.map(({ key }) => key));
  return {
    decisions: Object.fromEntries(
      [...new Map([...Object.entries(decisions), ...decisionsLeft(plan, decisions)])].filter(isTaken),
    ),
    applied: [...applied.filter(({ key }) => !keys.has(key)), ...settled],
  };
}

const isTaken = (entry: [string, Decision | null]): entry is [string, Decision] => entry[1] !== null;

/**
 * The decision on each line that stays and has another key by that, as where one of two lines of a person goes; null for
 * none, whatever was decided under that key before.
 */
function decisionsLeft({ lines, fileEdits }: Plan, decisions: Decisions): [key: string, decision: Decision | null][] {
  const left = lines.filter(({ entry }) => !fileEdits.without.has(entry.record));
  const entries = left.map(({ entry }) => {
    const username = fileEdits.usernames.get(entry.record);
    return username === undefined ? entry : { ...entry, username };
  });
  const keyOf = decisionKeysAmong(entries, entries.keys());
  const decisionOn = (key: string) => (Object.hasOwn(decisions, key) && decisions[key]) || null;
  return left.flatMap(({ key }, index) => (keyOf(index) === key ? [] : [[keyOf(index), decisionOn(key)]]));
}
