// `enrolment-csv verify`: what came of an import, line by line, told by an export that was taken after it.
import { readMembersFile } from '../../core/aftermath/read-members';
import { doubtsOf, memberDoubts, outcomeCounts, standing } from '../../core/aftermath/summary';
import { type Verification, verify as verifyImport } from '../../core/aftermath/verify';
import { detailsText, VERIFY_TEXTS } from '../../core/aftermath/verify-texts';
import type { Sheet } from '../../core/document/sheet';
import { labelled } from '../../core/i18n/format';
import type { Accounts } from '../../core/reference/accounts';
import { runToCompletion } from '../../core/task/cooperative-task';
import { decodeFile } from '../../core/text/decode-file';
import { accountsAt } from '../io/accounts';
import { service } from '../io/checked';
import { type CommonOptions, contextReader } from '../io/context';
import { inputsOf, readInput, writtenTime } from '../io/files';
import { colorize, printable, printError, printWarning, type Session, type Style, setExitCode } from '../io/run';

export interface VerifyOptions extends CommonOptions {
  readonly format: 'text' | 'json';
  /** The export that was taken after the import. */
  readonly after?: string;
  /** The one from before. */
  readonly before?: string;
  /** The members of a cohort: an export, or a text with one person per line. */
  readonly members?: string;
  /** Which cohort they are of. */
  readonly cohort?: string;
}

/** Prints what came of the files. Status 1 when an account is missing, or something has to be looked at. */
export async function verify(args: readonly string[], options: VerifyOptions, session: Session): Promise<void> {
  const { language, io } = session;
  const text = VERIFY_TEXTS[language];
  if (options.after === undefined) return printError(session, text.needsAfter);
  const after = await accountsAt(options.after, session);
  const before = options.before === undefined ? undefined : await accountsAt(options.before, session);
  const list = options.members === undefined ? undefined : await membersAt(options.members, session);
  const files = await sheetsOf(args, options, session);
  if (!after || (options.before !== undefined && !before) || !files.length) return;
  if (options.members !== undefined && !list) return;
  const members = list ? [{ list, cohort: options.cohort }] : [];
  const writtenAt = writtenTime(options.after, io);
  const filesWrittenAt = files.map(({ path }) => writtenTime(path, io));
  const sheets = files.map(({ sheet }) => sheet);
  for (const doubt of doubtsOf(after, sheets, { export: writtenAt, files: filesWrittenAt }, before)) {
    printWarning(session, labelled(options.after, doubt[language], language));
  }
  const verification = runToCompletion(verifyImport({ files, after, before, members }));
  for (const doubt of memberDoubts(verification)) {
    printWarning(session, labelled(options.members ?? '', doubt[language], language));
  }
  const { missing, unsure } = standing(outcomeCounts(verification.files.flatMap(({ lines }) => lines)));
  if (missing + unsure > 0) setExitCode(session, 1);
  if (options.format === 'json') io.stdout.write(`${JSON.stringify(verification)}\n`);
  else io.stdout.write(`${linesOf(verification, session).join('\n')}\n`);
}

async function membersAt(path: string, session: Session): Promise<Accounts | undefined> {
  const bytes = await readInput({ path, searched: false }, session);
  return bytes && readMembersFile(bytes);
}

async function sheetsOf(
  args: readonly string[],
  choices: CommonOptions,
  session: Session,
): Promise<{ readonly path: string; readonly sheet: Sheet }[]> {
  const contextOf = contextReader(choices, session);
  const files = [];
  for (const input of await inputsOf(args, session)) {
    const bytes = await readInput(input, session);
    if (!bytes) continue;
    const sheet = service.read(decodeFile(bytes).text, await contextOf(input));
    if (sheet.recognition) files.push({ path: input.path, sheet });
    else if (!input.searched) printError(session, session.messages.notEnrolment(input.path));
  }
  return files;
}

const STYLES: Readonly<Partial<Record<string, Style>>> = { missing: 'red', unsure: 'yellow' };

function linesOf({ files, unexplained }: Verification, { io, language }: Session): string[] {
  const text = VERIFY_TEXTS[language];
  const counts = standing(outcomeCounts(files.flatMap((file) => file.lines)));
  const lines = [
    colorize(io.stdout, io.env, 'bold', text.verdict(counts.there, counts.all, counts.missing, counts.unsure)),
  ];
  for (const { path, lines: verified } of files) {
    lines.push('', colorize(io.stdout, io.env, 'underline', printable(path)));
    for (const one of verified) {
      const said = [text.outcomes[one.outcome], one.username, detailsText(one, language)].filter((part) => part);
      const sentence = printable(
        labelled(String(one.line), `${one.name || text.nobody} · ${said.join(' · ')}`, language),
      );
      const style = STYLES[one.outcome];
      lines.push(style ? colorize(io.stdout, io.env, style, sentence) : sentence);
    }
  }
  if (unexplained === null) lines.push('', text.noBefore);
  else if (unexplained.length) {
    lines.push('', colorize(io.stdout, io.env, 'bold', text.unexplained(unexplained.length)));
    for (const { username, name } of unexplained) lines.push(printable(`  ${username} (${name})`));
  }
  return lines;
}
