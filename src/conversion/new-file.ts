// The file that a conversion makes: beside the export, under a name that nobody has, and the names of columns that are kept.
import * as vscode from 'vscode';
import { CONFIG_NAME } from '../core/config/name';
import type { EstablishmentFile } from '../core/convert/by-establishment';
import { stemOf } from '../core/document/file-name';
import type { ConfigService } from '../editor/documents/config-service';
import { editFile } from '../editor/documents/edit-file';
import { nameOf, statOf } from '../editor/documents/file-at';
import { currentLanguage } from '../editor/documents/language';
import { withColours } from '../editor/documents/language-assignment';
import { log } from '../editor/documents/log';
import { showNotice } from '../editor/documents/notice';
import { CONVERSION_TEXTS } from './texts';

/** A file that is not there yet, beside the export when that is in the workspace, since its folder says what holds. */
export async function newFileFor(source: vscode.Uri): Promise<vscode.Uri> {
  const stem = CONVERSION_TEXTS[currentLanguage()].fileName(stemOf(nameOf(source)));
  return freeUri(folderOf(source), stem, '.csv');
}

function folderOf(source: vscode.Uri): vscode.Uri {
  const inside = vscode.workspace.getWorkspaceFolder(source);
  const [first] = vscode.workspace.workspaceFolders ?? [];
  return inside || !first ? vscode.Uri.joinPath(source, '..') : first.uri;
}

async function freeUri(folder: vscode.Uri, stem: string, ending: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.joinPath(folder, `${stem}${number > 1 ? `-${number}` : ''}${ending}`);
    if (!(await statOf(uri))) return uri;
  }
}

/** Writes the new file and opens it; where nothing can be written, says so and opens it without a name. */
export async function openNewFile(
  file: vscode.Uri,
  content: string,
  notice: typeof showNotice = showNotice,
): Promise<vscode.TextDocument> {
  const document = await Promise.resolve(vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content))).then(
    async () => withColours(await vscode.workspace.openTextDocument(file)),
    (error: unknown) => {
      log.notWritten(file, error);
      notice('warning', CONVERSION_TEXTS[currentLanguage()].fileNotWritten(nameOf(file)));
      return vscode.workspace.openTextDocument({ content, language: 'enrolment-csv' });
    },
  );
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/**
 * Writes files into a folder that is not there yet, so that none takes the place of another; gives that folder. A folder of
 * one establishment says so, where no configuration speaks already: nothing in such a file does.
 */
export async function writeFiles(
  source: vscode.Uri,
  files: readonly EstablishmentFile[],
  platform: string,
  configs: ConfigService,
): Promise<vscode.Uri> {
  const folder = await newFolderFor(source);
  const { config } = await configs.folderConfig(vscode.Uri.joinPath(folder, 'new.csv'));
  const write = (file: vscode.Uri, content: string) =>
    vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
  for (const { path, csv, code } of files) {
    const file = vscode.Uri.joinPath(folder, path);
    await write(file, csv);
    if (config || !code || !path.includes('/')) continue;
    const known = `${JSON.stringify({ platform, establishment: code }, null, 2)}\n`;
    await write(vscode.Uri.joinPath(file, '..', CONFIG_NAME), known);
  }
  return folder;
}

async function newFolderFor(source: vscode.Uri): Promise<vscode.Uri> {
  const stem = stemOf(nameOf(source));
  return freeUri(folderOf(source), CONVERSION_TEXTS[currentLanguage()].folderName(stem), '');
}

/** Keeps a mapping in the configuration that holds for a file, or in a new one at the top of its folders. */
export async function keepMapping(
  file: vscode.Uri,
  mapping: Record<string, string>,
  configs: ConfigService,
): Promise<void> {
  const { config } = await configs.folderConfig(file);
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri ?? vscode.Uri.joinPath(file, '..');
  const { setValue } = await import('../core/config/set-value');
  const edited = await editFile(config ?? vscode.Uri.joinPath(folder, CONFIG_NAME), '{}\n', (text) =>
    setValue(text, ['mapping'], mapping),
  ).catch((error: unknown) => {
    log.unread(file, error);
    return 'unchanged';
  });
  if (edited === 'unchanged') showNotice('warning', CONVERSION_TEXTS[currentLanguage()].notKept);
  configs.forget();
}
