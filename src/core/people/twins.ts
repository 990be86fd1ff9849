// Finds, among any number of people, somebody who is one person with another (rows 1, 4 and 6 of the table *Who is who*).
// Time is linear: nobody is compared with all namesakes. A property test holds it to the table.
import { comparePeople, type Identity, isNamed, namesakeHash } from './identity';

/** Somebody who was added. People of one `owner` are not compared: it is a file, or somebody alone. */
interface Added {
  readonly index: number;
  readonly owner: unknown;
  readonly establishment: string;
}

/** People of one name, by what else is known of them; of each kind the first two that a search may need. */
type Slots = Map<string, Added[]>;

/** Stands for any value or any establishment; keys are lower case. */
const ANY = 'ANY';

/** People in the order in which they were added, to be searched for the same person again. */
export class Twins {
  private readonly byName = new Map<string, { readonly identity: Identity; readonly slots: Slots }>();
  /** Names in one cell, and names known apart that these may be, by the hash of their letters. */
  private readonly variants = new Map<number, string[]>();
  private hasWholeNames = false;
  private count = 0;

  /** Adds somebody, the nth of all. */
  add(identity: Identity, owner: unknown = this.count): void {
    const added: Added = { index: this.count++, owner, establishment: identity.establishment };
    if (!isNamed(identity)) return;
    const { matricule, address, establishment } = identity;
    const slots = this.slotsOf(identity);
    const note = (key: string, isNew: (other: Added) => boolean) => {
      const there = slots.get(key);
      const first = there?.[0];
      if (!there) slots.set(key, [added]);
      else if (first && there.length === 1 && isNew(first)) there.push(added);
    };
    const otherOwner = (other: Added) => other.owner !== owner;
    const otherEstablishment = (other: Added) => other.establishment !== establishment;
    if (matricule) {
      for (const place of [establishment, ANY]) note(`number ${matricule} ${place}`, otherOwner);
    }
    for (const value of [address, ANY]) {
      note(`any number, ${value}`, otherOwner);
      if (!matricule) note(`no number, ${value}`, otherOwner);
      else if (establishment) note(`number elsewhere, ${value}`, otherEstablishment);
    }
  }

  /** The first one who is this person, and has another owner; -1 for nobody. */
  find(identity: Identity, owner?: unknown): number {
    if (!isNamed(identity)) return -1;
    const { matricule, address, establishment } = identity;
    const addresses = address ? [address, ''] : [ANY];
    const keys = addresses.flatMap((value) =>
      matricule ? [`no number, ${value}`, `number elsewhere, ${value}`] : [`any number, ${value}`],
    );
    if (matricule) {
      for (const place of establishment ? [establishment, ''] : [ANY]) keys.push(`number ${matricule} ${place}`);
    }
    let first = -1;
    for (const slots of this.namesakesOf(identity)) {
      for (const key of keys) {
        const isElsewhere = key.startsWith('number elsewhere');
        if (isElsewhere && !establishment) continue;
        for (const other of slots.get(key) ?? []) {
          if (other.owner === owner || (isElsewhere && other.establishment === establishment)) continue;
          if (first < 0 || other.index < first) first = other.index;
        }
      }
    }
    return first;
  }

  private slotsOf(identity: Identity): Slots {
    const key = nameOf(identity);
    const known = this.byName.get(key);
    if (known) return known.slots;
    const slots: Slots = new Map();
    this.byName.set(key, { identity, slots });
    const hash = namesakeHash(identity);
    const variants = this.variants.get(hash);
    if (variants) variants.push(key);
    else this.variants.set(hash, [key]);
    if (!identity.firstname) this.hasWholeNames = true;
    return slots;
  }

  private *namesakesOf(identity: Identity): Iterable<Slots> {
    const own = this.byName.get(nameOf(identity));
    if (own) yield own.slots;
    if (identity.firstname && !this.hasWholeNames) return;
    for (const key of this.variants.get(namesakeHash(identity)) ?? []) {
      const other = this.byName.get(key);
      if (other && other !== own && comparePeople(identity, other.identity).names === 'same') yield other.slots;
    }
  }
}

function nameOf({ firstname, lastname, words }: Identity): string {
  return firstname ? `${firstname}|${lastname}` : words.join(' ');
}

/** For each of some people, the index of the first one above who is the same person; -1 for none. */
export function firstTwins(people: readonly Identity[]): number[] {
  const twins = new Twins();
  return people.map((identity) => {
    const first = twins.find(identity);
    twins.add(identity);
    return first;
  });
}
