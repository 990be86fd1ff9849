// A file that was read, and one that was checked too.

import type { Context, Severity } from '../../core/document/context';
import type { Sheet } from '../../core/document/sheet';
import { createLanguageService, type Snapshot } from '../../core/language-service';
import { noCounts } from '../../core/lint/finding-stats';
import { byPlace, severityOf } from '../../core/lint/severity';
import type { Finding } from '../../core/rules/rule';
import { type DecodedFile, decodeFile } from '../../core/text/decode-file';

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

/** The text of some bytes, and the context with what they tell of their letters. */
function decoded(bytes: Uint8Array, context: Context) {
  const { text, encoding, isCertain } = decodeFile(bytes);
  const wasUtf8 = encoding === 'utf-8' || encoding === 'utf-8-bom';
  const known: Context = {
    ...context,
    ...(!wasUtf8 && { encoding }),
    ...(!isCertain && { unreadLetters: 'unknown' }),
  };
  return { text, encoding, known };
}

/** Reads the bytes of a file. One that is none of ours has a sheet without recognition. */
export function readBytes(path: string, bytes: Uint8Array, context: Context): ReadFile {
  const { text, encoding, known } = decoded(bytes, context);
  return { path, sheet: service.read(text, known), encoding };
}

/** Checks the bytes of a file. One that is none of ours has no findings, and a sheet without recognition. */
export function checkBytes(
  path: string,
  bytes: Uint8Array,
  context: Context,
): CheckedFile & { readonly snapshot: Snapshot } {
  const { text, encoding, known } = decoded(bytes, context);
  const snapshot = service.open(text, known);
  return { path, snapshot, sheet: snapshot.sheet, encoding, findings: snapshot.findings() };
}

/** Adds findings that come from other files. */
export function withOthers(checked: CheckedFile, others: readonly Finding[]): CheckedFile {
  return others.length ? { ...checked, findings: [...checked.findings, ...others].sort(byPlace) } : checked;
}

export type Counts = Record<Severity, number>;

export function countsOf({ findings, sheet }: CheckedFile): Counts {
  const counts = noCounts();
  for (const finding of findings) counts[severityOf(finding, sheet.context)]++;
  return counts;
}
