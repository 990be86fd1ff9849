// The language that gives a file its colours, in a real VS Code: it comes back with a file that is opened again, and what
// somebody else chose for a file stays.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './editor';
import { CLEAN, check, closeAll, writeNew } from './files';

const OURS = 'enrolment-csv';
/** A header that VS Code itself does not know us by: the extension has to recognise it. */
const FRENCH = 'Prénom;Nom;Mot de passe;Courriel;Matricule\nAnna;Rivet;;anna.rivet@ch-buis.fr;812\n';

const inLanguage = (document: vscode.TextDocument, language: string) =>
  eventually(`${document.uri.path} in ${language}`, () => document.languageId === language);

const colourColumns = (value: boolean | undefined) =>
  vscode.workspace.getConfiguration('enrolment').update('colourColumns', value, vscode.ConfigurationTarget.Workspace);

/** Opens a file as a click in the explorer does: one that is opened by an extension stays open for minutes out of sight. */
async function opened(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri);
  const { document } = vscode.window.activeTextEditor!;
  assert.equal(document.uri.path, uri.path);
  return document;
}

/** Closes the file for good, and opens it again: another document of VS Code's. */
async function again(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await eventually('the file is closed', () => document.isClosed);
  return opened(document.uri);
}

/** All that the extension does with a file that was opened has been done. */
async function settled(document: vscode.TextDocument): Promise<void> {
  await check(document);
  await new Promise((resolve) => setTimeout(resolve, 500));
}

describe('the language of a file', () => {
  afterEach(async () => {
    await colourColumns(undefined);
    await closeAll();
  });

  it('is ours from the first moment, where the header is a template’s', async () => {
    const document = await opened(await writeNew('colours.csv', CLEAN));
    assert.equal(document.languageId, OURS);
    assert.equal((await again(document)).languageId, OURS);
  });

  it('is ours once the file is recognised, and when it is opened again', async () => {
    const document = await opened(await writeNew('colours.csv', FRENCH));
    await inLanguage(document, OURS);
    for (let reopened = document, times = 0; times < 3; times++) {
      reopened = await again(reopened);
      await inLanguage(reopened, OURS);
    }
  });

  for (const [kind, text] of [
    ['a template’s header', CLEAN],
    ['another header', FRENCH],
  ] as const) {
    for (const language of ['plaintext', 'markdown']) {
      it(`stays ${language} where somebody chose that, also when it is opened again: ${kind}`, async () => {
        let document = await opened(await writeNew('colours.csv', text));
        await inLanguage(document, OURS);
        await vscode.languages.setTextDocumentLanguage(document, language);
        for (let times = 0; times < 2; times++) {
          document = await again(document);
          await inLanguage(document, language);
          await settled(document);
          assert.equal(document.languageId, language);
        }
        await vscode.languages.setTextDocumentLanguage(document, OURS);
        document = await again(document);
        await settled(document);
        assert.equal(document.languageId, OURS);
      });
    }

    it(`is not ours where nobody wants colours: ${kind}`, async () => {
      await colourColumns(false);
      let document = await opened(await writeNew('colours.csv', text));
      for (let times = 0; times < 2; times++) {
        await inLanguage(document, 'plaintext');
        await settled(document);
        assert.equal(document.languageId, 'plaintext');
        document = await again(document);
      }
    });
  }
});
