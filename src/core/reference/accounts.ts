// The accounts that already exist on the platform, as its "Export Excel" lists them, found by username, address or name.
import { emailKey } from '../people/emails';
import { nameKey } from '../people/names';
import { type Nomenclature, parseUsername } from '../people/usernames';

export interface Account {
  /** Both '' where the export has the whole name in one cell: where to cut it is not known. */
  readonly firstname: string;
  readonly lastname: string;
  /** First name, then last name, as the export shows them. */
  readonly fullname: string;
  readonly username: string;
  readonly email: string;
  /** As the export writes it: `CH ALPES ALP002`. */
  readonly establishment: string;
  readonly status: string;
  readonly suspended: boolean;
  /** As the export writes it: "Jamais", "mercredi 28 mai 2025, 18:08"; a date of Excel's as `28/05/2025 18:08`. */
  readonly lastAccess: string;
}

export class Accounts {
  private readonly all: Account[] = [];
  private readonly usernames = new Map<string, Account>();
  private readonly emails = new Map<string, Account>();
  private readonly people = new Map<string, Account[]>();

  get list(): readonly Account[] {
    return this.all;
  }

  /** For who reads the export; nobody adds one later. */
  add(account: Account): void {
    this.all.push(account);
    this.usernames.set(account.username.toLowerCase(), account);
    if (account.email) this.emails.set(emailKey(account.email), account);
    const key = nameKey(account.fullname);
    const same = this.people.get(key);
    if (same) same.push(account);
    else this.people.set(key, [account]);
  }

  byUsername(username: string): Account | undefined {
    return this.usernames.get(username.toLowerCase());
  }

  byEmail(email: string): Account | undefined {
    return this.emails.get(emailKey(email));
  }

  /** Everybody of that name, accents and case aside; nobody when a name is missing. */
  byName(firstname: string, lastname: string): readonly Account[] {
    const key = personKey(firstname, lastname);
    return key ? (this.people.get(key) ?? []) : [];
  }
}

/** Two people of one key have the same whole name, wherever it is cut; '' where a name is missing. */
export function personKey(firstname: string, lastname: string): string {
  const first = nameKey(firstname);
  const last = nameKey(lastname);
  return first && last ? first + last : '';
}

/** The establishment code of an account: that of its username, else the one in its establishment's text; '' for none. */
export function codeOf({ username, establishment }: Account, nomenclature: Nomenclature | null): string {
  if (!nomenclature) return '';
  const parsed = parseUsername(username.toLowerCase(), nomenclature);
  if (parsed) return parsed.code;
  const { letters, digits } = nomenclature.code;
  const written = new RegExp(`(?<![a-z0-9])[a-z]{${letters}}\\d{${digits}}(?![a-z0-9])`, 'i').exec(establishment);
  return written?.[0].toLowerCase() ?? '';
}
