// A file for Moodle's page *Upload cohorts*, as `check` tells it.
import { checkCohortFile } from '../../core/cohort-file/check';
import { noCounts } from '../../core/lint/finding-stats';
import { isCohortUpload } from '../../core/reference/cohort-upload';
import { lineStarts } from '../../core/text/line-starts';
import type { CheckedFile, Counts } from '../io/checked';
import type { Session } from '../io/run';
import { fixAsJson, placesOf } from './check-json';
import { linesOf, verdictLine } from './check-text';

/** Stands where findings of other files have their rule. */
const RULE = 'cohort-file';

/** What Moodle would say of a file of cohorts; undefined for any other file, and for the folder's own list of cohorts. */
export function describeCohortFile(
  { path, sheet }: CheckedFile,
  format: 'text' | 'json',
  session: Session,
): { readonly text: string; readonly counts: Counts } | undefined {
  const { table, context, recognition } = sheet;
  if (recognition || context.origin === 'reference' || !isCohortUpload(table.text)) return undefined;
  const { language } = session;
  const { findings, table: read } = checkCohortFile(table.text, context.cohorts);
  const counts = noCounts();
  for (const { severity } of findings) counts[severity]++;
  if (format === 'text') {
    const said = findings.map(({ message, ...finding }) => ({
      ...finding,
      message: () => message[language],
      rule: RULE,
    }));
    return {
      counts,
      text: [verdictLine(path, counts, session), ...linesOf(path, read, said, session), ''].join('\n'),
    };
  }
  const places = placesOf(read);
  const starts = lineStarts(read.text);
  const json = findings.map(({ severity, effect, place, message, fixes }) => ({
    rule: RULE,
    severity,
    effect,
    ...places.range(place),
    field: place.column < 0 ? null : read.value(0, place.column),
    cell: places.cell(place),
    message: message[language],
    related: [],
    fixes: fixes.map((fix) => fixAsJson(fix, starts, language)),
  }));
  return { counts, text: JSON.stringify({ path, findings: json }) };
}
