// `enrolment-csv anonymise`: copies of files with other people in them, to attach to a ticket.
import { randomInt } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import iconv from 'iconv-lite';
import { anonymise as copyOf } from '../../core/anonymise/anonymise';
import type { Snapshot } from '../../core/language-service';
import { type Checked, checkBytes, service } from '../io/checked';
import { type CommonOptions, contextReader } from '../io/context';
import { type Input, inputsOf, readInput, STANDARD_INPUT } from '../io/files';
import { isInside } from '../io/identity';
import { outputsOf } from '../io/outputs';
import { printError, printWarning, type Session } from '../io/run';

export interface AnonymiseOptions extends CommonOptions {
  /** A file for one copy, a folder for several; standard output without it. */
  readonly out?: string;
}

/** Writes a copy of each file. All of them have one set of other people, so that who is in two files is in two copies. */
export async function anonymise(
  args: readonly string[],
  { out, ...choices }: AnonymiseOptions,
  session: Session,
): Promise<void> {
  const { messages } = session;
  if (out?.trim() === '') return printError(session, messages.usage.emptyPath);
  const inputs = await inputsOf(args, session);
  const contextOf = contextReader(choices, session);
  const originals: Checked[] = [];
  let others = 0;
  for (const input of inputs) {
    const bytes = await readInput(input, session);
    if (!bytes) continue;
    const checked = checkBytes(input.path, bytes, await contextOf(input));
    // What none of its columns is known of cannot be made harmless.
    if (checked.sheet.recognition && checked.sheet.isReadable) originals.push(checked);
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
    const differing = difference(original.snapshot, service.open(copy, original.sheet.context));
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
function encoded(text: string, encoding: Checked['encoding']): Uint8Array {
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`);
  return encoding === 'utf-8'
    ? Buffer.from(text)
    : iconv.encode(text, encoding, { addBOM: encoding !== 'windows-1252' });
}

/** How many findings one of the two has and the other has not; those about existing accounts aside. */
function difference(original: Snapshot, copy: Snapshot): number {
  const placesOf = (snapshot: Snapshot) =>
    new Set(
      snapshot
        .findings()
        .filter(({ rule }) => !rule.startsWith('account-'))
        .map(({ rule, place }) => `${rule} ${place.record} ${place.column}`),
    );
  const [found, again] = [placesOf(original), placesOf(copy)];
  const missing = (some: Set<string>, from: Set<string>) => [...some].filter((place) => !from.has(place)).length;
  return missing(found, again) + missing(again, found);
}
