// What the panel shows at a time: a plan, and what its lines are found by. Knows neither the editor nor the page.
import type { Sheet } from '../core/file/sheet';
import { PLAN_TEXTS } from '../core/messages/plan';
import { PREVIEW_TEXTS } from '../core/messages/preview';
import { listed } from '../core/messages/show';
import type { Language } from '../core/messages/text';
import { type MessageKey, messageText } from '../core/moodle/messages';
import { holdersIn } from '../core/plan/apply';
import type { Shared } from '../core/plan/groups';
import type { Change } from '../core/plan/outcomes';
import type { Plan, PlanLine } from '../core/plan/plan';
import type { Account } from '../core/reference/accounts';
import type { Finding } from '../core/rules/rule';

export interface Shown {
  readonly sheet: Sheet;
  readonly plan: Plan;
  readonly language: Language;
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
  /** Index of a line by its key, or -1. */
  indexOf(key: string): number;
  /** How many have a username: lines of the file, the account that exists. */
  holders(username: string): number;
}

export function shownOf(sheet: Sheet, plan: Plan, findings: readonly Finding[], language: Language): Shown {
  const byRecord = new Map<number, Finding[]>();
  for (const finding of findings) {
    const there = byRecord.get(finding.place.record);
    if (there) there.push(finding);
    else byRecord.set(finding.place.record, [finding]);
  }
  // Of a long file these take a while: they are made when somebody asks for them first.
  let byKey: ReadonlyMap<string, number> | undefined;
  let holders: ((username: string) => number) | undefined;
  return {
    sheet,
    plan,
    language,
    findings: byRecord,
    indexOf(key) {
      byKey ??= new Map(plan.lines.map((line, index) => [line.key, index]));
      return byKey.get(key) ?? -1;
    },
    holders(username) {
      holders ??= holdersIn(plan, sheet);
      return holders(username);
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

/** Moodle says these of every line that goes well. */
const UNREMARKABLE: ReadonlySet<MessageKey> = new Set<MessageKey>([
  'moodle/newuser',
  'change',
  'tool_uploaduser/useraccountuptodate',
  'tool_uploaduser/useraccountupdated',
  'tool_uploaduser/uupasswordcron',
]);

/** What the line's user should know, the gravest first. */
export function notesOf(line: PlanLine, shown: Shown): string[] {
  const { plan, language } = shown;
  const text = PREVIEW_TEXTS[language];
  const { entry, outcome, username, cohorts } = line;
  const said = line.messages
    .filter(({ key, level }) => !UNREMARKABLE.has(key) && (level !== 'info' || key.startsWith('error/')))
    .map(({ key, a }) => messageText(key, language, a));
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
      .filter(({ fate }) => fate !== 'joined' && fate !== 'unknown')
      .map((cohort) => cohortText(cohort, language)),
  ].map(sentence);
}

export function cohortText({ reference, fate }: PlanLine['cohorts'][number], language: Language): string {
  return sentence(PLAN_TEXTS[language].cohorts[fate](reference));
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
function rivalsOf(line: PlanLine, { plan, language }: Shown): string[] {
  if (line.outcome === 'omitted' || line.outcome === 'by-hand') return [];
  const text = PREVIEW_TEXTS[language];
  const rival = plan.lines[line.rival];
  return [
    ...line.accounts.slice(0, 2).map((account) => accountText(account, language)),
    ...(rival && rival.outcome !== 'omitted'
      ? [text.rivalLine(rival.entry.line, nameOf(rival.entry), sharedText(line, rival, language))]
      : []),
  ];
}

function accountText(account: Account, language: Language): string {
  const who = [account.fullname, account.email, account.establishment].filter(Boolean).join(', ');
  return PREVIEW_TEXTS[language].rivalAccount(account.username, who, account.suspended);
}

function sharedText({ entry: a }: PlanLine, { entry: b }: PlanLine, language: Language): string {
  const same = (x: string, y: string) => x !== '' && x.toLowerCase() === y.toLowerCase();
  const shares: readonly (readonly [Shared, boolean])[] = [
    ['username', same(a.username, b.username)],
    ['email', same(a.email, b.email) && !a.emailMade],
    ['matricule', same(a.matriculeWritten.replace(/^0+/, ''), b.matriculeWritten.replace(/^0+/, ''))],
    ['person', same(nameOf(a), nameOf(b))],
  ];
  const { shares: texts } = PLAN_TEXTS[language];
  return (
    listed(
      shares.filter(([, is]) => is).map(([what]) => texts[what]),
      language,
    ) || texts.person
  );
}
