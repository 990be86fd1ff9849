// The catalogue that is a list in `.enrolment.json`: a cohort is put into it, or found there.
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Cohort, ReferenceKind } from '../reference/cohorts';
import type { TextEdit } from '../text/edits';
import { parseJson } from './json';
import { setValue } from './set-value';

/**
 * The edits that add a cohort to the list `cohorts` of a configuration, and make that list when it lacks one. None where
 * `cohorts` names a file (`addCohort` writes into that), or where the text is no JSON object.
 */
export function listCohort(text: string, cohort: Cohort): TextEdit[] {
  const root = parseJson(text);
  const listed = root && findNodeAtLocation(root, ['cohorts']);
  if (listed && listed.type !== 'array') return [];
  const { name, idnumber, context, category, source } = cohort;
  const item = { name, idnumber, context, ...(category && { category }), source };
  return listed ? setValue(text, ['cohorts', -1], item, true) : setValue(text, ['cohorts'], [item]);
}

/** Where the list has what names a cohort, as offsets: its name or its id number, whichever is looked for, else the other. */
export function listedPlace(text: string, reference: string, by: ReferenceKind): [number, number] | undefined {
  const root = parseJson(text);
  const items = (root && findNodeAtLocation(root, ['cohorts'])?.children) ?? [];
  const named = (item: Node, kind: ReferenceKind) => (item.type === 'object' ? findNodeAtLocation(item, [kind]) : item);
  for (const kind of [by, by === 'name' ? 'idnumber' : 'name'] as const) {
    const node = items.map((item) => named(item, kind)).find((found) => found?.value === reference);
    if (node) return [node.offset, node.offset + node.length];
  }
  return undefined;
}
