// The commands of the support team: report, answer, anonymised copy, comparison. What makes them is loaded when it is
// called for; the caller may choose the output file, so that nobody is asked.
import * as vscode from 'vscode';
import type { WorkspaceFiles } from '../documents/workspace-files';
import type { Sources } from './checked-file';
import { chosenFiles, sayNoFile } from './chosen-files';
import type { ComparisonPages } from './comparison-pages';

export function registerSupportCommands(sources: Sources, files: WorkspaceFiles, version: string): vscode.Disposable {
  let made: ComparisonPages | undefined;
  const pages = async () => {
    const { provideComparisonPages } = await import('./comparison-pages');
    made ??= provideComparisonPages();
    return made;
  };
  type Run = (
    uris: readonly [vscode.Uri, ...vscode.Uri[]],
    target: vscode.Uri | undefined,
    third: unknown,
  ) => Promise<unknown>;
  const on = (name: string, run: Run) =>
    vscode.commands.registerCommand(`enrolment.${name}`, async (one?: unknown, several?: unknown, target?: unknown) => {
      const [first, ...others] = chosenFiles(one, several);
      if (!first) return sayNoFile();
      return run([first, ...others], target instanceof vscode.Uri ? target : undefined, target);
    });
  return vscode.Disposable.from(
    { dispose: () => made?.dispose() },
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
      const { copyReplyEmail } = await import('./reply-email');
      return copyReplyEmail(uri, sources);
    }),
    on('anonymise', async (uris, target) => {
      const { copyAnonymised } = await import('./anonymised-copies');
      return copyAnonymised(uris, target, sources);
    }),
    on('compareVersions', async (uris, target) => {
      const { compareFile } = await import('./compare-versions');
      return compareFile(uris[0], target ?? uris[1], sources, await pages());
    }),
    on('makeSlips', async ([uri], target) => {
      const { makeSlips } = await import('./slips');
      return makeSlips(uri, target, sources);
    }),
    on('makePasswords', async ([uri], _, whom) => {
      const { makePasswords } = await import('./slips');
      return makePasswords(uri, sources, whom);
    }),
    on('makeCohorts', async ([uri], target) => {
      const { makeCohorts } = await import('./cohort-list');
      return makeCohorts(uri, target, sources, await pages());
    }),
    vscode.commands.registerCommand('enrolment.learnPlatform', async (one?: unknown, _?: unknown, target?: unknown) => {
      const { learnPlatform } = await import('./learn-platform');
      const uri = one instanceof vscode.Uri ? one : vscode.window.activeTextEditor?.document.uri;
      return learnPlatform(uri, target instanceof vscode.Uri ? target : undefined, sources.configs, await pages());
    }),
  );
}
