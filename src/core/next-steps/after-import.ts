// The steps on the platform itself, which only the user knows to be done: import, verify, hand out, synchronise.
import { cohortReferences } from '../document/cohort-references';
import { personRows } from '../document/person-rows';
import type { Sheet } from '../document/sheet';
import type { Language } from '../i18n/language';
import type { Snapshot } from '../lint/snapshot';
import { usernameKey } from '../people/identity';
import { hashOf } from '../text/hash';
import type { StepFacts } from './facts';
import type { Draft, StepAction } from './step';
import { STEP_TEXTS, type StepName } from './step-texts';
import { NEXT_STEPS_TEXTS } from './texts';

/**
 * The steps after the file is saved, in the guide's order; those that the platform or the file does not have are left out.
 * What was done for some people is not done for others: next month's file has the same name.
 */
export function afterImport(facts: StepFacts, language: Language): Draft[] {
  const { sheet } = facts.snapshot;
  const people = peopleMark(facts.snapshot);
  return [
    importStep(sheet, language),
    nightStep(sheet, language),
    byHandStep(facts, language),
    asStep('verify', 0, { kind: 'run', command: 'verify' }, language),
    handOutStep(facts, language),
    synchroniseStep(sheet, language),
  ].flatMap((draft) => {
    if (!draft) return [];
    const { tick = `${draft.id}=${people}` } = draft;
    const isDone = facts.ticked.has(tick);
    return [{ ...draft, ...(isDone && { title: STEP_TEXTS[language][draft.id].done }), tick, isDone }];
  });
}

/** Counted once for a snapshot: the steps are told anew with each tick. */
const marks = new WeakMap<Snapshot, number>();

/** A number for the people of a file, whatever their order; most surely another one once they are others. */
function peopleMark(snapshot: Snapshot): number {
  let mark = marks.get(snapshot);
  if (mark === undefined) {
    mark = 0;
    for (const key of snapshot.personKeys().keys) mark = (mark + key) % 2 ** 52;
    // A file that changes accounts may have no names: its usernames say for whom it is.
    mark ||= usernamesMark(snapshot.sheet);
    marks.set(snapshot, mark);
  }
  return mark;
}

function usernamesMark(sheet: Sheet): number {
  let mark = 0;
  for (const row of personRows(sheet)) mark = (mark + (hashOf(usernameKey(row.value('username'))) >>> 0)) % 2 ** 52;
  return mark;
}

type Manual = Omit<Draft, 'isDone'> & { readonly id: StepName };

function asStep(id: StepName, count: number, action: StepAction | undefined, language: Language): Manual {
  const { title, detail, button } = STEP_TEXTS[language][id];
  return { id, title: title(count), detail, ...(action && { button: { label: button, action } }) };
}

const copy = (text: string | undefined): StepAction | undefined => (text ? { kind: 'copy', text } : undefined);

function importStep({ platform }: Sheet, language: Language): Manual {
  const path = platform.paths.import?.[language];
  return { ...asStep('import', 0, copy(path), language), ...(path && { path }) };
}

/** What the platform does at night with what was imported. */
function nightStep({ platform, cohortColumns }: Sheet, language: Language): Manual | undefined {
  const text = NEXT_STEPS_TEXTS[language].nights;
  const { nightly, cohorts } = platform;
  const { refreshed } = cohorts;
  const sentences = [
    ...(nightly.length ? [text.tasks(nightly.map(({ at, what }) => `${at} ${what[language]}`))] : []),
    ...(refreshed && cohortColumns.length ? [text.refreshed(refreshed.from[language], refreshed.at ?? '')] : []),
  ];
  const detail = sentences.join(' ');
  return detail ? { ...asStep('night', 0, copy(detail), language), detail } : undefined;
}

/** People whom the import cannot create: the template has no column for the username that was chosen. */
function byHandStep({ applied, plan }: StepFacts, language: Language): Manual | undefined {
  const there = new Set(plan?.lines.map(({ key }) => key));
  const left = applied.filter(({ key, outcome }) => outcome === 'by-hand' && !there.has(key));
  if (!left.length) return undefined;
  const names = left
    .slice(0, MOST_NAMES)
    .map(({ firstname, lastname, username }) => `${firstname} ${lastname} (${username})`);
  const keys = left.map(({ key }) => key).sort();
  const more = left.length > names.length ? ', …' : '';
  const step = asStep('by-hand', left.length, { kind: 'run', command: 'decision-sheet' }, language);
  return { ...step, detail: `${step.detail} ${names.join(', ')}${more}.`, tick: `by-hand=${hashOf(keys.join('\n'))}` };
}

/** Agents with a password in the file get it on paper; the platform mails the others theirs. */
function handOutStep({ snapshot, plan }: StepFacts, language: Language): Manual | undefined {
  if (snapshot.sheet.column('password') < 0) return undefined;
  const given = plan?.lines.filter(({ entry }) => entry.credentials === 'given').length;
  if (given === 0) return undefined;
  return asStep('hand-out', given ?? 0, { kind: 'run', command: 'slips' }, language);
}

function synchroniseStep(sheet: Sheet, language: Language): Manual | undefined {
  if (!sheet.cohortColumns.length) return undefined;
  const text = NEXT_STEPS_TEXTS[language];
  const { paths, sessionName, cohorts } = sheet.platform;
  const path = paths.synchronise?.[language];
  const names = someCohorts(sheet).join(', ');
  const say = cohorts.code ? text.sessions.code : text.sessions.cohort;
  const step = asStep('synchronise', 0, copy(path), language);
  return {
    ...step,
    detail: names ? `${step.detail} ${say(names)}` : step.detail,
    ...(path && { path }),
    ...(sessionName && {
      button: { label: text.sessions.name, action: { kind: 'session-name', pattern: sessionName } },
    }),
  };
}

/** Names of cohorts that a sentence has room for. */
const MOST_NAMES = 5;

function someCohorts(sheet: Sheet): string[] {
  const names = new Set<string>();
  for (const row of personRows(sheet)) {
    for (const name of cohortReferences(row)) if (name) names.add(name);
    if (names.size >= MOST_NAMES) break;
  }
  return [...names];
}
