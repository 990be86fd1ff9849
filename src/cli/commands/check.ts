// `enrolment-csv check`: says what the platform would refuse.
import { SEVERITIES } from '../../core/document/context';
import { noCounts } from '../../core/lint/finding-stats';
import type { CommonOptions } from '../io/context';
import { type Input, inputsOf } from '../io/files';
import { printError, printWarning, type Session, setExitCode } from '../io/run';
import type { DescribedFile } from './jobs';
import { findIn, withWorkers } from './many';

export interface CheckOptions extends CommonOptions {
  readonly format: 'text' | 'json';
}

/** How the findings are told: file by file, so that thousands of files need no more memory than one. */
interface Reporter {
  file(checked: DescribedFile): void;
  end(): void;
}

/** Checks the files that the arguments name. */
export async function check(
  args: readonly string[],
  { format, ...choices }: CheckOptions,
  session: Session,
): Promise<void> {
  const inputs = await inputsOf(args, session);
  const reporter = format === 'json' ? jsonReporter(session) : textReporter(session);
  let others = 0;
  await withWorkers(inputs, choices, session, async (pool) => {
    const foundIn = await findIn(inputs, pool);
    const given = (input: Input) => ({ input, found: foundIn(input), format });
    for await (const [{ path, searched }, checked] of pool.each('describe', inputs, given)) {
      if ('unreadable' in checked) {
        printError(session, session.messages.unreadable(path, checked.unreadable));
        continue;
      }
      if (checked.lacksHeader) {
        printWarning(session, session.messages.lacksHeader(path));
        if (!searched) setExitCode(session, 1);
      } else if (!checked.ours) {
        if (searched) others++;
        else printWarning(session, session.messages.notEnrolment(path));
      }
      if (checked.counts.error) setExitCode(session, 1);
      reporter.file(checked);
    }
  });
  if (others) printWarning(session, session.messages.notEnrolmentFound(others));
  reporter.end();
}

function jsonReporter(session: Session): Reporter {
  const { stdout } = session.io;
  let opening = '{"files":[\n';
  return {
    file({ text }) {
      stdout.write(opening + text);
      opening = ',\n';
    },
    end() {
      stdout.write(opening === ',\n' ? '\n]}\n' : '{"files":[]}\n');
    },
  };
}

function textReporter({ io, messages }: Session): Reporter {
  const totals = noCounts();
  let files = 0;
  let fixable = false;
  return {
    file(checked) {
      if (!checked.ours) return;
      if (files++) io.stdout.write('\n');
      io.stdout.write(checked.text);
      for (const severity of SEVERITIES) {
        totals[severity] += checked.counts[severity];
      }
      fixable ||= checked.fixable;
    },
    end() {
      if (files > 1) io.stdout.write(`\n${messages.total(files, messages.tally(totals))}\n`);
      if (fixable) io.stdout.write(`\n${messages.fixable('enrolment-csv fix')}\n`);
    },
  };
}
