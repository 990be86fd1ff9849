// A folder from anybody: its configuration cannot have a file read that is elsewhere; and a file that Excel holds is told.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from './editor';
import { ownDiagnosticsOf, ruleIn, setting } from './files';

const EXPORT =
  "Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel\nLise;Morel;alp002.l.morel;lise.morel@ch-exemple.fr\n";
const CSV = 'firstname,lastname,password,email,profile_field_matricule\nLise, Morel,Kf7-tamis,,812\n';
const configOf = (accounts: string) =>
  `${JSON.stringify({ platform: 'anfh', establishment: 'alp002', ...(accounts && { accounts }) })}\n`;

describe('a folder from anybody', () => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'enrolment-csv-elsewhere-'));
  const outside = path.join(elsewhere, 'comptes.csv');
  const platform = path.join(elsewhere, 'plateforme.json');
  const at = (file: string) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'anybody', file);

  before(() => {
    writeFileSync(outside, EXPORT);
    writeFileSync(platform, '{ "extends": "anfh" }');
  });
  after(async () => {
    await vscode.workspace.fs.delete(at(''), { recursive: true });
    rmSync(elsewhere, { recursive: true });
  });

  /** What is found in the file of a folder with that configuration, and what is said of the configuration. */
  async function found(folder: string, config: string, files: Readonly<Record<string, string>> = {}) {
    const all = { ...files, ...(config && { '.enrolment.json': config }), 'agents.csv': CSV };
    for (const [file, text] of Object.entries(all)) {
      await vscode.workspace.fs.writeFile(at(`${folder}/${file}`), Buffer.from(text));
    }
    const document = await vscode.workspace.openTextDocument(at(`${folder}/agents.csv`));
    // The same people are in the other tests' folders, which the comparison of files comes to when it does, even first.
    const rules = await eventually(`findings in ${folder}`, () => {
      const own = ownDiagnosticsOf(document.uri).map(ruleIn);
      return own.length > 0 && own;
    });
    const problems = vscode.languages.getDiagnostics(at(`${folder}/.enrolment.json`));
    return { rules, problems: problems.map(({ message }) => message).join() };
  }

  const upwards = path.relative(at('folder').fsPath, outside);
  const paths: readonly (readonly [string, string])[] = [
    ['an absolute path', outside],
    ['a path upwards', upwards],
    ['a path that goes in and out', `x/../${upwards}`],
    ['another machine', '//serveur.invalid/partage/comptes.csv'],
    ['another machine, as Windows writes it', '\\\\serveur.invalid\\partage\\comptes.csv'],
    ['another disk', 'Z:\\partage\\comptes.csv'],
  ];
  for (const [nth, [name, accounts]] of paths.entries()) {
    it(`does not have accounts read from ${name}, and the file is checked all the same`, async () => {
      const { rules, problems } = await found(String(nth), configOf(accounts));
      assert.deepEqual(rules, ['cell-whitespace']);
      assert.match(problems, /outside the open folder/);
    });
  }

  it('does not have them read through a link', async () => {
    await vscode.workspace.fs.createDirectory(at('link'));
    symlinkSync(elsewhere, at('link/there').fsPath);
    const { rules, problems } = await found('link', configOf('there/comptes.csv'));
    assert.deepEqual(rules, ['cell-whitespace']);
    assert.match(problems, /outside the open folder/);
  });

  it('does not have a catalogue or a platform read from elsewhere, nor what a platform extends', async () => {
    assert.match((await found('cohorts', JSON.stringify({ cohorts: outside }))).problems, /outside the open folder/);
    assert.match((await found('platform', JSON.stringify({ platform }))).problems, /outside the open folder/);
    await found('base', '{ "platform": "la.json" }', { 'la.json': JSON.stringify({ extends: platform }) });
    const [onBase] = vscode.languages.getDiagnostics(at('base/la.json'));
    assert.match(onBase?.message ?? '', /outside the open folder/);
  });

  it('does not have them read by a setting of the workspace', async () => {
    await setting('establishment', 'alp002');
    await setting('accounts', outside);
    const { rules } = await found('setting', '');
    await setting('accounts', undefined);
    await setting('establishment', undefined);
    assert.deepEqual(rules, ['cell-whitespace']);
  });

  it('finds who exists where the export is inside, so that these tests test something', async () => {
    const { rules } = await found('inside', configOf('comptes.csv'), { 'comptes.csv': EXPORT });
    assert.ok(rules.includes('account-exists'), rules.join());
  });
});

describe('an export that Excel holds open', () => {
  // As Windows says it: a disk of the test's own, for no file can be locked so on Linux.
  const files = new Map([
    ['/agents.csv', CSV],
    ['/.enrolment.json', configOf('comptes.csv')],
    ['/comptes.csv', EXPORT],
  ]);
  const textOf = (uri: vscode.Uri) => {
    const text = files.get(uri.path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return text;
  };
  const refuse = () => {
    throw vscode.FileSystemError.NoPermissions();
  };
  let held = true;
  const disk: vscode.FileSystemProvider = {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => ({ dispose() {} }),
    stat: (uri) => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: Buffer.byteLength(textOf(uri)) }),
    readFile(uri) {
      if (uri.path === '/comptes.csv' && held) throw new Error('EBUSY: resource busy or locked, open comptes.csv');
      return Buffer.from(textOf(uri));
    },
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };

  it('is told in a clear sentence, the file is checked meanwhile, and it is read once it is free', async () => {
    const provider = vscode.workspace.registerFileSystemProvider('held', disk);
    const at = (name: string) => vscode.Uri.from({ scheme: 'held', path: `/${name}` });
    const document = await vscode.workspace.openTextDocument(at('agents.csv'));
    const rules = () => vscode.languages.getDiagnostics(document.uri).map(ruleIn);
    const problems = () => vscode.languages.getDiagnostics(at('.enrolment.json')).map(({ message }) => message);
    await eventually('the file is checked', () => rules().includes('cell-whitespace'));
    assert.match(problems().join(), /another program, perhaps Excel, holds it open/);
    held = false;
    await setting('rules', { 'name-missing': 'warning' }); // whatever has the configuration read again
    await eventually('who exists is found', () => rules().includes('account-exists'));
    await setting('rules', undefined);
    await eventually('nothing is wrong any more', () => problems().length === 0);
    provider.dispose();
  });
});
