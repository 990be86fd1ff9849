// The text of a file as the extension has to see it: that of its editor, with what is not saved; else that of its bytes,
// with all that is known besides.
import * as vscode from 'vscode';
import type { Context } from '../../core/document/context';
import type { DecodedFile } from '../../core/text/decode-file';
import type { ConfigService } from './config-service';
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
  configs: ConfigService,
): Promise<ClosedFile | undefined> {
  const word = tracker.override(uri);
  if (word === false) return undefined;
  const { decodeFile } = await import('../../core/text/decode-file');
  const { text, encoding, isCertain } = decodeFile(await vscode.workspace.fs.readFile(uri));
  const known = await configs.of(uri);
  const context: Context = {
    ...known,
    ...(word && { forced: true }),
    ...(!encoding.startsWith('utf-8') && { encoding }),
    ...(!isCertain && { unreadLetters: 'unknown' }),
  };
  return { text, context, encoding };
}
