// Findings as diagnostics: the gravest thousand, which is all that VS Code shows of a file.
import * as vscode from 'vscode';
import type { Spot } from '../core/digest';
import type { Severity } from '../core/file/context';
import { messageWith, severityOf } from '../core/lint';
import { EDITOR_TEXTS } from '../core/messages/editor';
import type { Located, Range } from '../core/session/locate';
import type { Session } from '../core/session/session';
import { currentLanguage } from './language';
import { rulePageUri } from './rule-pages';
import type { Tracker } from './tracker';

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
    tracker.onDidCheck(({ document, session }) => collection.set(document.uri, diagnosticsOf(document, session))),
    tracker.onDidClose((uri) => collection.delete(uri)),
  );
}

function diagnosticsOf(document: vscode.TextDocument, session: Session | undefined): vscode.Diagnostic[] {
  return session?.shown(MOST_SHOWN).map((located) => diagnosticOf(located, document, session)) ?? [];
}

function diagnosticOf(located: Located, { uri }: vscode.TextDocument, { sheet }: Session): vscode.Diagnostic {
  const { finding, related } = located;
  const language = currentLanguage();
  const message = messageWith(finding, linesOf(located), language);
  const severity = severityOf(finding, sheet.context);
  const diagnostic = diagnosticAt({ ...located, rule: finding.rule, severity, message });
  diagnostic.relatedInformation = related.map(
    (range) =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, rangeOf(range)), EDITOR_TEXTS[language].related),
  );
  return diagnostic;
}

/** A finding in its own words; its code leads to the rule's page. */
export function diagnosticAt(spot: Omit<Spot, 'cell'>): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(spot), spot.message, SEVERITIES[spot.severity]);
  diagnostic.source = 'enrolment';
  diagnostic.code = { value: spot.rule, target: rulePageUri(spot.rule) };
  return diagnostic;
}

export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.column, end.line, end.column);
}

/** The lines of a finding's related places, from 1. */
export function linesOf({ related }: Located): number[] {
  return related.map(({ start }) => start.line + 1);
}
