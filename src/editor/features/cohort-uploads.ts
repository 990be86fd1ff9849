// Files for Moodle's page *Upload cohorts*, known by their header: what Moodle would say of them stands in the file, with its
// repairs.
import * as vscode from 'vscode';
import type { CohortFinding } from '../../core/cohort-file/check';
import { isCandidate } from '../documents/candidates';
import type { ConfigService } from '../documents/config-service';
import { currentLanguage } from '../documents/language';
import { EVERYWHERE, rangeOf } from '../documents/places';
import type { Tracker } from '../documents/tracker';
import type { ComputedFix } from './code-actions';

const PAUSE_MS = 300;
/** A site has some thousands of cohorts at most. */
const MOST_CHARACTERS = 5_000_000;

/** A finding where it is shown, and the version of the document that its repairs count in. */
interface ShownFinding {
  readonly diagnostic: vscode.Diagnostic;
  readonly fixes: CohortFinding['fixes'];
  readonly version: number;
}

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
    const { version } = document;
    const findings = await findIn(document, tracker, configs);
    if (!document.isClosed && document.version === version) show(document.uri, findings);
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
      { provideCodeActions: ({ uri }, range) => actionsAt(range, uri, found.get(uri.toString()) ?? []) },
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

/** What Moodle would say of a document; nothing where it is no such file. */
async function findIn(
  document: vscode.TextDocument,
  tracker: Tracker,
  configs: ConfigService,
): Promise<readonly ShownFinding[]> {
  const { version, uri } = document;
  const { isCohortUpload } = await import('../../core/reference/cohort-upload');
  const text = document.getText();
  if (text.length > MOST_CHARACTERS || !isCohortUpload(text)) return [];
  const { checkCohortFile } = await import('../../core/cohort-file/check');
  const { context, cohorts } = await configs.folderConfig(uri);
  // The list that the folder's configuration names may have such a header: its cohorts exist already.
  if (cohorts?.toString() === uri.toString() || tracker.get(document)?.snapshot) return [];
  const language = currentLanguage();
  const { table, findings } = checkCohortFile(text, context.cohorts);
  return findings.map(({ severity, place, message, fixes }) => {
    const range = rangeOf(table.range(place));
    const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
    const diagnostic = new vscode.Diagnostic(range, message[language], level);
    diagnostic.source = SOURCE[language];
    return { diagnostic, fixes, version };
  });
}

/** The repairs of what is found at a place; a text that has changed since is left alone by the command. */
function actionsAt(range: vscode.Range, uri: vscode.Uri, findings: readonly ShownFinding[]): vscode.CodeAction[] {
  const language = currentLanguage();
  return findings
    .filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined)
    .flatMap(({ diagnostic, fixes, version }) =>
      fixes.map(({ title, edits }) => {
        const action = new vscode.CodeAction(title[language], vscode.CodeActionKind.QuickFix);
        action.diagnostics = [diagnostic];
        const fix = { version, edits } satisfies ComputedFix;
        action.command = { title: action.title, command: 'enrolment.applyFix', arguments: [uri, fix] };
        return action;
      }),
    );
}

const SOURCE = { fr: 'cohortes', en: 'cohorts' } as const;
