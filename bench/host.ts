// A process of its own that stands for VS Code: loads an extension, activates it, and prints the milliseconds that took as
// JSON. Arguments: the extension's file, its package.json, and "file" when the window has an enrolment file open.
import Module from 'node:module';

const [, , extension = '', manifest = '', open] = process.argv;

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

const text = 'firstname,lastname,password,email,profile_field_matricule\nAnne,Petit,,anne.petit.ch.fr,21\n';
const document = {
  uri: { scheme: 'untitled', path: 'agents.csv', toString: () => 'untitled:agents.csv' },
  languageId: 'csv',
  encoding: 'utf8',
  version: 1,
  isClosed: false,
  lineCount: 3,
  getText: () => text,
};
const times: Record<string, number> = {};
const nothing = { dispose() {} };
let told = () => {};
const api = answering({
  workspace: answering({
    textDocuments: open ? [document] : [],
    getConfiguration: () => ({ get: () => undefined }),
    getWorkspaceFolder: () => undefined,
    findFiles: async () => [],
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
        if (found.length) told();
      },
      forEach() {},
    }),
  }),
  env: { language: 'fr' },
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
const say = () => process.stdout.write(JSON.stringify(times), () => process.exit());
told = () => {
  times.found = performance.now() - start;
  say();
};
require(extension).activate(context);
times.activated = performance.now() - start;
if (!open) say();
