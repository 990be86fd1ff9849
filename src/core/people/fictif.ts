// What is wrong with a fictif address: compared with the one that the platform would make for this person.
import type { Platform } from '../platform';
import { type Fictif, fictifAddressOf, isSlip } from './emails';
import { spell } from './naming';
import { matchesPerson } from './usernames';

/** Where the first of its faults is, the gravest first; `form` is capitals, accents, a slip of the marker. */
export type FictifFault = 'part' | 'code' | 'person' | 'other-domain' | 'domain' | 'form';

export interface JudgedFictif {
  readonly fault: FictifFault;
  /** What the platform would make; '' where the row's names do not tell. */
  readonly expected: string;
  /** The same address well written, where nothing but its form is wrong; '' otherwise. */
  readonly wellWritten: string;
}

/**
 * Judges a fictif address, as written and taken apart; undefined when nothing is wrong with it. Its code is for others to judge.
 * `named` is the part that the names give (`p.dupond`), '' when they give none; `code` serves where the address has none.
 */
export function judgeFictif(
  email: string,
  fictif: Fictif,
  named: string,
  code: string,
  platform: Platform,
): JudgedFictif | undefined {
  if (!platform.fictif) return undefined;
  // Whatever the case of usernames, addresses are in lower case.
  const person = named.toLowerCase();
  const written = spell(fictif.person, platform.username).toLowerCase();
  const isTheirs = written !== '' && isInNameOf(written, person, platform);
  // Behind a code that is none, as `alp02`, the rest may be theirs.
  const rest = written.slice(written.indexOf('.') + 1);
  const isRestTheirs = !isTheirs && rest.includes('.') && isInNameOf(rest, person, platform);
  const wellWritten = fictifAddressOf(fictif.code, written, platform);
  if (isTheirs && email === wellWritten) return undefined;
  const theirs = isTheirs ? written : isRestTheirs ? rest : person;
  const expected = fictifAddressOf(fictif.code || code, theirs, platform);
  const domain = fictif.domain.toLowerCase();
  const lost = (fault: FictifFault) => ({ fault, expected, wellWritten: '' });
  if (!fictif.marker || !domain || !written.includes('.')) return lost('part');
  if (!isTheirs) return lost(isRestTheirs ? 'code' : 'person');
  if (!isSlip(domain, platform.fictif.domain)) return lost('other-domain');
  return { fault: domain === platform.fictif.domain ? 'form' : 'domain', expected, wellWritten };
}

/** Whether an address names a person, as far as the row names one; a test account is nobody. */
function isInNameOf(written: string, person: string, { username }: Platform): boolean {
  const isTest = username.nomenclature !== null && written.endsWith(`.${username.nomenclature.test}`);
  return isTest || !person || matchesPerson(written, person, username);
}
