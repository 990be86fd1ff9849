// Findings as diagnostics: the gravest thousand, which is all that VS Code shows of a file.
import * as vscode from 'vscode';
import type { Severity } from '../../core/document/context';
import type { Language } from '../../core/i18n/language';
import type { Snapshot } from '../../core/language-service';
import type { LocatedFinding } from '../../core/lint/file-result';
import { severityOf } from '../../core/lint/severity';
import type { Finding } from '../../core/rules/rule';
import { currentLanguage } from '../documents/language';
import { service } from '../documents/language-service';
import { rangeOf } from '../documents/places';
import type { Tracker } from '../documents/tracker';
import { EDITOR_TEXTS } from '../texts';
import { rulePageUri } from './rule-pages';

/** VS Code shows no more of one file. */
export const MOST_SHOWN = 1000;

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows the findings of every tracked file. */
export function showDiagnostics(tracker: Tracker): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('enrolment');
  return vscode.Disposable.from(
    collection,
    tracker.onDidCheck(({ document, snapshot }) => collection.set(document.uri, diagnosticsOf(document, snapshot))),
    tracker.onDidClose((uri) => collection.delete(uri)),
  );
}

function diagnosticsOf(document: vscode.TextDocument, snapshot: Snapshot | undefined): vscode.Diagnostic[] {
  return snapshot?.gravest(MOST_SHOWN).map((finding) => diagnosticOf(finding, document, snapshot)) ?? [];
}

function diagnosticOf(finding: Finding, { uri }: vscode.TextDocument, snapshot: Snapshot): vscode.Diagnostic {
  const { table, context } = snapshot.sheet;
  const language = currentLanguage();
  const message = service.message(snapshot, finding, language);
  const severity = severityOf(finding, context);
  const diagnostic = diagnosticAt({ ...table.range(finding.place), rule: finding.rule, severity, message }, language);
  if (!finding.related.length) return diagnostic;
  diagnostic.relatedInformation = finding.related.map(({ place }) => {
    const location = new vscode.Location(uri, rangeOf(table.range(place)));
    return new vscode.DiagnosticRelatedInformation(location, EDITOR_TEXTS[language].related);
  });
  return diagnostic;
}

/** A finding in its own words; its code leads to the rule's page, in a language. */
export function diagnosticAt(finding: Omit<LocatedFinding, 'cell'>, language: Language): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(finding), finding.message, SEVERITIES[finding.severity]);
  diagnostic.source = 'enrolment';
  diagnostic.code = { value: finding.rule, target: rulePageUri(finding.rule, language) };
  return diagnostic;
}
