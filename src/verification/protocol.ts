// What the two sides of the page of a verified import say to each other. Both import this, and both check what they receive.
// No password crosses here.
import * as z from 'zod/mini';
import { VERIFIED_OUTCOMES } from '../core/aftermath/verify';

const index = z.int().check(z.nonnegative());
const text = z.string();
const outcome = z.enum(VERIFIED_OUTCOMES);

const query = z.object({
  /** Only lines of these outcomes; all when there are none. */
  outcomes: z.array(outcome),
  search: text,
  /** The most rows that are wanted. */
  count: index,
});
export type Query = z.infer<typeof query>;

export const ACTIONS = ['missing', 'sheet', 'support', 'slips', 'members'] as const;
export type Action = (typeof ACTIONS)[number];

/** What the page asks of the extension. */
export const pageMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('rows'), query }),
  /** Shows a line (from 1) of a file, by its index. */
  z.object({ type: z.literal('goTo'), file: index, line: index }),
  z.object({ type: z.literal('action'), action: z.enum(ACTIONS) }),
]);
export type PageMessage = z.infer<typeof pageMessage>;

const row = z.object({
  file: index,
  line: index,
  outcome,
  name: text,
  username: text,
  details: text,
});
export type RowView = z.infer<typeof row>;

/** The addresses of a page's files: it is made from them again after a reload of the window. */
export const origin = z.object({ uris: z.array(text), exported: text });
export type Origin = z.infer<typeof origin>;

const state = z.object({
  type: z.literal('state'),
  origin,
  language: z.enum(['fr', 'en']),
  files: z.array(text),
  verdict: text,
  isGood: z.boolean(),
  doubts: z.array(text),
  counts: z.array(z.object({ outcome, count: index })),
  lines: index,
  unexplained: z.object({ text, usernames: z.array(text) }),
  actions: z.array(z.enum(ACTIONS)),
});
export type StateView = z.infer<typeof state>;

/** What the extension tells the page. */
export const hostMessage = z.discriminatedUnion('type', [
  state,
  z.object({ type: z.literal('rows'), query, rows: z.array(row), all: index }),
]);
export type HostMessage = z.infer<typeof hostMessage>;
