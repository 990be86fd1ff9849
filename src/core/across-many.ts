// Thousands of files compared with each other in bounded memory: numbers stand for people at first, and only those whose
// number comes up in two files are looked at. What is found is what `compare` finds of the whole.
import { type FileSummary, KEYS, type Person } from './across';

/** The numbers of a file's people, each once, in ascending order. Two people may have one number: nothing is lost by it. */
export function numbersOf({ people }: FileSummary): Float64Array {
  const numbers = new Set<number>();
  for (const person of people) for (const number of numbersOfOne(person)) numbers.add(number);
  return Float64Array.from(numbers).sort();
}

/** The numbers that several files have, in ascending order. */
export function inSeveral(files: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(files.reduce((length, numbers) => length + numbers.length, 0));
  let at = 0;
  for (const numbers of files) {
    all.set(numbers, at);
    at += numbers.length;
  }
  all.sort();
  let kept = 0;
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && all[to] === all[from]) to++;
    if (to - from > 1) all[kept++] = all[from]!;
  }
  return all.slice(0, kept);
}

/** Whether one of a file's numbers is among the wanted ones. */
export function hasAny(numbers: Float64Array, wanted: Float64Array): boolean {
  return numbers.some((number) => has(wanted, number));
}

/** A summary with those people only who may be found in other files, and with one at least, if it had any. */
export function narrowed(summary: FileSummary, wanted: Float64Array): FileSummary {
  const people = summary.people.filter(
    (person, index) => index === 0 || numbersOfOne(person).some((number) => has(wanted, number)),
  );
  return { ...summary, people };
}

function numbersOfOne(person: Person): number[] {
  return Object.values(KEYS).flatMap((keyOf, kind) => {
    const key = keyOf(person);
    return key ? [hash(key, kind)] : [];
  });
}

function has(sorted: Float64Array, number: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! === number) return true;
    if (sorted[middle]! < number) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** A number of 53 bits for a text: two runs of FNV-1a with different seeds. */
function hash(text: string, seed: number): number {
  let high = 0x811c9dc5 ^ seed;
  let low = 0x01234567 ^ seed;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995) + at;
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}
