// What the panel's two sides say to each other. Both import this, and both check what they receive. Rows are asked for by
// window: the extension keeps the plan, and of 100,000 lines only those in sight cross over, now as after each keystroke.
// A password crosses only for one line, when somebody asks for it.
import * as z from 'zod/mini';
import { SEVERITIES } from '../core/document/context';
import { VERDICT_KINDS } from '../core/lint/verdict-kinds';
import { OUTCOMES } from '../core/plan/outcomes';

const index = z.int().check(z.nonnegative());
const text = z.string();
const outcome = z.enum(OUTCOMES);

const decision = z.union([
  z.object({ kind: z.literal('add'), username: text }),
  z.object({ kind: z.literal('delete') }),
  z.object({ kind: z.literal('modify') }),
]);

export const COLUMNS = ['line', 'outcome', 'name', 'note', 'username', 'email', 'matricule', 'cohorts'] as const;
export type ColumnName = (typeof COLUMNS)[number];

const query = z.object({
  /** Only lines of these outcomes; all when there are none. */
  outcomes: z.array(outcome),
  /** Only lines that this rule found something in; '' for all. */
  rule: text,
  search: text,
  sort: z.enum(COLUMNS),
  descending: z.boolean(),
  /** Only lines whose accounts would be made, and be wrong. */
  wrong: z.boolean(),
});
export type Query = z.infer<typeof query>;

const GROUP_STEPS = ['this', 'next', 'previous'] as const;
export type GroupStep = (typeof GROUP_STEPS)[number];

const COMMANDS = ['chooseAccounts', 'chooseCohorts', 'setUpFolder'] as const;

/** What the page asks of the extension. */
export const pageMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('rows'), query, from: index, to: index }),
  z.object({ type: z.literal('details'), key: text }),
  z.object({ type: z.literal('password'), key: text }),
  /** Shows a line (from 1) in the editor, at a column of the table where it has one. */
  z.object({ type: z.literal('goTo'), line: index, column: z.optional(z.enum(COLUMNS)) }),
  /** The group of that id, or the one after or before it; '' for the first one that is open. */
  z.object({ type: z.literal('group'), id: text, step: z.enum(GROUP_STEPS) }),
  /** Decides as is suggested: about one group, or about all where `id` is ''. */
  z.object({ type: z.literal('accept'), id: text }),
  z.object({ type: z.literal('decide'), key: text, decision: z.nullable(decision) }),
  /** Takes back so many decisions. */
  z.object({ type: z.literal('undo'), steps: index }),
  z.object({ type: z.literal('apply') }),
  z.object({ type: z.literal('forget') }),
  /** Shows the preview of the file that is being edited. */
  z.object({ type: z.literal('follow') }),
  /** `print` opens the sheet that was saved last, where a browser can print it. */
  z.object({ type: z.literal('sheet'), what: z.enum(['show', 'save', 'print']) }),
  z.object({ type: z.literal('option'), name: text, value: text }),
  /** A full version of Moodle to try, or `unknown`. */
  z.object({ type: z.literal('version'), version: text }),
  z.object({ type: z.literal('options'), what: z.enum(['keep', 'reset']) }),
  z.object({ type: z.literal('command'), command: z.enum(COMMANDS) }),
  z.object({ type: z.literal('widths'), widths: z.record(text, index) }),
]);
export type PageMessage = z.infer<typeof pageMessage>;

const row = z.object({
  key: text,
  line: index,
  /** Null while the plan is being made. */
  outcome: z.nullable(outcome),
  decided: z.boolean(),
  name: text,
  username: text,
  email: text,
  emailMade: z.boolean(),
  matricule: text,
  cohorts: text,
  note: text,
  errors: index,
});
export type RowView = z.infer<typeof row>;

/** A stretch of a name, and what becomes of it in the username; '' when it is dropped. */
const step = z.object({ from: text, to: text });

/** What may be decided on a line. */
const choices = z.object({
  key: text,
  who: text,
  decision: z.nullable(decision),
  /** Usernames that are free, the likeliest first; the first one is filled in. */
  free: z.array(text),
  /** The line's own username when nobody else has it; '' otherwise. */
  own: text,
  /** Who else has the line's address; '' for nobody. */
  addressOf: text,
  /** Somebody else has the username that was decided on. */
  taken: z.boolean(),
  /** The usernames that are to be made by hand, written into the file, or made by the import. */
  add: z.enum(['by-hand', 'in-file']),
  /** Whose account "modify" changes, and how; null where there is none. */
  modify: z.nullable(
    z.object({
      username: text,
      changes: z.array(text),
      holder: text,
      /** Whether the account is somebody else's. */
      isOthers: z.enum(['yes', 'perhaps', 'no']),
    }),
  ),
  promptsUser: z.boolean(),
  cohorts: z.array(text),
});
export type Choices = z.infer<typeof choices>;

const details = z.object({
  type: z.literal('details'),
  key: text,
  line: index,
  name: text,
  outcome,
  username: text,
  /** The first name's, then the last name's; empty where the file gives the username. */
  trace: z.array(z.array(step)),
  email: text,
  emailMade: z.boolean(),
  matricule: text,
  hasPassword: z.boolean(),
  credentials: z.enum(['given', 'mailed', 'nobody', 'kept', 'none']),
  /** What happens and why, who is in the way. */
  notes: z.array(text),
  cohorts: z.array(text),
  changes: z.array(text),
  findings: z.array(z.object({ severity: z.enum(SEVERITIES), text })),
  choices: z.nullable(choices),
});
export type DetailsView = z.infer<typeof details>;

const member = z.object({
  title: text,
  line: z.nullable(index),
  outcome: z.nullable(outcome),
  /** One for each of the group's fields. */
  values: z.array(z.object({ text, differs: z.boolean(), known: z.boolean() })),
  choices: z.nullable(choices),
});

const groupState = z.enum(['decide', 'look', 'settled']);

const group = z.object({
  id: text,
  title: text,
  relation: text,
  state: groupState,
  fields: z.array(text),
  members: z.array(member),
  moreMembers: index,
  /** What is suggested, a sentence for each line; none where nothing tells. */
  suggestions: z.array(text),
});
export type GroupView = z.infer<typeof group>;

const state = z.object({
  type: z.literal('state'),
  language: z.enum(['fr', 'en']),
  fileName: text,
  uri: text,
  platform: text,
  /** The plan is being made: totals are those before, or none. */
  busy: z.boolean(),
  /** False while there is no plan yet, and rows only say who is in the file. */
  planned: z.boolean(),
  promptsUser: z.boolean(),
  verdict: z.object({
    kind: z.enum(VERDICT_KINDS),
    text,
    /** How many errors and warnings there are, in words; '' for none. */
    found: text,
  }),
  /** Why the whole file is refused or the import ends early, with the line where that stands. */
  stops: z.array(z.object({ text, line: z.nullable(index) })),
  totals: z.record(text, index),
  /** How many lines of an outcome make an account that something is wrong with. */
  wrong: z.record(text, index),
  lines: index,
  silent: z.array(z.object({ rule: text, title: text, count: index })),
  /** Those that the platform asks about, and those that it does not ask about and nothing was decided on. */
  groups: z.object({ all: index, decide: index, look: index }),
  /** How many answers are suggested of each kind. */
  suggested: z.object({ add: index, delete: index, modify: index }),
  unknown: z.object({ accounts: z.boolean(), cohorts: z.boolean(), establishment: z.boolean() }),
  /** Names of the files that were chosen for these and cannot be read; '' where none was. */
  unread: z.object({ accounts: z.string(), cohorts: z.string() }),
  assumptions: z.array(text),
  /** Moodle's options as they are in force; null where the platform asks instead. */
  options: z.nullable(z.object({ values: z.record(text, text), tried: z.array(text) })),
  /** The Moodle that was played, with a sentence on it and one for each doubt; null while there is no plan. */
  version: z.nullable(
    z.object({ number: text, known: z.boolean(), tried: z.boolean(), played: text, doubts: z.array(text) }),
  ),
  /** Whether what is tried can be kept for the folder. */
  canKeep: z.boolean(),
  /** What was decided, the last first. */
  history: z.array(text),
  decided: index,
  /** Lines that "apply" changes. */
  amended: index,
  /** People who left the file when decisions were applied. */
  applied: index,
  widths: z.record(text, index),
});
export type StateView = z.infer<typeof state>;

/** The decision sheet was saved under that name, as something that can be printed or not; '' once the plan is another. */
const saved = z.object({ type: z.literal('saved'), fileName: text, printable: z.boolean() });
export type SavedView = z.infer<typeof saved>;

/** What the extension tells the page. */
export const hostMessage = z.discriminatedUnion('type', [
  state,
  details,
  /** Another enrolment file is being edited: what stands here is not about it. '' when it is this one again. */
  z.object({ type: z.literal('other'), fileName: text }),
  z.object({ type: z.literal('gone'), language: z.enum(['fr', 'en']) }),
  saved,
  z.object({ type: z.literal('rows'), query, from: index, count: index, rows: z.array(row) }),
  /** One group, and which one of all it is (from 0); null when there is none. */
  z.object({ type: z.literal('group'), step: z.enum(GROUP_STEPS), position: index, group: z.nullable(group) }),
  /** Shows the duplicates, at the group of that id; '' for the first one that is open. */
  z.object({ type: z.literal('show-groups'), id: text }),
  z.object({ type: z.literal('password'), key: text, password: text }),
  /** Nobody in the file has that key any more. */
  z.object({ type: z.literal('nobody'), key: text }),
  /** A username that was typed is somebody's: the decision was not taken. */
  z.object({ type: z.literal('taken'), key: text, username: text }),
  /** The cursor is on this person's line; `position` in the rows that were last asked for, -1 when not among them. */
  z.object({ type: z.literal('select'), key: text, position: z.int() }),
]);
export type HostMessage = z.infer<typeof hostMessage>;
