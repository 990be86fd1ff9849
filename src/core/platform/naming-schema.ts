// How a platform spells a person's names in a username: each choice that `learn` can tell from an export, as data.
import * as z from 'zod/mini';

/** What a sign of a name becomes: it is kept, dropped, or turned into this one. */
const sign = z.string().check(z.regex(/^(keep|drop|[^\p{L}\p{N}\s])$/u));
const count = z.int().check(z.nonnegative());

/** What a statement rests on: a document, an assumption of ours, or so many names of an export (`agree` of `telling`). */
const basis = z.union([
  z.enum(['documented', 'assumed']),
  z.strictObject({ learned: z.strictObject({ telling: count, agree: count }) }),
]);

export const naming = {
  /** é → e; otherwise an accented letter is dropped. */
  transliterate: z.boolean(),
  /**
   * What becomes of letters that are no letter with an accent: `{ "œ": "oe" }`. A letter that is not named is written
   * out where accents are transliterated (œ → oe, ß → ss, ø → o), else dropped.
   */
  letters: z.record(z.string(), z.string()),
  /** Signs in a last name: `Le Goff`, `Martin-Petit`, `D'Angelo`. */
  space: sign,
  hyphen: sign,
  apostrophe: sign,
  particles: z.strictObject({
    /** Particles that are left out: `["de", "de la", "d'"]`. The longest one at the beginning of a last name goes. */
    dropped: z.array(z.string()),
    /** Whether they go inside a last name too: `Martin de Souza`. */
    anywhere: z.boolean(),
    /** Whether `Le` is another particle than `le`. */
    matchCase: z.boolean(),
  }),
  /** What stands for the first name: its first letter, the first letters of a compound one (`jp`), or all of it. */
  firstname: z.enum(['initial', 'initials', 'whole']),
  /** How a second person of one username is told apart. */
  homonym: z.strictObject({
    /** A number behind the username, or more letters of the first name; a number again once they are used up. */
    by: z.enum(['number', 'letters']),
    /** The second person's number. */
    from: z.int().check(z.nonnegative(), z.maximum(99)),
    /** What stands before the number. */
    sign: z.string().check(z.regex(/^[^\p{L}\p{N}\s]?$/u)),
    /** Where a number follows the letters: behind the username that was wanted first, or the one with all letters. */
    after: z.enum(['initial', 'letters']),
  }),
  /** Beyond how many characters the whole username, or the last name in it, is cut; null where nothing is. */
  longest: z.nullable(
    z.strictObject({
      of: z.enum(['username', 'lastname']),
      characters: z.int().check(z.positive()),
      /** Whether a homonym's number is within that length. */
      number: z.enum(['within', 'beyond']),
    }),
  ),
  /** Letters are small, capital, or as the name is written. */
  case: z.enum(['lower', 'upper', 'keep']),
  /** What each of these statements rests on, by its name; one that is not named is assumed. */
  basis: z.record(z.string(), basis),
};
