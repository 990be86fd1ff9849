// A copy of the ANFH example in the open folder, to try everything on. Loaded when somebody asks for it.
import * as vscode from 'vscode';
import { statOf } from '../documents/file-at';
import { currentLanguage } from '../documents/language';
import { log } from '../documents/log';

/** The folder of the copy. */
const FOLDER = { en: 'example-anfh', fr: 'exemple-anfh' } as const;
const FILE = 'csv_ImportAvecCohorte25.csv';
/** All that stands in the folder: an extension that is served to a browser has files, but no list of them. */
const FILES = [FILE, '.enrolment.json', 'cohortes.csv', 'csv_GED_get_agent_s_FPH.csv', 'export-comptes.xlsx'];

export async function openExample(extension: vscode.Uri): Promise<void> {
  const folder = await copied(vscode.Uri.joinPath(extension, 'examples', 'anfh'));
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, FILE), { preview: false });
}

/** The folder to look at: a copy that may be there already; the original where no folder is open or none can be written. */
async function copied(source: vscode.Uri): Promise<vscode.Uri> {
  const [root] = vscode.workspace.workspaceFolders ?? [];
  if (!root) return source;
  const target = vscode.Uri.joinPath(root.uri, FOLDER[currentLanguage()]);
  const { fs } = vscode.workspace;
  try {
    for (const file of FILES) {
      const to = vscode.Uri.joinPath(target, file);
      if (!(await statOf(to))) await fs.writeFile(to, await fs.readFile(vscode.Uri.joinPath(source, file)));
    }
    return target;
  } catch (error) {
    log.unread(source, error);
    return source;
  }
}
