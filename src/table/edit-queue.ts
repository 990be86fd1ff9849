// The edits and commands of a table's page, one after the other: the rows of the second are counted when the first is done.
import { linkless } from '../core/i18n/format';
import type { PasteResult } from '../core/table-edits/paste';
import { applyEdits } from '../core/text/edits';
import type { Current, CurrentTable } from './current';
import { type Outcome, outcomeOf } from './edits';
import type { TableHost } from './host';
import type { Area, PageAction, PageCommand, PageMessage, Refusal } from './protocol';

/** Edits that leave every row where it is. */
const IN_PLACE: ReadonlySet<PageAction['kind']> = new Set(['set', 'clear', 'fill', 'paste', 'replace', 'fix']);

export class EditQueue {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly host: TableHost,
    private readonly table: CurrentTable,
    /** Tells the page of the file as it is now. */
    private readonly refresh: () => void,
  ) {}

  /** Edits the text as it was at a version, its rows in an order; refused where either is another by then. */
  edit({ version, order, action }: Extract<PageMessage, { type: 'edit' }>): void {
    this.enqueue(async () => {
      await this.host.ready();
      const shown = this.table.get();
      if (!shown || version !== this.host.version() || order !== shown.order) return this.refuse('changed');
      const isUnread = action.kind === 'paste' && action.text === null;
      const ready = isUnread ? { ...action, text: await this.host.readClipboard() } : action;
      await this.carryOut(shown, ready, outcomeOf(shown, ready));
    });
  }

  command(command: PageCommand): void {
    this.enqueue(async () => {
      await this.host.run(command);
      await this.host.ready();
      if (command === 'undo' || command === 'redo') this.refresh();
      this.done();
    });
  }

  private enqueue(step: () => Promise<void>): void {
    this.last = this.last.then(step).catch((error: unknown) => {
      this.host.failed(error);
      this.refuse('changed');
    });
  }

  private async carryOut(shown: Current, action: PageAction, outcome: Outcome): Promise<void> {
    const { host, table } = this;
    if ('act' in outcome) {
      await host.act(outcome.act);
      return this.done();
    }
    if ('sorted' in outcome) return this.refuse('sorted');
    const { edit, pasted, area = null } = outcome;
    if ('refused' in edit) {
      const { refused, record } = edit;
      if (record < 0) return this.refuse(refused);
      return this.refuse(refused, shown.view.rowOf(record), shown.sheet.table.line(record) + 1);
    }
    const isInPlace = IN_PLACE.has(action.kind) && !pasted;
    table.keepRowsIn(isInPlace ? applyEdits(shown.sheet.table.text, edit.edits) : undefined);
    const applied = await host.apply(shown.version, edit.edits);
    if (!applied) {
      table.keepRowsIn(undefined);
      return this.refuse('changed');
    }
    await host.ready();
    table.get();
    this.refresh();
    this.done(pasted ? await this.describePasted(pasted) : '', area);
  }

  /** What was made of pasted rows; a warning as well where it rests on a guess. */
  private async describePasted({ foreign, mapping, target, converted }: NonNullable<PasteResult['converted']>) {
    const { describeConversion, isDoubtful } = await import('../core/convert/summary');
    const text = linkless(describeConversion(foreign, mapping, target, converted, this.host.language()).join(' '));
    if (isDoubtful(mapping, target, converted)) this.host.warn(text);
    return text;
  }

  private refuse(why: Refusal, row = -1, line = 0): void {
    this.host.send({ type: 'refused', why, row, line });
  }

  private done(text = '', area: Area | null = null): void {
    this.host.send({ type: 'done', version: this.host.version(), text, area });
  }
}
