// "Add to the catalogue": the edit that writes one cohort more into a catalogue, in the catalogue's own columns.
import type { TextEdit } from '../text/edits';
import { quote } from '../text/quoting';
import { scan } from '../text/scan';
import type { Cohort } from './cohorts';
import { cohortColumns } from './read-cohorts';

const USUAL = ['name', 'idnumber', 'context', 'category', 'source'] as const;

/** The edit that adds a cohort at the end of a catalogue; an empty one gets its header too. */
export function addCohort(text: string, cohort: Cohort): TextEdit {
  const table = scan(text);
  const { delimiter, eol } = table.dialect;
  const header = table.recordCount ? table.values(0) : [...USUAL];
  const columns = new Map([...cohortColumns(header)].map(([name, index]) => [index, name]));
  const line = header
    .map((_, index) => columns.get(index))
    .map((name) => quote(name ? cohort[name] : '', delimiter))
    .join(delimiter);
  const before = table.recordCount ? '' : header.join(delimiter) + eol;
  const end = text.length;
  const joined = text === '' || /[\r\n]$/.test(text) ? '' : eol;
  return { start: end, end, text: joined + before + line + eol };
}
