// What the tests inside VS Code write and do: files of the workspace, edits as somebody types them, fixes as a click applies them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { name, publisher } from '../../package.json';
import type { CheckedFile, EnrolmentApi } from '../../types/api';
import { eventually } from './editor';

export const HEADER = 'firstname,lastname,password,email,profile_field_matricule';

/** A file that nothing is wrong with. */
export const CLEAN = `${HEADER}\nAnna,Rivet,,anna.rivet@ch-buis.fr,812\n`;

function workspaceUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the tests run in a workspace');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** What tests have written and nobody has deleted yet, and how many there were. */
const written: vscode.Uri[] = [];
let count = 0;

/**
 * Writes a file of the workspace, `agents-3.csv` for `agents.csv`. A name is used once only: VS Code may still hold what it
 * read under it before.
 */
export async function writeNew(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = workspaceUri(name.replace('.', `-${count++}.`));
  written.push(uri);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? Buffer.from(content) : content);
  return uri;
}

/** Writes a file of the workspace, and opens it in an editor. */
export async function openNew(name: string, content: string | Uint8Array): Promise<vscode.TextDocument> {
  return (await vscode.window.showTextDocument(await writeNew(name, content))).document;
}

/** The bytes of a document's file as they are on disk, one character a byte. */
export async function onDisk({ uri }: vscode.TextDocument): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('latin1');
}

/** Closes every editor without saving, and deletes the files that tests have written. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri).then(undefined, () => {});
}

/** Puts a text in the place of another one that stands in a document, the first time that it does. */
export async function retype(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  assert.ok(at >= 0, `${from} stands in the file`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  edit.replace(document.uri, range, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Our diagnostics of a document in short: `header-name Prénom`, the rule and what is marked. */
export function marks(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'enrolment')
    .map((diagnostic) => `${ruleIn(diagnostic)} ${document.getText(diagnostic.range)}`)
    .toSorted();
}

/** Waits until the diagnostics are these. */
export async function marked(document: vscode.TextDocument, ...expected: string[]): Promise<void> {
  const wanted = expected.toSorted();
  await eventually(`diagnostics ${JSON.stringify(wanted)}`, () => isEqual(marks(document), wanted)).catch(() => {
    assert.deepEqual(marks(document), wanted);
  });
}

const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The rule that a diagnostic comes from. */
export const ruleIn = ({ code }: vscode.Diagnostic) => String(typeof code === 'object' ? code.value : code);

/** The actions of a kind at a place, edits and all; none is a good answer. */
export function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Thenable<vscode.CodeAction[]> {
  const command = 'vscode.executeCodeActionProvider';
  return vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range, kind.value, 100);
}

/** Does what a click on an action does. */
export async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit));
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** The quick fix of that title where a text stands. */
export async function fixAt(
  document: vscode.TextDocument,
  text: string,
  title: string | RegExp,
): Promise<vscode.CodeAction> {
  const at = document.positionAt(document.getText().indexOf(text));
  return eventually(`quick fix ${title}`, async () => {
    // VS Code breaks a question off when the text has changed meanwhile.
    const actions = await actionsAt(document, new vscode.Range(at, at)).then(undefined, () => []);
    return actions.find((action) => action.title.search(title) >= 0) ?? false;
  });
}

/** The project's extension, under whatever publisher. */
export const enrolment = (): vscode.Extension<EnrolmentApi> =>
  vscode.extensions.getExtension<EnrolmentApi>(`${publisher}.${name}`)!;

/** What the extension answers to other extensions. */
export async function check(document: vscode.TextDocument): Promise<CheckedFile> {
  const api = enrolment().exports;
  assert.ok(api);
  return api.check(document.uri);
}

/**
 * The diagnostics of a document that has some, once all that the check finds are shown: those that come from other files
 * may be there first, for the file was known before it was opened.
 */
export const diagnosticsOf = (document: vscode.TextDocument): Promise<vscode.Diagnostic[]> =>
  eventually(`diagnostics of ${document.uri.path}`, async () => {
    const { findings } = await check(document);
    const shown = vscode.languages.getDiagnostics(document.uri);
    return shown.length > 0 && shown.length >= Math.min(findings.length, 1000) && shown;
  });

/** Our diagnostics of a file by itself: the people of other tests' files may be in it, and their matricules longer. */
export const ownDiagnosticsOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(
      ({ source, relatedInformation = [] }) =>
        source === 'enrolment' &&
        relatedInformation.every(({ location }) => location.uri.toString() === uri.toString()),
    );

/** Sets a setting of the workspace; undefined takes it back. */
export async function setting(name: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration('enrolment');
  // VS Code takes half a second to write down what stands there already.
  if (value === undefined && settings.inspect(name)?.workspaceValue === undefined) return;
  await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
}
