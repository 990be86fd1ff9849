// The accounts that already exist on the platform, as its "Export Excel" lists them, found by username, address or name.
import { emailKey, haveSameNames, type Names, namesakeHash, namesOf, usernameKey } from '../people/identity';
import { digitsOf, usualLength } from '../people/matricules';
import type { Platform } from '../platform';
import { type Account, codeOf } from './account';

export class Accounts {
  private readonly all: Account[] = [];
  private readonly usernames = new Map<string, Account>();
  private readonly emails = new Map<string, Account>();
  private readonly byHash = new Map<number, Account[]>();
  /** Namesakes that were asked for: those of one name share one list. */
  private readonly namesakes = new Map<string, readonly Account[]>();
  /** By platform as it was read: one that is edited keeps its id. */
  private readonly lengths = new WeakMap<Platform, Map<string, number>>();

  get list(): readonly Account[] {
    return this.all;
  }

  /** Only readers of exports call this, in steps: an index made in one go would hold up the editor. */
  add(account: Account): void {
    this.all.push(account);
    this.usernames.set(usernameKey(account.username), account);
    if (account.email) this.emails.set(emailKey(account.email), account);
    const hash = namesakeHash(namesOf(account));
    const same = this.byHash.get(hash);
    if (same) same.push(account);
    else this.byHash.set(hash, [account]);
  }

  /** The account that the import finds by a username: as it stands, or as Moodle cleans it. */
  byUsername(username: string): Account | undefined {
    return this.usernames.get(usernameKey(username));
  }

  byEmail(email: string): Account | undefined {
    return this.emails.get(emailKey(email));
  }

  /** How many digits the matricules of an establishment have, of all where none is named; 0 where they do not tell. */
  matriculeLength(platform: Platform, establishment: string): number {
    const { matricule } = platform;
    if (!matricule) return 0;
    const lengths = this.lengths.get(platform) ?? new Map<string, number>();
    this.lengths.set(platform, lengths);
    const known = lengths.get(establishment);
    if (known !== undefined) return known;
    const counts = new Map<number, number>();
    for (const account of this.all) {
      if (establishment && codeOf(account, platform.username.nomenclature) !== establishment) continue;
      const { length } = digitsOf(account.matricule, matricule);
      if (length) counts.set(length, (counts.get(length) ?? 0) + 1);
    }
    const length = usualLength(counts);
    lengths.set(establishment, length);
    return length;
  }

  /** Everybody of that name, in the order of the export; nobody when a name is missing. */
  namesakesOf(names: Names): readonly Account[] {
    const candidates = this.byHash.get(namesakeHash(names));
    if (!candidates) return NOBODY;
    const key = names.firstname ? `${names.firstname}|${names.lastname}` : names.words.join(' ');
    const known = this.namesakes.get(key);
    if (known) return known;
    const found = candidates.filter((account) => haveSameNames(names, namesOf(account)));
    this.namesakes.set(key, found);
    return found;
  }
}

const NOBODY: readonly Account[] = [];
