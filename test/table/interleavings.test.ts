// The table while everything happens at once: steps of the page on their way, edits that take their time, and others who
// change the text meanwhile. What is typed goes to the person in whose row it was typed, or nowhere; so do deletions.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLanguageService, type Snapshot } from '../../src/core/language-service';
import { contextOf } from '../../src/core/lint/example';
import type { TextEdit } from '../../src/core/text/edits';
import type { TableHost } from '../../src/table/host';
import type { Edits } from '../../src/table/page/edits';
import { Held } from '../../src/table/page/held';
import type { HostMessage, PageMessage, StateView, ViewSettings } from '../../src/table/protocol';
import { TableSession } from '../../src/table/session';
import { tries } from '../fuzz';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
const NAMES = ['Ana', 'Bob', 'Cyd', 'Dan', 'Eva', 'Fay'];
const VIEW: ViewSettings = { sort: null, filter: { column: -1, text: '' }, problemsOnly: false, passwords: false };
const SIGHT = { from: 0, to: 50 };
const COHORT = 5;
const service = createLanguageService();

/** What happens next; `row` is one of those in sight. */
type Event =
  /** A value is typed into a row, at once, or into a field that has been open for a while. */
  | { readonly kind: 'type' | 'open' | 'delete'; readonly row: number }
  | { readonly kind: 'write' | 'undo' | 'sort' | 'unsort' | 'toPage' | 'toHost' | 'proceed' | 'refresh' }
  /** Somebody else changes the text. */
  | { readonly kind: 'insert' | 'swap' | 'append' | 'rewrite' };

const row = fc.nat(5);
const event: fc.Arbitrary<Event> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constantFrom('type', 'open', 'delete' as const), row }), weight: 3 },
  {
    arbitrary: fc.record({ kind: fc.constantFrom('write', 'undo', 'sort', 'unsort', 'refresh' as const) }),
    weight: 2,
  },
  { arbitrary: fc.record({ kind: fc.constantFrom('toPage', 'toHost', 'proceed' as const) }), weight: 6 },
  { arbitrary: fc.record({ kind: fc.constantFrom('insert', 'swap', 'append', 'rewrite' as const) }), weight: 1 },
);

/** A field that is open: the row and the order in which it was opened, and of whom. */
interface Field {
  readonly row: number;
  readonly order: number;
  readonly name: string;
}

class Scene {
  private snapshot: Snapshot = service.open(
    [HEADER, ...NAMES.map((name, nth) => `${name},Roy,,,${nth + 1},`), ''].join('\n'),
    contextOf({ establishment: 'alp002' }),
  );
  private version = 1;
  private readonly before: Snapshot[] = [];
  private readonly toPage: HostMessage[] = [];
  readonly toHost: PageMessage[] = [];
  /** What was wrong while an edit was made. */
  readonly errors: unknown[] = [];
  private readonly gates: (() => void)[] = [];
  private state: StateView | undefined;
  private field: Field | undefined;
  private count = 0;
  /** Who was meant by each value that was typed, and who was to be deleted. */
  private readonly meant = new Map<string, string>();
  private readonly deleted = new Set<string>();
  private readonly session = new TableSession(this.host());
  private readonly held = new Held();
  readonly edits: Edits;

  constructor(Page: typeof Edits) {
    const progress = { begin() {}, end() {} };
    this.edits = new Page(
      () => {},
      progress as unknown as ConstructorParameters<typeof Edits>[1],
      this.held,
      () => SIGHT,
    );
    this.session.receive({ type: 'ready', view: VIEW, sight: SIGHT });
  }

  private gate(): Promise<void> {
    return new Promise((resolve) => this.gates.push(resolve));
  }

  private host(): TableHost {
    return {
      fileName: 'agents.csv',
      tools: { random: () => 0 },
      language: () => 'fr',
      version: () => this.version,
      snapshot: () => this.snapshot,
      verdict: () => service.verdict(this.snapshot),
      outcomes: () => new Map(),
      ready: () => this.gate(),
      send: (message) => void this.toPage.push(message),
      apply: async (version, edits) => {
        await this.gate();
        if (version !== this.version) return false;
        const names = this.names();
        this.before.push(this.snapshot);
        this.become(this.snapshot.edit(edits));
        for (const name of names) {
          assert.ok(this.names().has(name) || this.deleted.has(name), `${name} is deleted, whom nobody meant`);
        }
        return true;
      },
      readClipboard: async () => '',
      warn() {},
      async run() {},
      failed: (error) => void this.errors.push(error),
      async act() {},
      explain() {},
      showText() {},
      widths: () => ({}),
      keepWidths() {},
    };
  }

  private become(next: Snapshot): void {
    this.snapshot = next;
    this.version++;
    this.check();
  }

  private lines(): string[][] {
    return this.snapshot.sheet.table.text
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => line.split(','));
  }

  private names(): Set<string> {
    return new Set(this.lines().map(([name]) => name!));
  }

  private check(): void {
    for (const cells of this.lines()) {
      const value = cells[COHORT];
      if (value) assert.equal(this.meant.get(value), cells[0], `${value} was meant for another`);
    }
  }

  private elsewhere(edit: TextEdit): void {
    this.before.push(this.snapshot);
    this.become(this.snapshot.edit([edit]));
  }

  /** A line of somebody else. */
  private somebody(): string {
    return `N${++this.count},Roy,,,${100 + this.count},\n`;
  }

  private nameIn(at: number): string | undefined {
    return this.state?.rows.rows[at]?.cells?.[0];
  }

  private seen(at: number): Field | undefined {
    const name = this.nameIn(at);
    return name ? { row: at, order: this.edits.order, name } : undefined;
  }

  private write({ row: at, order, name }: Field): void {
    const value = `V${++this.count}`;
    this.meant.set(value, name);
    const area = { top: at, bottom: at, left: COHORT, right: COHORT };
    this.edits.add({ kind: 'set', area, value }, order);
  }

  /** The page hears a message, as `page/main.ts` does. */
  private hear(message: HostMessage): void {
    if (message.type === 'state') {
      this.state = message;
      this.edits.version = message.version;
      this.edits.order = message.order;
    } else if (message.type === 'done') this.edits.done(message.version);
    else if (message.type === 'refused') this.edits.refused();
  }

  private changeView(sort: ViewSettings['sort']): void {
    this.edits.add({ kind: 'view', view: { ...VIEW, sort } });
  }

  do(next: Event): void {
    const { table } = this.snapshot.sheet;
    const [first, second] = [1, 2].map((record) => (record < table.recordCount ? table.recordText(record) : ''));
    switch (next.kind) {
      case 'type': {
        const there = this.seen(next.row);
        // Keys that come while an answer is waited for are typed when it is there, into what is seen then.
        if (there) this.held.afterwards(() => this.write(this.seen(next.row) ?? there));
        break;
      }
      case 'open':
        this.field = this.seen(next.row);
        break;
      case 'write':
        if (this.field) this.write(this.field);
        this.field = undefined;
        break;
      case 'delete': {
        const there = this.seen(next.row);
        if (!there) break;
        this.deleted.add(there.name);
        const area = { top: next.row, bottom: next.row, left: 0, right: 0 };
        this.edits.add({ kind: 'delete', area }, there.order);
        break;
      }
      case 'undo': {
        const last = this.before.pop();
        if (last) this.become(last);
        break;
      }
      case 'sort':
        this.changeView({ column: 0, descending: true });
        break;
      case 'unsort':
        this.changeView(null);
        break;
      case 'toPage': {
        const message = this.toPage.shift();
        if (message) this.hear(message);
        break;
      }
      case 'toHost': {
        const message = this.toHost.shift();
        if (message) this.session.receive(message);
        break;
      }
      case 'proceed':
        this.gates.shift()?.();
        break;
      case 'refresh':
        this.session.refresh();
        break;
      case 'insert':
        this.elsewhere({ start: table.recordStart(1), end: table.recordStart(1), text: this.somebody() });
        break;
      case 'append':
        this.elsewhere({ start: table.text.length, end: table.text.length, text: this.somebody() });
        break;
      case 'swap':
        if (!second) break;
        this.elsewhere({ start: table.recordStart(1), end: table.recordEnd(2), text: `${second}\n${first}` });
        break;
      case 'rewrite': {
        const start = table.start(1, 1);
        this.elsewhere({ start, end: table.end(1, 1), text: `Roy${++this.count}` });
      }
    }
  }

  get isBusy(): boolean {
    return this.toPage.length + this.toHost.length + this.gates.length > 0;
  }
}

/** Lets what has been promised be done. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the table while everything happens at once', () => {
  let scene: Scene;
  let Page: typeof Edits;

  before(async () => {
    Object.assign(globalThis, {
      acquireVsCodeApi: () => ({
        postMessage: (message: PageMessage) => void scene.toHost.push(message),
        getState: () => undefined,
        setState() {},
      }),
    });
    ({ Edits: Page } = await import('../../src/table/page/edits'));
  });

  it('writes what is typed into the row of whom it was typed for, or nowhere, and deletes nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 60 }), async (events) => {
        scene = new Scene(Page);
        scene.do({ kind: 'toPage' });
        for (const next of events) {
          scene.do(next);
          await settle();
        }
        for (let step = 0; scene.isBusy && step < 1000; step++) {
          for (const kind of ['toHost', 'proceed', 'toPage'] as const) scene.do({ kind });
          await settle();
        }
        for (const error of scene.errors) throw error;
      }),
      tries(200),
    );
  });
});
