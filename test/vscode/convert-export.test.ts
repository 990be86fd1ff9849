// "Convert an HR export" in a real VS Code: the command and a click open the page, which never changes the workbook.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNewFile } from '../../src/conversion/new-file';
import { writeWorkbook } from '../core/reference/workbook-writer';
import { closeAll } from './files';

const EXPORT = writeWorkbook([
  ['Nom', 'Prénom', 'N° agent'],
  ['ROY', 'Lise', '0812'],
]);

describe('converting an export', () => {
  const root = vscode.workspace.workspaceFolders![0]!.uri;
  const folder = vscode.Uri.joinPath(root, 'exports');
  const write = async (name: string, bytes: Uint8Array) => {
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, bytes);
    return uri;
  };
  /** What the active tab shows, once it is about a file: the id of its editor. */
  const editorOf = async (uri: vscode.Uri): Promise<string> => {
    const end = Date.now() + 20_000;
    for (;;) {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      if (input instanceof vscode.TabInputCustom && input.uri.toString() === uri.toString()) return input.viewType;
      assert.ok(Date.now() < end, `${uri.path} is in no editor of its own`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const FILES: readonly (readonly [file: string, bytes: Uint8Array])[] = [
    ['rh.xlsx', EXPORT],
    ['RH.XLSX', EXPORT],
    ['rh.xls', Buffer.from('<table><tr><td>Nom</td><td>Prénom</td></tr></table>')],
    ['rh.ods', Uint8Array.of(0x50, 0x4b, 0x03, 0x04)],
  ];
  for (const [file, bytes] of FILES) {
    it(`is what opens ${file}`, async () => {
      const uri = await write(file, bytes);
      await vscode.commands.executeCommand('vscode.open', uri);
      assert.equal(await editorOf(uri), 'enrolment.conversion');
      assert.ok(Buffer.from(bytes).equals(await vscode.workspace.fs.readFile(uri)), 'the export is as it was');
    });
  }

  it('is asked for on a CSV, which a click opens as a text', async () => {
    const uri = await write('rh.csv', Buffer.from('Nom;Prénom\nROY;Lise\n'));
    await vscode.commands.executeCommand('vscode.open', uri);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    await vscode.commands.executeCommand('enrolment.convertExport', uri);
    assert.equal(await editorOf(uri), 'enrolment.conversionOfText');
  });

  const TARGETS: readonly (readonly [where: string, uri: () => vscode.Uri, notices: readonly RegExp[]])[] = [
    ['a folder', () => vscode.Uri.joinPath(folder, 'new.csv'), []],
    ['a disk that cannot be written', () => vscode.Uri.parse('nowhere:/Zoe/new.csv'), [/^warning [^/]*new\.csv[^/]*$/]],
  ];
  for (const [where, uri, notices] of TARGETS) {
    it(`opens what it made, and says where it could not write it: ${where}`, async () => {
      const said: string[] = [];
      const document = await openNewFile(
        uri(),
        'firstname,lastname\n',
        (kind, text) => void said.push(`${kind} ${text}`),
      );
      assert.deepEqual([document.getText(), document.isUntitled], ['firstname,lastname\n', notices.length > 0]);
      assert.equal(said.length, notices.length);
      for (const [index, notice] of notices.entries()) assert.match(said[index]!, notice);
    });
  }
});
