// "Add to the catalogue", where the catalogue is the list in `.enrolment.json`, or where there is none yet.
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { TextEdit } from '../csv/edits';
import type { Cohort } from '../reference/cohorts';
import { setValue } from './set-value';

/**
 * The edits that add a cohort to the list `cohorts` of a configuration, and make that list when it lacks one. None where
 * `cohorts` names a file (`addCohort` writes into that), or where the text is no JSON object.
 */
export function listCohort(text: string, cohort: Cohort): TextEdit[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const listed = root && findNodeAtLocation(root, ['cohorts']);
  if (listed && listed.type !== 'array') return [];
  const { name, idnumber, context, category, source } = cohort;
  const item = { name, idnumber, context, ...(category && { category }), source };
  return listed ? setValue(text, ['cohorts', -1], item, true) : setValue(text, ['cohorts'], [item]);
}
