// Reads a cohort catalogue: CSV with `name,idnumber,context,category,source`, or Moodle's own cohort upload file.
import { scan } from '../csv/scan';
import { type Cohort, Cohorts } from './cohorts';

export interface CohortsRead {
  readonly cohorts: Cohorts;
}

/** Reads a catalogue from the text of a CSV file. */
export function readCohorts(text: string): CohortsRead {
  const table = scan(text);
  const header = table.recordCount ? table.values(0).map((name) => name.trim().toLowerCase()) : [];
  const cell = (record: number, name: string) => {
    const column = header.indexOf(name);
    return column < 0 ? '' : table.value(record, column).trim();
  };
  const list: Cohort[] = [];
  for (let record = 1; record < table.recordCount; record++) {
    list.push({
      name: cell(record, 'name'),
      idnumber: cell(record, 'idnumber'),
      context: cell(record, 'context') === 'category' ? 'category' : 'system',
      category: cell(record, 'category'),
      source: cell(record, 'source') === 'apogee' ? 'apogee' : 'manual',
    });
  }
  return { cohorts: new Cohorts(list) };
}
