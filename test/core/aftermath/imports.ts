// Imports with everything that may come of a line, made so that what each line's outcome is, is known.
import { type Draw, drawFrom } from './naming-schemes';

export interface MadeImport {
  readonly csv: string;
  readonly before: string;
  readonly after: string;
  /** For each line of the file: its outcome, and the username of its account. */
  readonly lines: readonly { readonly line: number; readonly outcome: string; readonly username: string }[];
  readonly unexplained: readonly string[];
}

interface Account {
  readonly name: readonly [first: string, last: string];
  readonly username: string;
  readonly email: string;
  readonly establishment: string;
}

const FIRST = 'Paul Pierre Anne Marie Zoé Éric Hélène Jean-Luc Noémie Karim Fatou Loïc'.split(' ');
const SYLLABLES = 'ba ré mo lu ti ça no ve di pha gé ro mi su ka lo'.split(' ');

/** A last name that nobody else has. */
const lastnameOf = (index: number) => {
  let name = '';
  for (let rest = index + 16; rest > 0; rest = Math.floor(rest / 16)) name += SYLLABLES[rest % 16];
  return name[0]!.toUpperCase() + name.slice(1);
};

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/** What may come of a line: the accounts of before and after, and what is expected. */
export type Case = (person: {
  readonly name: readonly [string, string];
  readonly usual: string;
  readonly email: string;
}) => {
  readonly outcome: string;
  readonly email?: string;
  readonly before?: Partial<Account>[];
  readonly after?: Partial<Account>[];
  readonly unexplained?: readonly string[];
};

export const CASES: Readonly<Record<string, Case>> = {
  'made as foreseen': () => ({ outcome: 'as-foreseen', after: [{}] }),
  'made as foreseen, without an address': ({ usual }) => ({
    outcome: 'as-foreseen',
    email: '',
    after: [{ email: `${usual}.fictif@anfh.fr` }],
  }),
  'under another username': ({ usual }) => ({ outcome: 'other-username', after: [{ username: `${usual}7` }] }),
  'under another username, without an address': ({ usual }) => ({
    outcome: 'other-username',
    email: '',
    after: [{ username: `${usual}x`, email: `${usual}x.fictif@anfh.fr` }],
  }),
  'with another address': () => ({ outcome: 'other-details', after: [{ email: 'autre@ch.fr' }] }),
  'with a fictif address, though the file has a real one': ({ usual }) => ({
    outcome: 'other-details',
    after: [{ email: `${usual}.fictif@anfh.fr` }],
  }),
  'in another establishment': ({ usual }) => ({
    outcome: 'other-details',
    after: [{ username: usual.replace('alp002', 'dam023'), establishment: 'CH DAM023' }],
  }),
  'with another establishment': () => ({ outcome: 'other-details', after: [{ establishment: 'CH DAM023' }] }),
  missing: () => ({ outcome: 'missing' }),
  'existed, and did not change': () => ({ outcome: 'existed-unchanged', before: [{}], after: [{}] }),
  'existed under another username': ({ usual }) => ({
    outcome: 'existed-unchanged',
    before: [{ username: `${usual}9` }],
    after: [{ username: `${usual}9` }],
  }),
  'existed, and has another address': () => ({
    outcome: 'existed-changed',
    before: [{}],
    after: [{ email: 'nouvelle@ch.fr' }],
  }),
  'existed, and now has the address of the file': () => ({
    outcome: 'existed-changed',
    before: [{ email: 'ancienne@ch.fr' }],
    after: [{}],
  }),
  'existed, and has another establishment': () => ({
    outcome: 'existed-changed',
    before: [{}],
    after: [{ establishment: 'CH ALP002 (site nord)' }],
  }),
  'existed with another address: perhaps somebody else': () => ({
    outcome: 'unsure',
    before: [{ email: 'ancienne@ch.fr' }],
    after: [{ email: 'ancienne@ch.fr' }],
  }),
  'existed without an address: perhaps somebody else': ({ usual }) => ({
    outcome: 'unsure',
    before: [{ email: `${usual}.fictif@anfh.fr` }],
    after: [{ email: `${usual}.fictif@anfh.fr` }],
  }),
  'another username and another address': ({ usual }) => ({
    outcome: 'unsure',
    after: [{ username: `${usual}5`, email: 'autre@ch.fr' }],
  }),
  'the foreseen username has another name': ({ name }) => ({
    outcome: 'unsure',
    after: [{ name: ['Ursule', `Q${name[1].toLowerCase()}`], email: 'autre@ch.fr' }],
  }),
  'a homonym existed, and the account is numbered': ({ usual, name }) => ({
    outcome: 'as-foreseen',
    before: [{ name: [`${name[0]}ine`, name[1]], email: 'homonyme@ch.fr' }],
    after: [{ name: [`${name[0]}ine`, name[1]], email: 'homonyme@ch.fr' }, { username: `${usual}2` }],
  }),
};

/** One import with so many lines of each of these cases, in an order that is drawn. */
export function makeImport(names: readonly string[], times: number, seed: number, wholeNames: boolean): MadeImport {
  const draw = drawFrom(seed);
  const cases = shuffled(
    names.flatMap((name) => Array.from({ length: times }, () => CASES[name]!)),
    draw,
  );
  const rows: string[] = [];
  const before: Account[] = [];
  const after: Account[] = [];
  const lines: { line: number; outcome: string; username: string }[] = [];
  for (const [index, one] of cases.entries()) {
    const name = [FIRST[draw(FIRST.length)]!, lastnameOf(index)] as const;
    const usual = `alp002.${plain(name[0])[0]}.${plain(name[1])}`;
    const email = `${plain(name[0])}.${plain(name[1])}@ch.fr`;
    const made = one({ name, usual, email });
    const whole = (part: Partial<Account>): Account => ({
      name,
      username: usual,
      email,
      establishment: `CH ALP002`,
      ...part,
    });
    before.push(...(made.before ?? []).map(whole));
    after.push(...(made.after ?? []).map(whole));
    rows.push([name[0], name[1], `Vb${index}!mousse`, made.email ?? email, String(index + 1)].join(';'));
    lines.push({
      line: index + 2,
      outcome: made.outcome,
      username: made.after?.length ? whole(made.after.at(-1)!).username : '',
    });
  }
  const strangers = Array.from({ length: times }, (_, index): Account => {
    const last = lastnameOf(100_000 + index);
    return {
      name: ['Rose', last],
      username: `alp002.r.${plain(last)}`,
      email: `rose${index}@ch.fr`,
      establishment: 'CH ALP002',
    };
  });
  const old = strangers.map(
    ({ name, ...account }): Account => ({
      ...account,
      name: [`Old${name[0]}`, name[1]],
      username: `${account.username}.old`,
      email: '',
    }),
  );
  return {
    csv: ['firstname;lastname;password;email;profile_field_matricule', ...rows, ''].join('\n'),
    before: exportOf(shuffled([...before, ...old], draw), wholeNames),
    after: exportOf(shuffled([...after, ...old, ...strangers], draw), wholeNames),
    lines,
    unexplained: strangers.map(({ username }) => username).sort(),
  };
}

function exportOf(accounts: readonly Account[], wholeNames: boolean): string {
  const names = wholeNames ? 'Prénom / Nom de famille' : 'Prénom;Nom de famille';
  const rows = accounts.map(({ name, username, email, establishment }) =>
    [name.join(wholeNames ? ' ' : ';'), username, email, establishment].join(';'),
  );
  return [`${names};Nom d’utilisateur;Adresse de courriel;Établissement`, ...rows].join('\n');
}

function shuffled<T>(list: readonly T[], draw: Draw): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = draw(at + 1);
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}
