// Which configuration a file goes by: the nearest one beside or above it.
import * as vscode from 'vscode';
import { CONFIG_NAME } from '../../core/config/name';
import { statOf } from './file-at';

/** Looks for configurations. Files of one folder that are read together share one lookup. */
export class NearestConfigs {
  /** Lookups under way, by folder. */
  private readonly lookups = new Map<string, Promise<vscode.Uri | undefined>>();

  /** The nearest configuration beside or above a file, not above its workspace folder. */
  find(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
    const key = vscode.Uri.joinPath(uri, '..').toString();
    const underWay = this.lookups.get(key);
    if (underWay) return underWay;
    const lookup = nearestConfig(uri).finally(() => {
      if (this.lookups.get(key) === lookup) this.lookups.delete(key);
    });
    this.lookups.set(key, lookup);
    return lookup;
  }

  /** A configuration has come or gone: lookups under way may have missed it. */
  forget(): void {
    this.lookups.clear();
  }
}

async function nearestConfig(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  for (
    let folder = vscode.Uri.joinPath(uri, '..');
    uri.scheme !== 'untitled';
    folder = vscode.Uri.joinPath(folder, '..')
  ) {
    const config = vscode.Uri.joinPath(folder, CONFIG_NAME);
    if (await statOf(config)) return config;
    if (!root || folder.path === root.path || folder.path.length <= root.path.length) break;
  }
  const config = root && uri.scheme === 'untitled' ? vscode.Uri.joinPath(root, CONFIG_NAME) : undefined;
  return config && (await statOf(config)) ? config : undefined;
}
