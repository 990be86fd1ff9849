// The lines of a plan as rows of the panel's table: which ones a query is about, in which order, and what each one shows.
import { severityOf } from '../core/lint/severity';
import { nameKey, searchKey } from '../core/people/names';
import type { Entry } from '../core/plan/entries';
import { OUTCOMES } from '../core/plan/outcomes';
import type { PlanLine } from '../core/plan/plan';
import { isMadeWrong } from '../core/report/made-wrong';
import { nameOf, notesOf, type PreviewModel } from './model';
import type { ColumnName, Query, RowView } from './protocol';

/** Indexes of the lines that a query is about, in its order. */
export function indexesOf(shown: PreviewModel, { outcomes, rule, wrong, search, sort, descending }: Query): number[] {
  const { plan, findings, sheet } = shown;
  const words = searchKey(search).split(/\s+/).filter(Boolean);
  const chosen = new Set(outcomes);
  const found: { readonly index: number; readonly line: PlanLine }[] = [];
  plan.lines.forEach((line, index) => {
    if (chosen.size && !chosen.has(line.outcome)) return;
    if (rule && !findings.get(line.entry.record)?.some((finding) => finding.rule === rule)) return;
    if (wrong && !isMadeWrong(line, findings, sheet.context)) return;
    if (words.length) {
      const text = searched(line);
      if (!words.every((word) => text.includes(word))) return;
    }
    found.push({ index, line });
  });
  const indexes =
    sort === 'line' ? found.map(({ index }) => index) : sorted(found, (line) => sortKey(line, sort, shown));
  return descending ? indexes.reverse() : indexes;
}

function searched({ entry, username }: PlanLine): string {
  const { firstname, lastname, email, matricule, matriculeWritten, cohorts } = entry;
  return searchKey(
    [firstname, lastname, firstname, username, email, matricule, matriculeWritten, ...cohorts].join(' '),
  );
}

function sortKey(line: PlanLine, sort: Exclude<ColumnName, 'line'>, shown: PreviewModel): string {
  const { entry, outcome, username } = line;
  switch (sort) {
    case 'outcome':
      return String(OUTCOMES.indexOf(outcome)).padStart(2, '0');
    case 'name':
      return `${nameKey(entry.lastname)} ${nameKey(entry.firstname)}`;
    case 'username':
      return username;
    case 'note':
      return notesOf(line, shown)[0] ?? '\uffff';
    case 'email':
      return entry.email.toLowerCase();
    case 'matricule':
      return entry.matriculeWritten.padStart(20, '0');
    case 'cohorts':
      return entry.cohorts.join(', ');
  }
}

/** Keys are made once; those that are equal stay in the file's order. */
function sorted(
  found: readonly { readonly index: number; readonly line: PlanLine }[],
  keyOf: (line: PlanLine) => string,
): number[] {
  const keyed = found.map(({ index, line }) => ({ index, key: keyOf(line) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
  return keyed.map(({ index }) => index);
}

/** A line of the plan. */
export function rowView(line: PlanLine, shown: PreviewModel): RowView {
  const { findings, sheet } = shown;
  const found = findings.get(line.entry.record) ?? [];
  return {
    ...draftRow(line.entry),
    key: line.key,
    outcome: line.outcome,
    decided: line.decided,
    username: line.username,
    note: notesOf(line, shown)[0] ?? '',
    errors: found.filter((finding) => severityOf(finding, sheet.context) === 'error').length,
  };
}

/** A line of the file whose person alone is known yet. */
export function draftRow({
  line,
  username,
  email,
  emailMade,
  matricule,
  matriculeWritten,
  cohorts,
  ...entry
}: Entry): RowView {
  return {
    key: '',
    line,
    outcome: null,
    decided: false,
    name: nameOf(entry),
    username,
    email,
    emailMade,
    matricule: matricule || matriculeWritten,
    cohorts: cohorts.join(', '),
    note: '',
    errors: 0,
  };
}
