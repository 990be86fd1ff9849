// What the table's two sides say to each other. Both import this, and both check what they receive. Rows are numbered as the
// table shows them; only those in sight cross over, and passwords only while somebody has them shown.
import * as z from 'zod/mini';
import { SEVERITIES } from '../core/document/context';
import { VERDICT_KINDS } from '../core/lint/verdict-kinds';
import { OUTCOMES } from '../core/plan/outcomes';
import { REFUSALS } from '../core/table-edits/table-edit';

const index = z.int().check(z.nonnegative());
const text = z.string();
const severity = z.enum(SEVERITIES);

/** A rectangle of cells; both ends belong to it. Columns are those of the file. */
const area = z.object({ top: index, bottom: index, left: index, right: index });
export type Area = z.infer<typeof area>;

const cell = z.object({ row: index, column: index });
export type CellPlace = z.infer<typeof cell>;

/** The rows in sight, up to `to`. */
const sight = z.object({ from: index, to: index });
export type Sight = z.infer<typeof sight>;

/** What is shown, and in which order; the text stays as it is. */
const view = z.object({
  sort: z.nullable(z.object({ column: index, descending: z.boolean() })),
  /** `column` is -1 for any. */
  filter: z.object({ column: z.int(), text }),
  problemsOnly: z.boolean(),
  passwords: z.boolean(),
});
export type ViewSettings = z.infer<typeof view>;

/** A change of the file, as one step to undo. The row behind the last one is a new row. */
const action = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), area, value: text }),
  z.object({ kind: z.literal('clear'), area }),
  /** Copies the first rows into the rest of the area, or, where it is one row, the row above into it. */
  z.object({ kind: z.literal('fill'), area, sources: index }),
  /** Without a text, the extension reads the clipboard. `own`: it was copied from this table. */
  z.object({ kind: z.literal('paste'), area, text: z.nullable(text), own: z.boolean() }),
  z.object({
    kind: z.literal('replace'),
    search: text,
    replacement: text,
    matchCase: z.boolean(),
    /** Only in this cell; null for all cells shown. */
    only: z.nullable(cell),
  }),
  z.object({ kind: z.literal('insert'), row: index, count: index }),
  z.object({ kind: z.literal('delete'), area }),
  z.object({ kind: z.literal('move'), area, to: index }),
  z.object({ kind: z.literal('sortFile'), column: index, descending: z.boolean() }),
  /** The fix so called for every finding in the area that has it; '' for the first of each. */
  z.object({ kind: z.literal('fix'), area, rule: text, title: text }),
  /** A fix of what stands against the file or its header. */
  z.object({ kind: z.literal('fixFile'), rule: text, title: text }),
]);
export type PageAction = z.infer<typeof action>;

const COMMANDS = ['openText', 'openPreview', 'fixAll', 'save', 'undo', 'redo', 'treatAsEnrolment'] as const;
export type PageCommand = (typeof COMMANDS)[number];

/** What the page asks of the extension. */
export const pageMessage = z.discriminatedUnion('type', [
  /** What changes the table says which rows are in sight: the state that answers brings them. */
  z.object({ type: z.literal('ready'), view, sight }),
  z.object({ type: z.literal('view'), view, sight }),
  z.object({ type: z.literal('rows'), from: index, to: index }),
  /** `version` and `order` are those of the rows that the page shows. */
  z.object({ type: z.literal('edit'), version: index, order: index, action, sight }),
  z.object({ type: z.literal('copy'), area, cut: z.boolean() }),
  z.object({ type: z.literal('details'), area }),
  z.object({ type: z.literal('find'), search: text, matchCase: z.boolean(), from: cell, back: z.boolean() }),
  z.object({ type: z.literal('problem'), from: cell, back: z.boolean() }),
  /** Where the run of filled cells of a column ends, upwards or downwards, when the page does not have all its rows. */
  z.object({ type: z.literal('edge'), from: cell, down: z.boolean() }),
  z.object({ type: z.literal('command'), command: z.enum(COMMANDS) }),
  z.object({ type: z.literal('explain'), rule: text }),
  z.object({ type: z.literal('showText'), row: index, column: index }),
  z.object({ type: z.literal('widths'), widths: z.record(text, index) }),
]);
export type PageMessage = z.infer<typeof pageMessage>;

/** A finding in a cell; `column` is -1 for the whole line. */
const mark = z.object({ column: z.int(), severity, text });
export type Mark = z.infer<typeof mark>;

const row = z.object({
  /** Line of the file, from 1. */
  line: index,
  /** One value a column; null where the line is no row, and `raw` has all of it. */
  cells: z.nullable(z.array(text)),
  /** The column whose value stays in the extension, a password; '' stands in its place. -1 where nothing is hidden. */
  hidden: z.int(),
  raw: text,
  marks: z.array(mark),
  /** The username that the platform makes, and what becomes of the line; '' and null where that is not known. */
  username: text,
  outcome: z.nullable(z.enum(OUTCOMES)),
});
export type RowView = z.infer<typeof row>;

const column = z.object({
  /** As the header has it. */
  written: text,
  /** The users' word for it; '' for a foreign column. */
  label: text,
  kind: z.enum(['text', 'password', 'cohort']),
  /** Rows that have a finding in it. */
  errors: index,
  warnings: index,
  /** What stands against its name. */
  marks: z.array(mark),
});
export type ColumnView = z.infer<typeof column>;

const fix = z.object({ rule: text, title: text, count: index });
export type FixView = z.infer<typeof fix>;

const state = z.object({
  type: z.literal('state'),
  version: index,
  /** Another one once a row may stand for another line: sorted or filtered otherwise, or moved by an edit. */
  order: index,
  language: z.enum(['fr', 'en']),
  fileName: text,
  /** The file is none of ours: there is nothing to show. */
  foreign: z.boolean(),
  verdict: z.object({ kind: z.enum(VERDICT_KINDS), text, found: text }),
  /** What stands against the file or its header, with the fixes. */
  notices: z.array(z.object({ severity, text, rule: text, fixes: z.array(fix) })),
  columns: z.array(column),
  /** Whether usernames are created by the platform, and shown at the right. */
  derived: z.boolean(),
  /** How many rows are shown, and how many there are. */
  shown: index,
  all: index,
  /** Whether a new row may be typed below the last one. */
  grows: z.boolean(),
  /** How many rows have a finding. */
  problems: index,
  widths: z.record(text, index),
  /** The rows in sight. */
  rows: z.object({ from: index, rows: z.array(row) }),
});
export type StateView = z.infer<typeof state>;

const details = z.object({
  type: z.literal('details'),
  version: index,
  area,
  /** What the column is for, and what the platform makes of the cell. */
  about: z.array(text),
  findings: z.array(z.object({ severity, text, rule: text })),
  fixes: z.array(fix),
  suggestions: z.array(z.object({ value: text, detail: text, secret: z.boolean() })),
  /** The cell as it is, to be edited; '' for a hidden password. */
  value: text,
});
export type DetailsView = z.infer<typeof details>;

/** Why an edit is not made: a reason of the core, or the file has changed, or the view is sorted or filtered. */
const refusal = z.enum([...REFUSALS, 'changed', 'sorted']);
export type Refusal = z.infer<typeof refusal>;

/** What the extension tells the page. */
export const hostMessage = z.discriminatedUnion('type', [
  state,
  details,
  z.object({ type: z.literal('rows'), version: index, from: index, rows: z.array(row) }),
  /** An edit was made; `text` says what it did, where there is something to say. `area` is to be selected then. */
  z.object({ type: z.literal('done'), version: index, text, area: z.nullable(area) }),
  /** An edit was not made. `row` is the one in the way, -1 for none. */
  z.object({ type: z.literal('refused'), why: refusal, row: z.int(), line: index }),
  z.object({ type: z.literal('copied'), rows: z.array(z.array(text)), cut: z.boolean(), area }),
  z.object({ type: z.literal('edge'), row: index }),
  /** Where something was found; null where it stands nowhere. */
  z.object({ type: z.literal('found'), cell: z.nullable(cell), problem: z.boolean() }),
]);
export type HostMessage = z.infer<typeof hostMessage>;
