// What the cells of a row give for one column of the file.
import { isWordForNothing } from '../people/name-doubts';

/** Whether an export writes a cell so where it knows nothing: a word for nothing, zeros, signs alone. */
const saysNothing = (cell: string) => isWordForNothing(cell.trim(), false) || !/(?!0)[\p{L}\p{N}]/u.test(cell);

/**
 * What a row gives for a column: of several sources, the first one that holds something. A married name of `-` or `néant` is
 * none where the birth name stands beside it.
 */
export function givenBy(sources: readonly number[], row: readonly string[]): string {
  const [only = -1, another] = sources;
  if (another === undefined) return row[only] ?? '';
  const filled = sources.map((column) => row[column] ?? '').filter((cell) => !isBlank(cell));
  return filled.find((cell) => !saysNothing(cell)) ?? filled[0] ?? '';
}

const isBlank = (cell: string) => cell.trim() === '';
