// Files for Moodle's page *Upload cohorts*, known by their header: what Moodle would say of them stands in the file, with its
// repairs. What finds them is loaded for the first such file.
import * as vscode from 'vscode';
import { isCandidate } from '../documents/candidates';
import type { ConfigService } from '../documents/config-service';
import { EVERYWHERE } from '../documents/places';
import type { Tracker } from '../documents/tracker';
import type { ShownFinding } from './cohort-findings';

const PAUSE_MS = 300;
/** A site has some thousands of cohorts at most. */
const MOST_CHARACTERS = 5_000_000;

/** Shows the findings of each such file that is open, and offers their repairs. */
export function checkCohortUploads(tracker: Tracker, configs: ConfigService): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('enrolment-cohorts');
  const found = new Map<string, readonly ShownFinding[]>();
  const waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const forget = (document: vscode.TextDocument) => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
  };

  const show = (uri: vscode.Uri, findings: readonly ShownFinding[]) => {
    if (findings.length) found.set(uri.toString(), findings);
    else found.delete(uri.toString());
    shown.set(
      uri,
      findings.map(({ diagnostic }) => diagnostic),
    );
  };

  const check = async (document: vscode.TextDocument) => {
    waiting.delete(document);
    const { version, uri } = document;
    if (tracker.get(document)?.snapshot) return show(uri, []); // an import file is none, and nothing is to be loaded for it
    const { isCohortUpload } = await import('../../core/reference/cohort-upload');
    const text = document.getText();
    if (text.length > MOST_CHARACTERS || !isCohortUpload(text)) return show(uri, []);
    const { findCohortFaults } = await import('./cohort-findings');
    const { context, cohorts } = await configs.folderConfig(uri);
    if (document.isClosed || document.version !== version) return;
    // The list that the folder's configuration names may have such a header: its cohorts exist already.
    const isList = cohorts?.toString() === uri.toString();
    show(uri, isList || tracker.get(document)?.snapshot ? [] : findCohortFaults(text, version, context));
  };
  const look = (document: vscode.TextDocument) => {
    if (!isCandidate(document)) return;
    clearTimeout(waiting.get(document));
    waiting.set(
      document,
      setTimeout(() => void check(document), PAUSE_MS),
    );
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.Disposable.from(
    shown,
    vscode.languages.registerCodeActionsProvider(
      EVERYWHERE,
      {
        async provideCodeActions({ uri }, range) {
          const findings = found.get(uri.toString());
          return findings && (await import('./cohort-findings')).repairsAt(range, uri, findings);
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      forget(document);
      show(document.uri, []);
    }),
    { dispose: () => [...waiting.keys()].forEach(forget) },
  );
}
