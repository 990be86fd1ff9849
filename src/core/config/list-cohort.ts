// "Add to the catalogue", where the catalogue is the list in `.enrolment.json`, or where there is none yet.
import { findNodeAtLocation, modify, type ParseError, parseTree } from 'jsonc-parser';
import { lineEndOf } from '../csv/dialect';
import type { TextEdit } from '../csv/edits';
import type { Cohort } from '../reference/cohorts';

/**
 * The edits that add a cohort to the list `cohorts` of a configuration, and make that list when it lacks one. None where
 * `cohorts` names a file (`addCohort` writes into that), or where the text is no JSON object.
 */
export function listCohort(text: string, cohort: Cohort): TextEdit[] {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const listed = root && findNodeAtLocation(root, ['cohorts']);
  if (errors.length || root?.type !== 'object' || (listed && listed.type !== 'array')) return [];
  const { name, idnumber, context, category, source } = cohort;
  const item = { name, idnumber, context, ...(category && { category }), source };
  const options = {
    formattingOptions: { insertSpaces: true, tabSize: 2, eol: lineEndOf(text) },
    isArrayInsertion: listed !== undefined,
  };
  const edits = listed ? modify(text, ['cohorts', -1], item, options) : modify(text, ['cohorts'], [item], options);
  return edits.map(({ offset, length, content }) => ({
    start: offset,
    end: offset + length,
    text: content,
  }));
}
