// The verdict on a file: what the import would do with it, and how much was found. Status bar, preview, folder check,
// reports, e-mail and API all say this one.
import type { Severity } from '../document/context';
import type { Sheet } from '../document/sheet';
import type { Language } from '../i18n/language';
import type { Finding } from '../rules/rule';
import { countFilledRows, type ElsewhereStats, FindingCounts, type FindingStats, noCounts } from './finding-stats';
import { isFromOtherFiles } from './severity';
import type { VerdictKind } from './verdict-kinds';
import { VERDICT_TEXTS } from './verdict-texts';

export interface Verdict {
  readonly kind: VerdictKind;
  /** Among the errors are some that let accounts be created, with something wrong about them. */
  readonly harmful: boolean;
  /** Everything that was found, also by comparing with other files. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How much of it comes from other files. */
  readonly elsewhere: number;
  /** Rows that hold somebody. */
  readonly people: number;
  /** Line (from 1) at which the import would stop, where that is known. */
  readonly stopsAt: number | undefined;
}

export interface VerdictOptions {
  /** What the comparison with other files has come to. */
  readonly elsewhere?: ElsewhereStats;
  /** The file is being written: as long as it has one line, that need not be finished. */
  readonly isDraft?: boolean;
}

const NOTHING: ElsewhereStats = {
  counts: new Map(),
  severities: noCounts(),
  errors: { file: 0, line: 0, silent: 0, form: 0 },
};

/** Judges a checked file by its numbers. */
export function verdictOf(stats: FindingStats, options: VerdictOptions = {}): Verdict {
  const { elsewhere = NOTHING, isDraft = false } = options;
  const counts = add(stats.severities, elsewhere.severities);
  const { error, warning, information, hint } = elsewhere.severities;
  return {
    kind: verdictKindOf(stats, counts, isDraft),
    harmful: stats.errors.silent + stats.errors.form + elsewhere.errors.silent + elsewhere.errors.form > 0,
    counts,
    elsewhere: error + warning + information + hint,
    people: stats.filled,
    stopsAt: stats.stopsAt,
  };
}

function verdictKindOf(
  { errors, stopping, filled }: FindingStats,
  { error, warning }: Readonly<Record<Severity, number>>,
  isDraft: boolean,
): VerdictKind {
  if (isDraft && error && filled <= 1) return 'typing';
  if (errors.file > stopping) return 'refused';
  if (stopping) return 'stops';
  if (error) return 'errors';
  if (!filled) return 'empty';
  return warning ? 'warnings' : 'ready';
}

/**
 * The verdict on a file whose findings, those from other files among them, are at hand.
 * @param filled how many rows hold something
 */
export function verdictOn(
  findings: readonly Finding[],
  sheet: Sheet,
  isDraft = false,
  filled = countFilledRows(sheet),
): Verdict {
  const [own, elsewhere] = [new FindingCounts(sheet.context), new FindingCounts(sheet.context)];
  for (const finding of findings) {
    (isFromOtherFiles(finding) ? elsewhere : own).add(finding, finding.place.record);
  }
  return verdictOf(own.of(sheet.table, filled), { elsewhere: elsewhere.elsewhere, isDraft });
}

/** Counts of several files, or of several kinds, as one. */
export function add<K extends string>(
  a: Readonly<Record<K, number>>,
  b: Readonly<Record<K, number>>,
): Readonly<Record<K, number>> {
  const sum: Record<K, number> = { ...a };
  for (const key in b) sum[key] += b[key];
  return sum;
}

/** The answer, and what was found: “Fichier refusé en l’état”, “3 erreurs, 1 remarque”. */
export function verdictWords(verdict: Verdict, language: Language): { answer: string; found: string } {
  const text = VERDICT_TEXTS[language];
  const { kind, people, elsewhere } = verdict;
  const found = foundText(verdict, language);
  const parts = [kind === 'ready' ? text.lines(people) : '', found].filter(Boolean).join(', ');
  return {
    answer: answerText(verdict, language),
    found: elsewhere ? `${parts} (${text.elsewhere(elsewhere)})` : parts,
  };
}

function answerText({ kind, harmful, stopsAt }: Verdict, language: Language): string {
  const text = VERDICT_TEXTS[language];
  if (kind === 'errors' && harmful) return text.harmful;
  return kind === 'stops' && stopsAt !== undefined ? text.stopsAt(stopsAt) : text[kind];
}

/** How much was found, in words; remarks only where nothing is graver. */
function foundText({ counts }: Verdict, language: Language): string {
  const text = VERDICT_TEXTS[language];
  const { error, warning } = counts;
  const remarks = counts.information + counts.hint;
  const parts = [
    ...(error ? [text.error(error)] : []),
    ...(warning ? [text.warning(warning)] : []),
    ...(remarks && !error && !warning ? [text.remark(remarks)] : []),
  ];
  return parts.join(', ');
}

/** The verdict in one line: “Fichier refusé en l’état · 3 erreurs”. */
export function verdictText(verdict: Verdict, language: Language): string {
  const { answer, found } = verdictWords(verdict, language);
  return found ? `${answer} · ${found}` : answer;
}
