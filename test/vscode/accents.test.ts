// Accents in a real VS Code: what Excel has saved otherwise is read rightly, repaired, saved for the platform; what is
// lost is told and never invented.
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import * as vscode from 'vscode';
import { eventually } from './editor';
import { actionsAt, apply, closeAll, fixAt, HEADER, marked, onDisk, openNew, retype } from './files';

const NAME = 'accents.csv';
const text = `${HEADER}\r\nZoé,Lefèvre,,zoe@ch-buis.fr,812\r\nChloé,Petit,,chloe@ch-buis.fr,813\r\n`;
const latin = (what: string) => Buffer.from(what, 'latin1');
const asUtf8 = (what: string) => Buffer.from(what).toString('latin1');
const BOM = '\ufeff';

/** Does what a fix does by its command; gives what the person is told. */
async function told({ command }: vscode.CodeAction): Promise<string> {
  assert.ok(command);
  return vscode.commands.executeCommand<string>(command.command, ...(command.arguments ?? []));
}

/** As long as VS Code waits for one who has something to do before a save. */
const PATIENCE_MS = 1_600;

/** Keeps the extension host so busy that an answer before a save comes too late: each step takes too long. */
async function keepBusy(): Promise<void> {
  for (let steps = 0; steps < 8; steps++) {
    const free = Date.now() + PATIENCE_MS;
    while (Date.now() < free);
    await new Promise(setImmediate);
  }
}

describe('accents', () => {
  afterEach(closeAll);

  it('that were read wrongly come back, what was typed since stays, and saving makes UTF-8', async () => {
    const document = await openNew(NAME, latin(text));
    await retype(document, '813', '814');
    const typed = document.lineAt(2).text;
    assert.ok(typed.includes('\ufffd'));
    const fix = await fixAt(document, 'Zo\ufffd', /Restore the accents/);
    await apply(fix);
    assert.equal(document.lineAt(1).text, 'Zoé,Lefèvre,,zoe@ch-buis.fr,812');
    assert.equal(document.lineAt(2).text, typed);
    await vscode.commands.executeCommand('undo');
    assert.ok(document.lineAt(1).text.includes('\ufffd'));
    assert.match(
      await told(await fixAt(document, 'Zo\ufffd', /Restore the accents/)),
      /restored in 1\sline, not in 1\sother/,
    );
    await document.save();
    assert.ok((await onDisk(document)).includes(asUtf8('Zoé,Lefèvre')));
  });

  it('of two files put together come back, a byte-order mark and what was right stay', async () => {
    const right = `${BOM}${HEADER}\nZoé,Roy,,zoe@ch-buis.fr,812\n`;
    const rest = 'Zoé,Lefèvre,,zoe.lefevre@ch-buis.fr,813\n';
    const mixed = 'Élodie,Noël,,elodie@ch-buis.fr,814\n';
    const half = Buffer.concat([Buffer.from('Élodie,'), latin('Noël,,elodie@ch-buis.fr,814\n')]);
    const document = await openNew(NAME, Buffer.concat([Buffer.from(right), latin(rest), half]));
    assert.match(await told(await fixAt(document, 'Lef\ufffd', /Restore the accents/)), /restored in 2\slines\./);
    await marked(document);
    await document.save();
    assert.equal(await onDisk(document), asUtf8(right + rest + mixed));
  });

  const plain = `${HEADER}\nZoé,Lefèvre,,zoe@ch-buis.fr,812\nFrançois, Noël,,f.noel@ch-buis.fr,813\n`;
  const edited = plain.replace('firstname', 'firstname ');
  const elsewhere: [string, Uint8Array][] = [
    ['Windows', iconv.encode(plain, 'windows-1252')],
    ['a Mac', iconv.encode(plain, 'macintosh')],
    ['MS-DOS', iconv.encode(plain, 'cp850')],
  ];
  for (const [name, bytes] of elsewhere) {
    it(`of ${name} come back before anything else is repaired`, async () => {
      const document = await openNew(NAME, bytes);
      assert.ok(document.getText().includes('\ufffd'));
      assert.equal(await vscode.commands.executeCommand('enrolment.fixAll'), 1);
      await document.save();
      assert.equal(await onDisk(document), asUtf8(plain.replace(', Noël', ',Noël')));
    });

    it(`of ${name} come back when the file is saved`, async () => {
      const document = await openNew(NAME, bytes);
      await eventually('the findings', async () => vscode.languages.getDiagnostics(document.uri).length > 0);
      await retype(document, 'firstname', 'firstname ');
      await document.save();
      // On a busy machine, VS Code may have saved without waiting.
      await eventually('the accents', async () => (await onDisk(document)) === asUtf8(edited));
    });
  }

  const afterSaving: [what: string, then: () => PromiseLike<unknown>, tabs: number][] = [
    ['', async () => undefined, 1],
    [', and its tab is closed', () => vscode.commands.executeCommand('workbench.action.closeActiveEditor'), 0],
  ];
  for (const [what, then, tabs] of afterSaving) {
    it(`come back where VS Code saves without waiting for them${what}`, async () => {
      const document = await openNew(NAME, iconv.encode(plain, 'windows-1252'));
      await eventually('the findings', async () => vscode.languages.getDiagnostics(document.uri).length > 0);
      await retype(document, 'firstname', 'firstname ');
      let saves = 0;
      const listener = vscode.workspace.onDidSaveTextDocument(() => void saves++);
      const isBusy = keepBusy();
      await document.save();
      await then();
      await isBusy;
      await eventually('the accents', async () => (await onDisk(document)) === asUtf8(edited));
      await eventually('a save without them, and one more', () => saves === 2);
      listener.dispose();
      assert.equal(vscode.window.tabGroups.activeTabGroup.tabs.length, tabs);
      assert.equal(document.isDirty, false);
      await marked(document, 'header-name firstname ', 'cell-whitespace  Noël');
    });
  }

  it('that leave a doubt are not guessed, and nothing else is repaired', async () => {
    const bytes = iconv.encode(plain.replace(' Noël', 'Сергей'), 'windows-1251');
    const document = await openNew(NAME, bytes);
    const before = document.getText();
    await marked(document, 'file-encoding ');
    assert.equal(await vscode.commands.executeCommand('enrolment.fixAll'), 0);
    assert.equal(document.getText(), before);
  });

  it('that were saved as lost are asked for, and never invented', async () => {
    const document = await openNew(
      NAME,
      `${HEADER}\nZo\ufffd,Petit,,zoe@ch-buis.fr,812\nLun\ufffd,Roy,,l@ch-buis.fr,813\n`,
    );
    await marked(document, 'file-encoding Zo\ufffd', 'file-encoding Lun\ufffd');
    const [found] = vscode.languages.getDiagnostics(document.uri);
    assert.match(found?.message ?? '', /type it again/);
    const before = document.getText();
    for (const { command } of await actionsAt(document, found!.range)) {
      if (command?.command !== 'enrolment.explainRule') assert.fail(command?.title);
    }
    await vscode.commands.executeCommand('enrolment.act', document.uri, { kind: 'recover-accents' });
    assert.equal(document.getText(), before);
  });

  it('that are lost are told, in a name, and have no repair', async () => {
    const document = await openNew(NAME, `${HEADER}\nZo?,Petit,Qui?Moi8,zoe@ch-buis.fr,812\n`);
    await marked(document, 'file-encoding Zo?');
    const [found] = vscode.languages.getDiagnostics(document.uri);
    assert.match(found?.message ?? '', /type the letter again/);
    const actions = await eventually('the actions', async () => {
      const now = await actionsAt(document, found!.range);
      return now.length > 0 && now;
    });
    assert.deepEqual(
      actions.map(({ command }) => command?.command),
      ['enrolment.explainRule'],
    );
    assert.equal(await vscode.commands.executeCommand('enrolment.fixAll'), 0);
  });

  it('that were saved twice are repaired, with everything else that is safe', async () => {
    const document = await openNew(NAME, `${HEADER}\nZoÃ©,LefÃƒÂ¨vre,,zoe@ch-buis.fr,812\n`);
    await marked(document, 'file-encoding ZoÃ©', 'file-encoding LefÃƒÂ¨vre');
    assert.equal(await vscode.commands.executeCommand('enrolment.fixAll'), 2);
    assert.equal(document.lineAt(1).text, 'Zoé,Lefèvre,,zoe@ch-buis.fr,812');
  });

  const opened: [string, string, Uint8Array][] = [
    ['Windows-1252', 'windows1252', latin(text)],
    ['UTF-16, Excel’s “Unicode text”', 'utf16le', Buffer.from(BOM + text, 'utf16le')],
    ['the encoding of a Mac', 'macroman', Buffer.from(text.replaceAll('é', '\x8e').replaceAll('è', '\x8f'), 'latin1')],
  ];
  for (const [name, encoding, bytes] of opened) {
    it(`that VS Code has read rightly are saved for the platform: ${name}`, async () => {
      const { uri } = await openNew(NAME, bytes);
      const document = await vscode.workspace.openTextDocument(uri, { encoding });
      assert.equal(document.getText(), text);
      await marked(document, 'file-encoding ');
      assert.match(await told(await fixAt(document, HEADER, /Save as UTF-8/)), /^File saved as UTF-8/);
      await marked(document);
      assert.equal(document.getText(), text);
      assert.equal(await onDisk(document), asUtf8(text));
      await retype(document, '813', '814');
      await document.save();
      assert.equal(await onDisk(document), asUtf8(text.replace('813', '814')));
    });
  }

  it('that are not there make no other encoding a fault, until the first one is written', async () => {
    const { uri } = await openNew(NAME, `${HEADER}\nIrene,Valois,,irene.valois@ch-buis.fr,000812\n`);
    const document = await vscode.workspace.openTextDocument(uri, { encoding: 'windows1252' });
    await retype(document, '000812', '000813');
    await marked(document, 'matricule-prefixed 000813');
    await retype(document, 'Irene', 'Irène');
    await marked(document, 'file-encoding ', 'matricule-prefixed 000813');
  });

  it('of UTF-8 that a setting has had read as Windows-1252 are not spoilt a second time', async () => {
    const { uri } = await openNew(NAME, text);
    const document = await vscode.workspace.openTextDocument(uri, { encoding: 'windows1252' });
    assert.ok(document.getText().includes('ZoÃ©'));
    assert.match(await told(await fixAt(document, HEADER, /Save as UTF-8/)), /was UTF-8 already/);
    assert.equal(document.getText(), text);
    assert.equal(await onDisk(document), asUtf8(text));
    await marked(document);
  });

  it('come with a byte-order mark, which is no fault and stays', async () => {
    const document = await openNew(NAME, `${BOM}${HEADER}\nZoé, Petit,,zoe@ch-buis.fr,812\n`);
    await marked(document, 'cell-whitespace  Petit');
    assert.equal(await vscode.commands.executeCommand('enrolment.fixAll'), 1);
    await document.save();
    assert.equal(await onDisk(document), asUtf8(`${BOM}${HEADER}\nZoé,Petit,,zoe@ch-buis.fr,812\n`));
  });
});
