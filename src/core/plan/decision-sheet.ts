// The decision sheet: what is left to do on the platform, to have beside its questions. Never a password.

import { listed } from '../i18n/format';
import type { Language } from '../i18n/language';
import { type Checklist, type ChecklistSection, checklistHtml, checklistMarkdown } from './checklist';
import type { Change } from './outcomes';
import type { Plan, PlanLine } from './plan';
import { PLAN_TEXTS } from './texts';

/** A line that is no longer left to the import; kept once the file was changed, for its account is still to be made. */
export interface Resolved {
  readonly key: string;
  readonly outcome: 'by-hand' | 'omitted';
  readonly line: number;
  readonly firstname: string;
  readonly lastname: string;
  readonly username: string;
  readonly email: string;
  readonly matricule: string;
  readonly cohorts: readonly string[];
  /** Cohorts that another line of the same person joins. */
  readonly joined?: readonly string[];
}

/** The lines that decisions take out of the file. */
export function resolvedIn({ lines }: Plan): Resolved[] {
  return lines.flatMap(({ key, outcome, username, entry, cohorts: read }) => {
    if (outcome !== 'by-hand' && outcome !== 'omitted') return [];
    const { line, firstname, lastname, email, matriculeWritten: matricule, cohorts } = entry;
    const joined = read.filter(({ outcome }) => outcome === 'already').map(({ reference }) => reference);
    return [{ key, outcome, line, firstname, lastname, username, email, matricule, cohorts, joined }];
  });
}

/** Those of the file as it is, and those that left it when decisions were applied, by their lines. */
function allResolved(plan: Plan, applied: readonly Resolved[]): Resolved[] {
  const there = new Set(plan.lines.map(({ key }) => key));
  return [...applied.filter(({ key }) => !there.has(key)), ...resolvedIn(plan)].sort((a, b) => a.line - b.line);
}

function sheetOf(plan: Plan, applied: readonly Resolved[], fileName: string, language: Language): Checklist {
  const { sheet: text, fields, outcomes } = PLAN_TEXTS[language];
  const settled = allResolved(plan, applied);
  const name = ({ lastname, firstname }: Resolved) => [lastname, firstname];
  const who = ({ entry }: PlanLine) => [String(entry.line), entry.lastname, entry.firstname];
  const nameHead = [fields.lastname, fields.firstname];
  const whoHead = [fields.line, fields.lastname, fields.firstname];
  const question = (line: PlanLine): string[] | undefined => {
    const asked = [...who(line), line.username];
    if (line.decision?.kind === 'modify') return [...asked, text.modify, changesText(line.changes, language)];
    return line.outcome === 'decide' ? [...asked, text.undecided, ''] : undefined;
  };
  const missing = [...plan.cohortsMissing];
  const sections: ChecklistSection[] = [
    {
      title: text.misspelt,
      head: [fields.cohort, text.meant],
      rows: missing.filter(([, meant]) => meant),
    },
    {
      title: text.cohorts,
      head: [fields.cohort],
      rows: missing.filter(([, meant]) => !meant).map(([cohort]) => [cohort]),
    },
    {
      title: text.questions,
      head: [...whoHead, fields.username, text.answer, text.changes],
      // In the order of the file, as the platform asks.
      rows: plan.lines.map(question).filter((row) => row !== undefined),
    },
    {
      title: text.byHand,
      note: text.byHandNote,
      head: [...nameHead, fields.username, fields.email, fields.matricule, fields.cohort],
      rows: settled
        .filter(({ outcome }) => outcome === 'by-hand')
        .map((line) => [...name(line), line.username, line.email, line.matricule, listed(line.cohorts, language)]),
    },
    {
      title: text.omitted,
      head: [...nameHead, fields.username, outcomes.omitted],
      rows: settled
        .filter(({ outcome }) => outcome === 'omitted')
        .map((line) => [
          ...name(line),
          line.username,
          line.cohorts
            .filter((cohort) => !line.joined?.includes(cohort))
            .map((cohort) => PLAN_TEXTS[language].cohorts['not-added'](cohort))
            .join(PLAN_TEXTS[language].separator),
        ]),
    },
  ];
  return {
    title: text.title,
    intro: text.intro(fileName),
    sections: sections.filter(({ rows }) => rows.length > 0),
    closing: sections.some(({ rows }) => rows.length > 0) ? text.privacy : text.nothing,
  };
}

function changesText(changes: readonly Change[], language: Language): string {
  const { fields, sheet } = PLAN_TEXTS[language];
  const names: Readonly<Record<string, string>> = fields;
  return changes
    .map(({ field, from, to }) => sheet.change(names[field] ?? field, from, to))
    .join(PLAN_TEXTS[language].separator);
}

/** The sheet as Markdown. `applied`: lines that left the file earlier, when decisions were applied to it. */
export function decisionSheetMarkdown(
  plan: Plan,
  applied: readonly Resolved[],
  fileName: string,
  language: Language,
): string {
  return checklistMarkdown(sheetOf(plan, applied, fileName, language));
}

/** The sheet as one HTML page that prints well and loads nothing. */
export function decisionSheetHtml(
  plan: Plan,
  applied: readonly Resolved[],
  fileName: string,
  language: Language,
): string {
  return checklistHtml(sheetOf(plan, applied, fileName, language), language);
}
