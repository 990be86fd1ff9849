// What the panel says of the file as a whole: the verdict, totals, what goes silently wrong, what was assumed.

import { importOptionsOf } from '../core/document/import-choices';
import type { Sheet } from '../core/document/sheet';
import type { Language } from '../core/i18n/language';
import { type Verdict, verdictWords } from '../core/lint/verdict';
import { FORM_DEFAULTS } from '../core/moodle-facts/import-options';
import { fictifAddress } from '../core/people/emails';
import { openGroups } from '../core/plan/groups';
import { OUTCOMES } from '../core/plan/outcomes';
import type { Plan } from '../core/plan/plan';
import { DIRECTORY_TEXTS, NIGHT_TEXTS } from '../core/platform/texts';
import { countMadeWrong, countSilent } from '../core/report/made-wrong';
import { ruleTitle } from '../core/rules';
import { messageText } from '../core/simulation/messages';
import { doubtTexts, playedText } from '../core/simulation/played-texts';
import type { FileDecisions, HistoryStep } from '../editor/documents/decision-store';
import type { PreviewModel } from './model';
import type { StateView } from './protocol';
import { PREVIEW_TEXTS, type PreviewTexts } from './texts/preview';

export interface Remembered extends Pick<FileDecisions, 'history' | 'options' | 'moodleVersion'> {
  readonly applied: number;
  readonly widths: Readonly<Record<string, number>>;
  readonly canKeep: boolean;
  /** Names of files that were chosen and cannot be read. */
  readonly unread: { readonly accounts?: string; readonly cohorts?: string };
}

export function stateOf(
  shown: PreviewModel,
  verdict: Verdict,
  file: { readonly name: string; readonly uri: string; readonly busy: boolean },
  { history, options: tried, moodleVersion, applied, widths, canKeep, unread }: Remembered,
): StateView {
  const { sheet, plan, language } = shown;
  const { platform, context } = sheet;
  const text = PREVIEW_TEXTS[language];
  const isStock = !plan.promptsUser && platform.importOptions.uutype !== undefined;
  const values = { ...FORM_DEFAULTS, ...importOptionsOf(context), ...tried };
  const { answer, found } = verdictWords(verdict, language);
  const silent = countSilent(shown.findings, context);
  return {
    ...draftState(sheet, file, widths, language),
    busy: file.busy,
    planned: true,
    promptsUser: plan.promptsUser,
    verdict: { kind: verdict.kind, text: answer, found },
    stops: stopsOf(plan, text, language),
    totals: plan.totals,
    wrong: countMadeWrong(plan.lines, shown.findings, context),
    lines: plan.lines.length,
    silent: silent.map(([rule, count]) => ({ rule, count, title: ruleTitle(rule, language) })),
    groups: { all: plan.groups.length, ...openGroups(plan.groups) },
    suggested: suggestedIn(shown),
    unknown: { ...plan.unknown, cohorts: plan.unknown.cohorts && sheet.cohortColumns.length > 0 },
    unread: { accounts: unread.accounts ?? '', cohorts: unread.cohorts ?? '' },
    assumptions: assumptionsOf(shown, text),
    options: isStock ? { values, tried: Object.keys(tried) } : null,
    version: {
      number: plan.played.version,
      known: plan.played.known,
      tried: moodleVersion !== '',
      played: playedText(plan.played, language),
      doubts: doubtTexts(plan.played, language),
    },
    canKeep,
    history: history.toReversed().map((step) => stepText(step, text)),
    decided: plan.lines.filter((line) => line.decided).length,
    amended: plan.fileEdits.without.size + plan.fileEdits.usernames.size,
    applied,
  };
}

function suggestedIn({ plan, suggestionsOf }: PreviewModel): StateView['suggested'] {
  const counts = { add: 0, delete: 0, modify: 0 };
  for (const group of plan.groups) for (const { decision } of suggestionsOf(group)) counts[decision.kind]++;
  return counts;
}

function stepText({ who, after }: HistoryStep, { history }: PreviewTexts): string {
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

/** What was taken for granted: what the platform does by itself, and what is known of it. */
function assumptionsOf({ sheet, plan, language }: PreviewModel, { platform: text }: PreviewTexts): string[] {
  const { platform, context } = sheet;
  const { accounts, cohorts, establishment } = context;
  const code = establishment || 'alp002';
  return [
    text.name(platform.name[language]),
    ...(plan.promptsUser ? [text.asks, text.username] : [text.stock]),
    ...(plan.promptsUser ? [platform.username.transliterate ? text.transliterated : text.notTransliterated] : []),
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
    promptsUser: false,
    verdict: { kind: 'ready', text: PREVIEW_TEXTS[language].computing, found: '' },
    stops: [],
    totals: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])),
    wrong: {},
    lines: sheet.rowCount,
    silent: [],
    groups: { all: 0, decide: 0, look: 0 },
    suggested: { add: 0, delete: 0, modify: 0 },
    unknown: { accounts: false, cohorts: false, establishment: false },
    unread: { accounts: '', cohorts: '' },
    assumptions: [],
    options: null,
    version: null,
    canKeep: false,
    history: [],
    decided: 0,
    amended: 0,
    applied: 0,
    widths: { ...widths },
  };
}
