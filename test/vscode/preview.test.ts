// The preview inside VS Code: its tab, its page, the ways to it, the line above the header, what is kept of decisions.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DecisionStore } from '../../src/editor/documents/decision-store';
import { pageHtml } from '../../src/webview/page-html';
import { eventually, open } from './editor';
import { enrolment } from './files';

const previews = () =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && /enrolment/.test(input.viewType));

const openPreviews = () => eventually('the tab of the preview', () => previews().length > 0 && previews());

async function lensOf({ uri }: vscode.TextDocument): Promise<vscode.Command> {
  const lens = await eventually('the line above the header', async () => {
    const command = 'vscode.executeCodeLensProvider';
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(command, uri, 10);
    return found.find((one) => one.command?.command === 'enrolment.openPreview') ?? false;
  });
  return lens.command!;
}

describe('the import preview', () => {
  afterEach(async () => {
    await vscode.window.tabGroups.close(previews());
  });

  it('opens beside the file, once', async () => {
    const { document } = await open('messy.csv');
    await vscode.commands.executeCommand('enrolment.openPreview', document.uri);
    await vscode.commands.executeCommand('enrolment.openPreview', document.uri);
    const tabs = await openPreviews();
    assert.equal(tabs.length, 1);
    assert.match(tabs[0]!.label, /messy\.csv/);
  });

  it('stays open when another extension gives the file another language', async () => {
    const { document } = await open('messy.csv');
    const before = document.languageId;
    await vscode.commands.executeCommand('enrolment.openPreview', document.uri);
    await openPreviews();
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await lensOf(document);
    assert.equal(previews().length, 1);
    await vscode.languages.setTextDocumentLanguage(document, before);
  });

  it('is announced above the header with what the import would do, and opened from there', async () => {
    const { document } = await open('messy.csv');
    const edit = new vscode.WorkspaceEdit();
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const [header, ...people] = [
      'firstname,lastname,password,email,profile_field_matricule',
      'Pierre,Dupond,,pierre.dupond@ch.fr,41',
      'Paul,Dupond,,paul.dupond@ch.fr,42',
      'Marc,,,marc@ch.fr,43',
    ];
    edit.replace(document.uri, all, [header, ...people].join('\n'));
    await vscode.workspace.applyEdit(edit);
    const {
      title,
      command,
      arguments: args = [],
    } = await eventually('the new counts', async () => {
      const found = await lensOf(document);
      return /refus/.test(found.title) && found;
    });
    assert.match(title, /1 (created|compte créé) · 1 (to decide|à trancher) · 1 (refused|refusé)$/);
    await vscode.commands.executeCommand(command, ...args);
    assert.equal((await openPreviews()).length, 1);
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('has a button in the title of the editor, a key, and a command', async () => {
    const { contributes } = enrolment().packageJSON;
    const only = 'enrolment.isEnrolment';
    const id = 'enrolment.openPreview';
    const [button] = contributes.menus['editor/title'].filter(({ command }: { command: string }) => command === id);
    assert.deepEqual([button.group, button.when], ['navigation', only]);
    const [key] = contributes.keybindings.filter(({ command }: { command: string }) => command === id);
    assert.deepEqual([key.key, key.when], ['ctrl+k v', `${only} && editorTextFocus`]);
    const commands = await vscode.commands.getCommands(true);
    for (const command of [id, 'enrolment.decisionSheet']) assert.ok(commands.includes(command), command);
  });

  it('lets in nothing but its own script and style', () => {
    const webview = { cspSource: 'https://own', asWebviewUri: (uri: vscode.Uri) => uri } as vscode.Webview;
    const pages = [1, 2].map(() =>
      pageHtml(webview, vscode.Uri.file('/extension'), { name: 'preview', language: 'fr' }),
    );
    const [page = '', another = ''] = pages;
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    const nonce = /<script nonce="([0-9a-f]{32})" src="[^"]+"><\/script>/.exec(page)?.[1];
    assert.equal(policy, `default-src 'none'; script-src 'nonce-${nonce}'; style-src https://own`);
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.doesNotMatch(page, /\son\w+=|javascript:|<style/);
    assert.ok(nonce && !another.includes(nonce), 'a nonce is for one page');
  });
});

describe('decisions on duplicates', () => {
  /** What VS Code keeps of an extension, without VS Code. */
  const memory = (): vscode.Memento => {
    const kept = new Map<string, string>();
    return {
      keys: () => [...kept.keys()],
      get: <T>(key: string, otherwise?: T) => (kept.has(key) ? JSON.parse(kept.get(key)!) : otherwise),
      update: async (key, value) => void kept.set(key, JSON.stringify(value)),
    };
  };
  const uri = vscode.Uri.file('/agents.csv');

  it('are there again after a reload, with the way back', async () => {
    const kept = memory();
    const book = new DecisionStore(kept);
    await book.decide(uri, [{ key: 'paul', who: 'Paul Dupond', after: { kind: 'delete' } }]);
    await book.decide(uri, [{ key: 'anne', who: 'Anne Roy', after: { kind: 'modify' } }]);
    await book.decide(uri, [{ key: 'paul', who: 'Paul Dupond', after: { kind: 'add', username: 'alp002.pa.dupond' } }]);
    const reloaded = new DecisionStore(kept);
    assert.deepEqual(reloaded.of(uri).decisions, {
      anne: { kind: 'modify' },
      paul: { kind: 'add', username: 'alp002.pa.dupond' },
    });
    await reloaded.undo(uri, 1);
    assert.deepEqual(reloaded.of(uri).decisions, { anne: { kind: 'modify' }, paul: { kind: 'delete' } });
    await reloaded.undo(uri, 9);
    assert.deepEqual([reloaded.of(uri).decisions, reloaded.of(uri).history], [{}, []]);
    assert.deepEqual(reloaded.of(vscode.Uri.file('/other.csv')).decisions, {});
  });

  it('stay with a file that is renamed, also with its folder, and with no other', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const at = (name: string) => vscode.Uri.joinPath(folder!.uri, 'renamed', name);
    for (const name of ['agents.csv', 'agents.csv.txt']) await vscode.workspace.fs.writeFile(at(name), Buffer.from(''));
    const book = new DecisionStore(memory());
    const following = book.followRenames();
    await book.decide(at('agents.csv'), [{ key: 'paul', who: 'Paul Dupond', after: { kind: 'delete' } }]);
    await book.decide(at('agents.csv.txt'), [{ key: 'anne', who: 'Anne Roy', after: { kind: 'modify' } }]);
    for (const [from, to, now] of [
      ['agents.csv', 'buis.csv', 'buis.csv'],
      ['', '../moved', '../moved/buis.csv'],
    ] as const) {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(at(from), at(to));
      await vscode.workspace.applyEdit(edit);
      const { decisions, history } = await eventually('the decisions under the new name', () => {
        const page = book.of(at(now));
        return Object.keys(page.decisions).length > 0 && page;
      });
      assert.deepEqual([decisions, history.length], [{ paul: { kind: 'delete' } }, 1]);
    }
    assert.deepEqual(book.of(at('../moved/agents.csv.txt')).decisions, { anne: { kind: 'modify' } });
    assert.deepEqual(book.of(at('agents.csv')).decisions, {});
    following.dispose();
    await vscode.workspace.fs.delete(at('../moved'), { recursive: true });
  });
});
