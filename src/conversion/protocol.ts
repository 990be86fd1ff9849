// What the two sides of the conversion page say to each other. Both import this, and both check what they receive. The page
// shows names of columns and a few of their values; no password crosses here.
import * as z from 'zod/mini';

const text = z.string();
const index = z.int().check(z.nonnegative());

/** What the page asks of the extension. */
export const pageMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('sheet'), sheet: index }),
  /** Index of the row; -1 where no row names the columns. */
  z.object({ type: z.literal('header'), row: z.int().check(z.gte(-1)) }),
  z.object({ type: z.literal('template'), id: text }),
  z.object({ type: z.literal('cohort'), name: text }),
  /** What a foreign column gives, '' for nothing. */
  z.object({ type: z.literal('column'), column: index, gives: text }),
  z.object({ type: z.literal('keep'), on: z.boolean() }),
  /** Whose rows a file has: '' for one file of all, the index of the column that names the establishment, or `codes`. */
  z.object({ type: z.literal('split'), by: text }),
  z.object({ type: z.literal('codes'), codes: text }),
  z.object({ type: z.literal('inFolders'), on: z.boolean() }),
  z.object({ type: z.literal('create') }),
  /** Opens the file with another editor; has VS Code open none of its kind here any more. */
  z.object({ type: z.literal('openWith') }),
  z.object({ type: z.literal('stepBack') }),
]);
export type PageMessage = z.infer<typeof pageMessage>;

const option = z.object({ value: text, label: text });

const column = z.object({
  index,
  name: text,
  /** '' where it is left out. */
  gives: text,
  /** The column that comes first, '' for none: this one fills its empty cells. */
  after: text,
  samples: z.array(text),
});
export type ColumnView = z.infer<typeof column>;

const form = z.object({
  type: z.literal('form'),
  language: z.enum(['fr', 'en']),
  file: text,
  sheets: z.array(text),
  sheet: index,
  header: z.int(),
  /** The first rows, as they may be told apart. */
  headers: z.array(text),
  template: text,
  templates: z.array(option),
  /** Undefined where the template has no cohort. */
  cohort: z.optional(z.object({ name: text, isColumnGiven: z.boolean(), known: z.array(text) })),
  columns: z.array(column),
  /** What a column may give. */
  choices: z.array(option),
  split: z.object({
    by: text,
    /** Those that may name establishments: given to nothing else, and none that holds passwords. */
    columns: z.array(option),
    codes: text,
    inFolders: z.boolean(),
    files: z.array(z.object({ establishment: text, people: index })),
    /** What is written among the codes, and is none. */
    wrong: z.array(text),
  }),
  people: index,
  notes: z.array(text),
  isDoubtful: z.boolean(),
  newFile: text,
  /** Undefined where nothing can be kept: no row names the columns. */
  keep: z.optional(z.boolean()),
});
export type FormView = z.infer<typeof form>;

const problem = z.object({ type: z.literal('problem'), language: z.enum(['fr', 'en']), file: text, sentence: text });
export type ProblemView = z.infer<typeof problem>;

/** What the extension tells the page. */
export const hostMessage = z.discriminatedUnion('type', [form, problem]);
export type HostMessage = z.infer<typeof hostMessage>;
