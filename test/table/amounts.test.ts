// How much the table's two sides say to each other: what a keystroke costs must not grow with the file.
import assert from 'node:assert/strict';
import { createLanguageService, type Snapshot } from '../../src/core/language-service';
import { contextOf } from '../../src/core/lint/example';
import type { TableHost } from '../../src/table/host';
import type { HostMessage, PageMessage } from '../../src/table/protocol';
import { TableSession } from '../../src/table/session';

const service = createLanguageService();
const view = { sort: null, filter: { column: -1, text: '' }, problemsOnly: false, passwords: false };
/** Of the file as a whole, and of fifty rows with two findings each. */
const MOST_BYTES = 30_000;
const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';

const lettersOf = (nth: number) =>
  [...nth.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');

/** A file of so many lines; in a bad one, no address is one. */
const fileOf = (lines: number, isBad: boolean) =>
  [
    HEADER,
    ...Array.from({ length: lines }, (_, nth) =>
      [
        'Lise',
        `Morel${lettersOf(nth)}`,
        '',
        `lise.morel${nth}${isBad ? '' : '@ch.fr'}`,
        1000 + nth,
        'Cohorte_Ex25',
      ].join(','),
    ),
    '',
  ].join('\n');

/** A session on a text, and what it says. */
function sessionOn(text: string) {
  let snapshot: Snapshot = service.open(text, contextOf({ establishment: 'alp002' }));
  let version = 1;
  let said: HostMessage[] = [];
  let isDone = () => {};
  const host: TableHost = {
    fileName: 'agents.csv',
    tools: { random: () => 0 },
    language: () => 'fr',
    version: () => version,
    snapshot: () => snapshot,
    verdict: () => service.verdict(snapshot),
    outcomes: () => new Map(),
    ready: async () => {},
    send(message) {
      said.push(message);
      if (message.type === 'done' || message.type === 'refused') isDone();
    },
    async apply(_, edits) {
      snapshot = snapshot.edit(edits);
      version++;
      return true;
    },
    readClipboard: async () => '',
    warn() {},
    async run() {},
    failed: (error) => assert.fail(String(error)),
    async act() {},
    explain() {},
    showText() {},
    widths: () => ({}),
    keepWidths() {},
  };
  const session = new TableSession(host);
  return {
    session,
    /** What is said when the page has said something, and the edits that follow are made. */
    async answers(message: PageMessage): Promise<HostMessage[]> {
      said = [];
      const done = new Promise<void>((resolve) => {
        isDone = resolve;
      });
      session.receive(message);
      if (message.type === 'edit') await done;
      return said;
    },
    said: () => said,
    version: () => version,
  };
}

const rowsIn = (messages: readonly HostMessage[]) =>
  messages.reduce(
    (sum, message) =>
      sum + (message.type === 'rows' ? message.rows.length : message.type === 'state' ? message.rows.rows.length : 0),
    0,
  );

/** A value for the address of the fourth row, where rows 0 to 50 are in sight. */
const write = (version: number, value: string): PageMessage => ({
  type: 'edit',
  version,
  order: 0,
  action: { kind: 'set', area: { top: 3, bottom: 3, left: 3, right: 3 }, value },
  sight: { from: 0, to: 50 },
});

describe('what a table tells its page', () => {
  for (const lines of [1000, 100_000]) {
    for (const isBad of [false, true]) {
      const file = `${lines} lines, ${isBad ? 'a finding in each' : 'no finding'}`;

      it(`when it opens, the first rows; of an edit, those in sight, and that it is done (${file})`, async () => {
        const { answers, version } = sessionOn(fileOf(lines, isBad));
        const first = await answers({ type: 'ready', view, sight: { from: 0, to: 50 } });
        assert.deepEqual(
          first.map(({ type }) => type),
          ['state'],
        );
        assert.equal(rowsIn(first), 50);
        assert.ok(JSON.stringify(first).length < MOST_BYTES);
        const said = await answers(write(version(), 'nobody'));
        assert.deepEqual(
          said.map(({ type }) => type),
          ['state', 'done'],
        );
        assert.equal(rowsIn(said), 50);
        assert.ok(JSON.stringify(said).length < MOST_BYTES, `${JSON.stringify(said).length}`);
        const [state] = said;
        assert.ok(state?.type === 'state' && state.rows.rows[3]?.marks.some(({ column }) => column === 3));
      });
    }
  }

  it('after a check that has come to the same: nothing', async () => {
    const { answers, session, said, version } = sessionOn(fileOf(1000, false));
    await answers({ type: 'ready', view, sight: { from: 0, to: 50 } });
    await answers(write(version(), 'nobody'));
    const before = said().length;
    session.refresh();
    assert.equal(said().length, before);
  });

  it('after a new plan: the rows in sight, with what becomes of them', async () => {
    const { answers, session, said } = sessionOn(fileOf(1000, false));
    await answers({ type: 'ready', view, sight: { from: 0, to: 50 } });
    session.replan();
    assert.deepEqual(
      said().map(({ type }) => type),
      ['state', 'state'],
    );
    assert.equal(rowsIn(said()), 100);
  });
});
