// The extension at work: composes its parts, once a window has something for it to do.
import * as vscode from 'vscode';
import type { EnrolmentApi } from '../types/api';
import { AcrossFiles } from './editor/across-files';
import { provideAlignment } from './editor/align';
import { apiOf } from './editor/api';
import { provideAuthoring } from './editor/authoring';
import { provideCells } from './editor/cells';
import { provideCodeActions } from './editor/code-actions';
import { provideCohortWays } from './editor/cohort-ways';
import { colourColumns } from './editor/colours';
import { registerCommands } from './editor/commands';
import { Contexts } from './editor/contexts';
import { showDiagnostics } from './editor/diagnostics';
import { registerFirstSteps } from './editor/first-steps';
import { provideFolderCheck } from './editor/folder-check-command';
import { registerFolderCommands } from './editor/folder-commands';
import { tellLargeFiles } from './editor/large-files';
import { provideOutline } from './editor/outline';
import { providePaste } from './editor/paste';
import { provideRulePages } from './editor/rule-pages';
import { showStatus } from './editor/status';
import { registerSupportCommands } from './editor/support-commands';
import { Tracker } from './editor/tracker';
import { WorkspaceFiles } from './editor/workspace-files';
import { registerPreviews } from './preview/previews';

/** Puts every part to work; disposed of with the extension. */
export function start(context: vscode.ExtensionContext): EnrolmentApi {
  const contexts = new Contexts(context.workspaceState);
  const tracker = new Tracker(contexts, context.workspaceState);
  const files = new WorkspaceFiles(tracker, contexts);
  const across = new AcrossFiles(files);
  const { version } = context.extension.packageJSON as { version: string };
  context.subscriptions.push(
    ...contexts.disposables,
    ...tracker.disposables,
    ...files.disposables,
    ...across.disposables,
    showDiagnostics(tracker),
    showStatus(tracker, contexts),
    provideCodeActions(tracker),
    provideRulePages(context.extensionUri),
    provideAuthoring(tracker),
    provideCells(tracker),
    colourColumns(tracker),
    provideAlignment(tracker),
    providePaste(tracker),
    provideOutline(tracker),
    provideCohortWays(tracker, contexts),
    registerCommands(tracker),
    registerFolderCommands(contexts),
    tellLargeFiles(contexts),
    registerFirstSteps(context.extension),
    provideFolderCheck(files, across, tracker, contexts),
    registerSupportCommands({ tracker, contexts, across }, files, version),
    registerPreviews(tracker, contexts, context),
  );
  tracker.openAll();
  void files.readUnasked();
  void vscode.commands.executeCommand('setContext', 'enrolment.awake', true);
  return apiOf(tracker, contexts, context.workspaceState);
}
