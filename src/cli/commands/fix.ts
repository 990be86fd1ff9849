// `enrolment-csv fix`: makes the safe repairs, and says what is left.
import { randomInt } from 'node:crypto';
import type { Context } from '../../core/document/context';
import { quoted } from '../../core/i18n/format';
import { fixAll } from '../../core/lint/fix-all';
import { rulesOfStep } from '../../core/next-steps/found';
import { applyEdits, type TextEdit } from '../../core/text/edits';
import { type CheckedFile, checkBytes, countsOf, type ReadFile, readBytes, service } from '../io/checked';
import { type CommonOptions, contextReader } from '../io/context';
import { type Input, inputsOf, readInput, STANDARD_INPUT } from '../io/files';
import { replaceFile } from '../io/replace-file';
import { printError, printWarning, reasonOf, type Session, setExitCode } from '../io/run';
import { changesOf, type RecordChange } from './changes';
import { findingLines, verdictLine } from './check-text';
import { FIX_MESSAGES } from './fix-texts';

export interface FixOptions extends CommonOptions {
  readonly dryRun?: boolean;
}

/** Repairs the files that the arguments name. */
export async function fix(
  args: readonly string[],
  { dryRun = false, ...choices }: FixOptions,
  session: Session,
): Promise<void> {
  const contextOf = contextReader(choices, session);
  let others = 0;
  for (const input of await inputsOf(args, session)) {
    try {
      if (!(await fixOne(input))) others++;
    } catch (error) {
      // One file's failure is that file's alone.
      printError(session, session.messages.unreadable(input.path, reasonOf(error, session.messages)));
    }
  }
  if (others) printWarning(session, session.messages.notEnrolmentFound(others));

  /** Repairs a file; false for one of a search that is none of ours. */
  async function fixOne(input: Input): Promise<boolean> {
    const bytes = await readInput(input, session);
    if (!bytes) return true;
    const context = await contextOf(input);
    const before = readBytes(input.path, bytes, context);
    const repaired = before.sheet.recognition && repair(before, context);
    const content = repaired ? repaired.content : bytes;
    const passedOn = input.path === STANDARD_INPUT && !dryRun;
    if (passedOn) session.io.stdout.write(content);
    if (!before.sheet.recognition) {
      if (input.searched) return false;
      printWarning(session, session.messages.notEnrolment(input.path));
      return true;
    }
    if (repaired && !passedOn && !dryRun && !(await write(input.path, bytes, content, session))) return true;
    const after = checkBytes(input.path, content, context);
    printRepair(before, after, repaired?.edits ?? [], dryRun, passedOn ? onStandardError(session) : session);
    if (countsOf(after).error) setExitCode(session, 1);
    return true;
  }
}

/** Where the repaired file itself goes to standard output. */
function onStandardError(session: Session): Session {
  return { ...session, io: { ...session.io, stdout: session.io.stderr } };
}

interface Repair {
  readonly edits: readonly TextEdit[];
  readonly content: Uint8Array;
}

/**
 * The file with its safe repairs, in UTF-8 (a byte-order mark stays); undefined when there is nothing to repair. `context`
 * says nothing of the encoding: the repairs are those of the file as it will be saved.
 */
export function repair({ sheet, encoding }: ReadFile, context: Context): Repair | undefined {
  if (!sheet.isReadable) return undefined;
  const { text } = sheet.table;
  const edits = fixAll(service.read(text, context), { random: randomInt });
  const isOn = rulesOfStep('accents').some((rule) => context.rules?.[rule] !== 'off');
  const converts = sheet.context.encoding !== undefined && isOn;
  if (!edits.length && !converts) return undefined;
  const mark = encoding === 'utf-8-bom' ? '\ufeff' : '';
  return { edits, content: Buffer.from(mark + applyEdits(text, edits)) };
}

/** Whether the file was written; says why not. */
async function write(file: string, bytes: Uint8Array, content: Uint8Array, session: Session): Promise<boolean> {
  try {
    await replaceFile(file, bytes, content, session.io.cwd);
    return true;
  } catch (error) {
    printError(session, session.messages.unwritten(file, reasonOf(error, session.messages)));
    return false;
  }
}

/** More changes are counted only: nobody reads them. */
const MOST_SHOWN = 10_000;

/** Says what was repaired and what is left. */
function printRepair(
  before: ReadFile,
  after: CheckedFile,
  edits: readonly TextEdit[],
  dryRun: boolean,
  session: Session,
): void {
  const { io } = session;
  const text = FIX_MESSAGES[session.language];
  const shown: string[] = [];
  let count = 0;
  for (const change of describeChanges(before, after, edits, session)) {
    if (dryRun && count < MOST_SHOWN) shown.push(`  ${change}`);
    count++;
  }
  const summary = !count ? text.nothing : dryRun ? text.wouldDo(count) : text.done(count);
  if (count > MOST_SHOWN && dryRun) shown.push(`  ${text.more(count - MOST_SHOWN)}`);
  const left = dryRun ? [] : findingLines(after, session);
  io.stdout.write(
    [verdictLine(after.path, countsOf(after), session), `  ${summary}`, ...shown, ...left, ''].join('\n'),
  );
}

function* describeChanges(
  before: ReadFile,
  after: ReadFile,
  edits: readonly TextEdit[],
  session: Session,
): Iterable<string> {
  const text = FIX_MESSAGES[session.language];
  const [from, to] = [before.sheet.table.dialect.delimiter, after.sheet.table.dialect.delimiter];
  if (before.encoding !== after.encoding) yield text.encoding(before.encoding);
  if (from !== to) yield text.delimiter(from, to);
  for (const change of edits.length ? changesOf(before.sheet, after.sheet, edits) : []) {
    yield describeChange(change, session);
  }
}

function describeChange(change: RecordChange, { language }: Session): string {
  const text = FIX_MESSAGES[language];
  const value = (written: string) => (written ? quoted(written, language) : text.empty);
  switch (change.kind) {
    case 'deleted':
      return text.deleted(change.line);
    case 'moved':
      return text.moved(change.line);
    case 'line':
      return text.line(change.line);
    case 'fields':
      return text.fields(change.line, change.before, change.after);
    case 'cell':
      return text.cell(change.line, change.column, value(change.before), value(change.after));
  }
}
