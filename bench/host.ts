// A process of its own that stands for VS Code: loads an extension, activates it, and prints as JSON the milliseconds that
// took, and what was loaded. Arguments: the extension's file, its package.json, and the language of the window when it has
// an enrolment file open.
import Module from 'node:module';
import path from 'node:path';
import { makeFile } from './data';

/** What it prints. */
export interface Started {
  /** Milliseconds until `activate` has returned. */
  activated: number;
  /** Milliseconds until findings are shown; 0 where no file is open. */
  found: number;
  /** Files beside the extension's that were loaded, and itself; from its folder. */
  loaded: readonly string[];
}

const [, , extension = '', manifest = '', open] = process.argv;
/** As many lines as a large hospital sends at once. */
const LINES = 600;
/** After the first findings, until nothing more is loaded. */
const SETTLED_MS = 500;

/** Stands for everything of VS Code that nobody asks an answer of: called, made, gone through, or written into a text. */
const anything: unknown = new Proxy(class {}, {
  get: (target, key) => {
    if (key === 'prototype') return target.prototype;
    if (key === Symbol.toPrimitive) return () => '';
    if (key === Symbol.iterator) return () => [].values();
    return key === 'then' || typeof key === 'symbol' ? undefined : anything;
  },
  apply: () => anything,
  construct: () => anything as object,
});
/** A part of VS Code, which has an answer to some questions. */
const answering = (answers: object): object =>
  Object.assign(Object.create(new Proxy({}, { get: (_, key) => (key === 'then' ? undefined : anything) })), answers);

const text = makeFile(LINES, 'dirty');
const document = {
  uri: { scheme: 'untitled', path: 'agents.csv', toString: () => 'untitled:agents.csv' },
  languageId: 'csv',
  encoding: 'utf8',
  version: 1,
  isClosed: false,
  lineCount: LINES + 2,
  getText: () => text,
};
const started: Started = { activated: 0, found: 0, loaded: [] };
const nothing = { dispose() {} };
let tellFindings = () => {};
const api = answering({
  workspace: answering({
    textDocuments: open ? [document] : [],
    getConfiguration: () => ({ get: () => undefined }),
    getWorkspaceFolder: () => undefined,
    findFiles: async () => [],
    workspaceFolders: undefined,
  }),
  window: answering({
    tabGroups: answering({ all: [] }),
    visibleTextEditors: [],
    activeTextEditor: undefined,
  }),
  languages: answering({
    createDiagnosticCollection: () => ({
      ...nothing,
      clear() {},
      delete() {},
      set(_: unknown, found: readonly unknown[]) {
        if (found.length) tellFindings();
      },
      forEach() {},
    }),
  }),
  env: { language: open },
  version: '1.100.0',
  EventEmitter: class {
    private readonly listeners: ((value: unknown) => void)[] = [];
    event = (listener: (value: unknown) => void) => {
      this.listeners.push(listener);
      return nothing;
    };
    fire(value: unknown) {
      for (const listener of this.listeners) listener(value);
    }
    dispose() {}
  },
});

const loader = Module as unknown as { _load(request: string, ...more: unknown[]): unknown };
const load = loader._load;
loader._load = (request, ...more) => (request === 'vscode' ? api : load(request, ...more));

const context = {
  subscriptions: [],
  workspaceState: { get: (_: string, otherwise: unknown) => otherwise, keys: () => [] },
  extensionUri: anything,
  extension: { packageJSON: require(manifest) },
};
const start = performance.now();
const say = () => {
  const folder = path.dirname(path.resolve(extension));
  const isOurs = (file: string) => file.startsWith(folder + path.sep);
  const loaded = Object.keys(require.cache).filter(isOurs);
  started.loaded = loaded.map((file) => path.relative(folder, file));
  process.stdout.write(JSON.stringify(started), () => process.exit());
};
// What is loaded right after the first findings is loaded too.
tellFindings = () => {
  started.found = performance.now() - start;
  setTimeout(say, SETTLED_MS);
};
require(extension).activate(context);
started.activated = performance.now() - start;
if (!open) say();
