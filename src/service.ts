// The extension at work: composes its parts, once a window has something for it to do.
import type * as vscode from 'vscode';
import type { EnrolmentApi } from '../types/api';
import { compareFiles } from './editor/across-files';
import { provideAlignment } from './editor/align';
import { apiOf } from './editor/api';
import { provideAuthoring } from './editor/authoring';
import { provideCells } from './editor/cells';
import { provideCodeActions } from './editor/code-actions';
import { colourColumns } from './editor/colours';
import { registerCommands } from './editor/commands';
import { Contexts } from './editor/contexts';
import { showDiagnostics } from './editor/diagnostics';
import { registerFolderCommands } from './editor/folder-commands';
import { tellLargeFiles } from './editor/large-files';
import { provideNavigation } from './editor/navigation';
import { providePaste } from './editor/paste';
import { provideRulePages } from './editor/rule-pages';
import { showStatus } from './editor/status';
import { Tracker } from './editor/tracker';
import { registerPreviews } from './preview/previews';

/** Puts every part to work; disposed of with the extension. */
export function start(context: vscode.ExtensionContext): EnrolmentApi {
  const contexts = new Contexts(context.workspaceState);
  const tracker = new Tracker(contexts, context.workspaceState);
  context.subscriptions.push(
    ...contexts.disposables,
    ...tracker.disposables,
    showDiagnostics(tracker),
    showStatus(tracker, contexts),
    provideCodeActions(tracker),
    provideRulePages(context.extensionUri),
    provideAuthoring(tracker),
    provideCells(tracker),
    colourColumns(tracker),
    provideAlignment(tracker),
    providePaste(tracker),
    provideNavigation(tracker, contexts),
    registerCommands(tracker),
    registerFolderCommands(contexts),
    tellLargeFiles(contexts),
    compareFiles(tracker, contexts),
    registerPreviews(tracker, contexts, context),
  );
  tracker.openAll();
  return apiOf(tracker, contexts, context.workspaceState);
}
