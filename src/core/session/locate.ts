// Where a held finding stands in the file as it is now.
import { type Position, positionIn, type Table } from '../csv/table';
import type { Finding } from '../rules/rule';
import type { Chunk, Held } from './chunks';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Located extends Range {
  readonly finding: Finding;
  /** Where the finding's related places are, those of other files aside. */
  readonly related: readonly Range[];
}

/** Chunks must be numbered as they are now. */
export function locate({ finding, first }: Held, chunk: Chunk): Located {
  const others = finding.related.map(({ place }) => ({ place: { ...place, record: (first ?? chunk).record } }));
  return {
    finding: { ...finding, place: { ...finding.place, record: chunk.record }, related: others },
    ...rangeIn(chunk, finding.place),
    related: others.map(({ place }) => rangeIn(first ?? chunk, place)),
  };
}

export function locateWhole(finding: Finding, table: Table): Located {
  return { finding, ...table.range(finding.place), related: finding.related.map(({ place }) => table.range(place)) };
}

function rangeIn({ text, line, lines }: Chunk, { from, to }: { from: number; to: number }): Range {
  if (lines === 1) return { start: { line, column: from }, end: { line, column: to } };
  const at = (offset: number) => {
    const position = positionIn(text, offset);
    return { line: line + position.line, column: position.column };
  };
  return { start: at(from), end: at(to) };
}
