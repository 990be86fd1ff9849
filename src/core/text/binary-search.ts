// Binary search, once for all: in whatever is in order.

/**
 * The first index from 0 on at which something holds; `length` where it holds nowhere. Where it holds at one index, it
 * must hold at all later ones.
 */
export function firstIndexWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
