// Last names in capitals, as French files like to write them: what they tell about which name stands where.
import { nameKey } from './names';

/** Fully in capitals; a single letter (`U`) tells nothing. */
export function isCapitals(name: string): boolean {
  return !hasSmallLetters(name) && /\p{Lu}.*\p{Lu}/u.test(name);
}

const hasSmallLetters = (name: string) => /[a-z]/.test(name) || name !== name.toUpperCase();

/** Which of two names is in capitals while the other is not; '' where that tells nothing. */
export function capitalsIn(firstname: string, lastname: string): 'firstname' | 'lastname' | '' {
  if (isCapitals(lastname) && hasSmallLetters(firstname)) return 'lastname';
  return isCapitals(firstname) && hasSmallLetters(lastname) ? 'firstname' : '';
}

/**
 * "DUPOND Pierre" in one cell: a word in capitals beside one that is not, and the other cell is empty or holds a part of
 * it. Particles make no whole name: "de La FONTAINE", "Le GOFF".
 */
export function holdsWholeName(cell: string, other: string): boolean {
  if (!/\s/.test(cell)) return false;
  const words = cell.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word));
  if (!words.some(isCapitals) || words.every(isCapitals)) return false;
  if (!other) return words.some((word) => /^\p{Lu}\p{Ll}{2}/u.test(word));
  const [whole, part] = [nameKey(cell), nameKey(other)];
  return part.length > 1 && (whole.startsWith(part) || whole.endsWith(part));
}
