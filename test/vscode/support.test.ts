// What a support team asks for: a report, the answer, an anonymised copy, a comparison, of files open or not.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, HEADER, retype } from './files';

const AGENTS = `${HEADER}\nMarc,Petit,Agent-812!,marc.petit@ch,21\nLise,Morel,Agent-812!,,22\n`;

describe('the support team’s commands', () => {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'support');
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const write = (name: string, text: string) => vscode.workspace.fs.writeFile(at(name), Buffer.from(text, 'latin1'));
  const read = async (name: string) => Buffer.from(await vscode.workspace.fs.readFile(at(name))).toString('utf8');
  const run = <T = unknown>(command: string, ...args: unknown[]) =>
    vscode.commands.executeCommand<T>(`enrolment.${command}`, ...args);

  before(async () => {
    await write('.enrolment.json', '{ "platform": "anfh" }\n');
    await write('agents.csv', AGENTS);
    await write('others.csv', `${HEADER}\nMarc,Petit,,marc.petit@ch.fr,21\nLise,Morel,,lise@ch.fr,22\n`);
    await write('accents.csv', `${HEADER}\nChloé,Béranger,,chloe.beranger@ch.fr,41\n`);
    await write('towns.csv', 'town,code\nLyon,69000\n');
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const formats: [string, RegExp][] = [
    ['html', /^<!doctype html>\n<html lang="fr">[\s\S]*<td>D2<\/td>/],
    ['md', /^# Vérification des fichiers[\s\S]*\| 2 \| D2 \|/],
    ['csv', /^\ufeff"Fichier";"Ligne"/],
    ['json', /"cell":"D2"/],
    ['sarif', /"ruleId":\s?"email-format"/],
  ];
  for (const [ending, expected] of formats) {
    it(`report on a file, in French unless the setting says otherwise: ${ending}`, async () => {
      await run('report', at('agents.csv'), undefined, at(`r.${ending}`));
      const text = await read(`r.${ending}`);
      assert.match(text, expected);
      assert.doesNotMatch(text, /Agent-812!/, 'a password');
      await vscode.workspace.fs.delete(at(`r.${ending}`));
    });
  }

  it('report on a folder, with what its files say of each other', async () => {
    await run('reportFolder', folder, undefined, at('all.json'));
    const { files } = JSON.parse(await read('all.json'));
    await vscode.workspace.fs.delete(at('all.json'));
    const found = files.map(({ path, causes }: { path: string; causes: { rule: string }[] }) => [
      path,
      causes.some(({ rule }) => rule === 'files-person'),
    ]);
    assert.deepEqual(found, [
      ['support/accents.csv', false],
      ['support/agents.csv', true],
      ['support/others.csv', true],
    ]);
  });

  it('answer politely, without an address, a matricule or a last name', async () => {
    const answer = await run<string>('copyAnswer', at('agents.csv'));
    assert.equal(await vscode.env.clipboard.readText(), answer);
    assert.match(answer, /^Bonjour,[\s\S]*ligne 2[\s\S]*Bien cordialement,/);
    assert.doesNotMatch(answer, /Petit|Morel|marc.petit|Agent-812|\b2[12]\b/);
  });

  it('answer about what stands in the editor, saved or not', async () => {
    const document = await vscode.workspace.openTextDocument(at('others.csv'));
    await vscode.window.showTextDocument(document);
    await retype(document, 'marc.petit@ch.fr', 'marc.petit');
    assert.match(await run<string>('copyAnswer'), /Adresse de courriel non valide/);
    await closeAll();
  });

  it('copy files anonymously, in their encodings, the same people in all', async () => {
    const uris = ['agents.csv', 'others.csv', 'accents.csv'].map(at);
    await run('anonymise', uris[0], uris, at('copies'));
    const [agents, others] = [await read('copies/agents.csv'), await read('copies/others.csv')];
    assert.doesNotMatch(agents + others, /Marc|Petit|Lise|Morel/);
    const cells = (text: string) => text.split('\n')[1]!.split(',');
    assert.deepEqual(cells(agents).slice(0, 2), cells(others).slice(0, 2));
    const bytes = Buffer.from(await vscode.workspace.fs.readFile(at('copies/accents.csv'))).toString('latin1');
    assert.match(bytes, /^firstname[^\n]*\n[^\n,]{4}[\x80-\xff],[^\n]*\n$/);
    await vscode.workspace.fs.delete(at('copies'), { recursive: true });
  });

  it('never put a copy in the place of an original', async () => {
    assert.deepEqual(await run('anonymise', at('agents.csv'), undefined, at('agents.csv')), []);
    assert.equal(await read('agents.csv'), AGENTS);
  });

  it('compare two versions, person by person', async () => {
    await write('old.csv', AGENTS.replace('Lise,Morel', 'Anne,Roy').replace(',22', ',33').replace('ch,21', 'ch.fr,21'));
    const page = await run<vscode.Uri>('compareVersions', at('agents.csv'), undefined, at('old.csv'));
    const text = (await vscode.workspace.openTextDocument(page)).getText();
    assert.match(
      text,
      /Anne Roy[\s\S]*Lise Morel[\s\S]*Marc Petit \| E-mail address “marc.petit@ch.fr” → “marc.petit@ch”/,
    );
    assert.doesNotMatch(text, /Agent-812/);
  });

  it('say so of a file that is none of ours, and do nothing', async () => {
    assert.equal(await run('report', at('towns.csv'), undefined, at('no.html')), undefined);
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(at('no.html'))));
  });
});
