// What the import says of each line: of the file that Moodle is given, simulated.
import { type ImportResult, importedLines, importSteps, type RowResult } from '../simulation';
import type { Steps } from '../task/cooperative-task';
import { lineStarts } from '../text/line-starts';
import type { ImportJob } from './import-job';
import { holdsForKind, type LineKinds, type Representatives, representativesOf } from './row-equivalence';
import { derivedUpload, fileUpload } from './upload';

/** An import that was simulated. */
export interface SimulatedImport extends ImportJob {
  readonly result: ImportResult;
  /** Id numbers of the cohorts that the import makes. */
  readonly created: ReadonlySet<string>;
  /** The answer to an entry; undefined for one that is not imported, or never read. */
  rowOf(index: number): RowResult | undefined;
  /** Whether that is the answer to another line of its kind: all but the username holds. */
  isCovered(index: number): boolean;
}

/** Imports the lines of a file; new accounts that surely go well are spared where the kinds of lines are given. */
export function* simulate(work: ImportJob, kinds?: LineKinds): Steps<SimulatedImport> {
  const models = kinds && representativesOf(work, kinds);
  if (models) {
    const { result, rows } = yield* importSome(work, (index) => models[index] === index);
    if (result.stage === 'import' && !result.abort && hold(models, rows)) {
      return {
        ...work,
        result,
        created: createdBy(result),
        rowOf: (index) => rows[models[index] ?? index],
        isCovered: (index) => models[index] !== index,
      };
    }
  }
  const { result, rows } = yield* importSome(work, () => true);
  return { ...work, result, created: createdBy(result), rowOf: (index) => rows[index], isCovered: () => false };
}

function createdBy({ cohortsCreated = [] }: ImportResult): ReadonlySet<string> {
  return new Set(cohortsCreated.map(({ idnumber }) => idnumber));
}

/** Whether the answer to each model may be given to others. */
function hold(models: Representatives, rows: readonly (RowResult | undefined)[]): boolean {
  const others = new Set<number>();
  models.forEach((model, index) => {
    if (model !== index) others.add(model);
  });
  for (const model of others) {
    const row = rows[model];
    if (!row || !holdsForKind(row)) return false;
  }
  return true;
}

/** Imports those entries that are wanted and not out; the answers by entry. */
function* importSome(
  { sheet, entries, out, fileEdits, site, options, promptsUser }: ImportJob,
  isWanted: (index: number) => boolean,
): Steps<{ result: ImportResult; rows: (RowResult | undefined)[] }> {
  const indexes: number[] = [];
  for (let index = 0; index < entries.length; index++) if (isWanted(index) && !out.has(index)) indexes.push(index);
  // The platform's file is made of the entries that are wanted: nothing need be taken out of it.
  const skipped = promptsUser ? [] : entries.filter((_, index) => !isWanted(index)).map(({ record }) => record);
  const without = new Set([...fileEdits.without, ...skipped]);
  yield;
  const wanted = indexes.map((index) => entries[index]!);
  const upload = promptsUser ? yield* derivedUpload(sheet, wanted) : fileUpload(sheet, { ...fileEdits, without });
  yield;
  const choices = { ...options, delimiter_name: upload.delimiter };
  const result = yield* importSteps(upload.text, choices, site);
  yield;
  const said = importedLines(upload.text, choices, site);
  const byLine = new Map(result.rows?.map((row, nth) => [said[nth], row]));
  const lines = lineStarts(upload.text);
  const rows: (RowResult | undefined)[] = new Array(entries.length).fill(undefined);
  // Where Moodle reads other records than we do, an answer belongs to the entry that begins where its record begins.
  for (const [nth, start] of upload.startsOf(wanted).entries()) {
    rows[indexes[nth]!] = byLine.get(lines.position(start).line);
  }
  return { result, rows };
}
