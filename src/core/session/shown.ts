// Which findings are shown where there is room for so many only, and where they stand in the file as it is now.
import type { Table } from '../csv/table';
import { SEVERITIES, type Severity } from '../file/context';
import { byPlace, severityOf } from '../lint';
import type { ChunkList } from './chunk-list';
import type { Chunk, Held } from './chunks';
import type { HeldFindings } from './held-findings';
import { type Located, locate, locateWhole } from './locate';

/**
 * The gravest first, then those that come first in the file; what is found of the file as a whole is always among them.
 * In the order of the file. `table` is that of the file as it was read at first, whose header is still the same.
 */
export function shownOf(held: HeldFindings, chunks: ChunkList, table: Table, most: number): Located[] {
  const room = roomFor(held, most - held.whole.length);
  const picked: { held: Held; chunk: Chunk }[] = [];
  const numbered = new Set<Chunk>();
  let left = room.error + room.warning + room.information + room.hint;
  for (const chunk of held.among(chunks.all)) {
    if (left === 0) break;
    for (const one of chunk.findings) {
      if (room[severityOf(one.finding, held.context)]-- <= 0) continue;
      left--;
      picked.push({ held: one, chunk });
      numbered.add(chunk);
      if (one.first) numbered.add(one.first);
    }
  }
  chunks.number(numbered);
  return [
    ...held.whole.map((finding) => locateWhole(finding, table)),
    ...picked.map((one) => locate(one.held, one.chunk)),
  ].sort((a, b) => byPlace(a.finding, b.finding));
}

/** How many findings of each severity there is room for, those about the file as a whole aside. */
function roomFor({ severities, whole, context }: HeldFindings, most: number): Record<Severity, number> {
  const room = { ...severities };
  for (const finding of whole) room[severityOf(finding, context)]--;
  let left = most;
  for (const severity of SEVERITIES) {
    room[severity] = Math.min(room[severity], left);
    left -= room[severity];
  }
  return room;
}
