// What the panel says of the file as a whole: the verdict, totals, what goes silently wrong, what was assumed.

import type { Sheet } from '../core/file/sheet';
import { severityOf } from '../core/lint';
import { DIRECTORY_TEXTS, NIGHT_TEXTS } from '../core/messages/platform';
import { PREVIEW_TEXTS, type PreviewTexts } from '../core/messages/preview';
import type { Language } from '../core/messages/text';
import { messageText } from '../core/moodle/messages';
import { fictifAddress } from '../core/people/emails';
import { OUTCOMES } from '../core/plan/outcomes';
import type { Plan } from '../core/plan/plan';
import { ruleOf } from '../core/rules';
import { type Verdict, verdictWords } from '../core/verdict';
import type { Step } from '../editor/decision-book';
import { isOpen } from './groups';
import type { StateView } from './protocol';
import type { Shown } from './shown';

/** Moodle's own choice where neither the platform, nor the folder, nor the user says anything. */
const OPTION_DEFAULTS: Readonly<Record<string, string>> = {
  uutype: '0',
  uuupdatetype: '0',
  uumatchemail: '0',
  uuallowrenames: '0',
  uuallowdeletes: '0',
  uuallowsuspends: '1',
  uustandardusernames: '1',
  uupasswordnew: '1',
};

export interface Remembered {
  readonly history: readonly Step[];
  readonly tried: Readonly<Record<string, string>>;
  readonly applied: number;
  readonly widths: Readonly<Record<string, number>>;
  readonly canKeep: boolean;
}

export function stateOf(
  shown: Shown,
  verdict: Verdict,
  file: { readonly name: string; readonly uri: string; readonly busy: boolean },
  { history, tried, applied, widths, canKeep }: Remembered,
): StateView {
  const { sheet, plan, language } = shown;
  const { platform, context } = sheet;
  const text = PREVIEW_TEXTS[language];
  const isStock = !plan.asks && platform.importOptions.uutype !== undefined;
  const values = { ...OPTION_DEFAULTS, ...platform.importOptions, ...context.importOptions, ...tried };
  return {
    type: 'state',
    language,
    fileName: file.name,
    uri: file.uri,
    platform: platform.name[language],
    busy: file.busy,
    planned: true,
    asks: plan.asks,
    verdict: verdictView(verdict, plan, language),
    stops: stopsOf(plan, text, language),
    totals: plan.totals,
    lines: plan.lines.length,
    silent: silentOf(shown),
    groups: { all: plan.groups.length, open: plan.groups.filter((group) => isOpen(group, plan)).length },
    unknown: { ...plan.unknown, cohorts: plan.unknown.cohorts && sheet.cohortColumns.length > 0 },
    assumptions: assumptionsOf(shown, text),
    options: isStock ? { values, tried: Object.keys(tried), canKeep } : null,
    history: history.toReversed().map((step) => stepText(step, text)),
    decided: plan.lines.filter(({ decision }) => decision).length,
    amended: plan.amendments.without.size + plan.amendments.usernames.size,
    applied,
    widths: { ...widths },
  };
}

/** The panel's first words: will the platform take this file? */
function verdictView(verdict: Verdict, { refusal, endsAt }: Plan, language: Language): StateView['verdict'] {
  const kind = refusal ? 'refused' : endsAt ? 'errors' : verdict.kind;
  const { answer, found } = verdictWords(verdict, language, refusal ? 'refused' : endsAt ? 'stops' : undefined);
  return { kind, text: answer, found };
}

function stepText({ who, after }: Step, { history }: PreviewTexts): string {
  if (!after) return history.none(who);
  return after.kind === 'add' ? history.add(who, after.username) : history[after.kind](who);
}

function stopsOf({ refusal, endsAt }: Plan, text: PreviewTexts, language: Language): StateView['stops'] {
  const stops: StateView['stops'] = [];
  if (refusal?.line) stops.push({ text: text.refusedLine(refusal.line), line: refusal.line });
  else if (refusal) stops.push({ text: text.refused(reasonOf(refusal, text, language)), line: null });
  if (endsAt) stops.push({ text: text.endsAt(endsAt), line: endsAt });
  return stops;
}

function reasonOf(refusal: NonNullable<Plan['refusal']>, text: PreviewTexts, language: Language): string {
  const { readerError, columnsError } = refusal;
  if (columnsError) return messageText(`error/${columnsError.errorcode}`, language, columnsError.a);
  return readerError ? text.refusedEmpty : text.refusedOptions;
}

/** Rules whose findings the import says nothing about, with the findings that count. */
function silentOf({ findings, sheet, language }: Shown): StateView['silent'] {
  const counts = new Map<string, number>();
  for (const found of findings.values()) {
    for (const finding of found) {
      const grave = ['error', 'warning'].includes(severityOf(finding, sheet.context));
      if (grave && ruleOf(finding.rule)?.effect === 'silent') {
        counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
      }
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, count]) => ({ rule, count, title: ruleOf(rule)?.texts[language].title ?? rule }));
}

/** What was taken for granted: what the platform does by itself, and what is known of it. */
function assumptionsOf({ sheet, plan, language }: Shown, { platform: text }: PreviewTexts): string[] {
  const { platform, context } = sheet;
  const { accounts, cohorts, establishment } = context;
  const code = establishment || 'alp002';
  return [
    text.name(platform.name[language]),
    ...(plan.asks ? [text.asks, text.username] : [text.stock]),
    ...(plan.asks ? [platform.username.transliterate ? text.transliterated : text.notTransliterated] : []),
    ...(platform.fictif ? [text.fictif(fictifAddress(code, 'Paul', 'Dupond', platform))] : []),
    ...(platform.matricule ? [text.matricule(platform.matricule.prefix)] : []),
    ...(platform.directory ? [DIRECTORY_TEXTS[language](platform.directory)] : []),
    ...(platform.nightly.length ? [NIGHT_TEXTS[language](platform.nightly)] : []),
    ...platform.notes.map((note) => note[language]),
    ...(accounts ? [text.accounts(accounts.list.length)] : []),
    ...(cohorts ? [text.cohorts(cohorts.list.length)] : []),
  ];
}

/** What can be said before there is a plan: whose file this is. */
export function draftState(
  sheet: Sheet,
  file: { readonly name: string; readonly uri: string },
  widths: Readonly<Record<string, number>>,
  language: Language,
): StateView {
  return {
    type: 'state',
    language,
    fileName: file.name,
    uri: file.uri,
    platform: sheet.platform.name[language],
    busy: true,
    planned: false,
    asks: false,
    verdict: { kind: 'ready', text: PREVIEW_TEXTS[language].computing, found: '' },
    stops: [],
    totals: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])),
    lines: sheet.rowCount,
    silent: [],
    groups: { all: 0, open: 0 },
    unknown: { accounts: false, cohorts: false, establishment: false },
    assumptions: [],
    options: null,
    history: [],
    decided: 0,
    amended: 0,
    applied: 0,
    widths: { ...widths },
  };
}
