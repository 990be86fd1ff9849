// The particles of last names (`de La Tour`, `d'Angelo`, `van der Berg`), left out where a platform does so.

/** Words that may stand before a last name. Whether a platform drops any of them is a choice of its own. */
export const PARTICLES: readonly string[] =
  "d' l' de du des la le les del della dos das da di do van von der den ter ten zu zur y el al ben bin ait aït ould".split(
    ' ',
  );

const KNOWN: ReadonlySet<string> = new Set(PARTICLES);

/** Whether a word may be a particle. */
export function isParticle(word: string): boolean {
  return KNOWN.has(word.toLowerCase().replace('’', "'"));
}

export interface ParticleRule {
  readonly dropped: readonly string[];
  readonly anywhere: boolean;
  readonly matchCase: boolean;
}

/** A last name in words; `d'` and `l'` are words of their own: `d'Angelo` → `d'`, `Angelo`. */
export function wordsOf(lastname: string): string[] {
  return lastname
    .replace(/(^|\s)([dl])\s?['’‘`´ʼ]\s?/giu, "$1$2' ")
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** A last name without the particles that a platform leaves out. */
export function withoutParticles(lastname: string, rule: ParticleRule): string {
  if (!rule.dropped.length) return lastname;
  const words = wordsOf(lastname);
  let rest = words;
  const limit = rule.anywhere ? words.length : 1;
  for (let at = 0; at < Math.min(limit, rest.length - 1); ) {
    const length = droppedAt(rest, at, rule);
    if (length) rest = rest.toSpliced(at, length);
    else at++;
    if (length && !rule.anywhere) break;
  }
  return rest === words ? lastname : rest.join(' ').replace(/(^|\s)([dl]')\s/giu, '$1$2');
}

/** How many words from there on are a phrase that goes: the longest one that leaves something. */
function droppedAt(words: readonly string[], at: number, { dropped, matchCase }: ParticleRule): number {
  for (let length = Math.min(3, words.length - at - 1); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ');
    if (dropped.includes(matchCase ? phrase : phrase.toLowerCase())) return length;
  }
  return 0;
}
