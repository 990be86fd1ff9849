// The words that are taken for particles of last names when a platform's naming is learned.

/** Words that may stand before a last name. Whether a platform drops any of them is a choice of its own. */
const PARTICLES =
  "d' l' de du des la le les del della dos das da di do van von der den ter ten zu zur y el al ben bin ait aït ould".split(
    ' ',
  );

const KNOWN: ReadonlySet<string> = new Set(PARTICLES);

/** Phrases of particles that are known before a file is read, so that what holds for most of them holds for these. */
export const PHRASES: readonly string[] = [
  ...PARTICLES,
  'de la',
  'de le',
  "de l'",
  'de los',
  'de las',
  'van der',
  'van den',
  'van de',
  'von der',
  'von den',
  'von zu',
];

/** The particles at the beginning of a last name, as written; something of the name is always left. */
export function leadingParticles(words: readonly string[]): readonly string[] {
  let count = 0;
  while (count < words.length - 1 && KNOWN.has(words[count]!.toLowerCase())) count++;
  return words.slice(0, count);
}

/** Whether a word may be a particle. */
export function isParticle(word: string): boolean {
  return KNOWN.has(word.toLowerCase());
}
