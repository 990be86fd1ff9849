// Files that VS Code hands to no extension, for their size: said once of each, with the command line that checks it.
import * as vscode from 'vscode';
import type { ConfigService } from './config-service';
import { TEXT_FILES } from './file-kinds';

/** VS Code's own limit. */
const LARGEST_BYTES = 50 * 1024 * 1024;

export function warnLargeFiles(configs: ConfigService): vscode.Disposable {
  const warned = new Set<string>();
  const look = async ({ input }: vscode.Tab) => {
    if (!(input instanceof vscode.TabInputText) || warned.has(input.uri.toString())) return;
    const { uri } = input;
    const size = await sizeOf(uri);
    if (size <= LARGEST_BYTES) return;
    const { isOurs, warnLargeFile } = await import('./large-file-notice');
    if (!(await isOurs(uri, configs)) || warned.has(uri.toString())) return;
    warned.add(uri.toString());
    await warnLargeFile(uri, size);
  };
  for (const { tabs } of vscode.window.tabGroups.all) for (const tab of tabs) void look(tab);
  return vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
    for (const tab of [...opened, ...changed]) void look(tab);
  });
}

/** 0 for what is no text, and for what cannot be reached: reading it says why. */
async function sizeOf(uri: vscode.Uri): Promise<number> {
  if (!TEXT_FILES.names.test(uri.path)) return 0;
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    ({ size }) => size,
    () => 0,
  );
}
