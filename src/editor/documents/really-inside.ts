// Whether a file stands in a folder, as the disk sees it: asked only where a configuration names files.
import * as vscode from 'vscode';
import { statOf } from './file-at';

/** Below a folder, by its path and by what stands on the disk: no link on the way leads elsewhere. */
export async function isReallyInside(file: vscode.Uri, folder: vscode.Uri): Promise<boolean> {
  const base = `${folder.path.replace(/\/$/, '')}/`;
  if (file.scheme !== folder.scheme || file.authority !== folder.authority || !file.path.startsWith(base)) return false;
  for (let place = file; place.path.length > folder.path.length; place = vscode.Uri.joinPath(place, '..')) {
    const stat = await statOf(place);
    if (stat && (stat.type & vscode.FileType.SymbolicLink) !== 0) return false;
  }
  return true;
}
