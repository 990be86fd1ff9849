// Letters that look like those of a French keyboard and are others: a PDF's (ﬁ), an East Asian font's (Ｐ), and those of
// another alphabet, as a keyboard or an autocorrection puts among Latin ones.

/** As they are printed: ligatures, full width, mathematical. */
export const PRINTED = /[\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;
export const OF_ANOTHER_ALPHABET = /[\u0370-\u03ff\u0400-\u04ff]/g;

/** Cyrillic and Greek letters, each before the Latin one that it looks like. */
const PAIRS = 'АAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSаaеeоoрpсcхxуyіiјjѕsΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΧXοoνv';
const LATIN = new Map(Array.from(PAIRS.matchAll(/(.)(.)/g), ([, like = '', letter = '']) => [like, letter]));

/** Whether a letter of another alphabet looks like a Latin one. */
export const looksLatin = (letter: string): boolean => LATIN.has(letter);

/** A text with the letters of a keyboard; one in another alphabet, or with a letter that looks like none, stays. */
export function latinised(text: string): string {
  const plain = text.replace(PRINTED, (letter) => letter.normalize('NFKC'));
  if (!/[A-Za-z]/.test(plain) || plain.match(OF_ANOTHER_ALPHABET)?.some((letter) => !looksLatin(letter))) return plain;
  return plain.replace(OF_ANOTHER_ALPHABET, (letter) => LATIN.get(letter)!);
}
