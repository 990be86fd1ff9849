// "What now?": the view in the extension's own place in the activity bar, and the offer that greets a file from Excel. What
// they are made of is loaded when it is needed.
import * as vscode from 'vscode';
import { activeDocument } from '../editor/documents/file-at';
import { renamedKeys } from '../editor/documents/renamed';
import type { Tracker } from '../editor/documents/tracker';
import type { NextStepsTools } from './session';
import type { Ticks } from './ticks';

const VIEW = 'enrolment.path';
const OFFERED = 'path.offered';
/** So many files are remembered as answered. */
const MOST_REMEMBERED = 1000;

export function registerNextSteps(
  tools: Omit<NextStepsTools, 'ticks' | 'extension'>,
  { workspaceState, extensionUri: extension }: vscode.ExtensionContext,
): vscode.Disposable {
  let loaded: Promise<Ticks> | undefined;
  const ticksOf = () => (loaded ??= import('./ticks').then(({ Ticks }) => new Ticks(workspaceState)));
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      const ticks = await ticksOf();
      for (const { oldUri, newUri } of files) await ticks.rename(oldUri, newUri);
    }),
    // Before the file opens under its new name: it was answered under its old one.
    vscode.workspace.onWillRenameFiles(({ files, waitUntil }) => {
      for (const { oldUri, newUri } of files)
        waitUntil(rememberRenamed(oldUri.toString(), newUri.toString(), workspaceState));
    }),
    offerOnOpening(tools.tracker, workspaceState),
    vscode.window.registerWebviewViewProvider(VIEW, {
      async resolveWebviewView(view) {
        const { fillView } = await import('./view');
        fillView(view, { ...tools, ticks: await ticksOf(), extension });
      },
    }),
  );
}

async function rememberRenamed(from: string, to: string, memory: vscode.Memento): Promise<void> {
  const offered = memory.get<readonly string[]>(OFFERED, []);
  const renamed = renamedKeys(Object.fromEntries(offered.map((key) => [key, true])), from, to);
  if (renamed) await memory.update(OFFERED, Object.keys(renamed));
}

/** Has each file answered once, when it is first in front and as it came: never one that somebody works on. */
function offerOnOpening(tracker: Tracker, memory: vscode.Memento): vscode.Disposable {
  const consider = async () => {
    const active = activeDocument();
    const tracked = active && tracker.get(active);
    if (!tracked?.snapshot?.counts.size) return;
    const { isUntitled, isDirty, uri } = tracked.document;
    if (isUntitled || isDirty) return;
    const key = uri.toString();
    const offered = memory.get<readonly string[]>(OFFERED, []);
    if (offered.includes(key)) return;
    await memory.update(OFFERED, [...offered, key].slice(-MOST_REMEMBERED));
    const { offerRepairs } = await import('./opening-offer');
    await offerRepairs(tracked, tracker);
  };
  void consider();
  return vscode.Disposable.from(
    tracker.onDidCheck(() => void consider()),
    vscode.window.onDidChangeActiveTextEditor(() => void consider()),
  );
}
