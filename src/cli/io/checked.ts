// A file that was read, and one that was checked too.

import type { Context, Severity } from '../../core/document/context';
import { fileTextOf } from '../../core/document/file-text';
import type { Sheet } from '../../core/document/sheet';
import { createLanguageService, type Snapshot } from '../../core/language-service';
import { noCounts } from '../../core/lint/finding-stats';
import { severityOf } from '../../core/lint/severity';
import type { Finding } from '../../core/rules/rule';
import type { DecodedFile } from '../../core/text/decode-file';

/** What every command asks of a file goes through it. */
export const service = createLanguageService();

/** A file that was read: nothing was looked for in it. */
export interface ReadFile {
  readonly path: string;
  readonly sheet: Sheet;
  readonly encoding: DecodedFile['encoding'];
}

/** A file that was read, and what is found in it. */
export interface CheckedFile extends ReadFile {
  /** Those that come from other files included. */
  readonly findings: readonly Finding[];
}

/** Reads the bytes of a file. One that is none of ours has a sheet without recognition. */
export function readBytes(path: string, bytes: Uint8Array, context: Context): ReadFile {
  const read = fileTextOf(bytes, context);
  return { path, sheet: service.read(read.text, read.context), encoding: read.encoding };
}

/** Checks the bytes of a file. One that is none of ours has no findings, and a sheet without recognition. */
export function checkBytes(
  path: string,
  bytes: Uint8Array,
  context: Context,
): CheckedFile & { readonly snapshot: Snapshot } {
  const read = fileTextOf(bytes, context);
  const snapshot = service.open(read.text, read.context);
  return { path, snapshot, sheet: snapshot.sheet, encoding: read.encoding, findings: snapshot.findings() };
}

export type Counts = Record<Severity, number>;

export function countsOf({ findings, sheet }: CheckedFile): Counts {
  const counts = noCounts();
  for (const finding of findings) counts[severityOf(finding, sheet.context)]++;
  return counts;
}
