// The text of a file as the extension has to see it: that of its editor, with what is not saved; else that of its bytes,
// with all that is known besides.
import * as vscode from 'vscode';
import type { FileText } from '../../core/document/file-text';
import type { ConfigService } from './config-service';
import type { Tracker } from './tracker';

/** A file that no editor has; undefined for one that the user wants left alone. Rejects when it cannot be read. */
export async function readClosed(
  uri: vscode.Uri,
  tracker: Tracker,
  configs: ConfigService,
): Promise<FileText | undefined> {
  const word = tracker.override(uri);
  if (word === false) return undefined;
  const { fileTextOf } = await import('../../core/document/file-text');
  const bytes = await vscode.workspace.fs.readFile(uri);
  return fileTextOf(bytes, { ...(await configs.of(uri)), ...(word && { forced: true }) });
}
