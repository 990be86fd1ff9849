// One line in full: how its username comes about, who is in the way, what changes, what may be decided.
import { messageOf, severityOf } from '../core/lint';
import { PREVIEW_TEXTS } from '../core/messages/preview';
import { traceName } from '../core/people/trace';
import { freeUsernames } from '../core/plan/apply';
import { differences } from '../core/plan/outcomes';
import type { PlanLine } from '../core/plan/plan';
import type { Choices, DetailsView } from './protocol';
import { changesOf, cohortText, nameOf, notesOf, type Shown } from './shown';

export function detailsOf(line: PlanLine, shown: Shown): DetailsView {
  const { sheet, language } = shown;
  const { entry, outcome, username, key } = line;
  const { derived, transliterate } = sheet.platform.username;
  const isDerived = derived && sheet.column('username') < 0;
  const findings = shown.findings.get(entry.record) ?? [];
  return {
    type: 'details',
    key,
    line: entry.line,
    name: nameOf(entry),
    outcome,
    username,
    trace: isDerived ? [traceName(entry.firstname, transliterate), traceName(entry.lastname, transliterate)] : [],
    email: entry.email,
    emailMade: entry.emailMade,
    matricule: entry.matricule || entry.matriculeWritten,
    hasPassword: entry.credentials === 'given',
    credentials: credentialsOf(line),
    notes: notesOf(line, shown),
    cohorts: line.cohorts.map((cohort) => cohortText(cohort, language)),
    changes: changesOf(line.changes, language),
    findings: findings.slice(0, 20).map((finding) => ({
      severity: severityOf(finding, sheet.context),
      text: messageOf(finding, sheet, language),
    })),
    choices: line.group >= 0 || line.decision ? choicesOf(line, shown) : null,
  };
}

/** How the person comes by a password: by what the line says only where it makes an account, or may yet. */
function credentialsOf({ entry, outcome, changes }: PlanLine): DetailsView['credentials'] {
  if (outcome === 'created' || outcome === 'by-hand' || outcome === 'decide') return entry.credentials;
  if (outcome !== 'updated' && outcome !== 'unchanged') return 'none';
  return changes.some(({ field }) => field === 'password') ? 'given' : 'kept';
}

/** What may be decided on a line that collides with another or with an account. */
export function choicesOf(line: PlanLine, shown: Shown): Choices {
  const { plan, language, sheet } = shown;
  const { entry, key, decision } = line;
  const { groups } = PREVIEW_TEXTS[language];
  const rival = line.accounts[0] ?? clashOf(line, plan.lines[line.rival]);
  return {
    key,
    who: `${nameOf(entry)} (${groups.line(entry.line).toLowerCase()})`,
    decision: decision ?? null,
    free: freeUsernames(entry, (username) => shown.holders(username) > 0),
    taken: decision?.kind === 'add' && shown.holders(decision.username) > 1,
    own: isFree(line, shown) ? entry.username : '',
    add: sheet.column('username') < 0 ? 'by-hand' : 'in-file',
    modify: rival ? { username: rival.username, changes: changesOf(differences(rival, entry), language) } : null,
    asks: plan.asks,
    cohorts: [...entry.cohorts],
  };
}

/** Whether a line may be given a username: its own where that is free, or one that nobody has. */
export function mayBeNamed(line: PlanLine, username: string, shown: Shown): boolean {
  return shown.holders(username) === 0 || (username === line.entry.username && isFree(line, shown));
}

/** The other line's person, if the platform would take the two for one account: the same username or address. */
function clashOf({ entry }: PlanLine, rival: PlanLine | undefined) {
  const same = (a: string, b: string) => a !== '' && a.toLowerCase() === b.toLowerCase();
  const clash = rival && (same(entry.username, rival.entry.username) || same(entry.email, rival.entry.email));
  return clash ? rival.entry : undefined;
}

/** Whether the line can keep its own username: no account has it, nor an earlier line, nor one that was given it. */
function isFree({ entry, group }: PlanLine, { plan, sheet }: Shown): boolean {
  if (!entry.username || sheet.context.accounts?.byUsername(entry.username)) return false;
  const members = plan.groups[group]?.entries ?? [];
  return !members.some((index) => {
    const { outcome, decision, username, ...other } = plan.lines[index]!;
    const rivals = other.entry.record < entry.record || (decision?.kind === 'add' && other.entry !== entry);
    return rivals && outcome !== 'omitted' && username.toLowerCase() === entry.username.toLowerCase();
  });
}
