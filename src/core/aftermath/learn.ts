// Learns how a platform makes usernames from an export of its accounts: the description that explains most of them, with
// the names that tell for each of its choices and the first that say otherwise.
import type { Platform } from '../platform';
import type { Naming } from '../platform/naming';
import type { Account } from '../reference/account';
import { PER_STEP, type Steps } from '../task/cooperative-task';
import { CHOICES, type Choice, type ChoiceValue, valuesFrom } from './choices';
import { explain } from './explain';
import { learnHomonyms } from './learn-homonyms';
import { codeChoice, establishmentChoice, fictifChoice, prefixChoice } from './learn-other-choices';
import { learnParticles } from './learn-particles';
import {
  type Exception,
  exceptionOf,
  type LearnedChoice,
  learnedChoice,
  MOST_EXCEPTIONS,
  overAssumed,
  type Tally,
} from './learned-choice';
import { compareValues, search } from './search';
import { type Specimen, type Specimens, specimensOf } from './specimens';

export interface Learned {
  /** Accounts in the export. */
  readonly accounts: number;
  /** Accounts whose username has an establishment's code, as the platform makes them. */
  readonly coded: number;
  /** Accounts whose username the description explains. */
  readonly explained: number;
  /** The same for the description that was assumed before. */
  readonly explainedBefore: number;
  readonly choices: readonly LearnedChoice[];
  /** The first accounts that nothing explains. */
  readonly exceptions: readonly Exception[];
  /** What the export says, over what was assumed where it does not tell. */
  readonly platform: Platform;
  /** Usernames of the export, in lower case. */
  readonly taken: ReadonlySet<string>;
}

/** Learns from the accounts of an export; undefined where the platform has no nomenclature to start from. */
export function* learn(accounts: readonly Account[], platform: Platform): Steps<Learned | undefined> {
  const assumed = platform.username.nomenclature;
  if (!assumed) return undefined;
  const code = codeChoice(accounts, assumed);
  const nomenclature = code.told ? { ...assumed, code: code.value } : assumed;
  const start: Naming = { ...platform.username, nomenclature };
  const specimens = yield* specimensOf(accounts, nomenclature);
  const { list, taken, tests } = specimens;
  const { choices, naming } = yield* count(specimens, yield* search(list, start, taken), start);
  const exceptions: Exception[] = [];
  let [explained, explainedBefore] = [tests, tests];
  for (const [index, specimen] of list.entries()) {
    if (index % PER_STEP === 0) yield;
    if (explain(specimen, platform.username, taken)) explainedBefore++;
    if (explain(specimen, naming, taken)) explained++;
    else if (exceptions.length < MOST_EXCEPTIONS) exceptions.push(exceptionOf(specimen.account));
  }
  const fictif = platform.fictif && fictifChoice(accounts, platform.fictif);
  const prefix = platform.matricule && prefixChoice(accounts, platform.matricule.prefix);
  const otherChoices = [code, establishmentChoice(accounts, nomenclature), fictif, prefix];
  return {
    accounts: accounts.length,
    coded: list.length + tests,
    explained,
    explainedBefore,
    choices: [...choices, ...otherChoices.filter((choice) => choice !== null)],
    exceptions,
    platform: {
      ...platform,
      username: naming,
      fictif: fictif?.told ? fictif.value : platform.fictif,
      matricule:
        platform.matricule && prefix?.told ? { ...platform.matricule, prefix: prefix.value } : platform.matricule,
    },
    taken,
  };
}

/**
 * Counts, over all accounts, what speaks for each choice of a description; and states it, as far as the names tell, over
 * what was assumed before.
 */
function* count(
  { list, taken }: Specimens,
  found: Naming,
  before: Naming,
): Steps<{ readonly choices: LearnedChoice[]; readonly naming: Naming }> {
  const choices: LearnedChoice[] = [];
  let best = found;
  let stated = before;
  const state = <T>(name: string, tally: Tally<T>, take: (naming: Naming) => Naming) => {
    const learned = learnedChoice(name, tally);
    const { told, telling, agree } = learned;
    choices.push(learned);
    best = take(best);
    if (told) stated = { ...take(stated), basis: { ...stated.basis, [name]: { learned: { telling, agree } } } };
  };
  for (const choice of CHOICES) {
    const concerned = list.filter(choice.concerns);
    if (!concerned.length) continue;
    const values = valuesToCount(choice, best, list);
    const tally = overAssumed(yield* compareValues(choice, values, concerned, best, taken), choice.of(before));
    state(choice.name, tally, (naming) => choice.with(naming, tally.value));
  }
  const particles = yield* learnParticles(list, best, taken);
  state('particles', particles, (naming) => ({ ...naming, particles: particles.value }));
  const homonyms = yield* learnHomonyms(list, best, taken);
  state('homonym', homonyms, (naming) => ({ ...naming, homonym: homonyms.value }));
  return { choices, naming: stated };
}

/**
 * The value that was found, and those to hold against it. Of lengths, only whether there is one is sure: that of a
 * username and that of the last name in it may come to the same.
 */
function valuesToCount(choice: Choice, naming: Naming, list: readonly Specimen[]): readonly ChoiceValue[] {
  const values = valuesFrom(choice, naming, list);
  return choice.name === 'longest' ? values.filter((value, at) => at === 0 || value === null) : values;
}
