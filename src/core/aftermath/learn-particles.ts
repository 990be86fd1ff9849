// Which particles of last names a platform leaves out: told phrase by phrase, for a platform may keep `le` and drop `de`.
import { wordsOf } from '../people/particles';
import type { Naming } from '../platform/naming';
import { mapInSteps, type Steps } from '../task/cooperative-task';
import { explain } from './explain';
import type { Tally } from './learned-choice';
import { leadingParticles, PHRASES } from './particle-words';
import type { Specimen } from './specimens';

/** What the names say of one phrase, as written: how many of its words go, with the names that say so. */
interface Phrase {
  readonly words: readonly string[];
  /** Accounts that are explained when so many words of the phrase are left out, and not with every other number. */
  readonly explained: number[];
  telling: number;
}

/** Fewer names say nothing of a phrase of their own: what holds for most particles then holds for it. */
const LEAST_TELLING = 2;

/** Finds what becomes of particles, all other choices being made. */
export function* learnParticles(
  specimens: readonly Specimen[],
  naming: Naming,
  taken: ReadonlySet<string>,
): Steps<Tally<Naming['particles']>> {
  const phrases = new Map<string, Phrase>();
  const evidence: { readonly specimen: Specimen; readonly phrase: string; readonly fits: readonly boolean[] }[] = [];
  yield* mapInSteps(specimens, (specimen) => {
    const words = phraseOf(specimen);
    if (!words.length) return;
    const fits = Array.from({ length: words.length + 1 }, (_, count) => {
      const dropped = count ? [words.slice(0, count).join(' ').toLowerCase()] : [];
      return (
        explain(specimen, { ...naming, particles: { dropped, anywhere: false, matchCase: false } }, taken) === 'plain'
      );
    });
    if (fits.every((fit) => fit === fits[0])) return;
    const key = words.join(' ');
    const phrase = phrases.get(key) ?? { words, explained: fits.map(() => 0), telling: 0 };
    phrases.set(key, phrase);
    phrase.telling++;
    fits.forEach((fit, count) => {
      if (fit) phrase.explained[count] = (phrase.explained[count] ?? 0) + 1;
    });
    evidence.push({ specimen, phrase: key, fits });
  });
  return summarise([...phrases.values()], evidence, naming);
}

/** The particles at the beginning of a last name; of a whole name, of the longest last name that it may hold. */
function phraseOf({ names }: Specimen): readonly string[] {
  let longest: readonly string[] = [];
  for (const { lastname } of names) {
    const found = leadingParticles(wordsOf(lastname));
    if (found.length > longest.length) longest = found;
  }
  return longest;
}

function summarise(
  phrases: readonly Phrase[],
  evidence: readonly { readonly specimen: Specimen; readonly phrase: string; readonly fits: readonly boolean[] }[],
  naming: Naming,
): Tally<Naming['particles']> {
  const clear = phrases.filter(({ telling }) => telling >= LEAST_TELLING);
  const bestOf = ({ explained }: Phrase) => explained.indexOf(Math.max(...explained));
  const matchCase = clear.some((one) =>
    clear.some((other) => lower(one) === lower(other) && lower(one) !== '' && bestOf(one) > 0 !== bestOf(other) > 0),
  );
  const written = (words: readonly string[]) => (matchCase ? words.join(' ') : words.join(' ').toLowerCase());
  const dropped = new Set<string>();
  const judged = new Set<string>();
  let droppedNames = 0;
  let keptNames = 0;
  for (const phrase of clear) {
    const count = bestOf(phrase);
    judged.add(written(phrase.words));
    if (count) dropped.add(written(phrase.words.slice(0, count)));
    if (count === phrase.words.length) droppedNames += phrase.telling;
    else keptNames += phrase.telling;
  }
  const mostGo = droppedNames > keptNames;
  if (mostGo) {
    for (const phrase of PHRASES) if (!judged.has(phrase) && !startsKept(phrase, clear, bestOf)) dropped.add(phrase);
  }
  const countOf = new Map(clear.map((phrase) => [phrase.words.join(' '), bestOf(phrase)]));
  const agrees = ({ phrase, fits }: (typeof evidence)[number]) => {
    const words = phrase.split(' ');
    return fits[countOf.get(phrase) ?? (mostGo ? words.length : 0)] === true;
  };
  const against = evidence.filter((one) => !agrees(one));
  const value = clear.length ? { ...naming.particles, dropped: [...dropped].sort(), matchCase } : naming.particles;
  return {
    value,
    telling: evidence.length,
    exceptions: against.map(({ specimen }) => specimen.account),
    variants: [
      { value: NONE_DROPPED, explained: evidence.filter(({ fits }) => fits[0]).length },
      { value, explained: evidence.length - against.length },
    ],
    rivals: [],
  };
}

const NONE_DROPPED: Naming['particles'] = { dropped: [], anywhere: false, matchCase: false };

const lower = ({ words }: Phrase) => words.join(' ').toLowerCase();

/** Whether the names say that the first particle of a phrase is kept. */
function startsKept(phrase: string, clear: readonly Phrase[], bestOf: (phrase: Phrase) => number): boolean {
  const [first] = phrase.split(' ');
  return clear.some((one) => one.words.length === 1 && lower(one) === first && bestOf(one) === 0);
}
