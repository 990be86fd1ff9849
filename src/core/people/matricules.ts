// Matricules: staff numbers that spreadsheets damage and that the platform prefixes by itself (guide, step 1 B).
import type { Platform } from '../platform';

export type MatriculeRule = NonNullable<Platform['matricule']>;

/**
 * One number in several spellings has one key: `812`, `0812`, `000812`, `812,0` are the same. '' for an empty one, and
 * where a spreadsheet has destroyed it: two that are lost are not the same.
 */
export function matriculeKey(matricule: string): string {
  const damage = damageOf(matricule);
  const meant = damage ? (damage.repaired ?? '') : matricule;
  return meant.replace(/^0+(?=.)/, '').toLowerCase();
}

/** What the platform makes of a matricule: its prefix in front. */
export function asStored(matricule: string, rule: MatriculeRule): string {
  return matricule && rule.prefix + matricule;
}

/** How a spreadsheet damaged a number: the value again where it is not lost. */
export interface Damage {
  readonly kind: 'exponent' | 'decimal' | 'hashes' | 'apostrophe';
  /** The value that was meant; undefined when it cannot be known any more. */
  readonly repaired?: string;
}

/** Finds what a spreadsheet does to numbers: `1,23E+11`, `812,0`, `#####`, `'812`. */
export function damageOf(matricule: string): Damage | undefined {
  if (/^[\w-]*$/.test(matricule)) return undefined;
  if (/^\d+([.,]\d+)?[eE]\+\d+$/.test(matricule)) return { kind: 'exponent' };
  if (/^#+$/.test(matricule) || /^#(REF|N\/A|DIV\/0|VALEUR|VALUE|NOM|NAME|NULL?|NOMBRE|NUM)[!?]?$/i.test(matricule)) {
    return { kind: 'hashes' };
  }
  const decimal = /^(\d+)[.,]0+$/.exec(matricule);
  if (decimal) return { kind: 'decimal', repaired: decimal[1]! };
  const apostrophe = /^['’‘`´](.+)$/.exec(matricule);
  if (apostrophe) return { kind: 'apostrophe', repaired: apostrophe[1]! };
  return undefined;
}
