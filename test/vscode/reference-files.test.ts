// The files that a folder names besides, in a real VS Code: a workbook as the platform exports it, and every kind of file
// that cannot be used: one sentence each, on the file concerned, and the CSV's other rules go on.
import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import * as vscode from 'vscode';
import { writeWorkbook } from '../core/reference/workbook-writer';
import { eventually, open } from './editor';

const CSV = `firstname,lastname,password,email,profile_field_matricule,cohort1
Lise,Morel,,lise.morel@ch-exemple.fr,000812,Ex25
`;
const COLUMNS = ['Prénom / Nom de famille', "Nom d'utilisateur", 'Adresse de courriel', 'État du compte'];
const workbook = writeWorkbook([COLUMNS, ['Lise Morel', 'alp002.l.morel', 'l.morel@ch-exemple.fr', 'Suspendu']]);

/** A workbook whose directory announces 2 GB. */
function bomb(): Uint8Array {
  const bytes = zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<worksheet/>') });
  const directory = bytes.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, i) => bytes[at + i] === byte));
  new DataView(bytes.buffer).setUint32(directory + 24, 2_000_000_000, true);
  return bytes;
}

interface Bad {
  /** The file that is at fault: its name and its content. */
  readonly file: readonly [string, string | Uint8Array];
  readonly config: string;
  readonly says: RegExp;
}

const accounts = (content: string | Uint8Array, says: RegExp): Bad => ({
  file: ['comptes.xlsx', content],
  config: '"accounts": "comptes.xlsx"',
  says,
});

const bad: Readonly<Record<string, Bad>> = {
  'a workbook behind a password': accounts(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), iconv.encode('EncryptedPackage', 'utf-16le')]),
    /protected by a password/,
  ),
  'a workbook that was cut short': accounts(workbook.subarray(0, workbook.length - 40), /incomplete or damaged/),
  'a workbook of a million rows': accounts(
    zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<row/>'.repeat(1_000_000)) }, { level: 1 }),
    /more than 300,000 lines/,
  ),
  'a zip bomb': accounts(bomb(), /exceed 200\sMB/),
  'an export without the columns': accounts(writeWorkbook([['Service'], ['SSR']]), /lacks the columns/),
  'a catalogue with one id number twice': {
    file: ['cohortes.csv', 'name,idnumber\nEx25,A\nEx26,A\n'],
    config: '"cohorts": "cohortes.csv"',
    says: /“A” is already used on line 2/,
  },
  'platforms that extend each other': {
    file: ['ght.json', '{ "id": "ght", "extends": "./ght.json" }'],
    config: '"platform": "./ght.json"',
    says: /itself|loop/,
  },
};

describe('files that a folder names', () => {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'named');
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const write = (name: string, content: string | Uint8Array) =>
    vscode.workspace.fs.writeFile(at(name), typeof content === 'string' ? Buffer.from(content) : content);
  const found = () =>
    vscode.languages.getDiagnostics(at('agents.csv')).map(({ code }) => (typeof code === 'object' ? code.value : ''));
  const said = (name: string) => vscode.languages.getDiagnostics(at(name)).map(({ message }) => message);
  const configure = (more: string) => write('.enrolment.json', `{ "establishment": "alp002", ${more} }\n`);

  before(async () => {
    await write('agents.csv', CSV);
    await configure('"platform": "anfh"');
    await open('named/agents.csv');
    await eventually('the CSV’s own finding', () => found().includes('matricule-prefixed'));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('a workbook is read: who is in it exists', async () => {
    await write('comptes.xlsx', workbook);
    await configure('"accounts": "comptes.xlsx"');
    await eventually('account-exists', () => found().includes('account-exists'));
    assert.deepEqual(said('comptes.xlsx'), []);
    const shown = await vscode.commands.executeCommand<string>('enrolment.showAccounts', at('agents.csv'));
    assert.match(shown, /1.account.*comptes\.xlsx/s);
  });

  for (const [what, { file, config, says }] of Object.entries(bad)) {
    it(`${what}: one sentence, on the file itself; the other rules go on`, async () => {
      await write(...file);
      await configure(config);
      const [sentence, ...more] = await eventually('a sentence', () => {
        const now = said(file[0]);
        return now.some((message) => says.test(message)) && now;
      });
      assert.deepEqual(more, [], sentence);
      await eventually(
        'the CSV’s own finding, and none about accounts',
        () => found().includes('matricule-prefixed') && !found().includes('account-exists'),
      );
    });
  }
});
