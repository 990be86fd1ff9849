// Weak passwords (conformance rule 46): they are always accepted, and only counted.
import type { CompleteSite } from './site';
import { isOn } from './site';

export function isWeakPassword(password: string, site: CompleteSite): boolean {
  if (!isOn(site, 'passwordpolicy')) return false;
  const least = (setting: string) => Number(site.cfg[setting]);
  const most = least('maxconsecutiveidentchars');
  const counts = { all: 0, digit: 0, lower: 0, upper: 0, other: 0 };
  let before = '';
  let run = 0;
  let longest = 0;
  for (const character of password) {
    counts.all++;
    counts[kindOf(character)]++;
    run = character === before ? run + 1 : 1;
    longest = Math.max(longest, run);
    before = character;
  }
  return !(
    counts.all >= least('minpasswordlength') &&
    counts.digit >= least('minpassworddigits') &&
    counts.lower >= least('minpasswordlower') &&
    counts.upper >= least('minpasswordupper') &&
    counts.other >= least('minpasswordnonalphanum') &&
    (most <= 0 || longest <= most)
  );
}

function kindOf(character: string): 'digit' | 'lower' | 'upper' | 'other' {
  if (character >= '\x80') {
    if (/\p{Nd}/u.test(character)) return 'digit';
    if (/\p{Ll}/u.test(character)) return 'lower';
    return /\p{Lu}/u.test(character) ? 'upper' : 'other';
  }
  if (character >= 'a' && character <= 'z') return 'lower';
  if (character >= 'A' && character <= 'Z') return 'upper';
  return character >= '0' && character <= '9' ? 'digit' : 'other';
}
