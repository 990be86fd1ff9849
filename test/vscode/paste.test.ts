// Pasting into an enrolment file in a real VS Code: rows of a spreadsheet become lines, words stay words.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './editor';
import { CLEAN, closeAll, HEADER, openNew } from './files';

const EXPORT = 'Civilité\tNOM\tPrénom\tN° agent\tMél\r\nMme\tROY\tLise\t0812\tlise.roy@ch-buis.fr\r\n';
const LISE = 'Lise,ROY,,lise.roy@ch-buis.fr,0812';

/** Pastes a text at a place of the document, and waits until it is there. Ctrl+V itself is a matter for the browser. */
async function paste(document: vscode.TextDocument, at: vscode.Position | vscode.Range, copied: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  const range = at instanceof vscode.Range ? at : new vscode.Range(at, at);
  editor.selection = new vscode.Selection(range.start, range.end);
  await vscode.env.clipboard.writeText(copied);
  const { version } = document;
  await vscode.commands.executeCommand('enrolment.pasteRows');
  await eventually('what is pasted', () => document.version > version);
}

const endOf = ({ lineCount }: vscode.TextDocument) => new vscode.Position(lineCount - 1, 0);

describe('pasting into an enrolment file', () => {
  after(closeAll);

  it('converts rows of an export, in one step to undo', async () => {
    const document = await openNew('paste.csv', CLEAN);
    await paste(document, endOf(document), EXPORT);
    assert.equal(document.getText(), `${CLEAN}${LISE}\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), CLEAN);
  });

  it('keeps rows on lines of their own, wherever between lines the cursor is', async () => {
    const document = await openNew('paste.csv', `${HEADER}\nAnna,Rivet,,anna.rivet@ch-buis.fr,811`);
    await paste(document, new vscode.Position(0, HEADER.length), EXPORT);
    assert.deepEqual(document.getText().split('\n').slice(0, 2), [HEADER, LISE]);
    const second = EXPORT.replaceAll('Lise', 'Zoé');
    await paste(document, new vscode.Position(2, 0), second);
    await paste(document, document.lineAt(document.lineCount - 1).range.end, second);
    const zoe = LISE.replace('Lise', 'Zoé');
    assert.equal(document.getText(), `${HEADER}\n${LISE}\n${zoe}\nAnna,Rivet,,anna.rivet@ch-buis.fr,811\n${zoe}\n`);
  });

  it('leaves a word inside a cell, and rows of the file’s own, as they are', async () => {
    const document = await openNew('paste.csv', CLEAN);
    await paste(document, new vscode.Range(1, 5, 1, 10), 'Le Goff');
    await paste(document, endOf(document), 'Lise,Roy,,lise.roy@ch-buis.fr,813\n');
    await paste(document, new vscode.Position(1, 4), 'e\tb');
    assert.equal(
      document.getText(),
      `${HEADER}\nAnnae\tb,Le Goff,,anna.rivet@ch-buis.fr,812\nLise,Roy,,lise.roy@ch-buis.fr,813\n`,
    );
  });

  it('puts rows below the row in which the cursor is, and cuts it not', async () => {
    const row = EXPORT.split('\r\n')[1]!;
    for (const copied of [EXPORT, `${row}\r\n`, row, `${LISE}\n`]) {
      const document = await openNew('paste.csv', CLEAN);
      await paste(document, new vscode.Position(1, 2), copied);
      const [header, first, second] = document.getText().split('\n');
      assert.deepEqual([header, first], CLEAN.split('\n').slice(0, 2));
      assert.match(second!, /Lise/);
    }
  });

  it('keeps the cohort that was chosen for the line that rows take the place of', async () => {
    const toFillIn = 'Prénom,Nom,,,,Cohorte_25';
    const document = await openNew('paste.csv', `${HEADER},cohort1\n${toFillIn}\n`);
    await paste(document, new vscode.Position(1, 0), EXPORT + EXPORT.split('\r\n')[1]!.replace('Lise', 'Zoé'));
    assert.deepEqual(document.getText().trimEnd().split('\n').slice(1), [
      `${LISE},Cohorte_25`,
      `${LISE.replace('Lise', 'Zoé')},Cohorte_25`,
    ]);
  });

  it('fills cells downwards', async () => {
    const text = `${HEADER}\nAnna,Rivet,,anna.rivet@ch-buis.fr,\nLise,Roy,,lise.roy@ch-buis.fr,\n`;
    const document = await openNew('paste.csv', text);
    await paste(document, new vscode.Position(1, text.split('\n')[1]!.length), '812\r\n813\r\n');
    assert.equal(document.getText(), text.replace('.fr,\nL', '.fr,812\nL').replace(/\.fr,\n$/, '.fr,813\n'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('leaves other files alone', async () => {
    const document = await openNew('notes.txt', 'Notes\n');
    await paste(document, endOf(document), EXPORT);
    assert.equal(document.getText(), `Notes\n${EXPORT.replaceAll('\r\n', '\n')}`);
  });
});
