// What the panel shows at a time: a plan, and what its lines are found by. Knows neither the editor nor the page.
import type { Sheet } from '../core/document/sheet';
import { listed } from '../core/i18n/format';
import type { Language } from '../core/i18n/language';
import { type Choices, choicesIn } from '../core/plan/choices';
import type { Change, LineCohort } from '../core/plan/outcomes';
import type { Plan, PlanLine } from '../core/plan/plan';
import { type Suggestion, suggestionsFor } from '../core/plan/suggestions';
import { PLAN_TEXTS } from '../core/plan/texts';
import type { Account } from '../core/reference/account';
import type { Finding } from '../core/rules/rule';
import { isRemarkable, messageText } from '../core/simulation/messages';
import { appendTo } from '../core/text/append-to';
import { PREVIEW_TEXTS } from './texts/preview';

export interface PreviewModel {
  readonly sheet: Sheet;
  readonly plan: Plan;
  readonly language: Language;
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
  /** Index of a line by its key, or -1. */
  indexOf(key: string): number;
  readonly choices: Choices;
  /** What is suggested about a group: the same answer each time. */
  suggestionsOf(group: Plan['groups'][number]): readonly Suggestion[];
}

export function buildModel(sheet: Sheet, plan: Plan, findings: readonly Finding[], language: Language): PreviewModel {
  const byRecord = new Map<number, Finding[]>();
  for (const finding of findings) appendTo(byRecord, finding.place.record, finding);
  // They take a while in a long file: they are made at the first question.
  let byKey: ReadonlyMap<string, number> | undefined;
  const choices = choicesIn(plan, sheet);
  const suggestions = new Map<string, readonly Suggestion[]>();
  return {
    sheet,
    plan,
    language,
    findings: byRecord,
    choices,
    suggestionsOf(group) {
      const known = suggestions.get(group.id) ?? suggestionsFor(group, plan, sheet, choices);
      suggestions.set(group.id, known);
      return known;
    },
    indexOf(key) {
      byKey ??= new Map(plan.lines.map((line, index) => [line.key, index]));
      return byKey.get(key) ?? -1;
    },
  };
}

/** First name, then last name: "Paul Dupond". */
export function nameOf({ firstname, lastname }: { readonly firstname: string; readonly lastname: string }): string {
  return `${firstname} ${lastname}`.trim();
}

/** With a capital and a full stop. */
export function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}

/** What the line's user should know, the gravest first. */
export function notesOf(line: PlanLine, shown: PreviewModel): string[] {
  const { plan, language } = shown;
  const text = PREVIEW_TEXTS[language];
  const { entry, outcome, username, cohorts } = line;
  const said = line.messages.filter(isRemarkable).map(({ key, a }) => messageText(key, language, a));
  const renamed = ['created', 'updated'].includes(outcome) && entry.username && username !== entry.username;
  const asked = outcome === 'decide' || outcome === 'refused' || outcome === 'skipped';
  return [
    ...(outcome === 'by-hand' ? [text.byHand(username)] : []),
    ...(outcome === 'omitted' ? [text.omitted] : []),
    ...(asked ? rivalsOf(line, shown) : []),
    ...said,
    ...(renamed && !line.decision ? [text.renamed(entry.username, username)] : []),
    ...(outcome === 'updated' ? changesOf(line.changes, language) : []),
    ...(asked ? [] : rivalsOf(line, shown)),
    ...(entry.credentials === 'nobody' && ['created', 'decide'].includes(outcome) && !plan.refusal
      ? [text.details.credentials.nobody]
      : []),
    ...cohorts
      .filter(({ outcome }) => outcome !== 'joined' && outcome !== 'already' && outcome !== 'unknown')
      .map((cohort) => cohortText(cohort, shown)),
  ].map(sentence);
}

export function cohortText({ reference, outcome, line = 0 }: LineCohort, { plan, language }: PreviewModel): string {
  const { cohorts } = PLAN_TEXTS[language];
  const meant = plan.cohortsMissing.get(reference);
  if (outcome === 'already') return sentence(cohorts.already(reference, line));
  return sentence(outcome === 'missing' && meant ? cohorts.misspelt(reference, meant) : cohorts[outcome](reference));
}

/** "Adresse de courriel : a@ch.fr → b@ch.fr"; a password is named, never shown. */
export function changesOf(changes: readonly Change[], language: Language): string[] {
  const { fields, sheet } = PLAN_TEXTS[language];
  const names: Readonly<Record<string, string>> = fields;
  return changes.map(({ field, from, to }) => {
    const name = names[field] ?? field;
    return field === 'password' ? name : sheet.change(name, from || '–', to || '–');
  });
}

/** Who is in the way: the line and the accounts that this one collides with, and what they share. */
function rivalsOf(line: PlanLine, { plan, language }: PreviewModel): string[] {
  if (line.outcome === 'omitted' || line.outcome === 'by-hand') return [];
  const text = PREVIEW_TEXTS[language];
  const rival = plan.lines[line.rival];
  return [
    ...line.accounts.slice(0, 2).map((account) => accountText(account, language)),
    ...(rival && rival.outcome !== 'omitted'
      ? [text.rivalLine(rival.entry.line, nameOf(rival.entry), sharedText(line, language))]
      : []),
  ];
}

function accountText(account: Account, language: Language): string {
  const who = [account.fullname, account.email, account.establishment].filter(Boolean).join(', ');
  return PREVIEW_TEXTS[language].rivalAccount(account.username, who, account.suspended);
}

function sharedText({ shares }: PlanLine, language: Language): string {
  const { shares: texts } = PLAN_TEXTS[language];
  return listed(
    shares.map((what) => texts[what]),
    language,
  );
}
