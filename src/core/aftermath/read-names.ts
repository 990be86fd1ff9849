// A list of people whose usernames are to be predicted: `code,firstname,lastname`, or the same columns in French.

import { findColumns, type Headers } from '../reference/headers';
import { scan } from '../text/scan';
import type { Newcomer } from './predict';

const HEADERS = {
  code: ['code', 'codeetablissement', 'etablissement', 'establishment'],
  firstname: ['firstname', 'prenom'],
  lastname: ['lastname', 'nom', 'nomdefamille'],
} satisfies Headers<string>;

/** One person for each line behind the header; undefined where the header names no first and last name. */
export function readNames(text: string, establishment: string): Newcomer[] | undefined {
  const table = scan(text);
  const columns = findColumns(table.recordCount ? table.values(0) : [], HEADERS);
  if (!columns.has('firstname') || !columns.has('lastname')) return undefined;
  const people: Newcomer[] = [];
  for (let record = 1; record < table.recordCount; record++) {
    const row = table.values(record);
    const cell = (name: keyof typeof HEADERS) => (row[columns.get(name) ?? -1] ?? '').trim();
    if (row.length === 1 && !row[0]) continue;
    people.push({ code: cell('code') || establishment, firstname: cell('firstname'), lastname: cell('lastname') });
  }
  return people;
}
