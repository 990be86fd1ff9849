// An account of the platform, as an export tells it, and who it is of.
import { type Identity, identityOf } from '../people/identity';
import { withoutPrefix } from '../people/matricules';
import { codeIn, type Nomenclature } from '../people/usernames';
import type { Platform } from '../platform';

export interface Account {
  /** Both '' where the export has the whole name in one cell: where to cut it is not known. */
  readonly firstname: string;
  readonly lastname: string;
  /** First name, then last name, as the export shows them. */
  readonly fullname: string;
  readonly username: string;
  readonly email: string;
  /** As the platform stores it; '' where the export has no such column. */
  readonly matricule: string;
  /** As the export writes it: `CH ALPES ALP002`. */
  readonly establishment: string;
  readonly status: string;
  readonly suspended: boolean;
  /** As the export writes it: "Jamais", "mercredi 28 mai 2025, 18:08"; a date of Excel's as `28/05/2025 18:08`. */
  readonly lastAccess: string;
}

/** By what the person of an account is compared. */
export function accountIdentity(account: Account, platform: Platform): Identity {
  const establishment = codeOf(account, platform.username.nomenclature);
  return identityOf({ ...account, matricule: matriculeOf(account, platform), establishment }, platform);
}

/** The matricule of an account without what the platform puts in front; '' where the export has none. */
export function matriculeOf({ matricule }: Account, { matricule: rule }: Platform): string {
  return rule ? withoutPrefix(matricule, rule) : matricule;
}

/** The establishment code of an account: that of its username, else the one in its establishment's text; '' for none. */
export function codeOf({ username, establishment }: Account, nomenclature: Nomenclature | null): string {
  if (!nomenclature) return '';
  const own = codeIn(username, nomenclature);
  if (own) return own;
  const { letters, digits } = nomenclature.code;
  const written = new RegExp(`(?<![a-z0-9])[a-z]{${letters}}\\d{${digits}}(?![a-z0-9])`, 'i').exec(establishment);
  return written?.[0].toLowerCase() ?? '';
}
