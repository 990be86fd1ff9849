// "Keep for this folder": writes the options that were tried into the folder's configuration.
import * as vscode from 'vscode';
import { importOptionEdits } from '../core/config/keep-options';
import { CONFIG_NAME } from '../core/config/name';
import type { Contexts } from '../editor/contexts';
import { editFile } from '../editor/edit-file';

export async function keepOptions(
  { uri }: vscode.TextDocument,
  options: Readonly<Record<string, string>>,
  contexts: Contexts,
): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const { config } = await contexts.knownFor(uri);
  const target = config ?? (folder && vscode.Uri.joinPath(folder, CONFIG_NAME));
  if (!target) return;
  await editFile(target, '{}\n', (text) => importOptionEdits(text, options));
  contexts.forget();
}
