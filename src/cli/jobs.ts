// What is done with one file of many, here or in a thread of its own: plain data in, plain data out.
import { type FileSummary, summarise } from '../core/across';
import { narrowed, numbersOf } from '../core/across-many';
import { readSheet } from '../core/file/sheet';
import { fixesOf } from '../core/lint';
import { type FileReport, reportFile } from '../core/report/report';
import type { Finding } from '../core/rules/rule';
import { fileAsJson } from './check-json';
import { findingLines, verdictLine } from './check-text';
import { type Checked, type Counts, checkBytes, countsOf, withOthers } from './checked';
import { type Choices, contextReader } from './context';
import { textOf } from './decode';
import { bytesOf } from './files';
import { repair } from './fix';
import { replaceFile } from './replace-file';
import { reasonOf, type Session } from './session';

/** Each job: what it is given, and what it gives. */
export interface Jobs {
  /** Sums a file up; undefined when it cannot be read, which is said by the job that checks it. */
  sum: { in: { path: string }; out: { head: FileSummary; numbers: Float64Array } | undefined };
  /** The people of a file who may be in another one. */
  people: { in: { path: string; wanted: Float64Array }; out: FileSummary | undefined };
  check: {
    in: { path: string; others: readonly Finding[]; format: 'text' | 'json' };
    out: CheckedFile | Unreadable;
  };
  report: {
    in: { path: string; others: readonly Finding[]; fix: boolean };
    out: (CheckedFile & { report: FileReport }) | Unreadable;
  };
}

export interface Unreadable {
  /** Why, in words. */
  readonly unreadable: string;
}

/** A checked file as it is told. */
export interface CheckedFile {
  readonly text: string;
  readonly ours: boolean;
  readonly counts: Counts;
  /** Something can be repaired without asking. */
  readonly fixable: boolean;
  /** Why the repaired file was not written. */
  readonly unwritten?: string;
}

/** Does a job. */
export type Work = <K extends keyof Jobs>(kind: K, job: Jobs[K]['in']) => Promise<Jobs[K]['out']>;

const NOBODY = new Float64Array();

/** Does jobs in this thread. */
export function workHere(choices: Choices, session: Session): Work {
  const contextOf = contextReader(choices, session);
  const { io, messages } = session;

  const summaryOf = async (path: string): Promise<FileSummary | undefined> => {
    const bytes = await bytesOf(path, io).catch(() => undefined);
    return bytes && summarise(readSheet(textOf(bytes).text, await contextOf(path)));
  };

  const reading = async <T>(path: string, use: (bytes: Uint8Array) => Promise<T>): Promise<T | Unreadable> => {
    let bytes: Uint8Array;
    try {
      bytes = await bytesOf(path, io);
    } catch (error) {
      return { unreadable: reasonOf(error, messages) };
    }
    return use(bytes);
  };

  const told = (checked: Checked, text: string): CheckedFile => ({
    text,
    ours: checked.sheet.recognition !== undefined,
    counts: countsOf(checked),
    fixable: hasSafeFix(checked),
  });

  const jobs: { [K in keyof Jobs]: (job: Jobs[K]['in']) => Promise<Jobs[K]['out']> } = {
    async sum({ path }) {
      const summary = await summaryOf(path);
      return summary && { head: narrowed(summary, NOBODY), numbers: numbersOf(summary) };
    },
    async people({ path, wanted }) {
      const summary = await summaryOf(path);
      return summary && narrowed(summary, wanted);
    },
    check: ({ path, others, format }) =>
      reading(path, async (bytes) => {
        const checked = withOthers(checkBytes(path, bytes, await contextOf(path)), others);
        return told(
          checked,
          format === 'json' ? JSON.stringify(fileAsJson(checked, session)) : asText(checked, session),
        );
      }),
    report: ({ path, others, fix }) =>
      reading(path, async (bytes) => {
        const context = await contextOf(path);
        const before = withOthers(checkBytes(path, bytes, context), others);
        const repaired = fix && before.sheet.recognition ? repair(before, context) : undefined;
        const reported = ({ sheet, findings }: Checked, was?: Checked) =>
          reportFile(path, sheet, findings, session.documentLanguage, was);
        if (!repaired) return { ...told(before, ''), report: reported(before) };
        try {
          await replaceFile(path, bytes, repaired.content, io.cwd);
        } catch (error) {
          return { ...told(before, ''), report: reported(before), unwritten: reasonOf(error, messages) };
        }
        const after = checkBytes(path, repaired.content, context);
        return { ...told(after, ''), report: reported(after, before) };
      }),
  };
  return (kind, job) => jobs[kind](job);
}

function asText(checked: Checked, session: Session): string {
  if (!checked.sheet.recognition) return '';
  return [verdictLine(checked, session), ...findingLines(checked, session), ''].join('\n');
}

function hasSafeFix({ findings, sheet }: Checked): boolean {
  const tools = { random: () => 0 };
  return findings.some((finding) => fixesOf(finding, sheet, tools).some(({ safe, edits }) => safe && edits.length > 0));
}
