// What files and configurations say, in VS Code's own interface: no markup in a hover, and no password anywhere.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { HOSTILE } from '../hostile';
import { eventually } from './editor';
import { diagnosticsOf, enrolment, marks, openNew } from './files';

const HEADER = ['firstname', 'lastname', 'password', 'email', 'profile_field_matricule', 'cohort1'];
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const row = (...cells: readonly string[]) => cells.map(quoted).join(',');

/** Everything that VS Code shows of a document on our behalf, but for diagnostics. */
async function shown(document: vscode.TextDocument): Promise<unknown[]> {
  const ask = (name: string, ...args: unknown[]) =>
    vscode.commands.executeCommand<unknown[]>(`vscode.execute${name}`, document.uri, ...args);
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const symbols = (await ask('DocumentSymbolProvider')) as vscode.DocumentSymbol[];
  const found: unknown[] = [
    ...symbols.flatMap((symbol) => [symbol, ...symbol.children]),
    ...(await ask('InlayHintProvider', whole)),
    ...(await ask('CodeLensProvider', 100)),
  ];
  const actions = (await ask('CodeActionProvider', whole)) as vscode.CodeAction[];
  return [...found, ...actions.map(({ title, kind }) => [title, kind])];
}

const hoverAt = async (document: vscode.TextDocument, position: vscode.Position): Promise<string> => {
  const command = 'vscode.executeHoverProvider';
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, position);
  const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
  for (const { isTrusted, supportHtml } of contents) assert.ok(!isTrusted && !supportHtml);
  return contents.map(({ value }) => value).join('\n\n');
};

describe('what files say', () => {
  it('is a text in hovers, whatever it is, and wherever it comes from', async () => {
    const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'hostile');
    const at = (name: string) => vscode.Uri.joinPath(folder, name);
    const write = (name: string, text: string) => vscode.workspace.fs.writeFile(at(name), Buffer.from(text));
    // A header takes what fits on one line.
    const columns = HOSTILE.filter((text) => !/[\r\n\u2028]/.test(text) && text === text.trim());
    const name = { fr: columns.join(' '), en: columns.join(' ') };
    const template = { id: 'x', name, fileName: 'x.csv', columns: [...HEADER, ...columns], open: false };
    await write('p.json', JSON.stringify({ extends: 'anfh', name, templates: [template] }));
    await write(
      '.enrolment.json',
      JSON.stringify({ platform: 'p.json', establishment: 'alp002', cohorts: 'cohortes.csv' }),
    );
    await write('cohortes.csv', ['name,idnumber', ...HOSTILE.map((text) => row(text, text))].join('\n'));
    const people = HOSTILE.map((text, nth) => row(text, text, text, '', text, text, ...columns.map(() => String(nth))));
    await write('agents.csv', [row(...HEADER, ...columns), ...people].join('\n'));
    const document = await vscode.workspace.openTextDocument(at('agents.csv'));
    await diagnosticsOf(document);
    // A row may stand on several lines; the header's cells each have a hover, and the first cells of each row.
    const { text: header } = document.lineAt(0);
    const places = columns.map((column) => new vscode.Position(0, header.indexOf(quoted(column)) + 1));
    for (let line = 1; line < document.lineCount; line++) {
      for (let column = 1; column < document.lineAt(line).text.length; column += 7)
        places.push(new vscode.Position(line, column));
    }
    const texts = new Set(await Promise.all(places.map((place) => hoverAt(document, place))));
    assert.ok(texts.size > columns.length, `${texts.size} different hovers`);
    for (const text of texts) {
      const html = await vscode.commands.executeCommand<string>('markdown.api.render', text);
      const tags = [...html.matchAll(/<\/?([a-z]+)/gi)].map(([, tag]) => tag);
      // An address becomes a link, which only a click follows; `$` begins a formula here, not in a hover.
      assert.deepEqual(
        tags.filter((tag) => !['p', 'strong', 'br', 'a', 'span'].includes(tag!)),
        [],
        `${text}\n${html}`,
      );
      for (const [, address] of html.matchAll(/href="([^"]*)"/g)) assert.match(address!, /^https:|^mailto:/);
    }
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('is in no diagnostic, hover, list or answer where it is a password', async () => {
    const secret = 'Zq7!Marqueur';
    const people = [
      `Marc,Petit, ${secret},marc.petit@ch-buis.fr,21,C1`,
      `Lise,Morel,${secret},,22,C1`,
      `Lise,Morel,${secret}\\,,22,C1`,
      `Zoé,Roy,${secret},zoe.roy@ch-buis.fr,23,C1,x`,
      `Paul,Dupond,=${secret},paul.dupond@ch-buis.fr,24`,
      `Anne,"Blanc,${secret},anne.blanc@ch-buis.fr,25,C1`,
    ];
    const document = await openNew('secrets.csv', [HEADER.join(','), ...people, ''].join('\n'));
    await diagnosticsOf(document);
    const api = enrolment().exports;
    const said: unknown[] = [
      vscode.languages
        .getDiagnostics(document.uri)
        .map(({ message, relatedInformation }) => [message, relatedInformation]),
      await shown(document),
      await api.check(document.uri),
      await api.plan(document.uri),
    ];
    for (let line = 0; line < people.length + 1; line++) {
      const { text } = document.lineAt(line);
      for (let column = 0; column <= text.length; column += 3)
        said.push(await hoverAt(document, new vscode.Position(line, column)));
    }
    await eventually('findings', () => marks(document).length > 0);
    assert.doesNotMatch(JSON.stringify(said), /Marqueur/);
    assert.match(JSON.stringify(said), /Petit/, 'something was said');
  });
});
