// Says of a file that is too large for VS Code how it is checked. Loaded when there is one.
import * as vscode from 'vscode';
import { detectFile } from '../../core/document/detect-file';
import { counted, linkless, quoted } from '../../core/i18n/format';
import type { Language } from '../../core/i18n/language';
import { decodeFile } from '../../core/text/decode-file';
import type { ConfigService } from './config-service';
import { nameOf } from './file-at';
import { currentLanguage } from './language';
import { readBytes } from './read-bytes';

/** What recognition looks at is far shorter. */
const BEGINNING_BYTES = 64 * 1024;

const fr = {
  said: (file: string, megabytes: number, command: string) =>
    `${quoted(linkless(file), 'fr')} est trop gros pour être vérifié dans VS Code (${counted(megabytes, 'Mo', 'Mo', 'fr')}, maximum 50\u00a0Mo). Découpez-le, ou utilisez la ligne de commande\u00a0: ${linkless(command)}`,
  copy: 'Copier la commande',
};
const en: typeof fr = {
  said: (file, megabytes, command) =>
    `${quoted(linkless(file), 'en')} has ${counted(megabytes, 'MB', 'MB', 'en')}: VS Code hands no file of more than 50\u00a0MB to extensions. The command line checks it: ${linkless(command)}`,
  copy: 'Copy the Command',
};
const TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };

/** Whether a file is an enrolment file, by its beginning. */
export async function isOurs(uri: vscode.Uri, configs: ConfigService): Promise<boolean> {
  const bytes = (await readBytes(uri)) ?? new Uint8Array();
  const beginning = bytes.subarray(0, BEGINNING_BYTES);
  // Cut at a line end, so that no character is cut.
  const { text } = decodeFile(beginning.subarray(0, Math.max(0, beginning.lastIndexOf(0x0a))));
  return detectFile(text, await configs.of(uri)) !== undefined;
}

/** @param size in bytes */
export async function warnLargeFile(uri: vscode.Uri, size: number): Promise<void> {
  const { said, copy } = TEXTS[currentLanguage()];
  const command = `enrolment-csv check "${vscode.workspace.asRelativePath(uri, false)}"`;
  const answer = await vscode.window.showWarningMessage(said(nameOf(uri), Math.round(size / 1_000_000), command), copy);
  if (answer) await vscode.env.clipboard.writeText(command);
}
