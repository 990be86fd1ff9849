// `enrolment-csv anonymise`: copies of files with other people in them, to attach to a ticket.
import { randomInt } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import iconv from 'iconv-lite';
import { anonymise as copyOf } from '../../core/anonymise/anonymise';
import type { Context } from '../../core/document/context';
import { type KeySet, keySet, missingFrom } from '../../core/lint/key-sets';
import { orderOf, RULES } from '../../core/rules';
import { type ReadFile, readBytes, service } from '../io/checked';
import { type CommonOptions, contextReader } from '../io/context';
import { type Input, inputsOf, readInput, STANDARD_INPUT } from '../io/files';
import { isInside } from '../io/identity';
import { outputsOf } from '../io/outputs';
import { printError, printWarning, type Session } from '../io/run';

export interface AnonymiseOptions extends CommonOptions {
  /** A file for one copy, a folder for several; standard output without it. */
  readonly out?: string;
}

/** Writes a copy of each file. All of them have one set of other people, so that a person of two files is in two copies. */
export async function anonymise(
  args: readonly string[],
  { out, ...choices }: AnonymiseOptions,
  session: Session,
): Promise<void> {
  const { messages } = session;
  if (out?.trim() === '') return printError(session, messages.usage.emptyPath);
  const inputs = await inputsOf(args, session);
  const contextOf = contextReader(choices, session);
  const originals: ReadFile[] = [];
  let others = 0;
  for (const input of inputs) {
    const bytes = await readInput(input, session);
    if (!bytes) continue;
    const read = readBytes(input.path, bytes, await contextOf(input));
    // What none of its columns is known of cannot be made harmless.
    if (read.sheet.recognition && read.sheet.isReadable) originals.push(read);
    else if (input.searched) others++;
    else printError(session, messages.anonymise.notEnrolment(input.path));
  }
  if (others) printWarning(session, messages.notEnrolmentFound(others));
  if (out === undefined && originals.length > 1) return printError(session, messages.anonymise.needsFolder);
  const copies = copyOf(
    originals.map(({ sheet }) => sheet),
    randomInt,
  );
  const isFolder = originals.length > 1 || inputs.some(({ searched }) => searched) || (await isDirectory(out, session));
  const outputs = await outputsOf(inputs, session);
  for (const [index, original] of originals.entries()) {
    const copy = copies[index]!;
    const { table, context } = original.sheet;
    const differing = difference(findingsIn(table.text, context), findingsIn(copy, context));
    if (differing) printWarning(session, messages.anonymise.differs(original.path, differing));
    const bytes = encoded(copy, original.encoding);
    if (out === undefined) session.io.stdout.write(bytes);
    else await outputs.writeCopy(isFolder ? path.join(out, within(original.path, inputs, session)) : out, bytes);
  }
}

/** Where a copy stands in the folder of the copies: its own path, or its folder's name where that leads elsewhere. */
function within(file: string, inputs: readonly Input[], { io }: Session): string {
  if (file === STANDARD_INPUT) return 'stdin.csv';
  const full = path.resolve(io.cwd, file);
  // `../here/a.csv` is a name of a file in this folder, too.
  if (isInside(full, io.cwd) && !path.isAbsolute(file)) return path.relative(io.cwd, full);
  const name = path.basename(file);
  const sameName = inputs.filter((input) => path.basename(input.path) === name).length > 1;
  return sameName ? path.join(path.basename(path.dirname(full)), name) : name;
}

async function isDirectory(out: string | undefined, { io }: Session): Promise<boolean> {
  if (out === undefined) return false;
  return stat(path.resolve(io.cwd, out)).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** The bytes of a copy in the encoding of the original, for that is something that is found, too. */
function encoded(text: string, encoding: ReadFile['encoding']): Uint8Array {
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`);
  return encoding === 'utf-8'
    ? Buffer.from(text)
    : iconv.encode(text, encoding, { addBOM: encoding !== 'windows-1252' });
}

/** More columns than a file has whose findings are to be told apart. */
const COLUMNS = 2 ** 20;

/** What is found in a text, each rule and place as a number; what is said about existing accounts aside. */
function findingsIn(text: string, context: Context): KeySet {
  const keys: number[] = [];
  service.open(text, context).visitFindings(({ rule, place }, record) => {
    if (rule.startsWith('account-')) return;
    keys.push((record * COLUMNS + place.column + 1) * RULES.length + orderOf(rule));
  });
  return keySet(keys);
}

/** How many findings one of the two has and the other has not. */
function difference(original: KeySet, copy: KeySet): number {
  return missingFrom(original, copy).length + missingFrom(copy, original).length;
}
