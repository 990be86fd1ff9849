// An export that is of another platform than the one expected: what shows it, and the sentence on it.
import type { Text } from '../i18n/language';

/**
 * The doubt about an export; undefined where it seems to be the right one.
 * @param coded how many of its accounts have an establishment's code in their usernames
 */
export function otherPlatformDoubt(coded: number, accounts: number): Text | undefined {
  if (coded * 2 >= accounts) return undefined;
  return {
    fr: `Seulement ${coded} des ${accounts} comptes de cet export ont un code d’établissement\u00a0: il semble venir d’une autre plateforme.`,
    en: `Only ${coded} of ${accounts} accounts of this export have an establishment code: it seems to come from another platform.`,
  };
}
