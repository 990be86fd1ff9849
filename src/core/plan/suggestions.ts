// The answer that a matricule or an address gives about a line of a group: the same person again, or somebody else. Where
// neither tells, nothing is suggested; and nothing is decided here.
import type { Sheet } from '../document/sheet';
import { type Comparison, comparePeople, emailKey, matriculeKey, usernameKey } from '../people/identity';
import { type Account, accountIdentity } from '../reference/account';
import type { Choices } from './choices';
import type { Decision } from './decisions';
import type { Entry } from './entries';
import type { Plan, PlanLine } from './plan';

export interface Suggestion {
  /** Index of the line that it is about. */
  readonly line: number;
  readonly decision: Decision;
  /** What tells: the two have it in common (`same`), or each has its own. */
  readonly by: 'matricule' | 'address';
  /** Whom the line was compared with: a line (from 1), or an account's username. */
  readonly other: number | string;
}

/** Nobody looks at so many side by side; and each would be compared with each. */
const MOST_MEMBERS = 50;

/** What is suggested for the lines of a group on which nothing was decided, in the file's order. */
export function suggestionsFor(
  group: Plan['groups'][number],
  plan: Plan,
  sheet: Sheet,
  choices: Choices,
): readonly Suggestion[] {
  const found: Suggestion[] = [];
  const given = new Set<string>();
  /** Lines above that stay in the file. */
  const standing: PlanLine[] = [];
  if (group.state === 'settled' || group.entries.length + group.accounts.length > MOST_MEMBERS) return found;
  for (const index of group.entries) {
    const line = plan.lines[index];
    if (!line || line.outcome === 'omitted' || line.decision?.kind === 'delete') continue;
    const suggestion = line.decision ? undefined : suggest(line, group, plan, sheet, choices, standing, given);
    if (suggestion) found.push({ line: index, ...suggestion });
    if (suggestion?.decision.kind === 'add') given.add(usernameKey(suggestion.decision.username));
    if (suggestion?.decision.kind !== 'delete') standing.push(line);
  }
  return found;
}

type Answer = Omit<Suggestion, 'line'>;

function suggest(
  line: PlanLine,
  group: Plan['groups'][number],
  plan: Plan,
  sheet: Sheet,
  choices: Choices,
  standing: readonly PlanLine[],
  given: ReadonlySet<string>,
): Answer | undefined {
  const { entry } = line;
  for (const { entry: earlier } of standing) {
    const by = sameBy(comparePeople(earlier.identity, entry.identity));
    if (by) return addsNothing(entry, earlier) ? { decision: { kind: 'delete' }, by, other: earlier.line } : undefined;
  }
  const account = group.accounts.find((one) =>
    sameBy(comparePeople(accountIdentity(one, sheet.platform), entry.identity)),
  );
  if (account) return modifyOwn(line, account, plan, sheet);
  // Only a person that meets somebody above, or an account, needs another username.
  const others = [
    ...standing.map(({ entry: { identity, line: other } }) => ({ identity, other })),
    ...group.accounts.map((one) => ({ identity: accountIdentity(one, sheet.platform), other: one.username })),
  ];
  const relations = others.map(({ identity, other }) => ({
    other,
    by: otherBy(comparePeople(identity, entry.identity)),
  }));
  const [first] = relations;
  if (!first?.by || relations.some(({ by }) => !by)) return undefined;
  const { own, free, addressOf } = choices.of(line);
  const username = own || free.find((name) => !given.has(usernameKey(name)));
  if (!username || addressOf !== undefined) return undefined;
  return { decision: { kind: 'add', username }, by: first.by, other: first.other };
}

/** Where the platform asks, and would change just this account, the answer is to modify it. */
function modifyOwn({ entry, accounts }: PlanLine, account: Account, plan: Plan, sheet: Sheet): Answer | undefined {
  const isMet = accounts[0] === account && usernameKey(account.username) === usernameKey(entry.username);
  if (!plan.promptsUser || !isMet) return undefined;
  const by = sameBy(comparePeople(accountIdentity(account, sheet.platform), entry.identity));
  return by && { decision: { kind: 'modify' }, by, other: account.username };
}

/** Rows 1 and 4 of the table *Who is who*: names and a number, or an address, are the same. */
function sameBy({ row }: Comparison): Suggestion['by'] | undefined {
  return row === 1 ? 'matricule' : row === 4 ? 'address' : undefined;
}

/** Two people, by row 2; by row 9 where a number or an address bears it out. */
function otherBy({ row, matricule, address }: Comparison): Suggestion['by'] | undefined {
  if (row !== 2 && row !== 9) return undefined;
  if (matricule === 'different') return 'matricule';
  return address === 'different' ? 'address' : undefined;
}

/** Whether nothing is lost with a line whose person stands above: no other address, number, cohort, and no password. */
function addsNothing(entry: Entry, earlier: Entry): boolean {
  const cohorts = new Set(earlier.cohorts);
  return (
    (!entry.email || entry.emailMade || emailKey(entry.email) === emailKey(earlier.email)) &&
    (!entry.matriculeWritten || matriculeKey(entry.matriculeWritten) === matriculeKey(earlier.matriculeWritten)) &&
    (entry.credentials !== 'given' || earlier.credentials === 'given') &&
    entry.cohorts.every((cohort) => cohorts.has(cohort))
  );
}
