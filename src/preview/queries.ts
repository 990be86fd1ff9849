// What the panel answers its page from a plan: rows by window, one line in full, groups, one password. Keeps the last
// query's order, so that scrolling costs nothing.
import { Row } from '../core/document/row';
import type { Sheet } from '../core/document/sheet';
import { entryOf } from '../core/plan/entries';
import type { Plan } from '../core/plan/plan';
import { firstIndexWhere } from '../core/text/binary-search';
import type { DecisionChange } from '../editor/documents/decision-store';
import { detailsOf } from './details';
import { groupView, positionOf } from './groups';
import { nameOf, type PreviewModel } from './model';
import type { HostMessage, PageMessage, Query } from './protocol';
import { draftRow, indexesOf, rowView } from './rows';

/** More rows at once are never in sight. */
const MOST_ROWS = 400;

type Asked<T extends PageMessage['type']> = Extract<PageMessage, { type: T }>;

export class PreviewQueries {
  private found: { query: string; indexes: number[]; positions?: Map<number, number> } | undefined;

  constructor(readonly shown: PreviewModel) {}

  rows({ query, from, to }: Asked<'rows'>): HostMessage {
    const indexes = this.indexes(query);
    const { plan } = this.shown;
    const rows = indexes
      .slice(from, Math.min(to, from + MOST_ROWS))
      .flatMap((index) => plan.lines[index] ?? [])
      .map((line) => rowView(line, this.shown));
    return { type: 'rows', query, from, count: indexes.length, rows };
  }

  private indexes(query: Query): number[] {
    const asked = JSON.stringify(query);
    if (this.found?.query !== asked) this.found = { query: asked, indexes: indexesOf(this.shown, query) };
    return this.found.indexes;
  }

  details(key: string): HostMessage {
    const line = this.lineOf(key);
    return line ? detailsOf(line, this.shown) : { type: 'nobody', key };
  }

  group({ id, step }: Asked<'group'>): HostMessage {
    const { plan, suggestionsOf } = this.shown;
    const position = positionOf(plan, id, step);
    const group = plan.groups[position];
    if (!group) return { type: 'group', step, position: 0, group: null };
    return { type: 'group', step, position, group: groupView(group, suggestionsOf(group), this.shown) };
  }

  /** Has the page show the groups: the one that a record is in, or the first one that is open. */
  showGroups(record: number | undefined): HostMessage {
    const { plan } = this.shown;
    const line = record === undefined ? undefined : plan.lines[indexOfRecord(plan, record)];
    return { type: 'show-groups', id: plan.groups[line?.group ?? -1]?.id ?? '' };
  }

  /** The decisions that are suggested about a group, or about all of them. */
  suggested({ id }: Asked<'accept'>): DecisionChange[] {
    const { plan, suggestionsOf } = this.shown;
    return plan.groups
      .filter((group) => !id || group.id === id)
      .flatMap((group) => suggestionsOf(group))
      .flatMap(({ line: index, decision }) => {
        const line = plan.lines[index];
        return line ? [{ key: line.key, who: nameOf(line.entry), after: decision }] : [];
      });
  }

  /** The password of one line. Nothing else here ever reads one. */
  password(key: string): HostMessage | undefined {
    const line = this.lineOf(key);
    if (!line) return undefined;
    return { type: 'password', key, password: new Row(this.shown.sheet, line.entry.record).value('password') };
  }

  /** The line on which a record stands, and where it is among the rows that were asked for. */
  select(record: number): HostMessage | undefined {
    const { lines } = this.shown.plan;
    const index = indexOfRecord(this.shown.plan, record);
    const line = lines[index];
    if (!line) return undefined;
    if (this.found && !this.found.positions) {
      this.found.positions = new Map(this.found.indexes.map((at, position) => [at, position]));
    }
    return { type: 'select', key: line.key, position: this.found?.positions?.get(index) ?? -1 };
  }

  /** Why a decision cannot be taken: the username that it gives is somebody's. */
  objection({ key, decision }: Asked<'decide'>): HostMessage | undefined {
    const line = this.lineOf(key);
    if (!line || decision?.kind !== 'add' || this.shown.choices.allows(line, decision.username)) return undefined;
    return { type: 'taken', key, username: decision.username };
  }

  lineOf(key: string) {
    return this.shown.plan.lines[this.shown.indexOf(key)];
  }
}

/** Lines stand in the order of their records, with gaps. */
function indexOfRecord({ lines }: Plan, record: number): number {
  const index = firstIndexWhere(lines.length, (at) => lines[at]!.entry.record >= record);
  return lines[index]?.entry.record === record ? index : -1;
}

/**
 * The first rows of a file that is not planned yet: who is in it, in its order.
 * @param sole the establishment's code, where all lines that state one state the same
 */
export function draftRows(sheet: Sheet, sole: string, { query, from, to }: Asked<'rows'>): HostMessage {
  const rows = [];
  for (let at = from; at < Math.min(to, from + MOST_ROWS, sheet.rowCount); at++) {
    rows.push(draftRow(entryOf(new Row(sheet, sheet.firstRow + at), sole)));
  }
  return { type: 'rows', query, from, count: sheet.rowCount, rows };
}
