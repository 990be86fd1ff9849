// What a check has found, sorted by what can be done about it: repaired without risk, or left to somebody.
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import { fixesOf } from '../lint/lint';
import { isSafeFix } from '../lint/safe-fix';
import { EFFECTS, effectOf, severityOf } from '../lint/severity';
import type { Snapshot } from '../lint/snapshot';
import { RULES, ruleOf } from '../rules';
import type { Action, Effect, Finding, Fix, FixContext, Rule, SharedStep } from '../rules/rule';
import { hashOf } from '../text/hash';

/** What one rule found that no safe fix repairs. */
export interface RemainingFindings {
  readonly rule: Rule;
  readonly severity: 'error' | 'warning';
  readonly effect: Effect;
  readonly count: number;
  /** A number for what was found, and of whom, wherever it stands: another one, most surely, once something else is. */
  readonly mark: number;
  /** The best fix of the first finding, where that is made by edits and all the others have it too. */
  readonly fix: Fix | undefined;
}

export interface Found {
  /** How many findings a safe fix repairs, those of accents left out. */
  readonly safe: number;
  /** How many of them are about columns. */
  readonly safeColumns: number;
  /** The gravest first. Remarks are not among them. */
  readonly causes: readonly RemainingFindings[];
  /** What an editor can do to have accents read, where something can be done. */
  readonly accents: { readonly count: number; readonly action: Action | undefined; readonly isSafe: boolean };
  /** There are more findings than were looked at: all counts are the least that it is. */
  readonly isPartial: boolean;
}

/** What comparing a file with others has found. */
export interface Elsewhere {
  /** How many errors and warnings that is. */
  readonly count: number;
  /** A number for what was found, and in which files, as that of a rule's findings. */
  readonly mark: number;
}

/** Fixes are made to see whether they are safe; of so many findings at most. */
const MOST_FIXES = 1000;

/** The step in which a rule's findings are dealt with; undefined for one of its own. */
export function sharedStepOf({ step, section }: Rule): SharedStep | undefined {
  return step ?? (section === 'header' ? 'columns' : undefined);
}

/** The rules whose findings are dealt with in a step. */
export function rulesOfStep(step: SharedStep): readonly string[] {
  return RULES.filter((rule) => sharedStepOf(rule) === step).map(({ id }) => id);
}

/** Sorts what a snapshot has found. */
export function sortFindings(snapshot: Snapshot, tools: FixContext): Found {
  const { sheet } = snapshot;
  const causes = new Map<string, RemainingFindings>();
  let [safe, safeColumns] = [0, 0];
  let accents: Found['accents'] = { count: 0, action: undefined, isSafe: false };
  const findings = snapshot.gravest(MOST_FIXES);
  for (const finding of findings) {
    const rule = ruleOf(finding.rule);
    if (!rule) continue;
    const step = sharedStepOf(rule);
    const known = causes.get(rule.id);
    const fixes = fixesOf(finding, sheet, tools);
    const isSafe = fixes.some(isSafeFix);
    if (step === 'accents') {
      const action = accents.action ?? fixes.find((fix) => fix.action)?.action;
      accents = { count: accents.count + 1, action, isSafe: accents.isSafe || isSafe };
    } else if (isSafe) {
      safe++;
      if (step === 'columns') safeColumns++;
    } else {
      const cause = known ? oneMore(known, fixes) : causeOf(finding, rule, fixes[0], sheet);
      if (cause) causes.set(rule.id, { ...cause, mark: (cause.mark + markOf(finding, sheet)) | 0 });
    }
  }
  return {
    safe,
    safeColumns,
    causes: [...causes.values()].sort(byGravity),
    accents,
    isPartial: findings.length === MOST_FIXES,
  };
}

function causeOf(
  finding: Finding,
  rule: Rule,
  fix: Fix | undefined,
  { context }: Sheet,
): RemainingFindings | undefined {
  const severity = severityOf(finding, context);
  if (severity !== 'error' && severity !== 'warning') return undefined;
  return { rule, severity, effect: effectOf(finding), count: 1, mark: 0, fix: fix?.edits.length ? fix : undefined };
}

function markOf({ args, place }: Finding, sheet: Sheet): number {
  const { firstname, lastname, words } = new Row(sheet, place.record).identity;
  return hashOf(JSON.stringify([args, place.column, firstname, lastname, words]));
}

/** Sums up what other files say of a file. @param count how many errors and warnings that is */
export function elsewhereOf(findings: readonly Finding[], count: number): Elsewhere {
  const marks = findings.map(({ rule, args, related }) =>
    hashOf(JSON.stringify([rule, args, related.map(({ elsewhere }) => elsewhere?.file)])),
  );
  return { count, mark: marks.reduce((sum, mark) => (sum + mark) | 0, 0) };
}

function oneMore(cause: RemainingFindings, fixes: readonly Fix[]): RemainingFindings {
  const { fix, count } = cause;
  const isShared = fix && fixes.some(({ title, edits }) => edits.length > 0 && title.fr === fix.title.fr);
  return { ...cause, count: count + 1, fix: isShared ? fix : undefined };
}

function byGravity(a: RemainingFindings, b: RemainingFindings): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  return EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) || b.count - a.count;
}
