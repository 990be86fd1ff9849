// The text of a file as the extension has to see it: that of its editor, with what is not saved; else that of its bytes,
// with all that is known besides.
import * as vscode from 'vscode';
import { type DecodedFile, decodeFile } from '../core/csv/encoding';
import type { Context } from '../core/file/context';
import type { Contexts } from './contexts';
import type { Tracker } from './tracker';

export interface ClosedFile {
  readonly text: string;
  readonly context: Context;
  readonly encoding: DecodedFile['encoding'];
}

/** A file that no editor has; undefined for one that the user wants left alone. Rejects when it cannot be read. */
export async function readClosed(
  uri: vscode.Uri,
  tracker: Tracker,
  contexts: Contexts,
): Promise<ClosedFile | undefined> {
  const word = tracker.wordOn(uri);
  if (word === false) return undefined;
  const { text, encoding } = decodeFile(await vscode.workspace.fs.readFile(uri));
  const known = await contexts.of(uri);
  const context = { ...known, ...(word && { forced: true }), ...(!encoding.startsWith('utf-8') && { encoding }) };
  return { text, context, encoding };
}
