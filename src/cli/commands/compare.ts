// `enrolment-csv compare`: two versions of a file, person by person.
import { semicolons } from '../../core/i18n/format';
import { compareVersions, type Someone } from '../../core/report/compare';
import { changeText } from '../../core/report/comparison';
import { COMPARISON_TEXTS } from '../../core/report/comparison-texts';
import { readBytes } from '../io/checked';
import { type CommonOptions, contextReader } from '../io/context';
import { readInput } from '../io/files';
import { colorize, printable, printError, type Session, setExitCode } from '../io/run';

export interface CompareOptions extends CommonOptions {
  readonly format: 'text' | 'json';
}

/** More of each kind are counted: nobody reads them, and programs have `--format json`. */
const MOST_LISTED = 10_000;

/** Prints what differs between two versions. Status 1 when something does. */
export async function compare(
  before: string,
  after: string,
  { format, ...choices }: CompareOptions,
  session: Session,
): Promise<void> {
  const contextOf = contextReader(choices, session);
  const sheets = [];
  for (const file of [before, after]) {
    const input = { path: file, searched: false };
    const bytes = await readInput(input, session);
    if (!bytes) return;
    const { sheet } = readBytes(file, bytes, await contextOf(input));
    if (!sheet.recognition) {
      // Nobody is found in it: all would be removed, or added.
      printError(session, session.messages.notComparable(file));
      return;
    }
    sheets.push(sheet);
  }
  const compared = compareVersions(sheets[0]!, sheets[1]!);
  const { added, removed, changed, same, unread } = compared;
  if (added.length + removed.length + changed.length) setExitCode(session, 1);
  const { io, language } = session;
  const text = COMPARISON_TEXTS[language];
  if (format === 'json') {
    io.stdout.write(`${JSON.stringify(compared)}\n`);
    return;
  }
  const line = (style: 'red' | 'cyan' | 'yellow', sentence: string) =>
    colorize(io.stdout, io.env, style, printable(sentence));
  const name = (someone: Someone) => someone.name || text.nobody;
  const firstOf = <T>(list: readonly T[], format: (one: T) => string): string[] => {
    const left = list.length - MOST_LISTED;
    return [...list.slice(0, MOST_LISTED).map(format), ...(left > 0 ? [text.more(left)] : [])];
  };
  const lines = [
    ...firstOf(removed, (one) => line('red', `- ${text.at(name(one), one.line)}`)),
    ...firstOf(added, (one) => line('cyan', `+ ${text.at(name(one), one.line)}`)),
    ...firstOf(changed, (one) => {
      const changes = semicolons(
        one.changes.map((change) => changeText(change, language)),
        language,
      );
      return line('yellow', `~ ${text.at(name(one.after), one.after.line)} ${changes}`);
    }),
    ...firstOf(unread.before, (at) => printable(text.unread(before, at))),
    ...firstOf(unread.after, (at) => printable(text.unread(after, at))),
    text.total(removed.length, added.length, changed.length, same),
  ];
  io.stdout.write(`${lines.join('\n')}\n`);
}
