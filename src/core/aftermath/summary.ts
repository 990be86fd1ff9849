// What a verification comes to: counts, and what makes the exports themselves doubtful.
import type { Sheet } from '../document/sheet';
import { quoted } from '../i18n/format';
import type { Language, Text } from '../i18n/language';
import { codeIn } from '../people/usernames';
import { codeOf } from '../reference/account';
import type { Accounts } from '../reference/accounts';
import { otherPlatformDoubt } from './other-platform';
import { VERIFIED_OUTCOMES, type Verification, type VerifiedLine, type VerifiedOutcome } from './verify';
import { VERIFY_TEXTS } from './verify-texts';

/** How many lines have each outcome. */
export function outcomeCounts(lines: Iterable<Pick<VerifiedLine, 'outcome'>>): Record<VerifiedOutcome, number> {
  const counts = Object.fromEntries(VERIFIED_OUTCOMES.map((outcome) => [outcome, 0])) as Record<
    VerifiedOutcome,
    number
  >;
  for (const { outcome } of lines) counts[outcome]++;
  return counts;
}

/** How many lines have their account, miss it, and leave a doubt. */
export function standing(counts: Readonly<Record<VerifiedOutcome, number>>) {
  const { missing, unsure } = counts;
  const all = VERIFIED_OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
  return { all, missing, unsure, there: all - missing - unsure };
}

/** When files were last written, in milliseconds; undefined where nothing says it. */
export interface WrittenAt {
  readonly export: number | undefined;
  readonly files: readonly (number | undefined)[];
}

/** A file that is copied, or saved once more at once, is stamped a little later: no more than this says nothing. */
const SAME_MS = 60_000;

/**
 * Why an export may not be the one that these files need, a sentence each.
 * @param before the export that was taken before the import, if there is one
 */
export function doubtsOf(after: Accounts, sheets: readonly Sheet[], written?: WrittenAt, before?: Accounts): Text[] {
  const isOlder = written?.files.some((file = 0) => (written.export ?? file) + SAME_MS < file);
  const isNobodyNew = before && after.list.every(({ username }) => before.byUsername(username));
  return [
    ...otherExport(after, sheets),
    ...(isOlder ? [both((texts) => texts.older)] : []),
    ...(isNobodyNew && after.list.length ? [both((texts) => texts.nobodyNew)] : []),
  ];
}

/** Why lists of members may not be the right ones: of a cohort that has one, nobody of the files is in it. */
export function memberDoubts({ files }: Pick<Verification, 'files'>): Text[] {
  const lines = files.flatMap((file) => file.lines);
  const joined = new Set(lines.flatMap((line) => line.joined));
  const others = new Set(lines.flatMap(({ notJoined }) => notJoined.filter((cohort) => !joined.has(cohort))));
  return [...others].map((cohort) => both((texts, language) => texts.noMembers(quoted(cohort, language))));
}

function otherExport(after: Accounts, sheets: readonly Sheet[]): Text[] {
  const sheet = sheets[0];
  const nomenclature = sheet?.platform.username.nomenclature;
  const count = after.list.length;
  if (!count) return [both((texts) => texts.noAccounts)];
  if (!sheet || !nomenclature) return [];
  const coded = after.list.filter(({ username }) => codeIn(username, nomenclature) !== '').length;
  const doubt = otherPlatformDoubt(coded, count);
  if (doubt) return [doubt];
  const codes = new Set(after.list.map((account) => codeOf(account, nomenclature)));
  const others = new Set(
    sheets.map(({ context }) => context.establishment ?? '').filter((code) => code && !codes.has(code)),
  );
  return [...others].map((code) => both((texts) => texts.otherEstablishment(code)));
}

const both = (say: (texts: (typeof VERIFY_TEXTS)['fr'], language: Language) => string): Text => ({
  fr: say(VERIFY_TEXTS.fr, 'fr'),
  en: say(VERIFY_TEXTS.en, 'en'),
});
