// "Convert an HR export" in a real VS Code: the mapping is shown and corrected, a new file opens, the export stays as it is.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { writeWorkbook } from '../core/reference/workbook-writer';
import { check, closeAll } from './files';

const ROWS = [
  ['Liste des agents au 3 mars', null, null, null, null],
  ['Civ.', 'Patronyme', 'Prénom', 'N° agent', 'Mél perso'],
  ['Mme', 'ROY', 'Lise', '0812', 'lise.roy@ch-buis.fr'],
  ['M.', 'LE GOFF', 'Joseph', '0813', null],
];

/** Converts an export; somebody chooses these in one list after the other, then closes the list. What was shown and said. */
async function convert(source: vscode.Uri, ...choices: readonly RegExp[]) {
  const shown: string[] = [];
  const said: string[] = [];
  const left = [...choices];
  const { showQuickPick, showErrorMessage } = vscode.window;
  const choose = async (items: readonly vscode.QuickPickItem[]) => {
    shown.push(items.map(({ label, description = '' }) => `${label} ${description}`.trim()).join('\n'));
    const choice = left.shift();
    return choice && items.find(({ label, description = '' }) => choice.test(`${label} ${description}`));
  };
  Object.assign(vscode.window, { showQuickPick: choose, showErrorMessage: async (text: string) => said.push(text) });
  const command = 'enrolment.convertExport';
  const document = await vscode.commands.executeCommand<vscode.TextDocument | undefined>(command, source);
  Object.assign(vscode.window, { showQuickPick, showErrorMessage });
  assert.deepEqual(left, [], 'every choice was offered');
  return { document, shown, said };
}

describe('converting an export', () => {
  const root = vscode.workspace.workspaceFolders![0]!.uri;
  const folder = vscode.Uri.joinPath(root, 'exports');
  const write = async (name: string, bytes: Uint8Array) => {
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, bytes);
    return uri;
  };

  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('shows the mapping, takes corrections, opens a new file, and keeps the mapping for the next one', async () => {
    const bytes = writeWorkbook(ROWS);
    const source = await write('rh.xlsx', bytes);
    const { document, shown } = await convert(
      source,
      /^Patronyme/,
      / lastname$/,
      /^Mél perso/,
      / email$/,
      /Keep this mapping/,
      /Convert/,
    );
    assert.ok(document);
    const expected = [
      'firstname,lastname,password,email,profile_field_matricule',
      'Lise,ROY,,lise.roy@ch-buis.fr,0812',
      'Joseph,LE GOFF,,,0813',
      '',
    ].join('\n');
    assert.equal(document.getText(), expected);
    assert.match(document.uri.path, /\/exports\/rh-enrolment\.csv$/);
    assert.match(shown[0]!, /^Civ\. left out\nPatronyme left out\nPrénom → First name \(firstname\)$/m);
    assert.match(shown.at(-1)!, /Convert 2.lines.*rh-enrolment\.csv/);
    assert.match((await check(document)).verdict ?? '', /error/); // nobody can reach Joseph: what is red is the next step
    assert.ok(Buffer.from(bytes).equals(await vscode.workspace.fs.readFile(source)), 'the export is as it was');

    const config = JSON.parse(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, '.enrolment.json'))),
    );
    assert.deepEqual(config.mapping, {
      Prénom: 'firstname',
      'N° agent': 'profile_field_matricule',
      Patronyme: 'lastname',
      'Mél perso': 'email',
    });
    const { document: second } = await convert(source, /Convert/);
    assert.equal(second?.getText(), expected);
    assert.match(second!.uri.path, /\/exports\/rh-enrolment-2\.csv$/);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(root, '.enrolment.json'));
  });

  it('asks for a header and a template, and changes nothing when it is given up', async () => {
    const source = await write('rh.csv', Buffer.from('Urgences;Paul;Dupond\nBloc;Anne;Roy\n', 'latin1'));
    const before = await vscode.workspace.fs.readDirectory(folder);
    const { document, shown } = await convert(
      source,
      /header/i,
      /line 1/,
      /Template/,
      /cohort/i,
      /^Urgences/,
      / cohort1$/,
    );
    assert.equal(document, undefined);
    assert.match(shown[0]!, /^\$\(circle-slash\) Nothing to convert/);
    assert.match(shown.at(-1)!, /Convert 1.line/);
    assert.deepEqual(await vscode.workspace.fs.readDirectory(folder), before);
  });

  it('says in one sentence why a file cannot be read', async () => {
    const whole = writeWorkbook(ROWS);
    const damaged = await write('cut.xlsx', whole.subarray(0, whole.length / 2));
    const { document, shown, said } = await convert(damaged);
    assert.deepEqual([document, shown], [undefined, []]);
    assert.match(said.join(), /incomplete or damaged/);
    const empty = await convert(await write('empty.csv', new Uint8Array()));
    assert.match(empty.said.join(), /empty/);
  });
});
