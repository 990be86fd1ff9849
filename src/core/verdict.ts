// The verdict on a file: will the platform take it, and what is wrong in the worst way.
import type { Context, Severity } from './file/context';
import { severityOf } from './lint';
import type { Language } from './messages/text';
import { VERDICT_TEXTS } from './messages/verdict';
import { ruleOf } from './rules';

export interface Verdict {
  /**
   * `refused`: the import refuses everything, or stops. `errors`: it goes on, and some accounts are missing or wrong.
   * `warnings`: to look at. `ready`: nothing to say. `empty`: nobody is in the file.
   */
  readonly kind: 'refused' | 'errors' | 'warnings' | 'ready' | 'empty';
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings about which the import says nothing, and which make its result wrong. */
  readonly silent: number;
  /** Rows that hold somebody. */
  readonly people: number;
}

/** What a check has come to; a `Session` is such a thing. */
export interface Checked {
  /** How many findings each rule has. */
  readonly counts: ReadonlyMap<string, number>;
  readonly severities: Readonly<Record<Severity, number>>;
  /** How many findings have the platform refuse the whole file. */
  readonly refusing: number;
  /** Rows that hold something. */
  readonly filled: number;
}

/** Judges a checked file. */
export function verdictOf({ counts, severities, refusing, filled }: Checked, context: Context): Verdict {
  let silent = 0;
  for (const [id, times] of counts) {
    const grave = severityOf({ rule: id }, context) === 'error' || severityOf({ rule: id }, context) === 'warning';
    if (ruleOf(id)?.effect === 'silent' && grave) silent += times;
  }
  return { kind: kindOf(refusing, severities, filled), counts: severities, silent, people: filled };
}

function kindOf(
  refusing: number,
  { error, warning }: Readonly<Record<Severity, number>>,
  people: number,
): Verdict['kind'] {
  if (refusing) return 'refused';
  if (error) return 'errors';
  if (!people) return 'empty';
  return warning ? 'warnings' : 'ready';
}

/**
 * The answer, and what was found: “La plateforme refusera ce fichier”, “3 erreurs”. An import that is known to end
 * otherwise has its own answer.
 */
export function verdictWords(
  { kind, counts, silent, people }: Verdict,
  language: Language,
  ends?: 'refused' | 'stops',
): { answer: string; found: string } {
  const text = VERDICT_TEXTS[language];
  const { error, warning } = counts;
  const found = [...(error ? [text.error(error)] : []), ...(warning ? [text.warning(warning)] : [])].join(', ');
  const answer = text[ends ?? (kind === 'errors' && silent ? 'silent' : kind)];
  return { answer, found: kind === 'ready' ? text.clean(people) : found };
}

/** The verdict in one line: “La plateforme refusera ce fichier · 3 erreurs”. */
export function verdictText(verdict: Verdict, language: Language): string {
  const { answer, found } = verdictWords(verdict, language);
  return found ? `${answer} · ${found}` : answer;
}
