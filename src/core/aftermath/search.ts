// The search for the description that explains most usernames: from choice to choice, each time to the best value, until
// no choice changes.
import type { Naming } from '../platform/naming';
import type { Account } from '../reference/account';
import { PER_STEP, type Steps } from '../task/cooperative-task';
import { CHOICES, type Choice, type ChoiceValue, valuesFrom } from './choices';
import { explain } from './explain';
import { learnHomonyms } from './learn-homonyms';
import { learnParticles } from './learn-particles';
import type { Tally } from './learned-choice';
import type { Specimen } from './specimens';

/** Accounts by which the description is searched, taken from all parts of an export. */
const MOST_SEARCHED = 8000;

const MOST_ROUNDS = 4;

/** The best description; where nothing tells, it says what it said at the start. */
export function* search(all: readonly Specimen[], start: Naming, taken: ReadonlySet<string>): Steps<Naming> {
  const every = Math.max(1, Math.ceil(all.length / MOST_SEARCHED));
  const specimens = all.filter((_, index) => index % every === 0);
  let naming = yield* firstLook(specimens, start, taken);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = JSON.stringify(naming);
    for (const choice of CHOICES) {
      const concerned = specimens.filter(choice.concerns);
      if (!concerned.length) continue;
      const { value } = yield* compareValues(choice, valuesFrom(choice, naming, specimens), concerned, naming, taken);
      naming = choice.with(naming, value);
    }
    naming = { ...naming, particles: (yield* learnParticles(specimens, naming, taken)).value };
    if (JSON.stringify(naming) === before) break;
  }
  return { ...naming, homonym: (yield* learnHomonyms(specimens, naming, taken)).value };
}

const ORDINARY = /^[A-Za-z]+$/;
const MOST_FIRST = 2000;

/** The two choices that every username shows are made first, and together, by names that nothing else may change. */
function* firstLook(specimens: readonly Specimen[], start: Naming, taken: ReadonlySet<string>): Steps<Naming> {
  const ordinary = specimens
    .filter(({ names }) => names.some(({ firstname, lastname }) => ORDINARY.test(firstname + lastname)))
    .slice(0, MOST_FIRST);
  let best = { naming: start, explained: -1 };
  for (const letters of new Set([start.case, 'lower', 'upper', 'keep'] as const)) {
    for (const firstname of new Set([start.firstname, 'initial', 'initials', 'whole'] as const)) {
      const naming: Naming = { ...start, case: letters, firstname };
      const explained = ordinary.filter((specimen) => explain(specimen, naming, taken) === 'plain').length;
      if (explained > best.explained) best = { naming, explained };
      yield;
    }
  }
  return best.naming;
}

/** What each value of a choice explains, all other choices being made. Of several best values, the first. */
export function* compareValues(
  choice: Choice,
  values: readonly ChoiceValue[],
  specimens: readonly Specimen[],
  naming: Naming,
  taken: ReadonlySet<string>,
): Steps<Tally<ChoiceValue>> {
  const namings = values.map((value) => choice.with(naming, value));
  const explained = values.map(() => 0);
  const evidence: { readonly account: Account; readonly fits: readonly boolean[] }[] = [];
  for (const [index, specimen] of specimens.entries()) {
    if (index % PER_STEP === 0) yield;
    const fits = namings.map((one) => explain(specimen, one, taken) !== undefined);
    fits.forEach((fit, at) => {
      if (fit) explained[at] = (explained[at] ?? 0) + 1;
    });
    if (fits.some(Boolean) && !fits.every(Boolean)) evidence.push({ account: specimen.account, fits });
  }
  const best = explained.indexOf(Math.max(...explained));
  const against = evidence.filter(({ fits }) => !fits[best]);
  return {
    value: values[best]!,
    telling: evidence.length,
    exceptions: against.map(({ account }) => account),
    variants: values.map((value, at) => ({
      value,
      explained: explained[at] ?? 0,
      telling: evidence.filter(({ fits }) => fits[at] !== fits[best]).length,
    })),
  };
}
