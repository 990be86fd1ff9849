// The commands of those who help others: report, answer, anonymised copy, comparison. What makes them is loaded when it is
// called for; who calls may say where the result goes, so that nobody is asked.
import * as vscode from 'vscode';
import { EDITOR_TEXTS } from '../core/messages/editor';
import { SHOWN_MS } from './apply';
import type { Sources } from './checked-file';
import { provideComparisonPages } from './comparison-pages';
import { currentLanguage } from './language';
import type { WorkspaceFiles } from './workspace-files';

export function registerSupportCommands(sources: Sources, files: WorkspaceFiles, version: string): vscode.Disposable {
  const pages = provideComparisonPages();
  const on = (name: string, run: (uris: readonly vscode.Uri[], target: vscode.Uri | undefined) => Promise<unknown>) =>
    vscode.commands.registerCommand(`enrolment.${name}`, async (one?: unknown, several?: unknown, target?: unknown) => {
      const uris = chosen(one, several);
      if (uris.length) return run(uris, target instanceof vscode.Uri ? target : undefined);
      vscode.window.setStatusBarMessage(EDITOR_TEXTS[currentLanguage()].noFile, SHOWN_MS);
      return undefined;
    });
  return vscode.Disposable.from(
    pages,
    on('report', async (uris, target) => {
      const { reportFiles } = await import('./report-files');
      return reportFiles(uris, target, sources, version);
    }),
    vscode.commands.registerCommand('enrolment.reportFolder', async (one?: unknown, _?: unknown, target?: unknown) => {
      const { reportFolder } = await import('./report-files');
      const folder = one instanceof vscode.Uri ? one : undefined;
      return reportFolder(folder, target instanceof vscode.Uri ? target : undefined, sources, files, version);
    }),
    on('copyAnswer', async ([uri]) => {
      const { copyAnswer } = await import('./answer');
      return copyAnswer(uri!, sources);
    }),
    on('anonymise', async (uris, target) => {
      const { copyAnonymised } = await import('./anonymised-copies');
      return copyAnonymised(uris, target, sources);
    }),
    on('compareVersions', async (uris, target) => {
      const { compareFile } = await import('./compare-versions');
      return compareFile(uris[0]!, target ?? uris[1], sources, pages);
    }),
  );
}

/** The files that a menu, a view or another command hands over; else the one that is being edited. */
function chosen(one: unknown, several: unknown): vscode.Uri[] {
  if (Array.isArray(several) && several.length > 1) {
    const uris = several.flatMap((item) => uriIn(item) ?? []);
    if (uris.length) return uris;
  }
  const uri = uriIn(one) ?? vscode.window.activeTextEditor?.document.uri;
  return uri ? [uri] : [];
}

/** The file of a menu's argument: its address, or a node of the tree of checked files. */
function uriIn(item: unknown): vscode.Uri | undefined {
  if (item instanceof vscode.Uri) return item;
  const file = typeof item === 'object' && item !== null && 'file' in item ? item.file : undefined;
  const uri = typeof file === 'object' && file !== null && 'uri' in file ? file.uri : undefined;
  return uri instanceof vscode.Uri ? uri : undefined;
}
