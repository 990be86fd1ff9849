// What a conversion tells its user: how many lines, what was left out, what was assumed.

import { aliasRank, WHOLE_NAME } from '../document/columns';
import type { Language } from '../i18n/language';
import { isCohortColumn } from '../moodle-facts/columns';
import { columnLetters } from '../text/cell-name';
import type { Converted } from './convert';
import type { ForeignRows } from './infer-columns';
import { type Mapping, NAMES, type Target } from './mapping-target';
import { ownName } from './own-names';
import { CONVERT_TEXTS } from './texts';

/** Sentences, the count of lines first; one alone when there is nothing else to know. Never a password. */
export function describeConversion(
  foreign: ForeignRows,
  mapping: Mapping,
  target: Target,
  done: Converted,
  language: Language,
): string[] {
  const texts = CONVERT_TEXTS[language];
  const said = [texts.converted(done.rows.length)];
  const shown = (name: string) => done.rows[0]?.[target.columns.indexOf(name)] ?? '';
  if (mapping.by === 'order') said.push(texts.byOrder(shown('firstname'), shown('lastname')));
  if (mapping.by === 'content' && NAMES.every((name) => mapping.sources.has(name)))
    said.push(texts.byContent(shown('firstname'), shown('lastname'), mapping.header >= 0));
  const leftOut = [
    ...(done.droppedColumns.length ? [texts.columns(done.droppedColumns)] : []),
    ...(done.emptyRows ? [texts.emptyRows(done.emptyRows)] : []),
    ...(done.otherRows.length ? [texts.otherRows(done.otherRows)] : []),
  ];
  if (leftOut.length) said.push(texts.leftOut(leftOut));
  if (done.otherHeaders.length) said.push(texts.otherHeaders(done.otherHeaders));
  if (done.longRows.length) said.push(texts.longRows(done.longRows));
  if (done.crowdedRows.length) said.push(texts.crowded(done.crowdedRows));
  const areAllNameless = done.namelessRows.length === done.rows.length; // a column lacks, which is said below
  if (done.namelessRows.length && !areAllNameless) said.push(texts.nameless(done.namelessRows));
  if (done.isSwapped) said.push(texts.swapped(shown('firstname'), shown('lastname')));
  if (done.hashedRows.length) said.push(texts.hashed(done.hashedRows));
  for (const { column, rows } of done.leavers) said.push(texts.leavers(column, rows));
  if (done.filledInBy !== undefined) said.push(texts.filledInBy(done.filledInBy));
  const nameOf = (column: number) => foreign[mapping.header]?.[column]?.trim() || columnLetters(column);
  for (const [first = -1, ...others] of mapping.sources.values())
    for (const other of others) said.push(texts.filledUp(nameOf(other), nameOf(first)));
  const [whole] = mapping.sources.get(WHOLE_NAME) ?? [];
  if (whole !== undefined) {
    const [first, last] = [target.columns.indexOf('firstname'), target.columns.indexOf('lastname')];
    const row = done.rows.find((values) => values[first] && values[last]);
    if (row) said.push(texts.split(nameOf(whole), row[first] ?? '', row[last] ?? ''));
  }
  const inferred = (mapping.by === 'names' && mapping.inferred) || [];
  const found = inferred.flatMap((name) => mapping.sources.get(name)?.map(nameOf) ?? []);
  if (found.length) said.push(texts.inferred(found));
  if (done.unsplitRows.length) said.push(texts.unsplit(done.unsplitRows));
  const isGiven = (name: string) =>
    mapping.sources.has(name) || (whole !== undefined && (name === 'firstname' || name === 'lastname'));
  // A password is not to be expected in an export, nor a cohort.
  const notGiven = target.columns.filter(
    (name) => name && !isGiven(name) && name !== 'password' && !isCohortColumn(name),
  );
  if (notGiven.length) said.push(texts.notGiven(notGiven));
  return said;
}

/** Whether a conversion rests on what nobody has said, or has lost something of a line: it is to be looked at. */
export function isDoubtful(mapping: Mapping, target: Target, done: Converted): boolean {
  const { by, inferred } = mapping;
  if (by !== 'names' || inferred?.length || done.isSwapped) return true;
  if (
    [done.longRows, done.unsplitRows, done.hashedRows, done.crowdedRows, done.otherHeaders].some(
      (rows) => rows.length > 0,
    )
  )
    return true;
  // A second last name is another person's: `Nom2`, `Nom agent 2`.
  const isLastname = (column: string) =>
    aliasRank(ownName(column).key.replace(/\d/g, ''), 'lastname', target.platform) >= 0;
  const isName = (column: string) =>
    NAMES.some((name) => aliasRank(column, name, target.platform) >= 0) || isLastname(column);
  if (done.droppedColumns.some(isName) || done.leavers.length > 0 || done.filledInBy !== undefined) return true;
  return ['firstname', 'lastname', 'email'].some((name) => {
    const column = target.columns.indexOf(name);
    return column >= 0 && done.rows.every((values) => (values[column] ?? '').trim() === '');
  });
}
