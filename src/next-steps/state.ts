// What the page shows of a file's steps.
import type { Language } from '../core/i18n/language';
import { type Verdict, verdictWords } from '../core/lint/verdict';
import { TONE_OF } from '../core/lint/verdict-kinds';
import type { NextStep, StepButton } from '../core/next-steps/step';
import type { StepsView } from './protocol';

export interface ShownFile {
  readonly file: string;
  readonly platform: string;
  readonly verdict: Verdict;
  readonly isBehind: boolean;
}

export function stepsView(
  { file, platform, verdict, isBehind }: ShownFile,
  steps: readonly NextStep[],
  language: Language,
): StepsView {
  return {
    type: 'steps',
    language,
    file,
    platform,
    verdict: { ...verdictWords(verdict, language), tone: TONE_OF[verdict.kind] },
    isBehind,
    steps: steps.map(({ id, state, title, detail, path = '', button, also, tick }) => ({
      id,
      state,
      title,
      detail,
      path,
      button: button?.label ?? '',
      also: also?.label ?? '',
      asksSession: button?.action.kind === 'session-name',
      ...(tick !== undefined && { ticked: state === 'done' }),
    })),
  };
}

/** The button that somebody has pressed; none where no button of the step says that any more, for it would do something else. */
export function pressed(
  steps: readonly NextStep[],
  { step: id, label }: { readonly step: string; readonly label: string },
): { readonly step?: NextStep | undefined; readonly button?: StepButton | undefined } {
  const step = steps.find((one) => one.id === id);
  return { step, button: [step?.button, step?.also].find((button) => button?.label === label) };
}
