// The people of a checked file, as other files need to know them: their keys, and the summary with some of them.

import { type FileSummary, summarize } from '../document/file-summary';
import { Row } from '../document/row';
import { type Checked, isPersonAt } from './checked';
import { has, type KeySet, personKeys, sharedPlaces } from './key-sets';

/** Keys of people, in the order of their records, and the record of each key. */
export interface OwnedKeys {
  readonly keys: Float64Array;
  readonly records: Int32Array;
}

/** By what people of other files may be found in this one. */
export function keysOfPeople(checked: Checked): OwnedKeys {
  const keys: number[] = [];
  const records: number[] = [];
  for (let record = 0; record < checked.classes.length; record++) {
    addKeys(checked, record, keys);
    while (records.length < keys.length) records.push(record);
  }
  return { keys: Float64Array.from(keys), records: Int32Array.from(records) };
}

/** The records of a file whose people have one of some keys, in their order. */
export function recordsWith({ keys, records }: OwnedKeys, tracked: KeySet): number[] {
  return [...new Set(records.filter((_, at) => has(tracked, keys[at]!)))];
}

/** The records of each file whose people may be in another one, in their order. */
export function sharedRecords(files: readonly OwnedKeys[]): number[][] {
  return sharedPlaces(files.map(({ keys }) => keys)).map((places, file) => [
    ...new Set(places.map((at) => files[file]!.records[at]!)),
  ]);
}

/** What other files need to know. @param tracked only people with one of these keys are listed; all, where it is left out */
export function summaryOf(checked: Checked, tracked?: KeySet): FileSummary {
  const { sheet, setup, classes } = checked;
  const records: number[] = [];
  const examples = new Map<number, number>();
  const keys: number[] = [];
  let lastClass = -1; // most rows have that of the row before: saves a lookup
  for (let record = 0; record < classes.length; record++) {
    if (!isPersonAt(checked, record)) continue;
    const one = classes[record]!;
    if (one !== lastClass && !examples.has(one)) examples.set(one, record);
    lastClass = one;
    if (tracked?.length) {
      keys.length = 0;
      addKeys(checked, record, keys);
    }
    if (!tracked || keys.some((key) => has(tracked, key))) records.push(record);
  }
  const times = setup.classes.times(classes);
  // Rows of one class have matricules of one length, as long as matricule-zeros is on.
  const lengths = [...examples].map(([one, record]) => ({ record, count: times[one] ?? 0 }));
  return summarize(sheet, soleCodeOf(checked), lengths, records);
}

/** The establishment code that all lines of a file state that state one; '' for none, or several. */
export function soleCodeOf(checked: Checked): string {
  const { setup, people } = checked;
  let sole = 0;
  for (let record = 0; record < people.code.length; record++) {
    const code = people.code[record]!;
    if (!code || code === sole || !isPersonAt(checked, record)) continue;
    if (sole) return '';
    sole = code;
  }
  return [...setup.codes].find(([, number]) => number === sole)?.[0] ?? '';
}

function addKeys(checked: Checked, record: number, keys: number[]): void {
  if (!isPersonAt(checked, record)) return;
  const { sheet, setup, people } = checked;
  const address = people.address[record] ?? 0;
  const matricule = people.matricule[record] ?? 0;
  const names = people.names[record] ?? 0;
  personKeys({ names, address, matricule }, keys);
  if (names || !setup.prefilter) return;
  // Both names may stand in one cell: such a person has keys for each way to turn them.
  for (const turned of setup.prefilter.wholeNameHashes(new Row(sheet, record).identity)) {
    personKeys({ names: turned, address, matricule }, keys);
  }
}
