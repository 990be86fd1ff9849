// `enrolment-csv report`: what is wrong with files, and how to repair it, as a document for people or for other programs.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { version } from '../../package.json';
import { type ReportFormat, writeReport } from '../core/report/formats';
import type { FileReport } from '../core/report/report';
import type { Choices } from './context';
import { inputsOf, isAmong } from './files';
import { findingsAcross, withCrew } from './many';
import { complain, raise, reasonOf, remark, type Session } from './session';

export interface ReportOptions extends Choices {
  readonly format?: ReportFormat;
  readonly out?: string;
  /** Makes the safe repairs first, and reports what they were. */
  readonly fix?: boolean;
}

/** Formats by the ending of the file that is written. */
const ENDINGS: Readonly<Record<string, ReportFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.csv': 'csv',
  '.json': 'json',
  '.sarif': 'sarif',
};

/** Reports on the files that the arguments name: to standard output, or into a file. */
export async function report(
  args: readonly string[],
  { format, out, fix = false, ...choices }: ReportOptions,
  session: Session,
): Promise<void> {
  const { io, documentLanguage: language, messages } = session;
  const inputs = await inputsOf(args, session);
  if (out !== undefined && isAmong(out, inputs, session)) {
    complain(session, messages.isOriginal(out));
    return;
  }
  const files: FileReport[] = [];
  const unread: string[] = [];
  let others = 0;
  await withCrew(inputs, choices, session, async (crew) => {
    const across = await findingsAcross(inputs, crew);
    const given = ({ path: file }: { path: string }) => ({ path: file, others: across.get(file) ?? [], fix });
    for await (const [{ path: file, searched }, done] of crew.each('report', inputs, given)) {
      if ('unreadable' in done) {
        complain(session, messages.unreadable(file, done.unreadable));
        unread.push(file);
        continue;
      }
      if (done.unwritten !== undefined) complain(session, messages.unwritten(file, done.unwritten));
      if (done.counts.error) raise(session, 1);
      // Of the files that a folder has besides, nothing is to be said.
      if (!done.ours && searched) others++;
      else files.push(done.report);
    }
  });
  if (others) remark(session, messages.notEnrolmentFound(others));
  const chosen = format ?? ENDINGS[path.extname(out ?? '').toLowerCase()] ?? 'html';
  const on = new Date().toISOString().slice(0, 10);
  const pieces = writeReport({ files, unread, language, version, on }, chosen);
  if (out === undefined) {
    for (const piece of pieces) io.stdout.write(piece);
    return;
  }
  try {
    await writeFile(path.resolve(io.cwd, out), pieces);
  } catch (error) {
    complain(session, messages.unwritten(out, reasonOf(error, messages)));
  }
}
