// One reading of a file on disk, and by what the file is known to be the same later.
import type * as vscode from 'vscode';
import { type ClosedFile, readClosed } from './closed-files';
import type { ConfigService } from './config-service';
import { statOf } from './file-at';
import { CSV_FILES } from './find-files';
import { log } from './log';
import type { Tracker } from './tracker';

export interface DiskReading {
  /** Of a file that was read, `stampOf`. */
  readonly stamp: string | undefined;
  /** Undefined for one that was not read, or that the user wants left alone. */
  readonly file: ClosedFile | undefined;
  /** A CSV file that is there and was not read: another program holds it, or it is too large. */
  readonly isUnread: boolean;
}

/** A text that is no CSV file by its name is more often something else: it is not read for nothing. */
const LARGEST_TEXT = 5_000_000;

/** Reads a file that no editor has, unless it is too large. Never rejects. */
export async function readFromDisk(
  uri: vscode.Uri,
  largest: number,
  tracker: Tracker,
  configs: ConfigService,
): Promise<DiskReading> {
  const isCsv = CSV_FILES.names.test(uri.path);
  // Taken before the bytes are: what is written in between is then seen as a change.
  const stamp = await stampOf(uri, isCsv ? largest : Math.min(largest, LARGEST_TEXT));
  try {
    if (stamp) return { stamp, file: await readClosed(uri, tracker, configs), isUnread: false };
  } catch (error) {
    log.unread(uri, error);
  }
  return { stamp: undefined, file: undefined, isUnread: isCsv && (await statOf(uri)) !== undefined };
}

/** When a file was written, and its size; undefined for one that is not there, or is too large. */
export async function stampOf(uri: vscode.Uri, largest: number): Promise<string | undefined> {
  const stat = await statOf(uri);
  return stat && stat.size <= largest ? `${stat.mtime} ${stat.size}` : undefined;
}
