// The extension sleeps while a window has nothing for it: what wakes it, with a VS Code that is made up.
import assert from 'node:assert/strict';
import vm from 'node:vm';
import { build } from 'esbuild';
import { inProject } from '../scripts/project';

const CSV = { uri: { scheme: 'file', path: '/agents.csv' }, languageId: 'csv' };
const LETTER = { uri: { scheme: 'file', path: '/letter.md' }, languageId: 'markdown' };

class Webview {
  constructor(readonly viewType: string) {}
}
class Custom extends Webview {}

/** What a window holds when the extension is activated. */
interface Window {
  readonly documents?: readonly object[];
  readonly files?: readonly object[];
  readonly tabs?: readonly object[];
  readonly remembered?: readonly string[];
}

describe('the extension', () => {
  let code: string;

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: [inProject('src/extension.ts')],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      external: ['vscode', './service'],
      supported: { 'dynamic-import': false },
    });
    code = outputFiles[0]!.text;
  });

  /** Activates it in a window; tells how often it woke, and what happens in the window afterwards. */
  async function activateIn({ documents = [], files = [], tabs = [], remembered = [] }: Window) {
    const seen = {
      woke: 0,
      called: [] as unknown[],
      open: (_: object) => {},
      create: () => {},
      openTab: (_: object) => {},
    };
    const commands = new Map<string, (...args: unknown[]) => unknown>();
    const registerCommand = (name: string, run: (...args: unknown[]) => unknown) => {
      assert.ok(!commands.has(name), `${name} is registered twice`);
      commands.set(name, run);
      return { dispose: () => commands.delete(name) };
    };
    const executeCommand = async (name: string, ...args: unknown[]) => commands.get(name)?.(...args);
    const vscode = {
      TabInputWebview: Webview,
      TabInputCustom: Custom,
      commands: { registerCommand, executeCommand },
      tasks: { registerTaskProvider: () => ({ dispose() {} }) },
      window: {
        tabGroups: {
          all: [{ tabs }],
          onDidChangeTabs: (change: (event: object) => void) => {
            seen.openTab = (input) => change({ opened: [{ input }] });
            return { dispose() {} };
          },
        },
      },
      workspace: {
        textDocuments: documents,
        findFiles: async () => files,
        createFileSystemWatcher: () => ({
          onDidCreate: (create: () => void) => {
            seen.create = create;
            return { dispose() {} };
          },
          dispose() {},
        }),
        onDidOpenTextDocument: (open: (document: object) => void) => {
          seen.open = open;
          return { dispose() {} };
        },
      },
    };
    const service = {
      start() {
        seen.woke++;
        registerCommand('enrolment.fixAll', (...args) => seen.called.push(args));
        return { check: async (uri: unknown) => ({ verdict: uri }) };
      },
    };
    const module = { exports: {} as { activate(context: object): { check(uri: unknown): Promise<unknown> } } };
    const require = (name: string) => (name === 'vscode' ? vscode : service);
    vm.runInThisContext(`(module, require) => {${code}\n}`)(module, require);
    const api = module.exports.activate({
      subscriptions: [],
      workspaceState: { keys: () => remembered },
      extension: { packageJSON: { contributes: { commands: [{ command: 'enrolment.fixAll' }] } } },
    });
    await settled();
    return { seen, api, run: executeCommand };
  }

  /** Everything that waits for a promise has had its turn. */
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  for (const [what, window, wakes] of [
    ['nothing', {}, false],
    ['a letter', { documents: [LETTER] }, false],
    ['an open CSV file', { documents: [CSV] }, true],
    ['a CSV file in its folders', { files: [{}] }, true],
    ['a preview that comes back', { tabs: [{ input: new Webview('mainThreadWebview-enrolment.preview') }] }, true],
    ['a page of somebody else', { tabs: [{ input: new Webview('mainThreadWebview-markdown.preview') }] }, false],
    ['a word of the user on some file', { remembered: ['treatedAsEnrolment'] }, true],
  ] as const) {
    it(`${wakes ? 'wakes' : 'sleeps'} in a window with ${what}`, async () => {
      const { seen } = await activateIn(window);
      assert.equal(seen.woke, wakes ? 1 : 0);
    });
  }

  it('wakes, once, for a CSV file that is opened or made later', async () => {
    const { seen } = await activateIn({});
    seen.open(LETTER);
    await settled();
    assert.equal(seen.woke, 0);
    seen.open(CSV);
    seen.open(CSV);
    seen.create();
    await settled();
    assert.equal(seen.woke, 1);
  });

  it('wakes for a workbook that is opened: its page is no text document', async () => {
    const { seen } = await activateIn({});
    seen.openTab(new Custom('imagePreview.previewEditor'));
    await settled();
    assert.equal(seen.woke, 0);
    seen.openTab(new Custom('enrolment.conversion'));
    await settled();
    assert.equal(seen.woke, 1);
  });

  it('wakes for a command, and hands it over', async () => {
    const { seen, run } = await activateIn({});
    await run('enrolment.fixAll', 'this file');
    assert.equal(seen.woke, 1);
    assert.deepEqual(seen.called, [['this file']]);
  });

  it('wakes for another extension that asks', async () => {
    const { seen, api } = await activateIn({});
    assert.deepEqual(await api.check('a file'), { verdict: 'a file' });
    assert.equal(seen.woke, 1);
  });
});
