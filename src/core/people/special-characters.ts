// Characters inside a value that look like others or like nothing, and are another value for a machine.
import { latinised, OF_ANOTHER_ALPHABET, PRINTED } from './lookalikes';

interface SpecialCharacters {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly repair: (value: string, pattern: RegExp) => string;
  readonly typed: boolean;
}

const by = (text: string) => (value: string, pattern: RegExp) => value.replace(pattern, text);

/** What is found, how it is repaired, and whether somebody may have typed it on purpose, as in a password. */
export const KINDS = [
  { kind: 'break', pattern: /[\r\n\u0085\u2028\u2029]+/g, repair: by(' '), typed: false },
  { kind: 'space', pattern: /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, repair: by(' '), typed: true },
  { kind: 'apostrophe', pattern: /[\u2018\u2019\u02bc\u2032\u00b4`]/g, repair: by("'"), typed: true },
  { kind: 'hyphen', pattern: /[\u2010\u2011]/g, repair: by('-'), typed: true },
  { kind: 'printed', pattern: PRINTED, repair: latinised, typed: true },
  { kind: 'alphabet', pattern: OF_ANOTHER_ALPHABET, repair: latinised, typed: true },
  // A letter and its accent apart, as a Mac hands them over: composed, it is the same letter, which keyboards write so.
  { kind: 'apart', pattern: /\p{L}\p{M}+/gu, repair: (value) => value.normalize('NFC'), typed: false },
  {
    kind: 'invisible',
    pattern: /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\p{Cs}\p{Cf}\ufffe\uffff]/gu,
    repair: by(''),
    typed: false,
  },
] as const satisfies readonly SpecialCharacters[];

/** Whether a kind of characters stands in a value; an accent that has no composed letter is as it should be. */
export function holds(value: string, { pattern, repair }: SpecialCharacters): boolean {
  return value.search(pattern) >= 0 && repair(value, pattern) !== value;
}
