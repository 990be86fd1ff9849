// Matricules: staff numbers that spreadsheets damage and that the platform prefixes by itself (guide, step 1 B).
import type { Platform } from '../platform';
import { isSpreadsheetError } from './spreadsheet-errors';

export type MatriculeRule = NonNullable<Platform['matricule']>;

/** What the platform makes of a matricule: its prefix in front. */
export function withPrefix(matricule: string, rule: MatriculeRule): string {
  return matricule && rule.prefix + matricule;
}

/** A matricule as its person has it, of one that the platform stores. */
export function withoutPrefix(matricule: string, { prefix }: MatriculeRule): string {
  return matricule.startsWith(prefix) ? matricule.slice(prefix.length) : matricule;
}

/** The digits of a matricule, without the prefix that the platform puts in front; '' for anything but digits. */
export function digitsOf(matricule: string, rule: MatriculeRule): string {
  return /^\d+$/.test(matricule) ? withoutPrefix(matricule, rule) : '';
}

/** Four of five: one of fewer than five cannot stand out, since it is more than a fifth of them itself. */
const SHARE_NEEDED = 0.8;
const FEWEST = 5;

/** How many digits matricules usually have, by how many there are of each length; 0 where that does not tell. */
export function usualLength(counts: ReadonlyMap<number, number>): number {
  let total = 0;
  let best = 0;
  for (const [length, count] of counts) {
    total += count;
    if (count > (counts.get(best) ?? 0)) best = length;
  }
  return total >= FEWEST && (counts.get(best) ?? 0) >= SHARE_NEEDED * total ? best : 0;
}

/** How a spreadsheet damaged a number: the value again where it is not lost. */
export interface SpreadsheetDamage {
  readonly kind: 'exponent' | 'decimal' | 'hashes' | 'apostrophe' | 'formula' | 'date';
  /** The value that was meant; undefined when it cannot be known any more. */
  readonly repaired?: string;
}

/** `01/02/2012`, `12-févr`, `févr-12`: a number with hyphens or slashes that was read as a date. */
const DATE =
  /^((\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(0?[1-9]|[12]\d|3[01])-(0?[1-9]|1[0-2])-(19|20)\d\d|\d{4}-\d{2}-\d{2})( 0?0:00(:00)?)?|(\d{1,2}[- ])?(janv?|f[ée]vr?|feb|mars?|avr|apr|mai|may|juin|jun|juil|jul|ao[uû]t|aug|sept?|oct|nov|d[ée]c)\.?([- ]\d{1,4})?)$/i;

/** Finds what a spreadsheet does to numbers, also one damage under another: `1,23E+11`, `'812,0`, `#####`, `="0812"`. */
export function spreadsheetDamage(matricule: string): SpreadsheetDamage | undefined {
  const damage = outerDamage(matricule);
  const below = damage?.repaired !== undefined ? spreadsheetDamage(damage.repaired) : undefined;
  return below?.repaired !== undefined ? { ...damage!, repaired: below.repaired } : (below ?? damage);
}

function outerDamage(matricule: string): SpreadsheetDamage | undefined {
  if (/^\w*$/.test(matricule)) return undefined;
  if (/\d/.test(matricule) && DATE.test(matricule)) return { kind: 'date' };
  if (/^[\w-]*$/.test(matricule)) return undefined;
  if (/^\d+([.,]\d+[eE]\+?|[eE]\+)\d+$/.test(matricule)) return { kind: 'exponent' };
  if (/^#+$/.test(matricule) || isSpreadsheetError(matricule)) return { kind: 'hashes' };
  const formula = /^=\s*"?([\w-]+|[\d.,]+|\d[\d.,]*[eE]\+?\d+)"?$/.exec(matricule)?.[1];
  if (formula) return { kind: 'formula', repaired: formula };
  // Three zeros may be thousands: `12.000`.
  const decimal = /^(\d+)[.,](?!000$)0+$/.exec(matricule)?.[1];
  if (decimal) return { kind: 'decimal', repaired: decimal };
  const apostrophe = /^['’‘`´](.+?)['’‘`´]?$/.exec(matricule)?.[1]?.trim();
  return apostrophe ? { kind: 'apostrophe', repaired: apostrophe } : undefined;
}
