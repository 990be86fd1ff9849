// Groups of duplicates as the panel shows them: members side by side, what differs, what may be decided.
import { PLAN_TEXTS } from '../core/messages/plan';
import { PREVIEW_TEXTS } from '../core/messages/preview';
import { listed } from '../core/messages/show';
import { nameKey } from '../core/people/names';
import { type Group, relationOf } from '../core/plan/groups';
import type { Plan, PlanLine } from '../core/plan/plan';
import type { Account } from '../core/reference/accounts';
import { choicesOf } from './details';
import type { GroupView } from './protocol';
import { type Shown, sentence } from './shown';

/** More lines of one group are more than anybody compares; the others are found among the lines. */
const MOST_MEMBERS = 12;

const FIELDS = ['firstname', 'lastname', 'username', 'email', 'matricule', 'cohort', 'establishment'] as const;
type Field = (typeof FIELDS)[number];
/** Undefined where it is not known: an export has no matricules. */
type Values = Readonly<Partial<Record<Field, string>>>;

/** Whether something is still to be decided: two or more are left that nobody decided on. */
export function isOpen({ entries, accounts }: Group, { lines }: Plan): boolean {
  let left = accounts.length ? 1 : 0;
  for (const index of entries) if (!lines[index]!.decision && ++left > 1) return true;
  return false;
}

/** The groups in the order in which they are decided: open ones first. */
export function groupsInOrder(plan: Plan): Group[] {
  const open = plan.groups.filter((group) => isOpen(group, plan));
  const shown = new Set(open);
  return [...open, ...plan.groups.filter((group) => !shown.has(group))];
}

export function groupView(group: Group, shown: Shown): GroupView {
  const { plan, language } = shown;
  const text = PLAN_TEXTS[language];
  const { groups } = PREVIEW_TEXTS[language];
  const lines = group.entries.slice(0, MOST_MEMBERS).map((index) => plan.lines[index]!);
  const accounts = group.accounts.slice(0, MOST_MEMBERS);
  const values = [...lines.map(valuesOfLine), ...accounts.map(valuesOfAccount)];
  const fields = FIELDS.filter((field) => values.some((value) => value[field]));
  const differing = new Set(fields.filter((field) => differs(field, values)));
  const cellsOf = (value: Values) =>
    fields.map((field) => ({
      text: value[field] ?? '',
      known: value[field] !== undefined,
      differs: differing.has(field) && value[field] !== undefined,
    }));
  return {
    id: group.id,
    title: sentence(
      listed(
        group.shares.map((what) => text.shares[what]),
        language,
      ),
    ).replace(/\.$/, ''),
    relation: relationText(group, shown),
    open: isOpen(group, plan),
    fields: fields.map((field) => text.fields[field]),
    members: [
      ...lines.map((line) => ({
        title: groups.line(line.entry.line),
        line: line.entry.line,
        outcome: line.outcome,
        values: cellsOf(valuesOfLine(line)),
        choices: choicesOf(line, shown),
      })),
      ...accounts.map((account) => ({
        title: groups.account,
        line: null,
        outcome: null,
        values: cellsOf(valuesOfAccount(account)),
        choices: null,
      })),
    ],
    moreMembers: group.entries.length - lines.length,
  };
}

/** Of several members the least sure word counts. */
function relationText({ entries, accounts }: Group, { plan, language }: Shown): string {
  const members = [
    ...entries.slice(0, MOST_MEMBERS).map((index) => plan.lines[index]!.entry),
    ...accounts.slice(0, MOST_MEMBERS),
  ];
  const [first, ...others] = members;
  if (!first || !others.length) return '';
  const relations = new Set(others.map((other) => relationOf(first, other)));
  const said = relations.size === 1 ? [...relations][0]! : 'unsure';
  return PLAN_TEXTS[language].relations[said];
}

function differs(field: Field, values: readonly Values[]): boolean {
  const written = values.map((value) => value[field]).filter((value) => value !== undefined);
  const keys = written.map((value) => (field === 'matricule' ? value.replace(/^0+/, '') : keyOf(field, value)));
  return new Set(keys).size > 1;
}

const keyOf = (field: Field, value: string) =>
  field === 'firstname' || field === 'lastname' ? nameKey(value) : value.toLowerCase();

function valuesOfLine({ entry }: PlanLine): Values {
  const { firstname, lastname, username, emailMade, email, matriculeWritten, cohorts } = entry;
  return {
    firstname,
    lastname,
    username,
    email: emailMade ? '' : email,
    matricule: matriculeWritten,
    cohort: cohorts.join(', '),
  };
}

function valuesOfAccount({ firstname, lastname, fullname, username, email, establishment }: Account): Values {
  const names = firstname || lastname ? { firstname, lastname } : { lastname: fullname };
  return { ...names, username, email, ...(establishment && { establishment }) };
}
