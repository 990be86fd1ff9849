// What is kept in memory for a file, a line: of its offsets alone, and of all that makes editing quick.

import { scan } from '../src/core/text/scan';
import { open } from './ours';

/** Bytes that stay in use for what a function makes, the text aside; needs `--expose-gc`. */
function kept(make: () => unknown): number {
  const used = () => {
    for (let i = 0; i < 4; i++) global.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  const made = make();
  const after = used();
  return made ? after - before : Number.NaN;
}

export const offsetsOf = (text: string, rows: number): number => kept(() => scan(text)) / rows;
export const snapshotOf = (text: string, rows: number): number => kept(() => open(text)) / rows;
