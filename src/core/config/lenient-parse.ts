// Checks a value by its schema and keeps what is right of it: one problem for each value that is wrong.
import { distance } from 'fastest-levenshtein';
import type * as z from 'zod/mini';
import type { Text } from '../i18n/language';
import type { Problem } from '../i18n/problem';
import type { JsonFile, Path } from './json';
import { CONFIG_MESSAGES, EXPECTED } from './texts';

/** Puts something else where a value is wrong, nothing or what counts by default; it may change the value itself. */
export type Replace = (value: unknown, path: Path) => unknown;

/** Wrong values are replaced until the schema is content; after so many rounds, nothing is right. */
const ROUNDS = 10;

type Issue = z.core.$ZodIssue;

/** What a schema makes of a value, and a problem for each value that was wrong; undefined when nothing could be kept. */
export function lenientParse<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  json: JsonFile,
  replace: Replace,
): { readonly data: T | undefined; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let current = copyOf(value);
  for (let round = 0; round < ROUNDS; round++) {
    const result = schema.safeParse(current);
    if (result.success) return { data: result.data, problems };
    for (const { issue, path } of faultsIn(result.error.issues, []).toReversed()) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          problems.push(json.keyProblem([...path, key], unknownKey(key, path, schema)));
          current = without(current, [...path, key]);
        }
      } else {
        problems.push(json.problem(path, CONFIG_MESSAGES.wrongValue(expected(issue, path))));
        current = replace(current, path);
      }
    }
  }
  return { data: undefined, problems };
}

/** The single faults behind issues: those of the one form of a union that the value was meant to have, when there is one. */
function faultsIn(issues: readonly Issue[], around: Path): { readonly issue: Issue; readonly path: Path }[] {
  return issues.flatMap((issue) => {
    const path = [...around, ...issue.path.filter((step) => typeof step !== 'symbol')];
    if (issue.code !== 'invalid_union') return [{ issue, path }];
    const meant = issue.errors.find((faults) =>
      faults.every((fault) => fault.path.length || fault.code === 'unrecognized_keys'),
    );
    return meant?.length ? faultsIn(meant, path) : [{ issue, path }];
  });
}

function unknownKey(key: string, path: Path, schema: z.ZodMiniType): Text {
  const near = nearest(key, namesAt(schema, path));
  return path[0] === 'rules' ? CONFIG_MESSAGES.unknownRule(key, near) : CONFIG_MESSAGES.unknownKey(key, near);
}

/** The name that a slip was meant to be; '' when none is near. */
export function nearest(written: string, names: readonly string[]): string {
  const lower = written.toLowerCase();
  let best = '';
  let slips = Math.max(2, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
    const between = distance(lower, name.toLowerCase());
    if (between < slips) [best, slips] = [name, between];
  }
  return best;
}

/** Names of the properties that a schema knows at a path. */
function namesAt(schema: z.ZodMiniType, path: Path): string[] {
  let defs = formsOf(defOf(schema));
  for (const step of path) {
    defs = defs.flatMap((def) => formsOf(typeof step === 'number' ? defOf(def.element) : defOf(def.shape?.[step])));
  }
  return defs.flatMap((def) => Object.keys(def.shape ?? {}));
}

interface Def {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
}

const defOf = (schema: unknown): Def | undefined => (schema as { def?: Def } | undefined)?.def;

/** What a schema is made of, behind "optional", "nullable" and "one of". */
function formsOf(def: Def | undefined): Def[] {
  if (!def) return [];
  if (def.innerType) return formsOf(defOf(def.innerType));
  return def.options ? def.options.flatMap((option) => formsOf(defOf(option))) : [def];
}

/** What is expected of a text, by the key that it stands under. */
const FORMATS: Readonly<Record<string, Text>> = {
  at: EXPECTED.time,
  moodleVersion: EXPECTED.version,
  space: EXPECTED.sign,
  hyphen: EXPECTED.sign,
  apostrophe: EXPECTED.sign,
  sign: EXPECTED.separator,
  columns: EXPECTED.columnName,
  marker: EXPECTED.marker,
  domain: EXPECTED.domain,
  fileName: EXPECTED.fileName,
};

function expected(issue: Issue, path: Path): Text {
  switch (issue.code) {
    case 'invalid_type':
      return EXPECTED[issue.expected as keyof typeof EXPECTED] ?? EXPECTED.other;
    case 'invalid_value':
      return CONFIG_MESSAGES.oneOf(issue.values.map((value) => JSON.stringify(value)));
    case 'invalid_format':
      return FORMATS[String(path.findLast((step) => typeof step === 'string'))] ?? EXPECTED.other;
    case 'custom':
      return EXPECTED.distinct;
    case 'too_small':
      if (issue.origin === 'array') return EXPECTED.filled;
      return issue.inclusive && issue.minimum === 0 ? EXPECTED.positive : EXPECTED.atLeastOne;
    case 'invalid_union': {
      const listed = issue.errors.flat().find((inner) => inner.code === 'invalid_value' && inner.path.length === 0);
      if (listed) return expected(listed, path);
      return path[0] === 'cohorts' ? EXPECTED[path.length > 1 ? 'cohort' : 'cohorts'] : EXPECTED.string;
    }
    default:
      return EXPECTED.other;
  }
}

/** A value without what stands at a path, taken out in place; the other items of a list keep their places. */
export function without(value: unknown, path: Path): unknown {
  const last = path.at(-1);
  let around = value;
  for (const step of path.slice(0, -1)) around = isInner(around) ? around[step] : undefined;
  if (last === undefined || !isInner(value)) return undefined;
  if (Array.isArray(around)) around[Number(last)] = undefined;
  else if (isInner(around)) delete around[last];
  return value;
}

/** A copy of JSON, which may be changed in place. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  return isInner(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)])) : value;
}

const isInner = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;
