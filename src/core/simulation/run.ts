// What the steps of an import share: the choices, the site as it becomes, the counters, and the row at hand.
import type { Account } from './account';
import type { Accounts } from './accounts';
import type { MessageKey } from './messages';
import type { Settings } from './options';
import type { CounterName, Outcome } from './outcome';
import type { Level, Message, RowResult } from './result';
import type { CompleteSite, ProfileField } from './site';
import type { CohortBook } from './site-cohorts';
import type { Courses } from './site-courses';

export interface ImportRun {
  readonly site: CompleteSite;
  readonly settings: Settings;
  /** The columns of the file, normalised. */
  readonly columns: readonly string[];
  /** Menus among the site's profile fields, by column. */
  readonly menus: ReadonlyMap<string, ProfileField>;
  readonly accounts: Accounts;
  readonly cohorts: CohortBook;
  readonly courses: Courses;
  readonly totals: Record<CounterName, number>;
  /** The free username last found for a name that is taken. */
  readonly suffixes: Map<string, string>;
}

/** One row of the file on its way through the steps. */
export interface Row {
  readonly line: number;
  /** What the file, then the defaults, say of each field; a field that is absent is one that neither names. */
  readonly values: { [column: string]: string | null | undefined };
  /** Whether the form's defaults were added; they are the values of the fields that have a template. */
  defaultsAdded: boolean;
  readonly messages: Message[];
  readonly joined: string[];
  /** The username as the file or the template gave it, before it was cleaned. */
  originalUsername: string;
  /** The account concerned, once it is known. */
  account?: Account;
  renamed?: true;
  weakPassword?: true;
  alsoCountedAsError?: true;
  partial?: NonNullable<RowResult['partial']>;
}

/** Adds a status to the row, as Moodle's result table shows it. */
export function track(row: Row, col: string, level: Level, key: Message['key'], a?: Message['a']): void {
  row.messages.push(a === undefined ? { col, level, key } : { col, level, key, a });
}

/** A change shown in the result table; of several in one column the table makes one. */
export function trackChange(row: Row, col: string, from: string | null, to: string | null): void {
  const earlier = row.messages.findIndex((message) => message.col === col && message.key === 'change');
  const change = `${from ?? ''}-->${to ?? ''}`;
  if (earlier < 0) track(row, col, 'info', 'change', change);
  else row.messages[earlier] = { col, level: 'info', key: 'change', a: `${row.messages[earlier]!.a}, ${change}` };
}

/** Ends the row with a status, counted. */
export function endRow(
  run: ImportRun,
  row: Row,
  outcome: Outcome,
  counter: CounterName,
  key: MessageKey,
  a?: string,
): Outcome {
  track(row, 'status', outcome === 'skipped' ? 'warning' : outcome === 'deleted' ? 'normal' : 'error', key, a);
  run.totals[counter]++;
  return outcome;
}
