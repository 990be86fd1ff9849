// The language service of this window, and what its fixes need from outside.
import { createLanguageService } from '../../core/language-service';
import type { FixContext } from '../../core/rules/rule';

export const service = createLanguageService();

/** A random source that nobody can foresee: fixes make passwords. */
export const FIX_CONTEXT: FixContext = {
  random(bound) {
    // Numbers above the last whole multiple would make small results likelier.
    const limit = Math.floor(2 ** 32 / bound) * bound;
    const drawn = new Uint32Array(1);
    do crypto.getRandomValues(drawn);
    while (drawn[0]! >= limit);
    return drawn[0]! % bound;
  },
};
