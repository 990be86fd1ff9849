// What helps while somebody writes: hover, suggestions, hints, outline, and the ways of a cohort, in a real VS Code.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open } from './editor';
import { closeAll, openNew, setting, writeNew } from './files';

const at = (line: number, column: number) => new vscode.Position(line, column);

async function opened(file: string): Promise<vscode.TextDocument> {
  return (await open(file)).document;
}

const symbols = async (document: vscode.TextDocument) =>
  (await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  )) ?? [];

async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) => contents.map((text) => (text as vscode.MarkdownString).value)).join('\n');
}

async function suggestionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, position);
  return items;
}

describe('authoring', () => {
  it('a hover says what the column is, and what the platform makes of the cell', async () => {
    const document = await opened('people/agents.csv');
    assert.match(await hoverAt(document, at(1, 45)), /812.+000812/s);
    assert.match(await hoverAt(document, at(1, 52)), /Cohorte.*_Ex25/);
    assert.match(await hoverAt(document, at(1, 8)), /alp002\.l\.morel/);
    assert.match(await hoverAt(document, at(2, 'Zoé,Roy,Kf7-tamis,'.length)), /alp002\.z\.roy\.fictif@anfh\.fr/);
    assert.doesNotMatch(await hoverAt(document, at(2, 'Zoé,Roy,Kf'.length)), /Kf7/);
  });

  it('suggests cohorts, the fictif address, and a password that complies', async () => {
    const document = await opened('people/agents.csv');
    const cohorts = await suggestionsAt(document, at(1, document.lineAt(1).text.length));
    assert.ok(cohorts.some(({ label }) => label === 'Cohorte_Ex25'));
    const addresses = await suggestionsAt(document, at(2, 'Zoé,Roy,Kf7-tamis,'.length));
    assert.ok(addresses.some(({ label }) => label === 'alp002.z.roy.fictif@anfh.fr'));
    const [password] = await suggestionsAt(document, at(1, 'Lise,Morel,'.length));
    assert.match(String(password?.insertText), /^[A-Za-z]\S{7,}$/);
    assert.doesNotMatch(String(password?.label), new RegExp(String(password?.insertText).replace(/\W/g, '\\$&')));
  });

  it('suggests names of columns and usernames', async () => {
    const users = await openNew('suggested.csv', 'username,firstname,lastname,email,\n,Zoé,Roy,zoe@ch-buis.fr,\n');
    await setting('platform', 'anfh');
    await setting('establishment', 'alp002');
    const labels = async (line: number, column: number) =>
      (await suggestionsAt(users, at(line, column))).map(({ label }) => label);
    await eventually('the username', async () => (await labels(1, 0)).includes('alp002.z.roy'));
    const columns = await labels(0, users.lineAt(0).text.length);
    assert.ok(columns.includes('password') && !columns.includes('lastname'), columns.join());
    await setting('platform', undefined);
    await setting('establishment', undefined);
    await closeAll();
  });

  it('offers headers on an empty first line only, and people below a header; and folds nothing', async () => {
    const labels = async (document: vscode.TextDocument, line: number) =>
      (await suggestionsAt(document, at(line, 0))).map(({ label }) =>
        typeof label === 'string' ? label : label.label,
      );
    const empty = await openNew('snippets.csv', '');
    const headers = ['header-agents', 'header-agents-with-a-cohort'];
    const onFirst = await labels(empty, 0);
    for (const wanted of headers) assert.ok(onFirst.includes(wanted), `${wanted} among ${onFirst.join()}`);
    const begun = await openNew('snippets.csv', 'firstname,lastname,password,email,profile_field_matricule\n');
    const below = await labels(begun, 1);
    assert.ok(below.includes('agent') && !below.some((label) => headers.includes(label)), below.join());
    assert.equal(vscode.workspace.getConfiguration('editor', begun).get('folding'), false);
    await closeAll();
  });

  it('hints at the username that the platform will make, unless the file says it', async () => {
    const document = await opened('people/agents.csv');
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const command = 'vscode.executeInlayHintProvider';
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(command, document.uri, all);
    assert.deepEqual(
      hints.map(({ label, position }) => [label, position.line]),
      [
        ['alp002.l.morel', 1],
        ['alp002.z.roy', 2],
      ],
    );
    const users = await opened('moodle/users.csv');
    assert.deepEqual(await vscode.commands.executeCommand(command, users.uri, all), []);
  });

  it('has one entry a person in the outline, below the header, which is kept in sight for all of them', async () => {
    const document = await opened('people/agents.csv');
    const [header, ...others] = await symbols(document);
    assert.deepEqual(others, []);
    assert.deepEqual([header!.name, header!.selectionRange.end.line], ['Header (2\u00a0lines)', 0]);
    assert.deepEqual([header!.range.start.line, header!.range.end.line], [0, 2]);
    assert.deepEqual(
      header!.children.map(({ name, detail }) => `${name} ${detail}`),
      ['Morel Lise alp002.l.morel', 'Roy Zoé alp002.z.roy'],
    );
  });

  it('selects the cell, then the line', async () => {
    const document = await opened('people/agents.csv');
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [at(1, 7)],
    );
    const texts: string[] = [];
    for (let range: vscode.SelectionRange | undefined = selection; range; range = range.parent)
      texts.push(document.getText(range.range));
    assert.ok(texts.indexOf('Morel') >= 0 && texts.indexOf('Morel') < texts.indexOf(document.lineAt(1).text));
  });

  it('leads from a cohort to the catalogue, to every place, and renames it everywhere', async () => {
    const document = await opened('people/agents.csv');
    const position = at(1, document.lineAt(1).text.length - 2);
    const [definition] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    assert.match(definition!.uri.path, /people\/\.enrolment\.json$/);
    const catalogue = await vscode.workspace.openTextDocument(definition!.uri);
    assert.equal(catalogue.getText(definition!.range), `"${document.lineAt(1).text.split(',').at(-1)}"`);
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    assert.equal(places.length, 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      'Autre, cohorte',
    );
    const texts = edit.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText));
    assert.deepEqual(texts, ['"Autre, cohorte"', '"Autre, cohorte"']);
  });

  it('renames a cohort in a file that nobody has open, and keeps its encoding', async () => {
    const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
    const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'elsewhere');
    const closed = vscode.Uri.joinPath(folder, 'excel.csv');
    const before = `${HEADER}\r\nZoé,Lefèvre,,zoe@ch.fr,812,Été 26\r\n`;
    await vscode.workspace.fs.writeFile(closed, Buffer.from(before, 'latin1'));
    const document = await openNew('renaming.csv', `${HEADER}\nLise,Morel,,lise@ch.fr,813,Été 26\n`);
    const rename = async (name: string) => {
      const position = at(1, document.lineAt(1).text.length - 2);
      const command = 'vscode.executeDocumentRenameProvider';
      return vscode.commands.executeCommand<vscode.WorkspaceEdit>(command, document.uri, position, name);
    };
    const edit = await eventually('both files', async () => {
      const found = await rename('Hiver 26');
      return found.size === 2 && found;
    });
    await assert.rejects(rename('Łódź'), /UTF-8/);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const opened = vscode.workspace.textDocuments.find(({ uri }) => uri.path === closed.path)!;
    await opened.save();
    const bytes = Buffer.from(await vscode.workspace.fs.readFile(closed));
    assert.equal(bytes.toString('latin1'), before.replace('Été 26', 'Hiver 26'));
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const cohortFile = (person: string) =>
    `firstname,lastname,password,email,profile_field_matricule,cohort1\n${person},,zoe@ch.fr,814,Rang 7\n`;
  /** Files that nobody has open, and whether the cohort gets its other name in them. */
  const closedFiles: readonly [name: string, text: string, isRenamed: boolean][] = [
    ['is one like others', cohortFile('Zoe,Roy'), true],
    ['has letters that can be told', cohortFile('Zoé,Lefèvre'), true],
    ['has letters that cannot be told', cohortFile('GENEVIéVE,Roy'), false],
    ['is none by its looks', 'cohort1\nRang 7\n', false],
  ];
  for (const [name, text, isRenamed] of closedFiles) {
    it(`a cohort ${isRenamed ? 'gets' : 'does not get'} another name in a closed file that ${name}`, async () => {
      const closed = await writeNew('closed-naming.csv', Buffer.from(text, 'latin1'));
      const document = await openNew('naming.csv', cohortFile('Lise,Morel'));
      const position = at(1, document.lineAt(1).text.length - 2);
      const command = 'vscode.executeDocumentRenameProvider';
      const edit = await eventually('edits', async () => {
        const args = [document.uri, position, 'Rang 8'] as const;
        const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(command, ...args);
        return found.size > 0 && found;
      });
      const files = edit.entries().map(([uri]) => uri.path);
      assert.deepEqual([files.includes(document.uri.path), files.includes(closed.path)], [true, isRenamed]);
      await closeAll();
    });
  }
});
