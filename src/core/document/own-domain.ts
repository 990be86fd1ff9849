// The parts of an agent's own address, and the domains of a file that look like slips of another one.
import { mistypedDomains } from '../people/domains';
import { isEmail } from '../people/emails';
import { personRows } from './person-rows';
import type { Row } from './row';
import type { Sheet } from './sheet';

/** What stands before the at sign of an address. */
export const localPart = (email: string): string => email.slice(0, email.lastIndexOf('@'));

/** In lower case; '' where there is no address that a message could be sent to. */
export function ownDomain({ email, fictif, deletes }: Row): string {
  if (!email || fictif || deletes || !isEmail(email)) return '';
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}

/** Each domain of a file that looks like a slip, with the one that was probably meant. */
export function mistypedIn(sheet: Sheet): Readonly<Record<string, string>> {
  const counts = new Map<string, number>();
  for (const row of personRows(sheet)) {
    const domain = ownDomain(row);
    if (domain) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return mistypedDomains(counts);
}
