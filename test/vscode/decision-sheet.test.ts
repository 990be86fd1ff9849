// "Save the decision sheet" in a real VS Code: where the user says, as a page or as Markdown, without a password.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, HEADER, openNew } from './files';

const TEXT = `${HEADER}\nPierre,Dupond,Tk8!graine,,813\nPaul,Dupond,,paul.dupond@ch.fr,912\n`;

/** Saves the sheet of a document; somebody gives that name in the dialog, or closes it. What the dialog proposed. */
async function save(document: vscode.TextDocument, name: string | undefined) {
  const { showSaveDialog, showInformationMessage } = vscode.window;
  let proposed: vscode.SaveDialogOptions = {};
  const choose = async (options: vscode.SaveDialogOptions) => {
    proposed = options;
    return name && vscode.Uri.joinPath(document.uri, '..', name);
  };
  Object.assign(vscode.window, { showSaveDialog: choose, showInformationMessage: async () => undefined });
  await vscode.commands.executeCommand('enrolment.decisionSheet', document.uri);
  Object.assign(vscode.window, { showSaveDialog, showInformationMessage });
  return proposed;
}

describe('saving the decision sheet', () => {
  const root = vscode.workspace.workspaceFolders![0]!.uri;
  const at = (name: string) => vscode.Uri.joinPath(root, name);
  const read = async (name: string) => new TextDecoder().decode(await vscode.workspace.fs.readFile(at(name)));
  let document: vscode.TextDocument;

  before(async () => {
    document = await openNew('decide.csv', TEXT);
  });
  after(async () => {
    await closeAll();
    for (const name of ['sheet.html', 'sheet.md']) await vscode.workspace.fs.delete(at(name));
  });

  it('proposes a name beside the file, as a page, and Markdown for who wants that', async () => {
    const { defaultUri, filters } = await save(document, 'sheet.html');
    assert.match(defaultUri?.path ?? '', /\/decide-\d+-decisions\.html$/);
    assert.deepEqual(Object.values(filters ?? {}), [['html'], ['md']]);
  });

  const formats = { 'sheet.html': /^<!doctype html>/, 'sheet.md': /^# / };
  for (const [name, start] of Object.entries(formats)) {
    it(`writes ${name}`, async () => {
      await save(document, name);
      const sheet = await read(name);
      assert.match(sheet, start);
      assert.match(sheet, /Dupond/);
      assert.doesNotMatch(sheet, /Tk8/);
    });
  }

  it('writes nothing when the dialog is closed', async () => {
    const before = await vscode.workspace.fs.readDirectory(root);
    await save(document, undefined);
    assert.deepEqual(await vscode.workspace.fs.readDirectory(root), before);
  });
});
