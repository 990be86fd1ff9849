// What is done with one file of many, here or in a thread of its own: plain data in, plain data out.

import type { FileSummary } from '../../core/document/file-summary';
import type { Snapshot } from '../../core/language-service';
import { type KeySet, NO_KEYS } from '../../core/lint/key-sets';
import { isSafeFix } from '../../core/lint/safe-fix';
import { type FileReport, reportFile } from '../../core/report/report';
import type { Finding } from '../../core/rules/rule';
import { type Checked, type Counts, checkBytes, countsOf, openUnchecked, service, withOthers } from '../io/checked';
import type { ContextOf } from '../io/context';
import { bytesOf, type Input } from '../io/files';
import { replaceFile } from '../io/replace-file';
import { reasonOf, type Session } from '../io/run';
import { cohortFileTold } from './check-cohorts';
import { fileAsJson } from './check-json';
import { findingLines, verdictLine } from './check-text';
import { repair } from './fix';

/** Each job: what it is given, and what it gives. */
export interface Jobs {
  /** Sums a file up; undefined when it cannot be read, which is said by the job that checks it. */
  sum: { in: { input: Input }; out: { summary: FileSummary; keys: KeySet } | undefined };
  /** The same with those people who may be in another file: they have one of these keys. */
  people: { in: { input: Input; keys: KeySet }; out: FileSummary | undefined };
  check: {
    in: { input: Input; others: readonly Finding[]; format: 'text' | 'json' };
    out: CheckedFile | Unreadable;
  };
  report: {
    in: { input: Input; others: readonly Finding[]; fix: boolean };
    out: ReportedFile | Unreadable;
  };
}

export interface Unreadable {
  /** Why, in words. */
  readonly unreadable: string;
}

interface Counted {
  readonly ours: boolean;
  readonly counts: Counts;
}

/** A checked file as it is told. */
export interface CheckedFile extends Counted {
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

/** Does jobs in this thread. */
export function runInline(contextOf: ContextOf, session: Session): Job {
  const { io, messages } = session;

  const opened = async (input: Input): Promise<Snapshot | undefined> => {
    const bytes = await bytesOf(input.path, io).catch(() => undefined); // said when the file is checked
    return bytes && openUnchecked(bytes, await contextOf(input));
  };

  const reading = async <T>({ path }: Input, use: (bytes: Uint8Array) => Promise<T>): Promise<T | Unreadable> => {
    try {
      return await use(await bytesOf(path, io));
    } catch (error) {
      return { unreadable: reasonOf(error, messages) };
    }
  };

  const counted = (checked: Checked): Counted => ({
    ours: checked.sheet.recognition !== undefined,
    counts: countsOf(checked),
  });

  const jobs: { [K in keyof Jobs]: (job: Jobs[K]['in']) => Promise<Jobs[K]['out']> } = {
    async sum({ input }) {
      const snapshot = await opened(input);
      return snapshot && { summary: snapshot.summary(NO_KEYS), keys: snapshot.personKeys() };
    },
    people: async ({ input, keys }) => (await opened(input))?.summary(keys),
    check: ({ input, others, format }) =>
      reading(input, async (bytes) => {
        const checked = withOthers(checkBytes(input.path, bytes, await contextOf(input)), others);
        const cohorts = cohortFileTold(checked, format, session);
        if (cohorts) return { ...cohorts, ours: true, fixable: false };
        if (format === 'json')
          return { ...counted(checked), text: JSON.stringify(fileAsJson(checked, session)), fixable: false };
        return { ...counted(checked), text: asText(checked, session), fixable: makesSafeFix(checked) };
      }),
    report: ({ input, others, fix }) =>
      reading(input, async (bytes) => {
        const { path } = input;
        const context = await contextOf(input);
        const before = withOthers(checkBytes(path, bytes, context), others);
        const repaired = fix && before.sheet.recognition ? repair(before, context) : undefined;
        const reported = ({ sheet, findings }: Checked, was?: Checked) =>
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

function asText(checked: Checked, session: Session): string {
  if (!checked.sheet.recognition) return '';
  return [verdictLine(checked.path, countsOf(checked), session), ...findingLines(checked, session), ''].join('\n');
}

/** Findings of one rule that are asked for a safe fix. Where none of so many has one, the rule hardly has any. */
const MOST_ASKED = 1000;

/** Whether something can be repaired without asking. Fixes are made one finding after the other, until one is safe. */
function makesSafeFix({ findings, snapshot }: Checked): boolean {
  const tools = { random: () => 0 };
  const asked = new Map<string, number>();
  return findings.some((finding) => {
    const times = asked.get(finding.rule) ?? 0;
    asked.set(finding.rule, times + 1);
    return times < MOST_ASKED && service.fixes(snapshot, finding, tools).some(isSafeFix);
  });
}
