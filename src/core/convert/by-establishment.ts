// One list, many establishments: a file each, as the guide asks for (8 managers in 10 establishments are 10 files).

import { endingOf, stemOf } from '../document/file-name';
import { isEstablishmentCode } from '../people/usernames';
import type { Platform } from '../platform';
import { type Conversion, convert, csvOf } from './conversion';
import type { ForeignRows } from './infer-columns';

/** Whose rows a file has: those that name its establishment in a foreign column, or all of them for each code. */
export type Split =
  | { readonly by: 'column'; readonly column: number }
  | { readonly by: 'codes'; readonly codes: readonly string[] };

export interface EstablishmentFile {
  /** As the list writes it; a code in lower case. */
  readonly establishment: string;
  /** Its code where that is one of the platform's, else ''. */
  readonly code: string;
  /** Below the folder of all files, with `/` between the parts. */
  readonly path: string;
  readonly people: number;
  readonly csv: string;
}

export interface EstablishmentFiles {
  readonly files: readonly EstablishmentFile[];
  /** People whose row names no establishment: they are in no file. */
  readonly without: number;
}

/** Codes that somebody wrote one after the other, each once. */
export function codesIn(text: string): string[] {
  return [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
}

/** Those that are no code of the platform; none where it knows no codes. */
export function wrongCodes(codes: readonly string[], { username }: Platform): string[] {
  const { nomenclature } = username;
  return nomenclature ? codes.filter((code) => !isEstablishmentCode(code, nomenclature)) : [];
}

/**
 * The files of a list, in its order. No two have one path, whatever the establishments are called.
 * @param inFolders each file has the template's own name, in a folder of its establishment; else all are in one folder
 */
export function filesByEstablishment(conversion: Conversion, split: Split, inFolders: boolean): EstablishmentFiles {
  const { target } = conversion;
  const { rows: groups, without } = rowsOfEach(conversion, split);
  const taken = new Set<string>();
  const { fileName } = target.template;
  const [stem, ending] = [stemOf(fileName), endingOf(fileName)];
  const files: EstablishmentFile[] = [];
  for (const [establishment, rows] of groups) {
    const people = convert({ ...conversion, rows }).rows;
    if (!people.length) continue;
    const name = freeName(establishment, taken);
    files.push({
      establishment,
      code: codeOf(establishment, conversion),
      path: inFolders ? `${name}/${stem}${ending}` : `${stem}_${name}${ending}`,
      people: people.length,
      csv: csvOf(conversion, people),
    });
  }
  const people = without ? convert({ ...conversion, rows: without }).rows.length : 0;
  return { files, without: people };
}

/** The rows of each establishment below the header that all share, in the order in which they come up. */
function rowsOfEach(
  { rows, mapping }: Conversion,
  split: Split,
): { rows: Map<string, ForeignRows>; without?: ForeignRows } {
  if (split.by === 'codes') return { rows: new Map(split.codes.map((code) => [code, rows])) };
  const head = rows.slice(0, mapping.header + 1);
  const groups = new Map<string, { written: string; rows: string[][] }>();
  const without: ForeignRows[number][] = [...head];
  for (const row of rows.slice(head.length)) {
    const written = (row[split.column] ?? '').trim().replace(/\s+/g, ' ');
    if (!written) {
      without.push(row);
      continue;
    }
    const key = written.toLowerCase();
    const group = groups.get(key) ?? { written, rows: [...head.map((one) => [...one])] };
    group.rows.push([...row]);
    groups.set(key, group);
  }
  return { rows: new Map([...groups.values()].map((group) => [group.written, group.rows])), without };
}

function codeOf(establishment: string, { target }: Conversion): string {
  const { nomenclature } = target.platform.username;
  const code = establishment.toLowerCase();
  return nomenclature && isEstablishmentCode(code, nomenclature) ? code : '';
}

/** What Windows lets no file be called, and what no name may hold there. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]+/gu;
const LONGEST_NAME = 60;

/** A name for files that no other has yet, on no system: Windows and macOS take `CH Buis` and `ch buis` for one. */
function freeName(establishment: string, taken: Set<string>): string {
  let tidied = establishment
    .replace(FORBIDDEN, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^[. ]+/, '');
  while (/[. ]$/.test(tidied)) tidied = tidied.slice(0, -1);
  const base = !tidied || RESERVED.test(tidied) ? `_${tidied}` : tidied;
  for (let number = 1; ; number++) {
    const name = number > 1 ? `${base}-${number}` : base;
    const key = name.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}
