// What the steps of a file are made of.
import type { Snapshot } from '../lint/snapshot';
import type { Resolved } from '../plan/decision-sheet';
import type { Plan } from '../plan/plan';
import type { Elsewhere, Found } from './found';

/** What is known of a file. */
export interface StepFacts {
  readonly snapshot: Snapshot;
  readonly found: Found;
  /** Undefined while it is being made. */
  readonly plan: Plan | undefined;
  /** Who left the file when decisions were applied. */
  readonly applied: readonly Resolved[];
  /** What other files say of it. */
  readonly elsewhere: Elsewhere;
  /** Nothing stands in the editor that is not on disk. */
  readonly isSaved: boolean;
  /** What the user has ticked off (`NextStep.tick`). */
  readonly ticked: ReadonlySet<string>;
}
