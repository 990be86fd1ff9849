// The accounts that already exist on the platform, as its "Export Excel" lists them, found by username, address or name.
import { emailKey } from '../people/emails';
import { nameKey } from '../people/names';

export interface Account {
  readonly firstname: string;
  readonly lastname: string;
  readonly username: string;
  readonly email: string;
  /** As the export writes it; its code is part of the username. */
  readonly establishment: string;
  readonly status: string;
  readonly suspended: boolean;
  /** As the export writes it: "Jamais", "mercredi 28 mai 2025, 18:08". */
  readonly lastAccess: string;
}

export class Accounts {
  private readonly usernames = new Map<string, Account>();
  private readonly emails = new Map<string, Account>();
  private readonly people = new Map<string, Account[]>();

  constructor(readonly list: readonly Account[]) {
    for (const account of list) {
      this.usernames.set(account.username.toLowerCase(), account);
      if (account.email) this.emails.set(emailKey(account.email), account);
      const key = personKey(account.firstname, account.lastname);
      const same = this.people.get(key);
      if (same) same.push(account);
      else this.people.set(key, [account]);
    }
  }

  byUsername(username: string): Account | undefined {
    return this.usernames.get(username.toLowerCase());
  }

  byEmail(email: string): Account | undefined {
    return this.emails.get(emailKey(email));
  }

  /** Everybody of that name, accents and case aside. */
  byName(firstname: string, lastname: string): readonly Account[] {
    return this.people.get(personKey(firstname, lastname)) ?? [];
  }
}

/** Two people of one key have the same name; '' where a name is missing. */
export function personKey(firstname: string, lastname: string): string {
  const first = nameKey(firstname);
  const last = nameKey(lastname);
  return first && last ? `${first} ${last}` : '';
}
