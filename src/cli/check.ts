// `enrolment-csv check`: says what the platform would refuse.
import { noCounts } from './checked';
import type { Choices } from './context';
import { inputsOf } from './files';
import type { CheckedFile } from './jobs';
import { findingsAcross, withCrew } from './many';
import { complain, raise, remark, type Session } from './session';

export interface CheckOptions extends Choices {
  readonly format: 'text' | 'json';
}

/** How the findings are told: file by file, so that thousands of files need no more memory than one. */
interface Teller {
  file(checked: CheckedFile): void;
  end(): void;
}

/** Checks the files that the arguments name. */
export async function check(
  args: readonly string[],
  { format, ...choices }: CheckOptions,
  session: Session,
): Promise<void> {
  const inputs = await inputsOf(args, session);
  const teller = format === 'json' ? jsonTeller(session) : textTeller(session);
  let others = 0;
  await withCrew(inputs, choices, session, async (crew) => {
    const across = await findingsAcross(inputs, crew);
    const given = ({ path }: { path: string }) => ({ path, others: across.get(path) ?? [], format });
    for await (const [{ path, searched }, checked] of crew.each('check', inputs, given)) {
      if ('unreadable' in checked) {
        complain(session, session.messages.unreadable(path, checked.unreadable));
        continue;
      }
      if (!checked.ours) {
        if (searched) others++;
        else remark(session, session.messages.notEnrolment(path));
      }
      if (checked.counts.error) raise(session, 1);
      teller.file(checked);
    }
  });
  if (others) remark(session, session.messages.notEnrolmentFound(others));
  teller.end();
}

function jsonTeller(session: Session): Teller {
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

function textTeller({ io, messages }: Session): Teller {
  const totals = noCounts();
  let files = 0;
  let fixable = false;
  return {
    file(checked) {
      if (!checked.ours) return;
      if (files++) io.stdout.write('\n');
      io.stdout.write(checked.text);
      for (const severity of ['error', 'warning', 'information', 'hint'] as const) {
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
