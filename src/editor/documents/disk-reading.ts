// One reading of a file on disk, and by what the file is known to be the same later.
import type * as vscode from 'vscode';
import { detectFile } from '../../core/document/detect-file';
import type { FileText } from '../../core/document/file-text';
import type { Sheet } from '../../core/document/sheet';
import type { Snapshot } from '../../core/language-service';
import { readClosed } from './closed-files';
import type { ConfigService } from './config-service';
import { statOf } from './file-at';
import { CSV_FILES } from './file-kinds';
import { service } from './language-service';
import { log } from './log';
import type { Tracker } from './tracker';

/** An enrolment file that was read. */
export interface ReadFile {
  readonly sheet: Sheet;
  /** Checks it at the first call; later calls give the same snapshot. */
  check(): Snapshot;
}

/** A file as it is now, on disk or in an editor, for all who follow the files of the workspace. */
export interface Reading {
  readonly uri: vscode.Uri;
  /** Undefined for a file that is gone, is none of ours, or cannot be read. */
  readonly read: ReadFile | undefined;
  /** A CSV file that is there and was not read: another program holds it, or it is too large. Nobody knows what is in it. */
  readonly isUnread: boolean;
  /** An editor has it, and may know more than the disk. */
  readonly isOpen: boolean;
  /** It has not changed since its last reading: a listener that kept what it needs may skip it. */
  readonly isSame: boolean;
}

export interface DiskReading {
  /** Of a file that was read, `stampOf`. */
  readonly stamp: string | undefined;
  /** Undefined for one that was not read, is none of ours, or that the user wants left alone. */
  readonly read: ReadFile | undefined;
  /** A CSV file that is there and was not read: another program holds it, or it is too large. */
  readonly isUnread: boolean;
}

/** A text that is no CSV file by its name is more often something else: it is not read for nothing. */
const LARGEST_TEXT = 5_000_000;
/** A larger file waits for those before it, to keep few of them in memory at once. */
const LARGEST_AHEAD = 1_000_000;

/**
 * Reads a file that no editor has, unless it is too large. Never rejects.
 * @param turn a large file is not read before
 */
export async function readFromDisk(
  uri: vscode.Uri,
  largest: number,
  tracker: Tracker,
  configs: ConfigService,
  turn?: Promise<void>,
): Promise<DiskReading> {
  const isCsv = CSV_FILES.names.test(uri.path);
  // Taken before the bytes are: what is written in between is then seen as a change.
  const stat = await statOf(uri);
  const stamp = stampOf(stat, isCsv ? largest : Math.min(largest, LARGEST_TEXT));
  if (stat && stat.size > LARGEST_AHEAD) await turn;
  try {
    if (stamp) return { stamp, read: asRead(await readClosed(uri, tracker, configs)), isUnread: false };
  } catch (error) {
    log.unread(uri, error);
  }
  return { stamp: undefined, read: undefined, isUnread: isCsv && (await statOf(uri)) !== undefined };
}

function asRead(file: FileText | undefined): ReadFile | undefined {
  const recognition = file && detectFile(file.text, file.context);
  if (!recognition) return undefined;
  const sheet = service.read(file.text, file.context, recognition);
  let snapshot: Snapshot | undefined;
  const check = () => {
    snapshot ??= service.check(sheet);
    return snapshot;
  };
  return { sheet, check };
}

/** When a file was written, and its size; undefined for one that is not there, or is too large. */
export function stampOf(stat: vscode.FileStat | undefined, largest: number): string | undefined {
  return stat && stat.size <= largest ? `${stat.mtime} ${stat.size}` : undefined;
}
