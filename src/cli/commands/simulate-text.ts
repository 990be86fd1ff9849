// A simulated import as a table that a person can read. It shows no password.

import { labelled } from '../../core/i18n/format';
import type { Language, Text } from '../../core/i18n/language';
import { type ImportResult, type Message, type MessageKey, messageText, type RowResult } from '../../core/simulation';
import { COUNTER_TEXTS, MESSAGES, OUTCOME_TEXTS } from '../../core/simulation/messages';
import { doubtTexts, playedText } from '../../core/simulation/played-texts';
import { printable } from '../io/run';
import { SIMULATE_MESSAGES } from './simulate-texts';

/** The lines to print: what becomes of each line, then which Moodle was played. */
export function simulationLines(result: ImportResult, language: Language): string[] {
  return [
    ...outcomeLines(result, language),
    '',
    playedText(result.played, language),
    ...doubtTexts(result.played, language),
  ];
}

function outcomeLines(result: ImportResult, language: Language): string[] {
  const messages = SIMULATE_MESSAGES[language];
  const refusal = refusalLines(result, language);
  if (refusal) return refusal;
  const rows = result.rows ?? [];
  const unread = (result.preview?.rows.length ?? rows.length) - rows.length;
  const lists = [
    [messages.cohortsCreated, (result.cohortsCreated ?? []).map((cohort) => cohort.idnumber)],
    [messages.groupsCreated, (result.groupsCreated ?? []).map((group) => `${group.course}/${group.name}`)],
  ] as const;
  return [
    ...table([messages.headings, ...rows.map((row) => cellsOf(row, language))]),
    '',
    ...(result.abort ? [messages.stopped(result.abort.line, messageText(result.abort.key, language), unread), ''] : []),
    ...totalLines(result, language),
    ...lists
      .filter(([, names]) => names.length > 0)
      .map(([title, names]) => labelled(title, names.map(printable).join(', '), language)),
    ...(result.preview?.noError === false ? ['', messages.noSecondForm] : []),
  ];
}

/** Why Moodle took nothing of the file; undefined when it went through the rows. */
function refusalLines(result: ImportResult, language: Language): string[] | undefined {
  const messages = SIMULATE_MESSAGES[language];
  switch (result.stage) {
    case 'reader':
      return [messages.refused(statusOf(`error/${result.readerError}`, language))];
    case 'columns': {
      const { errorcode, a } = result.columnsError!;
      return [messages.refused(messageText(`error/${errorcode}`, language, printable(a ?? '')))];
    }
    case 'options':
      return [messages.option(messages.sentence(printable(result.optionError ?? '')))];
    case 'form':
      return [
        messages.form,
        ...Object.entries(result.formErrors ?? {}).map(([field, text]) =>
          labelled(`  ${field}`, messages.sentence(text), language),
        ),
      ];
    case 'import':
      return undefined;
  }
}

const statusOf = (key: string, language: Language): string =>
  Object.hasOwn(MESSAGES, key) ? messageText(key as MessageKey, language) : key;

function cellsOf(row: RowResult, language: Language): string[] {
  const reasons = row.messages.filter((message) => !SAID_BY_OUTCOME.has(message.key));
  const reason = reasons.map((message) => reasonOf(message, language)).join(' · ');
  return [String(row.line), OUTCOME_TEXTS[row.outcome][language], row.user ?? '', reason].map(printable);
}

/** What the outcome's own column says already. */
const SAID_BY_OUTCOME: ReadonlySet<MessageKey | null> = new Set([
  'moodle/newuser',
  'moodle/error',
  'tool_uploaduser/useraccountupdated',
  'tool_uploaduser/useraccountuptodate',
  'tool_uploaduser/userdeleted',
]);

/** What Moodle says of an account that is suspended or not, as its form has it in each language. */
const YES_NO: Readonly<Record<string, Text>> = { No: { fr: 'Non', en: 'No' }, Yes: { fr: 'Oui', en: 'Yes' } };

function reasonOf({ col, key, a }: Message, language: Language): string {
  const text = messageText(key, language, a);
  if (key !== 'change') return text;
  const shown = col === 'suspended' ? text.replaceAll(/No|Yes/g, (word) => YES_NO[word]?.[language] ?? word) : text;
  return `${col} ${shown.replaceAll('-->', ' → ')}`;
}

function totalLines(result: ImportResult, language: Language): string[] {
  const counters = Object.keys(COUNTER_TEXTS) as (keyof typeof COUNTER_TEXTS)[];
  const shown = counters.filter(
    (counter) => counter === 'usersnew' || counter === 'userserrors' || result.totals?.[counter],
  );
  return shown.map((counter) =>
    labelled(COUNTER_TEXTS[counter][language], String(result.totals?.[counter] ?? 0), language),
  );
}

/** Columns as wide as their widest cell, up to a limit; the last one takes what it needs. */
function table(rows: readonly (readonly string[])[]): string[] {
  const WIDEST = 40;
  const columns = (rows[0]?.length ?? 1) - 1;
  const widths = Array.from({ length: columns }, (_, i) =>
    rows.reduce((widest, row) => Math.max(widest, Math.min(WIDEST, row[i]!.length)), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
