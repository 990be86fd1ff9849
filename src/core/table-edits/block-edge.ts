// Where Ctrl with an arrow goes, as in every spreadsheet: cells of a row or a column are counted along its way.

/**
 * The end of the run of filled cells; from its end or from an empty cell, the next filled one; where there is none, the last
 * cell. Undefined where a cell on the way is not known.
 * @param last the last cell on the way
 * @param isFilled undefined for what is not known
 */
export function blockEdge(
  from: number,
  last: number,
  isFilled: (at: number) => boolean | undefined,
): number | undefined {
  const step = last < from ? -1 : 1;
  if (from === last) return last;
  const first = isFilled(from + step);
  // Within a run, the cell before the first empty one; otherwise the first filled one.
  const isRun = isFilled(from) === true && first === true;
  for (let at = from + step; ; at += step) {
    const filled = isFilled(at);
    if (filled === undefined) return undefined;
    if (isRun && !filled) return at - step;
    if ((!isRun && filled) || at === last) return at;
  }
}
