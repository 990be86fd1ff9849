// The answer to whoever sent a file: a polite e-mail, by cause. Of personal data it has line numbers and first names only.
import type { Sheet } from '../file/sheet';
import { ANSWER_TEXTS } from '../messages/answer';
import { REPORT_TEXTS } from '../messages/report';
import type { Language } from '../messages/text';
import type { Finding } from '../rules/rule';
import { type Cause, reportFile } from './report';

/** First names shown for one cause: enough to find the lines again. */
const MOST_NAMES = 5;

/** The e-mail that tells what is left to correct in a checked file, as plain text. */
export function answerFor(sheet: Sheet, findings: readonly Finding[], language: Language): string {
  const text = ANSWER_TEXTS[language];
  const { causes, kind } = reportFile('', sheet, findings, language);
  const byHand = causes.filter(({ entries }) => !entries.every(({ automatic }) => automatic));
  const byItself = causes.filter((cause) => !byHand.includes(cause)).map(({ title }) => title);
  // The name that the guide gives the file says nothing of anybody.
  const { fileName } = sheet.context;
  const opening = text.opening(fileName === sheet.template.fileName ? fileName : '');
  const said = kind === undefined ? 'empty' : kind === 'ready' ? 'ready' : kind;
  const parts = [
    opening,
    text[said],
    ...byHand.map((cause, index) => paragraph(cause, index + 1, sheet, findings, language)),
  ];
  if (byItself.length) parts.push(text.automatic(byItself));
  parts.push(text.closing);
  return `${parts.join('\n\n')}\n`;
}

function paragraph(
  { rule, title, why, repair, entries }: Cause,
  number: number,
  sheet: Sheet,
  findings: readonly Finding[],
  language: Language,
): string {
  const text = ANSWER_TEXTS[language];
  const left = entries.filter(({ automatic }) => !automatic);
  const lines = [...new Set(left.map(({ line }) => line))];
  const records = findings.filter((finding) => finding.rule === rule).map(({ place }) => place.record);
  const wholeFile = records.every((record) => record < sheet.firstRow);
  const where = wholeFile ? text.wholeFile : REPORT_TEXTS[language].onLines(lines, 0);
  const names = firstNames(records, sheet, findings);
  return [
    text.cause(number, title, where),
    ...(names.length ? [`   ${text.people(names)}`] : []),
    `   ${text.why(why)}`,
    `   ${text.todo(repair)}`,
  ].join('\n');
}

/** The first names on some rows. None where the names are swapped, or where another thing stands in the cell. */
function firstNames(records: readonly number[], sheet: Sheet, findings: readonly Finding[]): string[] {
  const doubtful = new Set(findings.filter(({ rule }) => rule === 'name-suspicious').map(({ place }) => place.record));
  const names = new Set<string>();
  for (const record of records) {
    if (record < sheet.firstRow || doubtful.has(record) || names.size === MOST_NAMES) continue;
    const row = sheet.row(record);
    const { firstname } = row;
    if (row.aligned && /^\p{Lu}[\p{L}\p{M}]+([ '’-]\p{L}[\p{L}\p{M}]*)?$/u.test(firstname)) names.add(firstname);
  }
  return [...names];
}
