// Fixes in a real VS Code: each edit is minimal, one undo takes it back, and none reaches a text that has changed since.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './editor';
import { actionsAt, apply, CLEAN, closeAll, fixAt, HEADER, marked, onDisk, openNew, retype, setting } from './files';

const NAME = 'repaired.csv';
const MESSY = `${HEADER}\r\n Anna,Rivet ,,anna.rivet@ch-buis.fr,000812\r\n"Le Goff","Max",,max@ch-buis.fr ,000813\r\n,,,,\r\n`;
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('enrolment');

const undo = () => vscode.commands.executeCommand('undo');

describe('a fix', () => {
  afterEach(closeAll);

  it('changes what it names and nothing else; one undo takes it back', async () => {
    const document = await openNew(NAME, MESSY);
    await apply(await fixAt(document, '000812', /./));
    assert.equal(document.getText(), MESSY.replace('000812', '812'));
    await undo();
    assert.equal(document.getText(), MESSY);
    assert.equal(document.isDirty, false);
  });

  it('is not applied to a text that has changed since it was offered', async () => {
    const document = await openNew(NAME, MESSY);
    const fix = await fixAt(document, '000812', /./);
    await retype(document, HEADER, `Liste\r\n${HEADER}`);
    const changed = document.getText();
    await apply(fix);
    assert.equal(document.getText(), changed);
  });

  it('is not applied to a text that changes while it is on its way', async () => {
    const document = await openNew(NAME, MESSY);
    const fix = await fixAt(document, '000812', /./);
    const editor = vscode.window.activeTextEditor;
    // The extension does not know of it yet when the fix is chosen.
    const typing = editor?.edit((builder) => builder.insert(new vscode.Position(0, 0), 'Liste\r\n'));
    await Promise.all([typing, apply(fix)]);
    assert.equal(document.getText(), `Liste\r\n${MESSY}`);
  });

  it('is made for the text as it is, also right after a keystroke', async () => {
    const document = await openNew(NAME, MESSY);
    await fixAt(document, '000812', /./);
    await retype(document, ' Anna', 'Bea,Duval,,bea.duval@ch-buis.fr,814\r\n Anna');
    await apply(await fixAt(document, '000812', /./));
    assert.ok(document.getText().includes('anna.rivet@ch-buis.fr,812\r\n'));
  });

  it('can be made everywhere in the file', async () => {
    const document = await openNew(NAME, MESSY);
    await apply(await fixAt(document, '000812', /^Repair everywhere: .*prefix.*\(2\)/i));
    assert.equal(document.getText(), MESSY.replace('000812', '812').replace('000813', '813'));
    await undo();
    assert.equal(document.getText(), MESSY);
  });

  it('makes a password that complies, differs each time, and needs no quotes', async () => {
    const document = await openNew(NAME, `${HEADER}\nAnna,Rivet,,,812\n`);
    const passwords: (string | undefined)[] = [];
    for (const _ of [1, 2]) {
      await apply(await fixAt(document, ',,812', /password/));
      passwords.push(/^Anna,Rivet,([^,;"\s]{12,}),,812$/m.exec(document.getText())?.[1]);
      await undo();
    }
    assert.ok(passwords[0] && passwords[1]);
    assert.notEqual(passwords[0], passwords[1]);
  });

  it('renames a file whose ending hides it from the platform', async () => {
    const document = await openNew('repaired.csv.txt', CLEAN);
    const { uri } = document;
    await apply(await fixAt(document, HEADER, /repaired-\d+\.csv/));
    const renamed = await eventually('the file under its new name', () => {
      const path = uri.path.replace(/\.txt$/, '');
      return vscode.workspace.textDocuments.find((one) => one.uri.path === path) ?? false;
    });
    assert.equal(await onDisk(renamed), CLEAN);
    await vscode.workspace.fs.delete(renamed.uri);
  });
});

describe('fix-all', () => {
  afterEach(async () => {
    await setting('rules', undefined);
    await closeAll();
  });
  const fixed = `${HEADER}\r\nAnna,Rivet,,anna.rivet@ch-buis.fr,812\r\n"Le Goff","Max",,max@ch-buis.fr,813\r\n`;

  it('repairs all that is safe as one step, deletes no line but empty ones', async () => {
    const twice = 'Anna,Rivet,,anna.rivet@ch-buis.fr,812\r\n';
    const document = await openNew(NAME, MESSY + twice);
    const count = await vscode.commands.executeCommand('enrolment.fixAll');
    assert.ok(Number(count) >= 5, `${count} places`);
    assert.equal(document.getText(), fixed + twice);
    await marked(document, `person-duplicate ${twice.trim()}`);
    assert.equal(await vscode.commands.executeCommand('enrolment.fixAll'), 0);
    await undo();
    assert.equal(document.getText(), MESSY + twice);
  });

  it('leaves alone what the user has turned off', async () => {
    const document = await openNew(NAME, MESSY);
    await setting('rules', { 'matricule-prefixed': 'off' });
    await marked(
      document,
      'cell-whitespace  Anna',
      'cell-whitespace Rivet ',
      'cell-whitespace max@ch-buis.fr ',
      'row-empty ,,,,',
    );
    await vscode.commands.executeCommand('enrolment.fixAll');
    assert.ok(document.getText().includes('000812'));
  });

  it('is a source action, and there is none for a clean file', async () => {
    const document = await openNew(NAME, MESSY);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [action] = await eventually('the action', async () => {
      const actions = await actionsAt(document, whole, FIX_ALL);
      return actions.length > 0 && actions;
    });
    assert.ok(action?.kind && FIX_ALL.contains(action.kind));
    await apply(action);
    assert.equal(document.getText(), fixed);
    assert.deepEqual(await actionsAt(document, whole, FIX_ALL), []);
  });

  it('comes with saving, when the user wants it', async () => {
    const editor = vscode.workspace.getConfiguration('editor');
    const { Workspace } = vscode.ConfigurationTarget;
    await editor.update('codeActionsOnSave', { 'source.fixAll.enrolment': 'explicit' }, Workspace);
    try {
      const document = await openNew(NAME, MESSY);
      await retype(document, '000812', '000812 ');
      await vscode.commands.executeCommand('workbench.action.files.save');
      await eventually('the repaired file', async () => (await onDisk(document)) === fixed).catch(async () =>
        assert.equal(await onDisk(document), fixed),
      );
      assert.equal(document.isDirty, false);
    } finally {
      await editor.update('codeActionsOnSave', undefined, Workspace);
    }
  });
});

describe('the offer to repair a file of Excel', () => {
  const { showInformationMessage, setStatusBarMessage } = vscode.window;
  afterEach(async () => {
    Object.assign(vscode.window, { showInformationMessage, setStatusBarMessage });
    await closeAll();
  });

  it('says so where all is repaired when it is taken up', async () => {
    const said: string[] = [];
    const offers: string[] = [];
    Object.assign(vscode.window, {
      async showInformationMessage(question: string, ...buttons: string[]) {
        offers.push(question);
        await vscode.commands.executeCommand('enrolment.fixAll');
        return buttons[0];
      },
      setStatusBarMessage: (text: string) => said.push(text),
    });
    await openNew('offered.csv', 'Prénom,Nom,Mot de passe,Email,Matricule\nAnna,Rivet,,anna.rivet@ch-buis.fr,812\n');
    await eventually('an answer', () => said.some((text) => /^Nothing/.test(text)));
    assert.match(offers.join(), /columns/);
  });
});
