// What the two sides of "What now?" say to each other. Both import this, and both check what they receive. The page names a
// step; what its button does, the extension knows. No value of a cell but names of cohorts crosses here.
import * as z from 'zod/mini';
import { TONE_OF } from '../core/lint/verdict-kinds';

const text = z.string();
const language = z.enum(['fr', 'en']);

/** What can be done while there is no file to follow. */
export const STARTS = ['newFile', 'convertExport', 'setUpFolder', 'openExample', 'treatAsEnrolment'] as const;
export type Start = (typeof STARTS)[number];

/** What the page asks of the extension. */
export const pageMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** A button of a step, by what it says: it may do something else by now. */
  z.object({ type: z.literal('press'), step: text, label: text }),
  z.object({ type: z.literal('tick'), step: text, on: z.boolean() }),
  /** Copies the name of a session: its first and last day (`2026-11-28` or ''), and the course. */
  z.object({ type: z.literal('session'), from: text, to: text, title: text }),
  z.object({ type: z.literal('start'), start: z.enum(STARTS) }),
]);
export type PageMessage = z.infer<typeof pageMessage>;

const step = z.object({
  id: text,
  state: z.enum(['done', 'next', 'open']),
  title: text,
  detail: text,
  path: text,
  /** '' for no button. */
  button: text,
  /** Another button, of less weight; '' for none. */
  also: text,
  /** The button needs two dates and a title. */
  asksSession: z.boolean(),
  /** Undefined where the user has nothing to tick off. */
  ticked: z.optional(z.boolean()),
});
export type StepView = z.infer<typeof step>;

const steps = z.object({
  type: z.literal('steps'),
  language,
  file: text,
  platform: text,
  verdict: z.object({ answer: text, found: text, tone: z.enum(Object.values(TONE_OF)) }),
  /** Something else is in front: the steps stay, and look so. */
  isBehind: z.boolean(),
  steps: z.array(step),
});
export type StepsView = z.infer<typeof steps>;

const none = z.object({
  type: z.literal('none'),
  language,
  /** The file that is open and not ours; '' when none is. */
  file: text,
  /** How that file looks. */
  looks: z.enum(['empty', 'no-header', 'other']),
  starts: z.array(z.enum(STARTS)),
});
export type NoneView = z.infer<typeof none>;

/** What the extension tells the page. */
export const hostMessage = z.discriminatedUnion('type', [steps, none]);
export type HostMessage = z.infer<typeof hostMessage>;
