// One line in full: how its username comes about, who is in the way, what changes, what may be decided.
import { messageOf } from '../core/lint/lint';
import { severityOf } from '../core/lint/severity';
import { explainFirstname, explainLastname } from '../core/people/explain-username';
import type { PlanLine } from '../core/plan/plan';
import { credentialsAfter } from '../core/plan/plan-lines';
import { changesOf, cohortText, nameOf, notesOf, type PreviewModel } from './model';
import type { Choices, DetailsView } from './protocol';
import { PREVIEW_TEXTS } from './texts/preview';

export function detailsOf(line: PlanLine, shown: PreviewModel): DetailsView {
  const { sheet, language } = shown;
  const { entry, outcome, username, key } = line;
  const naming = sheet.platform.username;
  const findings = shown.findings.get(entry.record) ?? [];
  return {
    type: 'details',
    key,
    line: entry.line,
    name: nameOf(entry),
    outcome,
    username,
    trace: sheet.isDerived ? [explainFirstname(entry.firstname, naming), explainLastname(entry.lastname, naming)] : [],
    email: entry.email,
    emailMade: entry.emailMade,
    matricule: entry.matricule || entry.matriculeWritten,
    hasPassword: entry.credentials === 'given',
    credentials: credentialsAfter(line),
    notes: notesOf(line, shown),
    cohorts: line.cohorts.map((cohort) => cohortText(cohort, shown)),
    changes: changesOf(line.changes, language),
    findings: findings.slice(0, 20).map((finding) => ({
      severity: severityOf(finding, sheet.context),
      text: messageOf(finding, sheet, language),
    })),
    choices: line.group >= 0 || line.decision ? choicesOf(line, shown) : null,
  };
}

const IS_OTHERS = { same: 'no', homonym: 'yes', different: 'yes', unknown: 'perhaps' } as const;

/** What may be decided on a line that collides with another or with an account. */
export function choicesOf(line: PlanLine, shown: PreviewModel): Choices {
  const { plan, language } = shown;
  const { entry, key, decision } = line;
  const { groups } = PREVIEW_TEXTS[language];
  const { free, modify, addressOf, ...choices } = shown.choices.of(line);
  return {
    key,
    who: `${nameOf(entry)} (${groups.line(entry.line).toLowerCase()})`,
    decision: decision ?? null,
    free: [...free],
    addressOf: typeof addressOf === 'number' ? groups.line(addressOf).toLowerCase() : (addressOf ?? ''),
    ...choices,
    modify: modify
      ? {
          username: modify.username,
          changes: changesOf(modify.changes, language),
          holder: modify.holder,
          isOthers: IS_OTHERS[modify.relation],
        }
      : null,
    promptsUser: plan.promptsUser,
    cohorts: [...entry.cohorts],
  };
}
