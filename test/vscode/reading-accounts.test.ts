// Reading a large export: announced when it takes a while, with what is done of it; given up when somebody cancels.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readAnnounced } from '../../src/editor/documents/account-files';
import { runAnnounced } from '../../src/editor/documents/announced-task';
import { writeWorkbook } from '../core/reference/workbook-writer';

const HEADER = ['Prénom', 'Nom de famille', "Nom d'utilisateur", 'Adresse de courriel'];
const ACCOUNTS = 60_000;
const rows = Array.from({ length: ACCOUNTS }, (_, i) => [
  `Prénom${i}`,
  `Nom${i}`,
  `alp002.p.nom${i}`,
  `p${i}@ch-exemple.fr`,
]);
const csv = Buffer.from([HEADER, ...rows].map((row) => row.join(';')).join('\n'));

type Window = Parameters<typeof readAnnounced>[3] & object;

/** A window that keeps what it is told, has somebody cancel at the first progress, and press a button or none. */
function windowOf({ cancel = false, press = false }): { window: Window; told: string[]; progress: number[] } {
  const told: string[] = [];
  const progress: number[] = [];
  const window = {
    async withProgress(options: vscode.ProgressOptions, task: Parameters<Window['withProgress']>[1]) {
      const source = new vscode.CancellationTokenSource();
      told.push(options.title ?? '');
      const report = ({ message, increment = 0 }: { message?: string; increment?: number }) => {
        if (message) told.push(message);
        progress.push(increment);
        if (cancel) source.cancel();
      };
      await task({ report }, source.token);
      told.push('over');
    },
    showWarningMessage: async (message: string, button: string) => {
      told.push(message);
      return press ? button : undefined;
    },
  } as unknown as Window;
  return { window, told, progress };
}

describe('reading a large export of accounts', () => {
  it('says what is done of it', async () => {
    const { window, told, progress } = windowOf({});
    const { accounts } = await readAnnounced('comptes.csv', csv, assert.fail, window, 0);
    assert.equal(accounts.list.length, ACCOUNTS);
    assert.deepEqual(told.slice(0, 1), ['Reading the accounts of “comptes.csv”']);
    assert.ok(progress.length > 1 && progress.every((increment) => increment > 0), progress.join());
    assert.ok(progress.reduce((sum, increment) => sum + increment, 0) <= 100);
  });

  it('says nothing when it is read before anybody would wait for it', async () => {
    const { window, told } = windowOf({});
    await readAnnounced('comptes.csv', csv.subarray(0, 5000), assert.fail, window);
    assert.deepEqual(told, []);
  });

  it('ends in the middle when somebody cancels; nobody is known then, which is said on the file', async () => {
    const { window, told, progress } = windowOf({ cancel: true });
    const { accounts, problems } = await readAnnounced('comptes.csv', csv, assert.fail, window, 0);
    assert.equal(accounts.list.length, 0);
    assert.equal(progress.length, 1);
    assert.match(problems[0]?.message.fr ?? '', /^Lecture interrompue/);
    assert.match(told.join('\n'), /Reading was interrupted/);
  });

  it('begins again on demand', async () => {
    const { window } = windowOf({ cancel: true, press: true });
    await new Promise<void>((resolve) => void readAnnounced('comptes.csv', csv, resolve, window, 0));
  });

  it('tells of a workbook that it is read in one go, before it is', async () => {
    const { window, told } = windowOf({ cancel: true });
    const workbook = writeWorkbook([HEADER, ...rows.slice(0, 12_000)]);
    const { problems } = await readAnnounced('comptes.xlsx', workbook, assert.fail, window);
    assert.match(told[1] ?? '', /in one go/);
    assert.match(problems[0]?.message.en ?? '', /interrupted/);
  });
});

describe('long work', () => {
  /** Work of so many steps of some milliseconds, and how many of them were made. */
  function work(steps: number) {
    const made = { steps: 0 };
    function* run(): Generator<number, string> {
      for (; made.steps < steps; made.steps++) {
        for (const end = performance.now() + 15; performance.now() < end; );
        yield made.steps / steps;
      }
      return 'done';
    }
    return { made, run };
  }
  const cases: readonly [what: string, cancel: boolean, afterMs: number, told: string[], value?: string][] = [
    ['is announced, and ends', false, 0, ['Working', 'over'], 'done'],
    ['is announced, and ends where somebody stops it', true, 0, ['Working', 'over']],
    ['is not announced while it is short', true, 60_000, [], 'done'],
  ];
  for (const [what, cancel, afterMs, expected, value] of cases) {
    it(what, async () => {
      const { window, told } = windowOf({ cancel });
      const { made, run } = work(12);
      const done = await runAnnounced('Working', run(), window, afterMs);
      await new Promise((resolve) => setTimeout(resolve));
      assert.deepEqual([done?.value, told, made.steps === 12], [value, expected, value !== undefined]);
    });
  }
});
