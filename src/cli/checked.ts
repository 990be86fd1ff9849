// A file that was read and checked.
import type { DecodedFile } from '../core/csv/encoding';
import type { Context, Severity } from '../core/file/context';
import { readSheet, type Sheet } from '../core/file/sheet';
import { byPlace, lint, severityOf } from '../core/lint';
import type { Finding } from '../core/rules/rule';
import { textOf } from './decode';

export interface Checked {
  readonly path: string;
  readonly sheet: Sheet;
  readonly encoding: DecodedFile['encoding'];
  readonly findings: readonly Finding[];
}

/** Checks the bytes of a file. A file that is none of ours has no findings, and a sheet without recognition. */
export function checkBytes(path: string, bytes: Uint8Array, context: Context): Checked {
  const { text, encoding } = textOf(bytes);
  const wasUtf8 = encoding === 'utf-8' || encoding === 'utf-8-bom';
  const sheet = readSheet(text, wasUtf8 ? context : { ...context, encoding });
  return { path, sheet, encoding, findings: lint(sheet) };
}

/** Adds findings that come from other files. */
export function withOthers(checked: Checked, others: readonly Finding[]): Checked {
  return others.length ? { ...checked, findings: [...checked.findings, ...others].sort(byPlace) } : checked;
}

export type Counts = Record<Severity, number>;

export function countsOf({ findings, sheet }: Checked): Counts {
  const counts = noCounts();
  for (const finding of findings) counts[severityOf(finding, sheet.context)]++;
  return counts;
}

export function noCounts(): Counts {
  return { error: 0, warning: 0, information: 0, hint: 0 };
}
