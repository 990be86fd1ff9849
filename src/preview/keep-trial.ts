// "Keep for this folder": writes the options and the version that were tried into the folder's configuration.
import * as vscode from 'vscode';
import { trialEdits } from '../core/config/keep-trial';
import { CONFIG_NAME } from '../core/config/name';
import type { ConfigService } from '../editor/documents/config-service';
import type { FileDecisions } from '../editor/documents/decision-store';
import { editFile } from '../editor/documents/edit-file';

export async function keepTrial(
  { uri }: vscode.TextDocument,
  { options, moodleVersion }: Pick<FileDecisions, 'options' | 'moodleVersion'>,
  configs: ConfigService,
): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const { config } = await configs.folderConfig(uri);
  const target = config ?? (folder && vscode.Uri.joinPath(folder, CONFIG_NAME));
  if (!target) return;
  await editFile(target, '{}\n', (text) => trialEdits(text, options, moodleVersion));
  configs.forget();
}
