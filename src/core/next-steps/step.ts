// A step of "What now?": what the view shows of it, and what its one button does.
import type { Action } from '../rules/rule';

/** `next` is the first one that is left to do. */
export type StepState = 'done' | 'next' | 'open';

/** What a button does, for the user of the open file. */
export type StepAction =
  /** What only an editor can do for a finding. */
  | { readonly kind: 'act'; readonly action: Action }
  /** Makes repairs, as one step to undo (`edits.ts`). */
  | { readonly kind: 'repair'; readonly repair: Repair }
  /** Shows the next finding of one of these rules. */
  | { readonly kind: 'go-to'; readonly rules: readonly string[] }
  | { readonly kind: 'copy'; readonly text: string }
  /** Asks for two dates and a title, and copies the session's name. */
  | { readonly kind: 'session-name'; readonly pattern: string }
  | { readonly kind: 'run'; readonly command: StepCommand };

/** `all`: whatever is safe; `columns`: what is safe about columns; else a fix (its French title) for all that a rule found. */
export type Repair = 'all' | 'columns' | { readonly rule: string; readonly title: string };

/** What a button says, and does. */
export interface StepButton {
  readonly label: string;
  readonly action: StepAction;
}

/** Commands of the extension, by what they are for. */
export const STEP_COMMANDS = [
  'paste',
  'preview',
  'passwords',
  'cohort-list',
  'problems',
  'save',
  'verify',
  'slips',
  'decision-sheet',
] as const;
export type StepCommand = (typeof STEP_COMMANDS)[number];

export interface NextStep {
  /** `accents`, `columns`, … and `rule:matricule-zeros` for the findings of one rule. */
  readonly id: string;
  readonly state: StepState;
  readonly title: string;
  /** One or two sentences: what there is to do, and where. '' where the title says it all. */
  readonly detail: string;
  /** What is clicked on the platform, one name after the other. */
  readonly path?: string;
  /** Undefined for a step that is done. */
  readonly button?: StepButton;
  /** Another way to the same end: to look at what the button would repair. */
  readonly also?: StepButton;
  /** What the user ticks off, where only the user knows that it is done: kept in memory under this name. */
  readonly tick?: string;
}

/** A step before it is known which one comes next. */
export interface Draft extends Omit<NextStep, 'state'> {
  readonly isDone: boolean;
}
