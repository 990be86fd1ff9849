// What Moodle would say of a file for its page *Upload cohorts*, as VS Code shows it, and the repairs.
import * as vscode from 'vscode';
import { type CohortFinding, checkCohortFile } from '../../core/cohort-file/check';
import type { Context } from '../../core/document/context';
import { currentLanguage } from '../documents/language';
import { rangeOf } from '../documents/places';
import type { ComputedFix } from './offered-actions';

const SOURCE = { fr: 'cohortes', en: 'cohorts' } as const;

/** A finding where it is shown, and the version of the document that its repairs count in. */
export interface ShownFinding {
  readonly diagnostic: vscode.Diagnostic;
  readonly fixes: CohortFinding['fixes'];
  readonly version: number;
}

/** What is found in a text, which is that of a document in that version. */
export function findCohortFaults(
  text: string,
  version: number,
  { cohorts }: Pick<Context, 'cohorts'>,
): readonly ShownFinding[] {
  const language = currentLanguage();
  const { table, findings } = checkCohortFile(text, cohorts);
  return findings.map(({ severity, place, message, fixes }) => {
    const range = rangeOf(table.range(place));
    const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
    const diagnostic = new vscode.Diagnostic(range, message[language], level);
    diagnostic.source = SOURCE[language];
    return { diagnostic, fixes, version };
  });
}

/** The repairs of what is found at a place; a text that has changed since is left alone by the command. */
export function repairsAt(
  range: vscode.Range,
  uri: vscode.Uri,
  findings: readonly ShownFinding[],
): vscode.CodeAction[] {
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
