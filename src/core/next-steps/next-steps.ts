// "What now?": what is left to do with a file, from its first error to the sessions on the platform, in the guide's order.
// Nothing is found here that check and plan have not found already.
import type { Language } from '../i18n/language';
import { type OpenGroups, openGroups } from '../plan/groups';
import { PLAN_TEXTS } from '../plan/texts';
import { afterImport } from './after-import';
import { cohortStep } from './cohort-step';
import type { StepFacts } from './facts';
import type { Found, RemainingFindings } from './found';
import { rulesOfStep, sharedStepOf } from './found';
import type { Draft, NextStep, StepAction, StepButton, StepCommand } from './step';
import { STEP_TEXTS, type StepName } from './step-texts';
import { NEXT_STEPS_TEXTS } from './texts';

const run = (command: StepCommand): StepAction => ({ kind: 'run', command });

/** The steps of a file, in order. Those that do not concern it are left out. */
export function nextSteps(facts: StepFacts, language: Language): NextStep[] {
  const { snapshot } = facts;
  const drafts = snapshot.filled
    ? [...beforeImport(facts, language), ...afterImport(facts, language)]
    : [...repairsOf(facts, language), todo('people', 0, run('paste'), language)];
  const next = drafts.findIndex(({ isDone }) => !isDone);
  return drafts.map(({ isDone, ...step }, index) => ({
    ...step,
    state: isDone ? 'done' : index === next ? 'next' : 'open',
  }));
}

function beforeImport(facts: StepFacts, language: Language): Draft[] {
  const { snapshot, found, plan, elsewhere, isSaved } = facts;
  const causes = causeSteps(facts, language);
  const { count, mark } = elsewhere;
  const others = count ? [tickable(todo('elsewhere', count, run('problems'), language), mark, facts)] : [];
  const left = [...causes, ...others];
  const decisions = plan ? plan.fileEdits.without.size + plan.fileEdits.usernames.size : 0;
  const groups = plan ? openGroups(plan.groups) : { decide: countOf('duplicates', found), look: 0 };
  const isOpen = groups.decide + groups.look > 0;
  const credentials = countOf('credentials', found);
  const cohort = cohortStep(snapshot.sheet, facts.ticked, language);
  const before = [
    ...repairsOf(facts, language),
    ...(left.length ? left : [done('causes', STEP_TEXTS[language].causes.done)]),
    isOpen || !decisions ? duplicatesStep(groups, language) : step('apply', decisions, run('preview'), language),
    ...(snapshot.sheet.column('password') >= 0 || credentials
      ? [step('credentials', credentials, run('passwords'), language)]
      : []),
    ...(cohort ? [cohort] : []),
  ];
  // What is on disk by now is not what will be imported while something is left to repair.
  const isReady = isSaved && before.every(({ isDone }) => isDone);
  const all = [...before, step('save', isReady ? 0 : 1, run('save'), language)];
  // While letters cannot be read, nothing else about the file is surely right.
  return found.accents.count ? all.filter(({ isDone }) => !isDone) : all;
}

/** What is repaired by one press: letters, columns, and the rest of what is safe. */
function repairsOf({ found }: StepFacts, language: Language): Draft[] {
  const { accents, safe, safeColumns } = found;
  const text = NEXT_STEPS_TEXTS[language];
  const columns = found.causes.filter(({ rule }) => sharedStepOf(rule) === 'columns');
  const countedColumns = safeColumns + columns.reduce((sum, { count }) => sum + count, 0);
  const whole = (draft: Draft) =>
    found.isPartial && !draft.isDone ? { ...draft, title: text.atLeast(draft.title) } : draft;
  const accentsAction: StepAction = accents.action
    ? { kind: 'act', action: accents.action }
    : accents.isSafe
      ? { kind: 'repair', repair: 'all' }
      : { kind: 'go-to', rules: rulesOfStep('accents') };
  return [
    withLabel(step('accents', accents.count, accentsAction, language), accentsAction, language),
    columnsStep(countedColumns, safeColumns, columns[0], language),
    whole(step('repairs', safe - safeColumns, { kind: 'repair', repair: 'all' }, language)),
  ];
}

/** What is safe first; then one choice after the other, each named by its fix: deleting a column is the user's. */
function columnsStep(count: number, safe: number, cause: RemainingFindings | undefined, language: Language): Draft {
  if (safe || !cause) return step('columns', count, { kind: 'repair', repair: 'columns' }, language);
  const { rule } = cause;
  const { title, repair } = rule.texts[language];
  return {
    ...step('columns', count, run('problems'), language),
    detail: `${title}. ${repair}`,
    ...waysOf(cause, language),
  };
}

/** What can be done about a cause: its fix for all that was found, or a look at one after the other. */
function waysOf({ rule, fix, count }: RemainingFindings, language: Language): Pick<NextStep, 'button' | 'also'> {
  const text = NEXT_STEPS_TEXTS[language];
  const goTo: StepButton = { label: text.goTo, action: { kind: 'go-to', rules: [rule.id] } };
  if (!fix) return { button: goTo };
  const label = count > 1 ? text.fixEvery(fix.title[language], count) : fix.title[language];
  const action: StepAction = { kind: 'repair', repair: { rule: rule.id, title: fix.title.fr } };
  return { button: { label, action }, also: goTo };
}

function causeSteps(facts: StepFacts, language: Language): Draft[] {
  const text = NEXT_STEPS_TEXTS[language];
  return facts.found.causes
    .filter(({ rule }) => sharedStepOf(rule) === undefined)
    .map((cause) => {
      const { rule, severity, count, mark } = cause;
      const { title, repair } = rule.texts[language];
      const draft: Draft = {
        id: `rule:${rule.id}`,
        isDone: false,
        title: text.cases(title, count),
        detail: repair,
        ...waysOf(cause, language),
      };
      // A warning may be right as it stands; an error is not.
      return severity === 'warning' ? tickable(draft, mark, facts) : draft;
    });
}

/** A step that the user may tick off, as long as what was found is the same. */
function tickable(draft: Draft, mark: number, { ticked }: StepFacts): Draft {
  const tick = `${draft.id}=${mark}`;
  return { ...draft, tick, isDone: ticked.has(tick) };
}

function countOf(step: 'duplicates' | 'credentials', { causes }: Found): number {
  return causes.reduce((sum, { rule, count }) => (sharedStepOf(rule) === step ? sum + count : sum), 0);
}

const done = (id: StepName, title: string): Draft => ({ id, isDone: true, title, detail: '' });

function todo(id: StepName, count: number, action: StepAction, language: Language): Draft {
  const { title, detail, button } = STEP_TEXTS[language][id];
  return { id, isDone: false, title: title(count), detail, button: { label: button, action } };
}

/** A step that is done when there is nothing of it. */
function step(id: StepName, count: number, action: StepAction, language: Language): Draft {
  return count ? todo(id, count, action, language) : done(id, STEP_TEXTS[language][id].done);
}

/** Groups that nobody has to decide are left to look at, and say so. */
function duplicatesStep(groups: OpenGroups, language: Language): Draft {
  const draft = step('duplicates', groups.decide + groups.look, run('preview'), language);
  if (draft.isDone) return draft;
  return { ...draft, title: NEXT_STEPS_TEXTS[language].openGroups(draft.title, PLAN_TEXTS[language].open(groups)) };
}

/** Where nothing can be repaired, the button shows what is to be typed again. */
function withLabel(draft: Draft, action: StepAction, language: Language): Draft {
  if (action.kind !== 'go-to' || !draft.button) return draft;
  return { ...draft, button: { label: NEXT_STEPS_TEXTS[language].goTo, action } };
}
