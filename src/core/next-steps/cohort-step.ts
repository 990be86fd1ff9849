// Whether the cohorts of a file exist: what to correct, to create, to ask for, or to look up before the import.
import type { Sheet } from '../document/sheet';
import type { Language } from '../i18n/language';
import { type CohortTask, isToBeMade, type NewCohort, newCohorts } from '../plan/new-cohorts';
import { rulesOfStep } from './found';
import type { Draft, StepAction } from './step';
import { STEP_TEXTS } from './step-texts';
import { NEXT_STEPS_TEXTS } from './texts';

/** Undefined for a file that names no cohort. */
export function cohortStep(sheet: Sheet, ticked: ReadonlySet<string>, language: Language): Draft | undefined {
  if (!sheet.cohortColumns.length) return undefined;
  const text = STEP_TEXTS[language].cohort;
  const cohorts = newCohorts(sheet);
  const [first] = cohorts;
  if (!first) return { id: 'cohort', isDone: true, title: text.done, detail: '' };
  const isWrong = cohorts.some(({ task }) => task === 'correct');
  const tick = `cohort=${cohorts.map(({ reference }) => reference).join()}`;
  const isDone = !isWrong && ticked.has(tick);
  const path = sheet.platform.paths.cohort?.[language];
  const isMade = cohorts.some(isToBeMade);
  return {
    id: 'cohort',
    title: isDone ? text.done : text.title(cohorts.length),
    detail: sentences(cohorts, language).join(' '),
    ...(isMade && path && { path }),
    button: buttonFor(first, cohorts.length, language),
    // Nobody but the user knows what stands on the platform; a misspelt name is wrong whatever stands there.
    isDone,
    ...(!isWrong && { tick }),
  };
}

/** A sentence for each kind of thing to do. */
function sentences(cohorts: readonly NewCohort[], language: Language): string[] {
  const text = NEXT_STEPS_TEXTS[language].cohorts;
  const about = (task: CohortTask, say: (names: readonly string[]) => string) => {
    const names = cohorts.filter((cohort) => cohort.task === task).map(({ reference }) => reference);
    return names.length ? [say(names)] : [];
  };
  return [
    ...cohorts
      .filter(({ task }) => task === 'correct')
      .map(({ reference, nearest }) => text.correct(reference, nearest[0] ?? '')),
    ...about('create', text.create),
    ...about('ask', text.ask),
    ...about('look-up', text.lookUp),
  ];
}

function buttonFor({ reference, task }: NewCohort, count: number, language: Language): NonNullable<Draft['button']> {
  const { cohorts: text, goTo } = NEXT_STEPS_TEXTS[language];
  const button = (label: string, action: StepAction) => ({ label, action });
  if (task === 'correct') return button(goTo, { kind: 'go-to', rules: rulesOfStep('cohort') });
  if (task === 'create') return button(text.add, { kind: 'act', action: { kind: 'add-cohort', cohort: reference } });
  if (count > 1) return button(STEP_TEXTS[language].cohort.button, { kind: 'run', command: 'cohort-list' });
  return button(text.copy, { kind: 'copy', text: reference });
}
