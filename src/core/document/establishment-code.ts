// Where the rows of a file state the code of their establishment: in usernames and in fictif addresses.
import { codeIn } from '../people/usernames';
import { personRows } from './person-rows';
import type { Row } from './row';
import type { Sheet } from './sheet';

export interface StatedCode {
  readonly column: 'username' | 'email';
  /** In lower case. */
  readonly code: string;
}

/** The codes that a row states, none or one or two, each with its column. */
export function statedCodes(row: Row): StatedCode[] {
  const { nomenclature } = row.sheet.platform.username;
  if (!nomenclature) return [];
  const stated: StatedCode[] = [
    { column: 'username', code: codeIn(row.value('username'), nomenclature) },
    { column: 'email', code: row.fictif?.code ?? '' },
  ];
  return stated.filter(({ code }) => code !== '');
}

const soleCodes = new WeakMap<Sheet, string>();

/** The code that all rows of a file agree on; '' when they state none, or several. A file is read once for it. */
export function soleCode(sheet: Sheet): string {
  const known = soleCodes.get(sheet);
  if (known !== undefined) return known;
  const sole = soleOf(codesOf(sheet));
  soleCodes.set(sheet, sole);
  return sole;
}

function* codesOf(sheet: Sheet): Generator<string> {
  for (const row of personRows(sheet)) for (const { code } of statedCodes(row)) yield code;
}

/** The one code among these; '' for none, or several. */
export function soleOf(codes: Iterable<string>): string {
  let sole = '';
  for (const code of codes) {
    if (sole && code !== sole) return '';
    sole = code;
  }
  return sole;
}
