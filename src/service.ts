// The extension at work: composes its parts, once a window has something for it to do.
import * as vscode from 'vscode';
import type { EnrolmentApi } from '../types/api';
import { registerCommands } from './editor/commands/file-commands';
import { registerFirstSteps } from './editor/commands/first-steps';
import { registerFolderCommands } from './editor/commands/folder-commands';
import { registerSupportCommands } from './editor/commands/support-commands';
import { ConfigService } from './editor/documents/config-service';
import { DecisionStore } from './editor/documents/decision-store';
import { FilePanels } from './editor/documents/file-panels';
import { colourColumns } from './editor/documents/language-assignment';
import { warnLargeFiles } from './editor/documents/large-files';
import { log } from './editor/documents/log';
import { Plans } from './editor/documents/plans';
import { Tracker } from './editor/documents/tracker';
import { Verdicts } from './editor/documents/verdicts';
import { WorkspaceFiles } from './editor/documents/workspace-files';
import { provideAlignment } from './editor/features/align-command';
import { provideAuthoring } from './editor/features/authoring';
import { provideCells } from './editor/features/cells';
import { provideCodeActions } from './editor/features/code-actions';
import { provideCohortNavigation } from './editor/features/cohort-navigation';
import { checkCohortUploads } from './editor/features/cohort-uploads';
import { markEnrolment } from './editor/features/context-key';
import { CrossFileDiagnostics } from './editor/features/cross-file';
import { showDiagnostics } from './editor/features/diagnostics';
import { keepAccentsOnSave } from './editor/features/keep-accents';
import { provideOutline } from './editor/features/outline';
import { providePaste } from './editor/features/paste';
import { provideRulePages } from './editor/features/rule-pages';
import { showStatus } from './editor/features/status';
import { provideFolderCheck } from './editor/folder/folder-check-command';
import { registerPreviews } from './preview/previews';
import { registerVerifications } from './verification/verifications';

/** Puts every part to work; disposed of with the extension. */
export function start(context: vscode.ExtensionContext): EnrolmentApi {
  const configs = new ConfigService(context.workspaceState);
  const tracker = new Tracker(configs, context.workspaceState);
  const files = new WorkspaceFiles(tracker, configs);
  const crossFile = new CrossFileDiagnostics(files);
  const verdicts = new Verdicts(tracker, crossFile);
  const decisions = new DecisionStore(context.workspaceState);
  const plans = new Plans(tracker, decisions);
  const panels = new FilePanels();
  const { version } = context.extension.packageJSON as { version: string };
  log.started(version);
  context.subscriptions.push(
    ...configs.disposables,
    ...tracker.disposables,
    ...files.disposables,
    ...crossFile.disposables,
    showDiagnostics(tracker),
    showStatus(tracker, configs, verdicts, panels),
    markEnrolment(tracker),
    provideCodeActions(tracker),
    provideRulePages(context.extensionUri),
    provideAuthoring(tracker),
    provideCells(tracker),
    colourColumns(tracker),
    provideAlignment(tracker),
    providePaste(tracker),
    keepAccentsOnSave(tracker),
    provideOutline(tracker),
    provideCohortNavigation(tracker, configs),
    checkCohortUploads(tracker, configs),
    registerCommands(tracker),
    registerFolderCommands(configs),
    warnLargeFiles(configs),
    registerFirstSteps(context.extension),
    provideFolderCheck(files, crossFile, tracker, configs),
    registerSupportCommands({ tracker, configs, crossFile }, files, version),
    registerVerifications({ tracker, configs, crossFile }, context.extensionUri),
    ...plans.disposables,
    decisions,
    panels,
    registerPreviews(tracker, configs, verdicts, decisions, plans, panels, context),
  );
  void import('./table/table-editor').then(({ registerTables }) =>
    context.subscriptions.push(registerTables(tracker, plans, verdicts, context)),
  );
  void import('./conversion/conversion-editor').then(({ registerConversions }) =>
    context.subscriptions.push(registerConversions(configs, context.extensionUri)),
  );
  void import('./next-steps/next-steps-view').then(({ registerNextSteps }) =>
    context.subscriptions.push(registerNextSteps({ tracker, panels, plans, verdicts, crossFile, decisions }, context)),
  );
  tracker.openAll();
  void files.readUnasked();
  void vscode.commands.executeCommand('setContext', 'enrolment.awake', true);
  const api = async () => {
    const { apiOf } = await import('./editor/features/api');
    return apiOf(tracker, configs, crossFile, verdicts, decisions);
  };
  return { check: async (uri) => (await api()).check(uri), plan: async (uri) => (await api()).plan(uri) };
}
