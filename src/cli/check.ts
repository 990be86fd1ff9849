// `enrolment-csv check`: says what the platform would refuse.
import { compare, type FileSummary, summarise } from '../core/across';
import { decodeFile } from '../core/csv/encoding';
import type { Context } from '../core/file/context';
import { readSheet } from '../core/file/sheet';
import { fixesOf } from '../core/lint';
import type { Finding } from '../core/rules/rule';
import { fileAsJson } from './check-json';
import { findingLines, verdictLine } from './check-text';
import { type Checked, checkBytes, countsOf, noCounts, withOthers } from './checked';
import { type Choices, contextReader } from './context';
import { bytesOf, type Input, inputsOf, readInput } from './files';
import { raise, remark, type Session } from './session';

export interface CheckOptions extends Choices {
  readonly format: 'text' | 'json';
}

/** How the findings are told: file by file, so that thousands of files need no more memory than one. */
interface Report {
  file(checked: Checked): void;
  end(): void;
}

/** Checks the files that the arguments name. */
export async function check(args: readonly string[], options: CheckOptions, session: Session): Promise<void> {
  const contextOf = contextReader(options, session);
  const report = options.format === 'json' ? jsonReport(session) : textReport(session);
  const inputs = await inputsOf(args, session);
  const across = await compareFiles(inputs, contextOf, session);
  let others = 0;
  for (const input of inputs) {
    const bytes = await readInput(input, session);
    if (!bytes) continue;
    const alone = checkBytes(input.path, bytes, await contextOf(input.path));
    const checked = withOthers(alone, across.get(input.path) ?? []);
    if (!checked.sheet.recognition) {
      if (input.searched) others++;
      else remark(session, session.messages.notEnrolment(input.path));
    }
    if (countsOf(checked).error) raise(session, 1);
    report.file(checked);
  }
  if (others) remark(session, session.messages.notEnrolmentFound(others));
  report.end();
}

/**
 * What the files say of each other: a first pass over several of them, that keeps of each no more than is compared. What
 * cannot be read is left to the second pass.
 */
async function compareFiles(
  inputs: readonly Input[],
  contextOf: (file: string) => Promise<Context>,
  session: Session,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const summaries = new Map<string, FileSummary>();
  if (inputs.length < 2) return new Map();
  for (const { path } of inputs) {
    const bytes = await bytesOf(path, session.io).catch(() => undefined);
    if (bytes) summaries.set(path, summarise(readSheet(decodeFile(bytes).text, await contextOf(path))));
  }
  return compare(summaries);
}

function jsonReport(session: Session): Report {
  const { stdout } = session.io;
  let opening = '{"files":[\n';
  return {
    file(checked) {
      stdout.write(opening + JSON.stringify(fileAsJson(checked, session)));
      opening = ',\n';
    },
    end() {
      stdout.write(opening === ',\n' ? '\n]}\n' : '{"files":[]}\n');
    },
  };
}

function textReport(session: Session): Report {
  const { io, messages } = session;
  const totals = noCounts();
  let files = 0;
  let fixable = '';
  return {
    file(checked) {
      if (!checked.sheet.recognition) return;
      if (files++) io.stdout.write('\n');
      io.stdout.write([verdictLine(checked, session), ...findingLines(checked, session), ''].join('\n'));
      const counts = countsOf(checked);
      for (const severity of ['error', 'warning', 'information', 'hint'] as const) totals[severity] += counts[severity];
      if (!fixable && hasSafeFix(checked)) fixable = checked.path;
    },
    end() {
      if (files > 1) io.stdout.write(`\n${messages.total(files, messages.tally(totals))}\n`);
      if (fixable) io.stdout.write(`\n${messages.fixable('enrolment-csv fix')}\n`);
    },
  };
}

function hasSafeFix({ findings, sheet }: Checked): boolean {
  const tools = { random: () => 0 };
  return findings.some((finding) => fixesOf(finding, sheet, tools).some(({ safe, edits }) => safe && edits.length > 0));
}
