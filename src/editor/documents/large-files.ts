// Files that VS Code hands to no extension, for their size: said once of each, with the command line that checks it.
import * as vscode from 'vscode';
import { detectFile } from '../../core/document/detect-file';
import { EDITOR_TEXTS } from '../texts';
import type { ConfigService } from './config-service';
import { nameOf } from './file-at';
import { currentLanguage } from './language';
import { readBytes } from './read-bytes';

/** VS Code's own limit. */
const LARGEST_BYTES = 50 * 1024 * 1024;
/** What recognition looks at is far shorter. */
const BEGINNING_BYTES = 64 * 1024;

export function tellLargeFiles(contexts: ConfigService): vscode.Disposable {
  const told = new Set<string>();
  const look = async ({ input }: vscode.Tab) => {
    if (!(input instanceof vscode.TabInputText) || told.has(input.uri.toString())) return;
    const { uri } = input;
    const size = await sizeOf(uri);
    if (size <= LARGEST_BYTES || !(await isOurs(uri, contexts)) || told.has(uri.toString())) return;
    told.add(uri.toString());
    const { large } = EDITOR_TEXTS[currentLanguage()];
    const command = `enrolment-csv check "${vscode.workspace.asRelativePath(uri, false)}"`;
    const said = large.said(nameOf(uri), Math.round(size / 1_000_000), command);
    if (await vscode.window.showWarningMessage(said, large.copy)) await vscode.env.clipboard.writeText(command);
  };
  for (const { tabs } of vscode.window.tabGroups.all) for (const tab of tabs) void look(tab);
  return vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
    for (const tab of [...opened, ...changed]) void look(tab);
  });
}

async function sizeOf(uri: vscode.Uri): Promise<number> {
  if (!/\.(csv|tsv|txt)$/i.test(uri.path)) return 0;
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    ({ size }) => size,
    () => 0,
  );
}

async function isOurs(uri: vscode.Uri, contexts: ConfigService): Promise<boolean> {
  const bytes = (await readBytes(uri)) ?? new Uint8Array();
  const beginning = bytes.subarray(0, BEGINNING_BYTES);
  const { decodeFile } = await import('../../core/text/decode-file');
  // Cut at a line end, so that no character is cut.
  const { text } = decodeFile(beginning.subarray(0, Math.max(0, beginning.lastIndexOf(0x0a))));
  return detectFile(text, await contexts.of(uri)) !== undefined;
}
