// What is done with one file of many, here or in a thread of its own: plain data in, plain data out.

import { deserialize, serialize } from 'node:v8';
import { type FileSummary, type ListedPerson, listPeople } from '../../core/document/file-summary';
import { describeUnrecognised } from '../../core/document/unrecognised';
import type { OwnedKeys } from '../../core/lint/file-people';
import { NO_KEYS } from '../../core/lint/key-sets';
import { isSafeFix } from '../../core/lint/safe-fix';
import { withOthers } from '../../core/lint/severity';
import { type FileReport, reportFile } from '../../core/report/report';
import type { Finding } from '../../core/rules/rule';
import { type CheckedFile, type Counts, checkBytes, countsOf, readBytes, service } from '../io/checked';
import type { ContextOf } from '../io/context';
import { bytesOf, type Input, writtenTime } from '../io/files';
import { replaceFile } from '../io/replace-file';
import { reasonOf, type Session } from '../io/run';
import { describeCohortFile } from './check-cohorts';
import { fileAsJson } from './check-json';
import { findingLines, verdictLine } from './check-text';
import { repair } from './fix';

/** Each job: what it is given, and what it gives. */
export interface Jobs {
  /** Checks a file by itself; undefined when it cannot be read, which is said by the job that tells of it. */
  check: { in: { input: Input }; out: CheckedAlone | undefined };
  /** The people of some of its records. */
  people: {
    in: { input: Input; establishment: string; records: readonly number[] };
    out: readonly ListedPerson[] | undefined;
  };
  /** Puts into words what was found in a file. */
  describe: { in: { input: Input; found: FoundInFile; format: 'text' | 'json' }; out: DescribedFile | Unreadable };
  report: { in: { input: Input; found: FoundInFile; fix: boolean }; out: ReportedFile | Unreadable };
}

/** What a file says by itself. */
export interface CheckedAlone {
  /** Without people. */
  readonly summary: FileSummary;
  readonly people: OwnedKeys;
  readonly kept: KeptFindings | undefined;
}

/** Findings of a file, as bytes: only the thread that tells of them has to know them. */
export interface KeptFindings {
  readonly bytes: Uint8Array;
  /** When the file was last written: once it is another one, its findings say nothing. */
  readonly written: number | undefined;
}

/** What was found in a file. */
export interface FoundInFile {
  /** In the file by itself; undefined where it has to be checked. */
  readonly kept: KeptFindings | undefined;
  /** Because of other files. */
  readonly others: readonly Finding[];
}

export interface Unreadable {
  /** Why, in words. */
  readonly unreadable: string;
}

interface Counted {
  readonly ours: boolean;
  /** None of ours, but a CSV of people without a header above them. */
  readonly lacksHeader: boolean;
  readonly counts: Counts;
}

/** A checked file in words. */
export interface DescribedFile extends Counted {
  readonly text: string;
  /** Something can be repaired without asking; text output says so. */
  readonly fixable: boolean;
}

export interface ReportedFile extends Counted {
  readonly report: FileReport;
  /** Why the repaired file was not written. */
  readonly unwritten?: string;
}

/** Does a job. */
export type Job = <K extends keyof Jobs>(kind: K, job: Jobs[K]['in']) => Promise<Jobs[K]['out']>;

/** More findings of a file are not kept, but found again when it is their turn. */
const MOST_KEPT = 10_000;

/** Does jobs in this thread. */
export function runInline(contextOf: ContextOf, session: Session): Job {
  const { io, messages } = session;

  /** Undefined when they cannot be read: what tells of the file says why. */
  const bytesIfReadable = ({ path }: Input) => bytesOf(path, io).catch(() => undefined);

  /** A file with what was found in it; its findings are looked for again where they are not known. */
  const withFindings = async (input: Input, bytes: Uint8Array, { kept, others }: FoundInFile): Promise<CheckedFile> => {
    const context = await contextOf(input);
    const isKnown = kept && kept.written === writtenTime(input.path, io);
    const checked = isKnown
      ? { ...readBytes(input.path, bytes, context), findings: deserialize(kept.bytes) as Finding[] }
      : checkBytes(input.path, bytes, context);
    return { ...checked, findings: withOthers(checked.findings, others) };
  };

  const reading = async <T>({ path }: Input, use: (bytes: Uint8Array) => Promise<T>): Promise<T | Unreadable> => {
    try {
      return await use(await bytesOf(path, io));
    } catch (error) {
      return { unreadable: reasonOf(error, messages) };
    }
  };

  const counted = (checked: CheckedFile): Counted => ({
    ours: checked.sheet.recognition !== undefined,
    lacksHeader: lacksHeader(checked),
    counts: countsOf(checked),
  });

  const jobs: { [K in keyof Jobs]: (job: Jobs[K]['in']) => Promise<Jobs[K]['out']> } = {
    async check({ input }) {
      const written = writtenTime(input.path, io);
      const bytes = await bytesIfReadable(input);
      if (!bytes) return undefined;
      const { snapshot, findings } = checkBytes(input.path, bytes, await contextOf(input));
      return {
        summary: snapshot.summary(NO_KEYS),
        people: snapshot.personKeys(),
        kept: findings.length > MOST_KEPT ? undefined : { bytes: serialize(findings), written },
      };
    },
    async people({ input, establishment, records }) {
      const bytes = await bytesIfReadable(input);
      return bytes && listPeople(readBytes(input.path, bytes, await contextOf(input)).sheet, establishment, records);
    },
    describe: ({ input, found, format }) =>
      reading(input, async (bytes) => {
        const checked = await withFindings(input, bytes, found);
        const cohorts = describeCohortFile(checked, format, session);
        if (cohorts) return { ...cohorts, ours: true, lacksHeader: false, fixable: false };
        const told = counted(checked);
        if (format === 'json') return { ...told, text: JSON.stringify(fileAsJson(checked, session)), fixable: false };
        return { ...told, text: asText(checked, session), fixable: makesSafeFix(checked) };
      }),
    report: ({ input, found, fix }) =>
      reading(input, async (bytes) => {
        const { path } = input;
        const context = await contextOf(input);
        const before = await withFindings(input, bytes, found);
        const repaired = fix && before.sheet.recognition ? repair(before, context) : undefined;
        const reported = ({ sheet, findings }: CheckedFile, was?: CheckedFile) =>
          reportFile(path, sheet, findings, session.documentLanguage, was);
        if (!repaired) return { ...counted(before), report: reported(before) };
        try {
          await replaceFile(path, bytes, repaired.content, io.cwd);
        } catch (error) {
          return { ...counted(before), report: reported(before), unwritten: reasonOf(error, messages) };
        }
        const after = checkBytes(path, repaired.content, context);
        return { ...counted(after), report: reported(after, before) };
      }),
  };
  return (kind, job) => jobs[kind](job);
}

function lacksHeader({ path, sheet: { recognition, context, table } }: CheckedFile): boolean {
  const isAny = !recognition && context.origin !== 'reference' && /\.csv$/i.test(path);
  return isAny && describeUnrecognised(table.text) === 'no-header';
}

function asText(checked: CheckedFile, session: Session): string {
  if (!checked.sheet.recognition) return '';
  return [verdictLine(checked.path, countsOf(checked), session), ...findingLines(checked, session), ''].join('\n');
}

/** Findings of one rule that are asked for a safe fix. Where none of so many has one, the rule hardly has any. */
const MOST_ASKED = 1000;

/** Whether something can be repaired without asking. Fixes are made one finding after the other, until one is safe. */
function makesSafeFix(checked: CheckedFile): boolean {
  const tools = { random: () => 0 };
  const asked = new Map<string, number>();
  return checked.findings.some((finding) => {
    const times = asked.get(finding.rule) ?? 0;
    asked.set(finding.rule, times + 1);
    return times < MOST_ASKED && service.fixes(checked, finding, tools).some(isSafeFix);
  });
}
