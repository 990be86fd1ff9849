// Whether the credentials that the platform sends reach somebody: the address of a line tells.
import { isEmail, meantAddress } from '../people/emails';
import type { Row } from './row';

/** Whether somebody reads what is sent to a line's address, as that stands. */
export function isReachable({ email, fictif }: Row): boolean {
  return isEmail(email) && !fictif;
}

/** Whether a line gives no address that somebody reads, and none that is only to be repaired. */
export function lacksAddress({ email, fictif }: Row): boolean {
  return !meantAddress(email) || fictif !== undefined;
}
