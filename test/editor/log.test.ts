// What the log says, with a VS Code that is made up: counts, rule ids, durations, names of files; and nothing else of them.
import assert from 'node:assert/strict';
import vm from 'node:vm';
import { build } from 'esbuild';
import { inProject } from '../../scripts/project';
import type { log as Log } from '../../src/editor/documents/log';

/** A folder that bears a person's name, and what an error of the file system says. */
const MARKER = 'Zoe-Marqueur';
const file = { path: `/home/${MARKER}/agents.csv` };
const failure = Object.assign(new Error(`EACCES: permission denied, open '/home/${MARKER}/agents.csv'`), {
  code: 'EACCES',
});

describe('the log', () => {
  let code: string;

  before(async () => {
    const entryPoints = [inProject('src/editor/documents/log.ts')];
    const { outputFiles } = await build({
      entryPoints,
      bundle: true,
      write: false,
      format: 'cjs',
      external: ['vscode'],
    });
    code = outputFiles[0]!.text;
  });

  /** What the log has after a call, in a language. */
  function linesIn(language: string, call: (log: typeof Log) => void): string[] {
    const lines: string[] = [];
    const level = (name: string) => (line: string) => lines.push(`${name}: ${line.replace(/\s/g, ' ')}`);
    const vscode = {
      version: '1.100.0',
      env: { language, uiKind: 1 },
      UIKind: { Desktop: 1, Web: 2 },
      workspace: { getConfiguration: () => ({ get: () => undefined }) },
      window: {
        createOutputChannel: (_: string, { log }: { log: boolean }) =>
          log && { info: level('info'), warn: level('warn'), debug: level('debug') },
      },
    };
    const module = { exports: {} as { log: typeof Log } };
    vm.runInNewContext(code, { module, exports: module.exports, require: () => vscode, Intl });
    call(module.exports.log);
    return lines;
  }

  // biome-ignore format: a table
  const cases: readonly [what: string, call: (log: typeof Log) => void, fr: string, en: string][] = [
    ['the versions', (log) => log.started('0.1.0'),
      'info: Extension 0.1.0, VS Code 1.100.0, desktop', 'info: Extension 0.1.0, VS Code 1.100.0, desktop'],
    ['a check', (log) => log.checked(file as never, 2, 3.21, new Map([['email-format', 2]]), false),
      'info: agents.csv : 2 lignes vérifiées en 3.2 ms ; email-format 2', 'info: agents.csv: 2 rows checked in 3.2 ms; email-format 2'],
    ['a check after an edit', (log) => log.checked(file as never, 1, 40, new Map(), true),
      'debug: agents.csv : 1 ligne vérifiée en 40 ms ; aucun problème', 'debug: agents.csv: 1 row checked in 40 ms; no problem'],
    ['a reference file', (log) => log.read(file as never, 3),
      'info: agents.csv : lu, 3 entrées', 'info: agents.csv: read, 3 entries'],
    ['a file that cannot be read', (log) => log.unread(file as never, failure),
      'warn: agents.csv : non lu (EACCES)', 'warn: agents.csv: not read (EACCES)'],
    ['a failure that is nothing but a text', (log) => log.unread(file as never, `cannot open /home/${MARKER}`),
      'warn: agents.csv : non lu (string)', 'warn: agents.csv: not read (string)'],
    ['a failure with a text for its code', (log) => log.unread(file as never, { code: `/home/${MARKER}`, name: `Open ${MARKER}` }),
      'warn: agents.csv : non lu (object)', 'warn: agents.csv: not read (object)'],
    ['a broken configuration', (log) => log.broken(file as never),
      'warn: agents.csv : configuration illisible', 'warn: agents.csv: configuration cannot be read'],
    ['an edit that cannot be made', (log) => log.notEdited(file as never, failure),
      'warn: agents.csv : modification non faite (EACCES)', 'warn: agents.csv: edit not made (EACCES)'],
    ['a new file that cannot be written', (log) => log.notWritten(file as never, failure),
      'warn: agents.csv : non créé (EACCES)', 'warn: agents.csv: not created (EACCES)'],
    ['a check of a folder', (log) => log.folderChecked(5, 1, 12.4),
      'info: Dossier : 5 fichiers vérifiés en 12 ms, 1 illisible', 'info: Folder: 5 files checked in 12 ms, 1 unreadable'],
  ];
  it('has an entry here for whatever it can say', () => {
    let entries: string[] = [];
    linesIn('en', (log) => {
      entries = Object.keys(log);
    });
    const called = cases.map(([, call]) => /log\.(\w+)\(/.exec(String(call))?.[1]);
    assert.deepEqual([...new Set(called)].sort(), entries.sort());
  });

  for (const [what, call, fr, en] of cases) {
    it(`says ${what}, and no folder or message`, () => {
      for (const [language, expected] of [
        ['fr', fr],
        ['en', en],
      ] as const) {
        const lines = linesIn(language, call);
        assert.deepEqual(lines, [expected]);
        assert.ok(!lines.join().includes(MARKER));
      }
    });
  }
});
