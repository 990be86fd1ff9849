// What differs between two versions of a file, as a page to read.

import { quoted, semicolons } from '../i18n/format';
import type { Language } from '../i18n/language';
import { markdown } from '../i18n/markup';
import { isCohortColumn } from '../moodle-facts/columns';
import { PLAN_TEXTS } from '../plan/texts';
import type { ChangedPerson, FieldChange, Someone, VersionComparison } from './compare';
import { COMPARISON_TEXTS } from './comparison-texts';

/** More people of one kind are for the command line, and for programs. */
const MOST_SHOWN = 500;

/** The comparison as Markdown. `names` are those of the two versions. */
export function comparisonPage(
  { added, removed, changed, same, unread }: VersionComparison,
  names: { readonly before: string; readonly after: string },
  language: Language,
): string {
  const text = COMPARISON_TEXTS[language];
  const person = ({ line, name }: Someone) => `| ${line} | ${markdown(name || text.nobody)} |`;
  const change = ({ after, changes }: ChangedPerson) =>
    `${person(after)} ${markdown(
      semicolons(
        changes.map((one) => changeText(one, language)),
        language,
      ),
    )} |`;
  const head = `| ${text.columns.line} | ${text.columns.person} |`;
  const lines = [
    ...unread.before.map((line) => `- ${markdown(text.unread(names.before, line))}`),
    ...unread.after.map((line) => `- ${markdown(text.unread(names.after, line))}`),
  ];
  const sections: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [text.removed, [head, '|--:|:--|'], removed.map(person)],
    [text.added, [head, '|--:|:--|'], added.map(person)],
    [text.changedPeople, [`${head} ${text.columns.changes} |`, '|--:|:--|:--|'], changed.map(change)],
    [text.unreadLines, [], lines],
  ];
  return [
    `# ${text.title}`,
    markdown(text.between(names.before, names.after)),
    `**${text.total(removed.length, added.length, changed.length, same)}**`,
    ...sections
      .filter(([, , rows]) => rows.length)
      .flatMap(([title, top, rows]) => [
        `## ${title} (${rows.length})`,
        [...top, ...rows.slice(0, MOST_SHOWN), ...(rows.length > MOST_SHOWN ? ['', '…'] : [])].join('\n'),
      ]),
    '',
  ].join('\n\n');
}

/** What became of one field: “Nom « Petit » → « Morel »”. A password is only said to have changed. */
export function changeText({ field: column, before, after }: FieldChange, language: Language): string {
  const text = COMPARISON_TEXTS[language];
  const field = columnName(column, language);
  if (before === undefined || after === undefined) return text.changed(field);
  const value = (written: string) => (written ? quoted(written, language) : text.empty);
  return `${field} ${value(before)} → ${value(after)}`;
}

/** A column in the user's words: *Nom*, *Cohorte 2*; one that is only in the file, as it is written there. */
function columnName(column: string, language: Language): string {
  const { fields } = PLAN_TEXTS[language];
  if (isCohortColumn(column)) return `${fields.cohort} ${column.slice('cohort'.length)}`.replace(/ 1$/, '');
  const names: Readonly<Record<string, string>> = fields;
  return names[column.replace(/^profile_field_/, '')] ?? column;
}
