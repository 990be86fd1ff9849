// `enrolment-csv report`: what is wrong with files, and how to repair it, as a document for people or for other programs.
import { version } from '../../../package.json';
import { formatOf, localDay, type ReportFormat, writeReport } from '../../core/report/formats';
import type { FileReport } from '../../core/report/report';
import type { CommonOptions } from '../io/context';
import { type Input, inputsOf } from '../io/files';
import { outputsOf } from '../io/outputs';
import { printError, printWarning, type Session, setExitCode } from '../io/run';
import { findIn, withWorkers } from './many';

export interface ReportOptions extends CommonOptions {
  readonly format?: ReportFormat;
  readonly out?: string;
  /** Makes the safe repairs first, and reports what they were. */
  readonly fix?: boolean;
}

/** Reports on the files that the arguments name: to standard output, or into a file. */
export async function report(
  args: readonly string[],
  { format, out, fix = false, ...choices }: ReportOptions,
  session: Session,
): Promise<void> {
  const { io, documentLanguage: language, messages } = session;
  if (out?.trim() === '') return printError(session, messages.usage.emptyPath);
  const inputs = await inputsOf(args, session);
  const files: FileReport[] = [];
  const unread: string[] = [];
  let others = 0;
  let refused = false;
  await withWorkers(inputs, choices, session, async (pool) => {
    refused = out !== undefined && (await (await outputsOf(inputs, session)).refuses(out));
    if (refused) return;
    const foundIn = await findIn(inputs, pool);
    const given = (input: Input) => ({ input, found: foundIn(input), fix });
    for await (const [{ path: file, searched }, done] of pool.each('report', inputs, given)) {
      if ('unreadable' in done) {
        printError(session, messages.unreadable(file, done.unreadable));
        unread.push(file);
        continue;
      }
      if (done.unwritten !== undefined) printError(session, messages.unwritten(file, done.unwritten));
      if (done.counts.error) setExitCode(session, 1);
      if (done.lacksHeader) {
        printWarning(session, messages.lacksHeader(file));
        if (!searched) setExitCode(session, 1);
      }
      // The folder's other files are left out.
      if (done.ours || !searched) files.push(done.report);
      else if (!done.lacksHeader) others++;
    }
  });
  if (refused) return;
  if (others) printWarning(session, messages.notEnrolmentFound(others));
  const chosen = format ?? formatOf(out ?? '');
  const on = localDay(new Date());
  const pieces = writeReport({ files, unread, language, version, on }, chosen);
  if (out === undefined) {
    for (const piece of pieces) io.stdout.write(piece);
    return;
  }
  await (await outputsOf(inputs, session)).write(out, pieces);
}
