// `enrolment-csv anonymise`: copies of files with other people in them, to attach to a ticket.
import { randomInt } from 'node:crypto';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import iconv from 'iconv-lite';
import { anonymise as copyOf } from '../core/anonymise/anonymise';
import { readSheet, type Sheet } from '../core/file/sheet';
import { lint } from '../core/lint';
import { type Checked, checkBytes } from './checked';
import { type Choices, contextReader } from './context';
import { type Input, inputsOf, isAmong, readInput, STANDARD_INPUT } from './files';
import { complain, reasonOf, remark, type Session } from './session';

export interface AnonymiseOptions extends Choices {
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
  const inputs = await inputsOf(args, session);
  const contextOf = contextReader(choices, session);
  const originals: Checked[] = [];
  let others = 0;
  for (const input of inputs) {
    const bytes = await readInput(input, session);
    if (!bytes) continue;
    const checked = checkBytes(input.path, bytes, await contextOf(input.path));
    // What none of its columns is known of cannot be made harmless.
    if (checked.sheet.recognition) originals.push(checked);
    else if (input.searched) others++;
    else complain(session, messages.anonymise.notEnrolment(input.path));
  }
  if (others) remark(session, messages.notEnrolmentFound(others));
  if (out === undefined && originals.length > 1) return complain(session, messages.anonymise.needsFolder);
  const copies = copyOf(
    originals.map(({ sheet }) => sheet),
    randomInt,
  );
  const isFolder = originals.length > 1 || inputs.some(({ searched }) => searched) || (await isDirectory(out, session));
  for (const [index, original] of originals.entries()) {
    const copy = copies[index]!;
    const differing = difference(original.sheet, readSheet(copy, original.sheet.context));
    if (differing) remark(session, messages.anonymise.differs(original.path, differing));
    const bytes = encoded(copy, original.encoding);
    if (out === undefined) session.io.stdout.write(bytes);
    else await write(isFolder ? path.join(out, within(original, inputs)) : out, bytes, inputs, session);
  }
}

/** Where a copy stands in the folder of the copies: its own path, without the way up. */
function within({ path: file }: Checked, inputs: readonly Input[]): string {
  const shown = file === STANDARD_INPUT ? 'stdin.csv' : file;
  const inside = !path.isAbsolute(shown) && !path.normalize(shown).startsWith('..');
  const sameName = inputs.filter((input) => path.basename(input.path) === path.basename(shown)).length > 1;
  if (inside) return path.normalize(shown);
  return sameName ? path.join(path.basename(path.dirname(shown)), path.basename(shown)) : path.basename(shown);
}

async function isDirectory(out: string | undefined, { io }: Session): Promise<boolean> {
  if (out === undefined) return false;
  return stat(path.resolve(io.cwd, out)).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** Writes a copy, never over one of the originals. */
async function write(file: string, bytes: Uint8Array, inputs: readonly Input[], session: Session): Promise<void> {
  const { io, messages } = session;
  const target = path.resolve(io.cwd, file);
  if (isAmong(file, inputs, session)) return complain(session, messages.isOriginal(file));
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, bytes);
  } catch (error) {
    complain(session, messages.unwritten(file, reasonOf(error, messages)));
  }
}

/** The bytes of a copy in the encoding of the original, for that is something that is found, too. */
function encoded(text: string, encoding: Checked['encoding']): Uint8Array {
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`);
  return encoding === 'utf-8'
    ? Buffer.from(text)
    : iconv.encode(text, encoding, { addBOM: encoding !== 'windows-1252' });
}

/** How many findings one of the two has and the other has not; those about existing accounts aside. */
function difference(original: Sheet, copy: Sheet): number {
  const placesOf = (sheet: Sheet) =>
    new Set(
      lint(sheet)
        .filter(({ rule }) => !rule.startsWith('account-'))
        .map(({ rule, place }) => `${rule} ${place.record} ${place.column}`),
    );
  const [found, again] = [placesOf(original), placesOf(copy)];
  const missing = (some: Set<string>, from: Set<string>) => [...some].filter((place) => !from.has(place)).length;
  return missing(found, again) + missing(again, found);
}
