// "Check the workspace": all files of a folder, open or not; only what has changed is read again; as a command and a task.
import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import iconv from 'iconv-lite';
import * as vscode from 'vscode';
import type { Progress } from '../../src/editor/documents/workspace-files';
import { eventually } from './editor';
import { closeAll, HEADER, retype, ruleIn } from './files';

interface Outcome {
  readonly files: number;
  readonly read: number;
  readonly counts: Readonly<Record<'error' | 'warning', number>>;
  readonly unread: number;
  readonly cancelled: boolean;
}

describe('checking a folder', () => {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'region');
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const write = (name: string, text: string) => vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  const rules = (name: string) =>
    vscode.languages
      .getDiagnostics(at(name))
      .filter(({ source }) => source === 'enrolment')
      .map(ruleIn)
      .sort();
  const checkWith = (progress: Progress, where = folder) =>
    vscode.commands.executeCommand<Outcome>('enrolment.checkFolder', where, progress);
  const check = (goesOn = () => true, where = folder) => checkWith({ goesOn, report: () => {} }, where);

  before(async () => {
    // All is read anew when a watcher tells of a configuration, which may be a second later: not while tests count readings.
    // Of what is written before a new watcher looks, it never tells: then it is written once more.
    const watcher = vscode.workspace.createFileSystemWatcher('**/.enrolment.json');
    const told = new Promise<true>((resolve) => {
      for (const event of [watcher.onDidCreate, watcher.onDidChange]) event(() => resolve(true));
    });
    const soon = () => new Promise<false>((resolve) => setTimeout(resolve, 5_000, false));
    await eventually('the watcher to tell of the configuration', async () => {
      await write('.enrolment.json', '{ "platform": "anfh" }\n');
      return Promise.race([told, soon()]);
    });
    watcher.dispose();
    for (let nth = 0; nth < 30; nth++) {
      await write(
        `nord/clean-${nth}.csv`,
        `${HEADER}\nAnna,Rivet${'abcdefghij'[nth % 10]}${'klm'[Math.floor(nth / 10)]},,anna@ch-${nth}.fr,${100 + nth}\n`,
      );
    }
    await write('nord/bad.csv', `${HEADER}\nPaul\nMarc,Petit,,,21\n`);
    await write('sud/one.csv', `${HEADER}\nLise,Morel,,lise.morel@ch.fr,31\n`);
    await write('sud/two.csv', `${HEADER}\nLise,Morel,,lise.morel@ch.fr,31\n`);
    await write('sud/towns.csv', 'town,code\nLyon,69000\n');
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('finds what is in files that nobody has opened, and who is in two of them', async () => {
    const { files, counts, cancelled } = await check();
    assert.deepEqual([files, cancelled], [33, false]);
    assert.deepEqual(counts.error, 2);
    assert.deepEqual(rules('nord/bad.csv'), ['password-required', 'row-fields']);
    assert.deepEqual(rules('sud/one.csv'), ['files-person']);
    assert.deepEqual(rules('nord/clean-1.csv'), []);
  });

  it('reads nothing again that has not changed', async () => {
    await check();
    assert.equal((await check()).read, 0);
    await write('nord/clean-1.csv', `${HEADER}\nAnna\n`);
    await eventually('the change to be found by itself', () => rules('nord/clean-1.csv').includes('row-fields'));
    // A file that is read while it is being written is read once more.
    await eventually('nothing to be left to read', async () => (await check()).read === 0);
    await vscode.workspace.fs.delete(at('nord/clean-1.csv'));
    await eventually('its problems to be gone', () => rules('nord/clean-1.csv').length === 0);
    assert.equal((await check()).files, 32);
  });

  it('says of an open file what stands in its editor, once', async () => {
    const document = await vscode.workspace.openTextDocument(at('sud/two.csv'));
    await vscode.window.showTextDocument(document);
    await check();
    await retype(document, 'lise.morel@ch.fr', 'lise.morel@');
    await eventually('one problem more', () => rules('sud/two.csv').includes('email-format'));
    assert.equal(rules('sud/two.csv').filter((rule) => rule === 'email-format').length, 1);
    await closeAll();
    await eventually('no such problem on disk', () => !rules('sud/two.csv').includes('email-format'));
  });

  it('is given up when that is asked, and keeps what it has', async () => {
    await write('.enrolment.json', '{ "platform": "anfh", "rules": { "row-fields": "warning" } }\n');
    let asked = 0;
    const { cancelled, files } = await check(() => ++asked < 3);
    assert.equal(cancelled, true);
    assert.equal(files, 32);
    await eventually('the new configuration to count', async () => (await check()).counts.error === 1);
  });

  it('is given up while files are compared, and compares them the next time', async () => {
    for (const name of ['un', 'deux']) await write(`sud/${name}.csv`, `${HEADER}\nZoé,Vidal,,zoe.vidal@ch.fr,77\n`);
    let isRead = false;
    const { cancelled } = await checkWith({
      goesOn: () => !isRead,
      report(done, all) {
        isRead = done === all;
      },
    });
    assert.equal(cancelled, true);
    assert.equal((await check()).cancelled, false);
    assert.deepEqual([rules('sud/un.csv'), rules('sud/deux.csv')], [['files-person'], ['files-person']]);
    for (const name of ['un', 'deux']) await vscode.workspace.fs.delete(at(`sud/${name}.csv`));
  });

  it('runs as a task that fails when there are errors', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'enrolment' });
    assert.equal(tasks.length, 1);
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.definition.type !== 'enrolment') return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(tasks[0]!);
    assert.equal(await ended, 1);
  });

  it('finds nothing in a folder without enrolment files', async () => {
    await write('ouest/towns.csv', 'town,code\nLyon,69000\n');
    const { files, counts, unread } = await check(undefined, at('ouest'));
    assert.deepEqual([files, counts.error, unread], [0, 0, 0]);
  });

  it('checks what is named in capitals or has lost its ending, and what is too large for an editor', async () => {
    const remark = 'à rappeler '.repeat(900).trim();
    const people = Array.from({ length: 5200 }, (_, nth) => `Anna,Riv${nth},,anna.riv${nth}@ch.fr,${nth},${remark}\n`);
    await write('est/LISTE.CSV', `${HEADER}\nPaul\n`);
    await write('est/liste.csv.txt', `${HEADER}\nNina,Roux,,nina.roux@ch.fr,9041\n`);
    await write('est/notes.txt', 'Rappeler le CH d’Annonay\n');
    await write('est/grand.csv', `${HEADER},remarque\nPaul\n${people.join('')}`);
    assert.ok((await vscode.workspace.fs.stat(at('est/grand.csv'))).size > 50 * 1024 * 1024);
    const { files, unread } = await check(undefined, at('est'));
    assert.deepEqual([files, unread], [3, 0]);
    assert.deepEqual(rules('est/LISTE.CSV'), ['row-fields']);
    assert.deepEqual(rules('est/liste.csv.txt'), ['file-extension']);
    assert.ok(rules('est/grand.csv').includes('row-fields'));
    await vscode.workspace.fs.delete(at('est'), { recursive: true });
  });

  it('forgets what was in a folder that is deleted', async () => {
    await write('parti/une.csv', `${HEADER}\nOdile,Blanc,,odile.blanc@ch.fr,51\nMarc\n`);
    await write('reste.csv', `${HEADER}\nOdile,Blanc,,odile.blanc@ch.fr,51\n`);
    await check();
    assert.deepEqual([rules('parti/une.csv'), rules('reste.csv')], [['files-person', 'row-fields'], ['files-person']]);
    await vscode.workspace.fs.delete(at('parti'), { recursive: true });
    await eventually('its findings to go, and what another file said of it', () =>
      ['parti/une.csv', 'reste.csv'].every((name) => rules(name).length === 0),
    );
  });

  const people = (count: number) =>
    Array.from({ length: count }, (_, nth) => `Agnès,Lefèvre${nth},,agnes.lefevre${nth}@,${nth}\n`).join('');
  // What a sign in the place of a letter would hide: a column too many, namesakes, a person twice, blanks, a cohort.
  const accents = [
    `${HEADER.replaceAll(',', ';')};Téléphone`,
    'Zoé;Lefèvre;;zoe@;41;06',
    'Zoë;Lefèvre;;zoe.lefevre@ch.fr;42;07',
    ' Zoé ;LEFÈVRE;;zoe@ch.fr;41;08',
    'René;Noël\u00a0;;;43;09',
    'Élodie 2;Été;;elodie@ch.fr;«44»;',
    ';;;;;',
    '',
  ].join('\r\n');
  const cases: readonly (readonly [string, Uint8Array | string])[] = [
    ['a clean file', `${HEADER}\nNina,Roux,,nina.roux@ch.fr,41\n`],
    ['a file of Excel with semicolons, saved twice', `${HEADER.replaceAll(',', ';')}\nAgnÃ¨s;LefÃ¨vre;;a@ch.fr;41\n`],
    ['UTF-16', Buffer.from(`\ufeff${HEADER}\nAgnès,Lefèvre,,agnes@,41\n`, 'utf16le')],
    ['UTF-8 with a mark', `\ufeff${HEADER}\nAgnès,Lefèvre,,agnes@,41\n`],
    ['ends of lines of three kinds', `${HEADER}\r\nAgnès,Lefèvre,,a@,41\rRené,Roux,,,42\nPaul\n`],
    ['more findings than are shown', `${HEADER}\n${people(1200)}`],
    ['a title above the header', `Agents du CH\n${HEADER}\nAgnès,Lefèvre,,agnes@,41\n`],
    ['letters of Windows', iconv.encode(accents, 'windows-1252')],
    ['letters of a Mac', iconv.encode(accents, 'macintosh')],
    ['letters of MS-DOS', iconv.encode(accents, 'cp850')],
    [
      'letters that nobody can tell',
      iconv.encode(`${HEADER}\nСергей,Иванов,,s@,41\nАнна,Иванов,,,41\n`, 'windows-1251'),
    ],
    [
      'letters of Windows below those of UTF-8',
      Buffer.concat([Buffer.from(accents), iconv.encode(accents, 'windows-1252')]),
    ],
    ['an open quote', `${HEADER}\n"Agnès,Lefèvre,,agnes@,41\nRené,Roux,,,42\n`],
    ['nothing', ''],
  ];
  for (const [name, content] of cases) {
    it(`counts the same before a file is opened, while it is open, and afterwards: ${name}`, async () => {
      const place = at(`ouvert-${name.replaceAll(/\W/g, '')}`);
      const file = vscode.Uri.joinPath(place, 'agents.csv');
      await vscode.workspace.fs.writeFile(file, Buffer.from(content));
      const count = async () => {
        const { files, unread, counts } = await check(undefined, place);
        return { files, unread, ...counts };
      };
      try {
        const before = await count();
        await vscode.window.showTextDocument(file);
        await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', file); // waits for the open file's check
        assert.deepEqual(await count(), before);
        await closeAll();
        assert.deepEqual(await count(), before);
      } finally {
        await closeAll(); // a second try begins anew
        await vscode.workspace.fs.delete(place, { recursive: true });
      }
    });
  }

  it('says that there are files that it knows nothing about', async () => {
    await write('loin/trop.csv', HEADER);
    truncateSync(at('loin/trop.csv').fsPath, 301_000_000);
    await write('loin/liste.csv', `${HEADER}\nNina,Roux,,nina.roux@ch.fr,41\n`);
    const far = async () => {
      const { files, unread } = await check(undefined, at('loin'));
      return [files, unread];
    };
    assert.deepEqual(await far(), [1, 1]);
    const report = at('loin/rapport.json');
    await vscode.commands.executeCommand('enrolment.reportFolder', at('loin'), undefined, report);
    const { files, unread } = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(report)));
    assert.equal(files.length, 1);
    assert.match(unread.join(), /^[^,]*loin\/trop\.csv$/);
    await write('loin/trop.csv', 'town,code\nLyon,69000\n');
    assert.deepEqual(await far(), [1, 0]);
  });
});
