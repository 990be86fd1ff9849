// Whether the simulation says what a person would have seen of a recorded import.
import { isDeepStrictEqual } from 'node:util';
import type { ImportResult } from '../../src/core/simulation';
import type { ParserResult } from './corpus';

const USER_FIELDS = [
  'change',
  'username',
  'firstname',
  'lastname',
  'email',
  'auth',
  'suspended',
  'password',
  'profile',
  'cohorts',
] as const;

/** Whether the file is taken, what becomes of each line, who exists afterwards; lists that have no order are sorted. */
function view(result: ImportResult) {
  const { stage, readerError, columns, records, totals, columnsError, formErrors, abort, preview } = result;
  return plain({
    stage,
    readerError,
    columns,
    records,
    totals,
    columnsError: columnsError && { errorcode: columnsError.errorcode, a: columnsError.a },
    formErrors: formErrors && Object.keys(formErrors).sort(),
    abort: abort && { errorcode: abort.errorcode, line: abort.line },
    rows: result.rows?.map(({ line, outcome, renamed, weakPassword, alsoCountedAsError, user, messages }) => ({
      ...{ line, outcome, user },
      ...{ renamed: renamed || undefined, weakPassword: weakPassword || undefined },
      alsoCountedAsError: alsoCountedAsError || undefined,
      messages: messages.map(({ col, level, key }) => `${col}|${level}|${key}`).sort(),
    })),
    users: result.users?.map((user) => JSON.stringify(USER_FIELDS.map((field) => sortedKeys(user[field])))).sort(),
    cohortsCreated: result.cohortsCreated?.map((cohort) => cohort.idnumber).sort(),
    preview: preview && {
      noError: preview.noError,
      rows: preview.rows.map(({ line, status }) => ({ line, status: status.map(({ key }) => key).sort() })),
    },
  });
}

const plain = <T>(value: T): Partial<T> => JSON.parse(JSON.stringify(value));

function sortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? null;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The first difference between what was recorded and what is said; undefined when there is none. */
export function importDifference(recorded: ImportResult, said: ImportResult): string | undefined {
  return firstDifference(view(recorded), view(said));
}

export function parserDifference(recorded: ParserResult, said: ParserResult): string | undefined {
  const shown = ({ error, columns, rows }: ParserResult) => plain(error ? { error } : { columns, rows });
  return firstDifference(shown(recorded), shown(said));
}

function firstDifference(recorded: object, said: object): string | undefined {
  const values = new Map(Object.entries(said));
  for (const [part, expected] of Object.entries(recorded)) {
    const got = values.get(part);
    if (!isDeepStrictEqual(expected, got)) return `${part}: recorded ${short(expected)}, simulated ${short(got)}`;
    values.delete(part);
  }
  const [surplus] = values;
  return surplus && `${surplus[0]}: nothing recorded, simulated ${short(surplus[1])}`;
}

const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 300);
