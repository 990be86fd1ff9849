// Reads a cohort catalogue: CSV with `name,idnumber,context,category,source`, or Moodle's own cohort upload file.

import type { Problem } from '../i18n/problem';
import { transliterate } from '../people/names';
import { scan } from '../text/scan';
import type { Table } from '../text/table';
import { type Cohort, Cohorts, type ReferenceKind } from './cohorts';
import { findColumns, type Headers } from './headers';
import { REFERENCE_MESSAGES } from './texts';

export interface CohortsRead {
  readonly cohorts: Cohorts;
  readonly problems: readonly Problem[];
}

const HEADERS = {
  name: ['name', 'nom', 'nomdelacohorte', 'cohorte', 'cohortname'],
  idnumber: ['idnumber', 'numerodidentification', 'ndidentification', 'numeroidentification', 'identifiant', 'code'],
  context: ['context', 'contexte'],
  category: ['category', 'categorie', 'categorypath', 'categoryname', 'categoryidnumber', 'chemindelacategorie'],
  source: ['source', 'origine', 'composant', 'component'],
} satisfies Headers<string>;

type CohortColumn = keyof typeof HEADERS;

/** The columns of a catalogue's header. */
export function cohortColumns(header: readonly string[]): ReadonlyMap<CohortColumn, number> {
  return findColumns(header, HEADERS);
}

/** Reads a catalogue from the text of a CSV file. */
export function readCohorts(text: string): CohortsRead {
  const table = scan(text);
  const columns = cohortColumns(table.recordCount ? table.values(0) : []);
  if (!columns.has('name') && !columns.has('idnumber')) {
    return {
      cohorts: new Cohorts([]),
      problems: [{ file: '', severity: 'error', message: REFERENCE_MESSAGES.noCohortColumns }],
    };
  }
  const list: Cohort[] = [];
  const problems: Problem[] = [];
  const lines = new Map<string, number>();
  for (let record = 1; record < table.recordCount; record++) {
    const cell = (name: CohortColumn) => {
      const column = columns.get(name);
      return column === undefined ? '' : table.value(record, column).trim();
    };
    const cohort = cohortOf(cell('name'), cell('idnumber'), cell('context'), cell('category'), cell('source'));
    if (!cohort) continue;
    const first = cohort.idnumber ? lines.get(cohort.idnumber) : undefined;
    const column = columns.get('idnumber');
    if (first !== undefined && column !== undefined)
      problems.push(twice(table, record, column, cohort.idnumber, first));
    else {
      lines.set(cohort.idnumber, table.line(record) + 1);
      list.push(cohort);
    }
  }
  return { cohorts: new Cohorts(list), problems };
}

/**
 * Where the text of a catalogue has the cell that names a cohort, as offsets: in the column of its kind, else in the other
 * one. The first record counts, as it does for `readCohorts`.
 */
export function cohortPlace(text: string, reference: string, by: ReferenceKind): [number, number] | undefined {
  const table = scan(text);
  const columns = cohortColumns(table.recordCount ? table.values(0) : []);
  for (const kind of [by, by === 'name' ? 'idnumber' : 'name'] as const) {
    const column = columns.get(kind);
    for (let record = 1; column !== undefined && record < table.recordCount; record++) {
      if (table.value(record, column).trim() === reference) {
        return [table.start(record, column), table.end(record, column)];
      }
    }
  }
  return undefined;
}

function twice(table: Table, record: number, column: number, idnumber: string, first: number): Problem {
  return {
    file: '',
    severity: 'warning',
    range: table.range(table.place(record, column)),
    message: REFERENCE_MESSAGES.idnumberTwice(idnumber, first),
  };
}

/**
 * A cohort from words as people and Moodle write them: the context may be `system`, `category`, or the category itself
 * (Moodle's cohort upload). Undefined when it has neither a name nor an id number.
 */
export function cohortOf(
  name: string,
  idnumber: string,
  context: string,
  category: string,
  source: string,
): Cohort | undefined {
  if (!name && !idnumber) return undefined;
  const word = transliterate(context);
  const where = word === 'system' || word === 'systeme' ? 'system' : word === '' && !category ? 'system' : 'category';
  const named = ['category', 'categorie'].includes(word) ? '' : context;
  return {
    name,
    idnumber,
    context: where,
    category: where === 'system' ? '' : category || named,
    source: /^(apogee|auto|ldap|annuaire)/.test(transliterate(source)) ? 'apogee' : 'manual',
  };
}
