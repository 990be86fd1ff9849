// What the check says of a file, held to what the simulated import does with it, line by line: for the tests that no finding
// says what the import disproves, and that the import does nothing bad without a finding.

import { moodleVersionOf } from '../../src/core/document/context';
import { Row } from '../../src/core/document/row';
import type { Sheet } from '../../src/core/document/sheet';
import { lint, messageOf } from '../../src/core/lint/lint';
import { readVersion } from '../../src/core/moodle-facts/versions';
import { fileUpload, siteOf } from '../../src/core/plan/upload';
import { ruleOf } from '../../src/core/rules';
import type { Effect, Finding } from '../../src/core/rules/rule';
import { type ImportResult, inVersion, prepareSite, type RowResult, simulateImport } from '../../src/core/simulation';

/** Where the version is not known, a finding must hold in one of these at least; the first tells what is missing. */
const VERSIONS = ['4.5.6', '4.5.1', '5.1.3'].map((version) => readVersion(version)!);

/** A line as the import takes it: undefined where it is never reached. */
type Told = RowResult | undefined;

const DONE: ReadonlySet<string> = new Set(['created', 'updated', 'uptodate', 'deleted']);
const isDone = (row: Told) => row !== undefined && DONE.has(row.outcome);

interface Claim {
  readonly finding: Finding;
  readonly effect: Effect;
}

type Claims = (row: RowResult, stored: string | undefined, written: string, finding: Finding) => boolean;

/**
 * What a finding of effect *silent* claims, where the simulation can tell: of the line as it was done, and what is stored of
 * the cell. A rule that may be silent is either here or among those below: a test asks each new one.
 */
export const SILENT: Readonly<Record<string, Claims>> = {
  'account-email-taken': (row) => row.outcome !== 'created',
  'account-exists': (row, _, __, { args }) => (args.outcome === 'numbered') === (row.outcome === 'created'),
  'account-person-known': (row) => row.outcome === 'created',
  'account-rename': (row) => row.renamed === true,
  'cell-backslash': (_, stored, written) => stored !== written,
  'cell-formula': (_, stored, written) => stored?.replace(/^set: /, '') !== written.trim(),
  'cell-html': (_, stored, written, { args }) =>
    stored === undefined || (args.kind === 'entity') === (stored === written),
  'cell-whitespace': (_, stored, written) => stored === undefined || stored !== written.trim(),
  'email-duplicate': (row) => row.outcome !== 'created',
  'email-format': (row, stored, written) =>
    row.outcome !== 'created' || stored === undefined || stored.toLowerCase() === written.trim().toLowerCase(),
  'email-missing': (_, stored) => !stored?.trim(),
  'header-duplicate': (row) => row.outcome === 'created',
  'name-missing': (_, stored) => !stored?.trim(),
  'password-policy': (_, stored) => stored !== 'to be generated',
  'person-duplicate': (row) => row.outcome === 'created',
  'username-duplicate': (row, _, __, { args }) => (args.outcome === 'numbered') === (row.outcome === 'created'),
  'username-format': (row, _, written) => row.user !== written,
};

/** Rules that may be silent, though the simulation of one line knows nothing of them; and why. */
export const NOT_SIMULATED: Readonly<Record<string, string>> = {
  'cell-characters': 'Moodle stores what cannot be seen; the rule says how it looks',
  'cohort-by-name': 'both databases are played in rules/cohorts-agree.test.ts',
  'cohort-case': 'both databases are played in rules/cohorts-agree.test.ts',
  'cohort-category': 'where a cohort may be used is no matter of the import',
  'cohort-code': 'both databases are played in rules/cohorts-agree.test.ts',
  'cohort-missing': 'which cohort the line should name is the folder’s wish',
  'cohort-mixed': 'which cohort the line should name is the folder’s wish',
  'cohort-numeric': 'both databases are played in rules/cohorts-agree.test.ts',
  'cohort-refreshed': 'what the platform does at night is no matter of the import',
  'cohort-unknown': 'both databases are played in rules/cohorts-agree.test.ts',
  'email-domain': 'what becomes of a message is no matter of the import',
  'email-fictif': 'the guide’s own addresses',
  'email-person': 'whose address it is, the hospital knows',
  'establishment-mixed': 'the guide’s own codes',
  'establishment-other': 'the guide’s own codes',
  'file-delimiter': 'what stands around a value may belong there, for all that Moodle knows',
  'file-empty': 'it stands on the header, and no line follows that the import could answer',
  'file-encoding': 'the simulation is given the text, not the bytes',
  'matricule-damaged': 'which number was meant, the hospital knows',
  'matricule-duplicate': 'whose number it is, the hospital knows',
  'matricule-format': 'which number was meant, the hospital knows',
  'matricule-prefixed': 'the platform’s prefix is put in front after the import',
  'matricule-zeros': 'which number was meant, the hospital knows',
  'name-suspicious': 'what somebody is called, the hospital knows',
  'names-swapped': 'what somebody is called, the hospital knows',
  'password-published': 'who has read the guide is no matter of the import',
  'password-required': 'whom a message reaches is no matter of the import',
  'username-person': 'the guide’s own scheme',
};

/** What the check says that the import disproves, and what it does without a word of the check. */
export function disagreements(sheet: Sheet): string[] {
  const claims = lint(sheet).map((finding): Claim => {
    return { finding, effect: finding.effect ?? ruleOf(finding.rule)!.effect };
  });
  const results = resultsOf(sheet);
  return [
    ...claims
      .filter((claim) => !results.some((result) => isBorneOut(claim, claims, sheet, result)))
      .map(disproved(sheet)),
    ...unsaid(claims, sheet, results[0]!),
  ];
}

const disproved =
  (sheet: Sheet) =>
  ({ finding, effect }: Claim) =>
    `disproved: ${finding.rule} (${effect}) on record ${finding.place.record}: ${messageOf(finding, sheet, 'en')}`;

function resultsOf(sheet: Sheet): ImportResult[] {
  const references = sheet.cohortColumns.flatMap(({ index }) =>
    Array.from({ length: sheet.rowCount }, (_, nth) => new Row(sheet, sheet.firstRow + nth).valueAt(index)).filter(
      Boolean,
    ),
  );
  const { text, delimiter } = fileUpload(sheet, { without: new Set(), usernames: new Map() });
  const { site } = prepareSite(siteOf(sheet, references));
  const { platform, context } = sheet;
  const options = { ...platform.importOptions, ...context.importOptions, delimiter_name: delimiter };
  const known = moodleVersionOf(context);
  return (known ? [known] : VERSIONS).map((version) => simulateImport(text, options, inVersion(site, version)));
}

/** The answer to a record; Moodle counts the header as the first line. */
function rowOf(result: ImportResult, record: number, { header }: Sheet): Told {
  return result.rows?.find(({ line }) => line === record - header + 1);
}

function isBorneOut({ finding, effect }: Claim, claims: readonly Claim[], sheet: Sheet, result: ImportResult): boolean {
  const { record, column } = finding.place;
  const refused = result.stage !== 'import';
  if (effect === 'form' || refused) return true;
  const row = rowOf(result, record, sheet);
  if (effect === 'file') return result.abort !== undefined || isForestalled(finding, claims, sheet, result);
  if (record <= sheet.header) return effect === 'silent' || !result.rows?.some(isDone);
  if (effect === 'line') return !isDone(row) || isForestalled(finding, claims, sheet, result);
  if (!row || !isDone(row)) return true;
  const stored = storedOf(result, row, sheet.nameAt(column));
  // What stands behind a quote that is never closed is read otherwise.
  if (claims.some(({ finding: { rule, place } }) => rule === 'file-unclosed-quote' && place.record === record))
    return true;
  const holds = SILENT[finding.rule]?.(row, stored, sheet.table.value(record, column), finding) ?? true;
  return holds || isOvertaken(finding, sheet, result);
}

/**
 * Whether something else keeps the import from what the finding says: another finding of the same line, or of the one that
 * it is compared with; or an earlier line that has changed the account by then: a look at one line does not know of it.
 */
function isForestalled(finding: Finding, claims: readonly Claim[], sheet: Sheet, result: ImportResult): boolean {
  const { record } = finding.place;
  const others = [record, ...finding.related.map(({ place }) => place.record)];
  const isRefused = (other: number) =>
    !isDone(rowOf(result, other, sheet)) &&
    claims.some(
      (claim) => claim.finding !== finding && claim.finding.place.record === other && claim.effect === 'line',
    );
  return others.some(isRefused) || isOvertaken(finding, sheet, result);
}

function isOvertaken({ place, args }: Finding, sheet: Sheet, result: ImportResult): boolean {
  const own = rowOf(result, place.record, sheet);
  const named = JSON.stringify(args);
  return (result.rows ?? []).some((row) => {
    if (!(isDone(row) || row.renamed) || row.line >= place.record - sheet.header + 1) return false;
    if (row.changed !== undefined && row.changed === own?.changed) return true;
    if (row.user !== undefined && row.user === own?.user) return true;
    const account = row.existing === undefined ? undefined : sheet.context.accounts?.list[row.existing];
    return account !== undefined && named.includes(account.username);
  });
}

/** What the account has of a column after the line; undefined where the result does not say, or other lines wrote it too. */
function storedOf({ users, rows = [] }: ImportResult, row: RowResult, name: string | undefined): string | undefined {
  const account = row.changed === undefined ? undefined : users?.[row.changed];
  if (!account || name === undefined) return undefined;
  if (rows.some((other) => other !== row && other.changed === row.changed)) return undefined;
  const value = name.startsWith('profile_field_')
    ? account.profile?.[name.slice('profile_field_'.length)]
    : account[name];
  return typeof value === 'string' ? value : undefined;
}

/** What the import does without a finding. */
function unsaid(claims: readonly Claim[], sheet: Sheet, result: ImportResult): string[] {
  const isAbout = (record: number, effects: readonly Effect[]) =>
    claims.some(({ finding, effect }) => finding.place.record === record && effects.includes(effect));
  const onHeader = claims.some(({ finding, effect }) => finding.place.record <= sheet.header && effect !== 'form');
  if (result.stage !== 'import') {
    // Choices of the form that contradict each other are no matter of the file.
    const ofFile = result.stage === 'reader' || result.stage === 'columns' || isColumnsFault(result);
    return ofFile && !claims.some(({ effect }) => effect === 'file') ? [`unsaid: refused at ${result.stage}`] : [];
  }
  if (onHeader || result.records !== sheet.rowCount) return [];
  return (result.rows ?? []).flatMap((row) => {
    const record = row.line - 1 + sheet.header;
    if (isAbout(record, ['file', 'line', 'silent'])) return [];
    const last = row.messages.at(-1)?.key ?? row.outcome;
    if (!isDone(row)) return [`unsaid: ${row.outcome} (${last}) on record ${record}`];
    return isAnother(row, record, sheet) ? [`unsaid: another account is ${row.outcome} on record ${record}`] : [];
  });
}

const isColumnsFault = ({ formErrors = {} }: ImportResult) =>
  Object.values(formErrors).some((text) => /missing|Required/.test(text));

/** Whether the line meets an account that is not its own: with other names, or another address. */
function isAnother({ existing }: RowResult, record: number, sheet: Sheet): boolean {
  const account = existing === undefined ? undefined : sheet.context.accounts?.list[existing];
  if (!account) return false;
  const row = new Row(sheet, record);
  return (['firstname', 'lastname', 'email'] as const).some((name) => {
    const [value, known] = [row.value(name).toLowerCase(), account[name].toLowerCase()];
    return value !== '' && known !== '' && value !== known;
  });
}
