// The answer to the sender of a file: a polite e-mail, by cause. Of personal data it has line numbers and first names only.
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import type { Language } from '../i18n/language';
import { ruleOf } from '../rules';
import type { Finding } from '../rules/rule';
import { type FindingGroup, isAutoFixable } from './finding-groups';
import { REPLY_EMAIL_TEXTS, type ReplyEmailTexts } from './reply-email-texts';
import { reportFile } from './report';
import { REPORT_TEXTS } from './texts';

/** First names shown for one cause: enough to find the lines again. */
const MOST_NAMES = 5;

/** The e-mail that tells what is left to correct in a checked file, as plain text. */
export function replyEmail(sheet: Sheet, findings: readonly Finding[], language: Language): string {
  const text = REPLY_EMAIL_TEXTS[language];
  const { causes, kind } = reportFile('', sheet, findings, language);
  const byHand = causes.filter((cause) => !isAutoFixable(cause));
  const byItself = causes.filter((cause) => !byHand.includes(cause)).map(({ title }) => title);
  // The name that the guide gives the file says nothing of anybody.
  const { fileName } = sheet.context;
  const opening = text.opening(fileName === sheet.template.fileName ? fileName : '');
  const verdict = kind === undefined || kind === 'typing' ? 'empty' : kind;
  const parts = [
    opening,
    sentence(verdict, byHand.length > 0, text),
    ...byHand.map((cause, index) => paragraph(cause, index + 1, sheet, findings, language)),
  ];
  if (byItself.length) parts.push(text.automatic(byItself));
  parts.push(text.closing);
  return `${parts.join('\n\n')}\n`;
}

/** The verdict, and what announces the list of causes where there is one. */
function sentence(verdict: keyof ReplyEmailTexts['verdicts'], hasList: boolean, text: ReplyEmailTexts): string {
  if (!hasList) return text.verdicts[verdict];
  // With remarks alone the file can be imported, but “no problem” would deny the list that follows.
  const said = verdict === 'ready' ? 'warnings' : verdict;
  return `${text.verdicts[said]} ${said === 'warnings' ? text.toCheck : text.toCorrect}`;
}

function paragraph(
  { rule, title, why, repairInExcel, entries, omitted = 0 }: FindingGroup,
  number: number,
  sheet: Sheet,
  findings: readonly Finding[],
  language: Language,
): string {
  const text = REPLY_EMAIL_TEXTS[language];
  const left = entries.filter(({ automatic }) => !automatic);
  const lines = [...new Set(left.map(({ line }) => line))];
  const records = findings.filter((finding) => finding.rule === rule).map(({ place }) => place.record);
  const wholeFile = records.every((record) => record < sheet.firstRow);
  const where = wholeFile ? text.wholeFile : REPORT_TEXTS[language].onLines(lines, omitted);
  const names = firstNames(records, sheet, findings);
  return [
    text.cause(number, title, where),
    ...(names.length ? [`   ${text.people(names, new Set(records).size)}`] : []),
    `   ${text.why(why)}`,
    `   ${text.todo(repairInExcel)}`,
  ].join('\n');
}

/** The first names on some rows. None where the names are swapped, or where another thing stands in the cell. */
function firstNames(records: readonly number[], sheet: Sheet, findings: readonly Finding[]): string[] {
  const doubtful = new Set(findings.filter(({ rule }) => ruleOf(rule)?.doubtsNames).map(({ place }) => place.record));
  const names = new Set<string>();
  for (const record of records) {
    if (record < sheet.firstRow || doubtful.has(record) || names.size === MOST_NAMES) continue;
    const row = new Row(sheet, record);
    const { firstname } = row;
    if (row.hasExpectedFieldCount && /^\p{Lu}[\p{L}\p{M}]+([ '’-]\p{L}[\p{L}\p{M}]*)?$/u.test(firstname))
      names.add(firstname);
  }
  return [...names];
}
