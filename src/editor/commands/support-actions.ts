// What the commands of the support team do: report, answer, anonymised copy, comparison. What makes each is loaded when it
// is called for; the caller may choose the output file, so that nobody is asked.
import * as vscode from 'vscode';
import type { WorkspaceFiles } from '../documents/workspace-files';
import type { Sources } from './checked-file';
import { chosenFiles, sayNoFile } from './chosen-files';
import { provideComparisonPages } from './comparison-pages';

/** What VS Code hands to a command of the explorer: the file it was called on, all that are selected, and what a caller adds. */
type Action = (one?: unknown, several?: unknown, third?: unknown) => Promise<unknown>;

export type SupportActions = ReturnType<typeof supportActions>;

/** Each command by its name, and the pages that some of them show, to be disposed of. */
export function supportActions(sources: Sources, files: WorkspaceFiles, version: string) {
  const pages = provideComparisonPages();
  type OnFiles = (
    uris: readonly [vscode.Uri, ...vscode.Uri[]],
    target: vscode.Uri | undefined,
    third: unknown,
  ) => Promise<unknown>;
  const onFiles =
    (run: OnFiles): Action =>
    async (one, several, third) => {
      const [first, ...others] = chosenFiles(one, several);
      return first ? run([first, ...others], asUri(third), third) : sayNoFile();
    };
  const run = {
    report: onFiles(async (uris, target) => {
      const { reportFiles } = await import('./report-files');
      return reportFiles(uris, target, sources, version);
    }),
    reportFolder: async (one?: unknown, _?: unknown, target?: unknown) => {
      const { reportFolder } = await import('./report-files');
      return reportFolder(asUri(one), asUri(target), sources, files, version);
    },
    copyAnswer: onFiles(async ([uri]) => {
      const { copyReplyEmail } = await import('./reply-email');
      return copyReplyEmail(uri, sources);
    }),
    anonymise: onFiles(async (uris, target) => {
      const { copyAnonymised } = await import('./anonymised-copies');
      return copyAnonymised(uris, target, sources);
    }),
    compareVersions: onFiles(async (uris, target) => {
      const { compareFile } = await import('./compare-versions');
      return compareFile(uris[0], target ?? uris[1], sources, pages);
    }),
    makeSlips: onFiles(async ([uri], target) => {
      const { makeSlips } = await import('./slips');
      return makeSlips(uri, target, sources);
    }),
    makePasswords: onFiles(async ([uri], _, whom) => {
      const { makePasswords } = await import('./slips');
      return makePasswords(uri, sources, whom);
    }),
    makeCohorts: onFiles(async ([uri], target) => {
      const { makeCohorts } = await import('./cohort-list');
      return makeCohorts(uri, target, sources, pages);
    }),
    learnPlatform: async (one?: unknown, _?: unknown, target?: unknown) => {
      const { learnPlatform } = await import('./learn-platform');
      const uri = asUri(one) ?? vscode.window.activeTextEditor?.document.uri;
      return learnPlatform(uri, asUri(target), sources.configs, pages);
    },
  } satisfies Readonly<Record<string, Action>>;
  return { run, pages };
}

const asUri = (value: unknown) => (value instanceof vscode.Uri ? value : undefined);
