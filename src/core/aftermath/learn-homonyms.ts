// How a platform tells homonyms apart: by the accounts whose username is not the plain one of their names.
import type { Naming } from '../platform/naming';
import { mapInSteps, type Steps } from '../task/cooperative-task';
import { explain, foresees } from './explain';
import type { Tally } from './learned-choice';
import type { Specimen } from './specimens';

export type Homonym = Naming['homonym'];

/** What may stand before a number. */
const SIGNS = ['', '.', '-', '_'];
const FIRST_NUMBERS = [1, 2];

function variantsFrom(now: Homonym): Homonym[] {
  const numbers = FIRST_NUMBERS.flatMap((from) => SIGNS.map((sign) => ({ from, sign })));
  const all: Homonym[] = [
    now,
    ...numbers.map((number) => ({ by: 'number' as const, ...number, after: 'initial' as const })),
    ...(['initial', 'letters'] as const).flatMap((after) =>
      numbers.map((number) => ({ by: 'letters' as const, ...number, after })),
    ),
  ];
  const key = ({ by, from, sign, after }: Homonym) => JSON.stringify([by, from, sign, by === 'letters' ? after : '']);
  return [...new Map(all.map((one) => [key(one), one])).values()];
}

/** Finds the way that foresees most, all other choices being made. */
export function* learnHomonyms(
  specimens: readonly Specimen[],
  naming: Naming,
  taken: ReadonlySet<string>,
): Steps<Tally<Homonym>> {
  const homonyms: Specimen[] = [];
  yield* mapInSteps(specimens, (specimen) => {
    if (explain(specimen, naming, taken) === 'homonym') homonyms.push(specimen);
  });
  const variants = variantsFrom(naming.homonym);
  const fits = yield* mapInSteps(homonyms, (specimen) =>
    variants.map((homonym) => foresees(specimen, { ...naming, homonym }, taken)),
  );
  const tried = variants.map((value, at) => ({ value, explained: fits.filter((fit) => fit[at]).length }));
  const best = tried.reduce((most, { explained }, at) => (explained > (tried[most]?.explained ?? 0) ? at : most), 0);
  const tells = fits.map((fit) => fit.some(Boolean) && !fit.every(Boolean));
  const against = homonyms.filter((_, index) => tells[index] && !fits[index]?.[best]);
  const value = variants[best] ?? naming.homonym;
  return {
    value,
    telling: tells.filter(Boolean).length,
    exceptions: against.map(({ account }) => account),
    variants: tried,
    // What follows when the letters are used up, few names tell: that there are letters is sure without.
    rivals: tried.filter((other) => other.value !== value && (other.value.by !== value.by || value.by === 'number')),
  };
}
