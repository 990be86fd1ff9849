// A text taken apart into its characters: letters of words, digits, letters of other scripts, and what stays.
import { ENTITY } from '../people/entities';
import { OF_ANOTHER_SCRIPT, transliterate } from '../people/names';

export interface Character {
  readonly written: string;
  readonly kind: 'word' | 'digit' | 'foreign' | 'kept';
  /** What it is in a word: `e` for é, `oe` for œ. */
  readonly letters: string;
}

/** Takes texts apart. It remembers each character that it met: a text has few, many times. */
export class CharacterReader {
  private readonly met = new Map<string, Character>();

  charactersOf(text: string): Character[] {
    const characters: Character[] = [];
    let at = 0;
    // A character written as a web page does (`&eacute;`) is a finding of its own, which stays.
    for (const { 0: entity, index } of text.includes('&') ? text.matchAll(ENTITY) : []) {
      for (const written of text.slice(at, index)) characters.push(this.characterOf(written));
      characters.push({ written: entity, kind: 'kept', letters: '' });
      at = index + entity.length;
    }
    for (const written of text.slice(at)) characters.push(this.characterOf(written));
    return characters;
  }

  /** The letters of a text as one word: `Le Goff` is `legoff`. */
  wordOf(text: string): string {
    return lettersOf(this.charactersOf(text), 'word');
  }

  private characterOf(written: string): Character {
    const known = this.met.get(written) ?? readCharacter(written);
    this.met.set(written, known);
    return known;
  }
}

function readCharacter(written: string): Character {
  if (/[0-9]/.test(written)) return { written, kind: 'digit', letters: written };
  const letters = transliterate(written);
  if (/^[a-z]+$/.test(letters)) return { written, kind: 'word', letters };
  return { written, kind: OF_ANOTHER_SCRIPT.test(written) ? 'foreign' : 'kept', letters };
}

/** What the characters of one kind are, one after the other. */
export function lettersOf(characters: readonly Character[], kind: Character['kind']): string {
  let all = '';
  for (const character of characters) if (character.kind === kind) all += character.letters;
  return all;
}

/** Whether a character is a letter without an accent. */
export const isPlain = (written: string) => /[\0-\x7f]/.test(written);
