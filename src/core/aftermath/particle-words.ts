// The words that are taken for particles of last names when a platform's naming is learned.
import { isParticle, PARTICLES } from '../people/particles';

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
  while (count < words.length - 1 && isParticle(words[count]!)) count++;
  return words.slice(0, count);
}
