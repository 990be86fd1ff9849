// What happens to a file while it is checked or repaired: it changes, is closed, renamed or reverted; and many at once.
import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from './editor';
import {
  check,
  closeAll,
  diagnosticsOf,
  enrolment,
  HEADER,
  marks,
  openNew,
  ownDiagnosticsOf,
  retype,
  ruleIn,
} from './files';

/** Letters for a number, so that nobody is a homonym. */
const letters = (number: number) => [...String(number)].map((digit) => 'bcdfghjlmn'[Number(digit)]).join('');
const rowOf = (number: number, blank: string) =>
  `Anna,${blank}Rivet${letters(number)},,anna${number}@ch-buis.fr,${10_000 + number}`;
/** Long enough for a repair to be under way when something else comes. */
const ROWS = 2000;
const textOf = (blank: string, rows = ROWS) =>
  [HEADER, ...Array.from({ length: rows }, (_, number) => rowOf(number, blank)), ''].join('\n');
const DAMAGED = textOf(' ');
const REPAIRED = textOf('');

const repairAll = ({ uri }: vscode.TextDocument) => vscode.commands.executeCommand<number>('enrolment.fixAll', uri);
/** Types over a text, as an editor does it: refused, and done again, where the text has changed on the way. */
const type = (from: string, to: string) =>
  eventually(`typing ${to}`, async () => {
    const editor = vscode.window.activeTextEditor;
    const at = editor?.document.getText().indexOf(from) ?? -1;
    if (!editor || at < 0) return false;
    const { document } = editor;
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
    return editor.edit((builder) => builder.replace(range, to));
  });
const command = (name: string) => vscode.commands.executeCommand(name);

describe('meanwhile', () => {
  const faults: string[] = [];
  /** Other extensions live in this host too. */
  const ours = path.join(enrolment().extensionPath, 'dist');
  const note = (fault: unknown) => {
    if (fault instanceof Error && fault.stack?.includes(ours)) faults.push(fault.stack);
  };
  before(() => void process.on('unhandledRejection', note));
  after(() => void process.off('unhandledRejection', note));
  afterEach(async () => {
    await closeAll();
    assert.deepEqual(faults.splice(0), []);
  });

  it('somebody types while all is repaired: what was typed stays, and no line is half repaired', async () => {
    const document = await openNew('types.csv', DAMAGED);
    await diagnosticsOf(document);
    const repairing = repairAll(document);
    await type('Rivetb,', 'Rivetzz,');
    await type('Rivetc,', 'Rivetyy,');
    await repairing;
    const typed = (text: string) => text.replace('Rivetb,', 'Rivetzz,').replace('Rivetc,', 'Rivetyy,');
    assert.ok(
      [typed(DAMAGED), typed(REPAIRED)].includes(document.getText()),
      'the repair was made whole, or not at all',
    );
    await repairAll(document);
    assert.ok(document.getText() === typed(REPAIRED));
    await eventually('no finding is left', () => ownDiagnosticsOf(document.uri).length === 0);
  });

  it('somebody types while accents come back: they do, and all else is repaired', async () => {
    // What is typed in a line with unreadable letters is all that is known of it: the first line has none.
    const rows = Array.from({ length: ROWS }, (_, number) =>
      rowOf(number, '').replace('Anna', number ? 'Zoé' : 'Anna'),
    );
    const damaged = ['Prénom;lastname;password;email;profile_field_matricule', ...rows].join('\n').replaceAll(',', ';');
    const document = await openNew('accents.csv', Buffer.from(damaged, 'latin1'));
    await diagnosticsOf(document);
    const repairing = repairAll(document);
    await type('Rivetb;', 'Rivetzz;');
    await repairing;
    assert.equal(document.getText(), damaged.replace('Prénom', 'firstname').replace('Rivetb;', 'Rivetzz;'));
  });

  it('it is reverted while it is repaired: the findings are those of the text that is there', async () => {
    const document = await openNew('reverts.csv', DAMAGED);
    await diagnosticsOf(document);
    await retype(document, 'firstname', 'Prénom');
    const repairing = repairAll(document);
    await command('workbench.action.files.revert');
    await repairing;
    await eventually('the repair was made whole, or not at all', () =>
      [DAMAGED, REPAIRED].includes(document.getText()),
    );
    await eventually('the findings of this text', async () => {
      const { findings } = await check(document);
      return ownDiagnosticsOf(document.uri).length === Math.min(findings.length, 1000);
    });
  });

  it('it is closed while it is repaired: the file on disk is as it was, and no finding stays behind', async () => {
    const document = await openNew('closes.csv', DAMAGED);
    await diagnosticsOf(document);
    const repairing = repairAll(document);
    await command('workbench.action.revertAndCloseActiveEditor');
    await Promise.resolve(repairing).catch(() => {}); // VS Code may say that there is no such document any more
    assert.equal(Buffer.from(await vscode.workspace.fs.readFile(document.uri)).toString(), DAMAGED);
  });

  it('it is closed as soon as it is open', async () => {
    const documents = [];
    for (let nth = 0; nth < 3; nth++) {
      documents.push(await openNew('flashes.csv', DAMAGED));
      await command('workbench.action.closeActiveEditor');
    }
    for (const document of documents) {
      await eventually('it is closed, and nothing is said of it', () => {
        const gone = !vscode.workspace.textDocuments.includes(document);
        return gone ? ownDiagnosticsOf(document.uri).length === 0 : ownDiagnosticsOf(document.uri).length > 0;
      });
    }
  });

  it('it is renamed while it is checked: the findings go with it', async () => {
    const before = await openNew('named.csv', textOf(' ', 3));
    await diagnosticsOf(before);
    await retype(before, 'Rivetb,', 'Rivetzz,');
    const repairing = repairAll(before);
    const edit = new vscode.WorkspaceEdit();
    const renamed = vscode.Uri.joinPath(before.uri, '..', 'renamed.csv');
    edit.renameFile(before.uri, renamed, { overwrite: true });
    await vscode.workspace.applyEdit(edit);
    await Promise.resolve(repairing).catch(() => {});
    const after = await vscode.workspace.openTextDocument(renamed);
    await retype(after, 'firstname', 'Prénom');
    await eventually('findings under the new name', () =>
      ownDiagnosticsOf(renamed).map(ruleIn).includes('header-name'),
    );
    await eventually('none under the old one', () => ownDiagnosticsOf(before.uri).length === 0);
    await command('workbench.action.files.revert');
    await vscode.workspace.fs.delete(renamed);
  });

  it('fifty files are open: each has its own findings, and loses them when it is repaired', async () => {
    const open = (nth: number) => {
      const person = (number: number) => rowOf(number + 100 * nth, number === 1 ? ' ' : '');
      const content = [HEADER, person(0), person(1), person(2), ''].join('\n');
      return vscode.workspace.openTextDocument({ content, language: 'csv' });
    };
    const documents = await Promise.all(Array.from({ length: 50 }, (_, nth) => open(nth)));
    const names = (nth: number) => `cell-whitespace  Rivet${letters(1 + 100 * nth)}`;
    for (const [nth, document] of documents.entries()) {
      await eventually(`the finding of file ${nth}`, () => marks(document).join() === names(nth));
    }
    await Promise.all(documents.map(repairAll));
    for (const document of documents) await eventually('no finding', () => marks(document).length === 0);
  });
});
