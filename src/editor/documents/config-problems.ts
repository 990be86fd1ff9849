// What is wrong with configurations, told in the files that it is wrong in: a configuration itself, or one that it names.
import * as vscode from 'vscode';
import type { Problem } from '../../core/i18n/problem';
import { currentLanguage } from './language';
import { rangeOf } from './places';

/** A problem, and the file that has it. */
export type ToldProblem = Omit<Problem, 'file'> & { readonly uri: vscode.Uri };

export class ConfigProblems implements vscode.Disposable {
  private readonly diagnostics = vscode.languages.createDiagnosticCollection('enrolment-config');
  /** What was told on behalf of each configuration, by file: it is taken back once it is over. */
  private readonly published = new Map<string, ReadonlyMap<string, vscode.Diagnostic[]>>();

  /** Tells what a configuration has wrong, in the place of what was told before. All that name one file say the same. */
  publish(config: vscode.Uri, problems: readonly ToldProblem[]): void {
    const found = new Map<string, vscode.Diagnostic[]>();
    for (const problem of problems) {
      const file = problem.uri.toString();
      const told = found.get(file);
      if (told) told.push(diagnosticOf(problem));
      else found.set(file, [diagnosticOf(problem)]);
    }
    const files = new Set([...(this.published.get(config.toString())?.keys() ?? []), ...found.keys()]);
    this.published.set(config.toString(), found);
    for (const file of files) {
      const all = [...this.published.values()].map((diagnostics) => diagnostics.get(file) ?? []);
      this.diagnostics.set(vscode.Uri.parse(file), all.find(({ length }) => length > 0) ?? []);
    }
  }

  dispose(): void {
    this.diagnostics.dispose();
  }
}

function diagnosticOf({ severity, range, message }: ToldProblem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    range ? rangeOf(range) : new vscode.Range(0, 0, 0, 0),
    message[currentLanguage()],
    severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = 'enrolment';
  return diagnostic;
}
