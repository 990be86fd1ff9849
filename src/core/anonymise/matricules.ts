// Matricules written anew: zeros in front and what a spreadsheet has done to a number stay.
import { spreadsheetDamage } from '../people/matricules';
import { isNobodys } from '../people/name-doubts';
import type { Rewriter } from './rewriter';

/** A matricule written anew: the same number in whatever a spreadsheet has dressed it up with. */
export function rewriteMatricule(text: string, rewriter: Rewriter): string {
  if (isNobodys(text.trim())) return text;
  const damage = spreadsheetDamage(text);
  // What `=B12` and `'B12` dress up is `B12` to the rules.
  if (damage?.repaired) return text.replace(damage.repaired, (dressed) => rewriteMatricule(dressed, rewriter));
  // The letters of a date and of 1,23E+11 are the damage itself, and no other text may become damaged by chance.
  if (damage || /^#|^\d+([.,]\d+)?[a-z]\+\d+$/i.test(text)) {
    return text.replace(/\d+/g, (digits) => rewriter.runs(digits));
  }
  return /^\d[\d\s]*$/.test(text) ? rewriter.whole(text) : rewriter.runs(text);
}
