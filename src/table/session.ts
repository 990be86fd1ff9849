// One table between its page and its document: answers what the page asks, and makes edits of what the user does there.
import { linkless } from '../core/i18n/format';
import { copiedOf, detailsOf, foreignState, stateOf } from './answers';
import { type Current, CurrentTable } from './current';
import { type Outcome, outcomeOf } from './edits';
import type { TableHost } from './host';
import type { Area, CellPlace, PageAction, PageCommand, PageMessage, Refusal, Sight } from './protocol';
import { rowViews } from './rows';
import { edgeRow, nextMatch, nextProblem } from './search';

/** Edits that leave every row where it is. */
const IN_PLACE: ReadonlySet<PageAction['kind']> = new Set(['set', 'clear', 'fill', 'paste', 'replace', 'fix']);

/** Rows that are sent on each side of a row that the page does not have. */
const ROWS_AROUND = 50;

export interface TableSession {
  /** Hears a message of the page. */
  receive(message: PageMessage): void;
  /** The text, what was found in it, or the language may be another. */
  refresh(): void;
  /** There is a new plan. */
  replan(): void;
}

export function openSession(host: TableHost): TableSession {
  const table = new CurrentTable(host);
  let sight: Sight = { from: 0, to: 0 };
  /** What the page was told last, and of which state of the file. */
  let told = '';
  let toldOf: Current | undefined;

  /** Tells the page of the file as it is now, unless it knows. */
  const refresh = () => {
    const shown = table.get();
    const verdict = host.verdict();
    const { fileName } = host;
    const state =
      shown && verdict
        ? stateOf(shown, verdict, table.settings, { fileName, widths: host.widths(), sight })
        : foreignState(host.version(), fileName, host.language());
    const next = JSON.stringify(state);
    if (next === told && shown === toldOf) return;
    told = next;
    toldOf = shown;
    host.send(state);
  };

  const refuse = (why: Refusal, row = -1, line = 0) => host.send({ type: 'refused', why, row, line });
  const done = (text = '', area: Area | null = null) =>
    host.send({ type: 'done', version: host.version(), text, area });

  const edit = async (version: number, action: PageAction) => {
    await host.ready();
    const shown = table.get();
    if (!shown || version !== host.version()) return refuse('changed');
    const isUnread = action.kind === 'paste' && action.text === null;
    const ready = isUnread ? { ...action, text: await host.readClipboard() } : action;
    await carryOut(shown, ready, outcomeOf(shown, ready));
  };

  const command = async (command: PageCommand) => {
    await host.run(command);
    await host.ready();
    if (command === 'undo' || command === 'redo') refresh();
    done();
  };

  const carryOut = async (shown: Current, action: PageAction, outcome: Outcome) => {
    if ('act' in outcome) {
      await host.act(outcome.act);
      return done();
    }
    if ('sorted' in outcome) return refuse('sorted');
    const { edit: made, pasted, area = null } = outcome;
    if ('refused' in made) {
      const { refused, record } = made;
      if (record < 0) return refuse(refused);
      return refuse(refused, shown.view.rowOf(record), shown.sheet.table.line(record) + 1);
    }
    table.keepRows(IN_PLACE.has(action.kind) && !pasted);
    const applied = await host.apply(shown.version, made.edits);
    if (!applied) table.keepRows(false);
    if (!applied) return refuse('changed');
    await host.ready();
    table.get();
    refresh();
    done(pasted ? await pastedText(pasted) : '', area);
  };

  const pastedText = async ({ foreign, mapping, target, converted }: NonNullable<PastedOf<Outcome>>) => {
    const { told, isDoubtful } = await import('../core/convert/summary');
    const text = linkless(told(foreign, mapping, target, converted, host.language()).join(' '));
    if (isDoubtful(mapping, target, converted)) host.warn(text);
    return text;
  };

  const showText = (shown: Current, { row, column }: CellPlace) => {
    const { table } = shown.sheet;
    const record = shown.view.recordOf(row);
    if (record < 0 || record >= table.recordCount) return;
    const isCell = column < table.fieldCount(record);
    if (isCell) host.showText(table.start(record, column), table.end(record, column));
    else host.showText(table.recordStart(record), table.recordEnd(record));
  };

  /** What needs a file of ours. */
  const answer = (message: PageMessage, shown: Current): void => {
    switch (message.type) {
      case 'rows': {
        const { from, to } = message;
        host.send({ type: 'rows', version: shown.version, from, rows: rowViews(shown, from, to) });
        break;
      }
      case 'copy': {
        const { area, cut } = message;
        host.send({ type: 'copied', rows: copiedOf(shown, area), cut, area });
        break;
      }
      case 'details':
        host.send(detailsOf(shown, message.area));
        break;
      case 'find':
        host.send({ type: 'found', cell: nextMatch(shown, message), problem: false });
        break;
      case 'problem':
        host.send({ type: 'found', cell: nextProblem(shown, message), problem: true });
        break;
      case 'edge': {
        // With the rows there: somebody may be typing already.
        const row = edgeRow(shown, message);
        const from = Math.max(0, row - ROWS_AROUND);
        host.send({ type: 'rows', version: shown.version, from, rows: rowViews(shown, from, row + ROWS_AROUND) });
        host.send({ type: 'edge', row });
        break;
      }
      case 'showText':
        showText(shown, message);
    }
  };

  /** Edits follow each other: the rows of the second are counted when the first is done. */
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = (step: () => Promise<void>) => {
    queue = queue.then(step).catch((error: unknown) => {
      host.failed(error);
      refuse('changed');
    });
  };

  const receive = (message: PageMessage): void => {
    switch (message.type) {
      case 'ready':
      case 'view':
        table.settings = message.view;
        sight = message.sight;
        told = '';
        refresh();
        break;
      case 'edit':
        sight = message.sight;
        enqueue(() => edit(message.version, message.action));
        break;
      case 'command':
        enqueue(() => command(message.command));
        break;
      case 'explain':
        host.explain(message.rule);
        break;
      case 'widths':
        host.keepWidths(message.widths);
        break;
      default: {
        const shown = table.get();
        if (shown) answer(message, shown);
      }
    }
  };

  return {
    receive,
    refresh,
    replan() {
      table.replan();
      refresh();
    },
  };
}

type PastedOf<T> = T extends { pasted?: infer P } ? P : never;
