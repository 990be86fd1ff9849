// Particles and homonyms, learned of a few names: what becomes of those who come later, and which names say otherwise.
import assert from 'node:assert/strict';
import { type Learned, learn } from '../../../src/core/aftermath/learn';
import { predict } from '../../../src/core/aftermath/predict';
import { anfh } from '../../../src/core/platform/anfh';
import { readAccounts } from '../../../src/core/reference/read-accounts';
import { runToCompletion } from '../../../src/core/task/cooperative-task';

/** `Paul de Souza: p.souza`: a name, and the username behind the establishment's code. */
type Account = string;

/** Accounts of people whose last name begins at the second word. */
function learned(accounts: readonly Account[]): Learned {
  const rows = accounts.map((account) => {
    const [name = '', username = ''] = account.split(': ');
    const [first = '', ...last] = name.split(' ');
    return [first, last.join(' '), `alp002.${username}`].join(';');
  });
  const text = ['Prénom;Nom de famille;Nom d’utilisateur', ...rows].join('\n');
  const found = runToCompletion(learn(readAccounts(text).accounts.list, anfh));
  assert.ok(found);
  return found;
}

function predicted(found: Learned, names: readonly string[]): Account[] {
  const people = names.map((name) => {
    const [firstname = '', ...last] = name.split(' ');
    return { code: 'alp002', firstname, lastname: last.join(' ') };
  });
  const usernames = runToCompletion(predict(people, found.platform.username, found.taken));
  return names.map((name, at) => `${name}: ${usernames[at]?.replace('alp002.', '')}`);
}

interface Case {
  readonly export: readonly Account[];
  readonly later: readonly Account[];
  /** Whose usernames say otherwise; nobody where it is left out. */
  readonly against?: readonly string[];
}

function check(choice: string, cases: Readonly<Record<string, Case>>) {
  for (const [name, { export: accounts, later, against = [] }] of Object.entries(cases)) {
    it(name, () => {
      const found = learned(accounts);
      assert.deepEqual(
        predicted(
          found,
          later.map((one) => one.split(': ')[0]!),
        ),
        later,
      );
      const said = found.choices.find((one) => one.choice === choice);
      assert.deepEqual(
        said?.exceptions.map((exception) => exception.name),
        against,
      );
    });
  }
}

describe('learning what becomes of particles', () => {
  const DE = ['Paul de Souza: p.souza', 'Anne de Lattre: a.lattre', 'Omar de Bellefon: o.bellefon'];
  const DU = ['Lise du Bellay: l.bellay', 'Zoe du Guesclin: z.guesclin', 'Rose du Pont: r.pont'];
  const LE = ['Yann Le Goff: y.legoff', 'Loic Le Gall: l.legall', 'Ugo Le Bihan: u.lebihan'];
  check('particles', {
    'they go, and so do others that no name tells of': {
      export: [...DE, ...DU],
      later: ['Jean de Blois: j.blois', 'Jean du Lac: j.lac', 'Jean van der Berg: j.berg', 'Jean Morel: j.morel'],
    },
    'one that names keep is kept, and so is what begins with it': {
      export: [...DE, ...DU, ...LE],
      later: ['Jean de Blois: j.blois', 'Jean Le Bras: j.lebras', 'Jean le Bras: j.lebras2', 'Jean la Tour: j.tour'],
    },
    'most are kept: only what names drop goes': {
      export: [...DE, ...LE, 'Anne La Porte: a.laporte', 'Lise La Riviere: l.lariviere'],
      later: ['Jean de Blois: j.blois', 'Jean Le Bras: j.lebras', 'Jean du Lac: j.dulac', 'Jean van Dyck: j.vandyck'],
    },
    'all are kept': {
      export: [...LE, 'Anne de Lattre: a.delattre', 'Omar de Bellefon: o.debellefon'],
      later: ['Jean de Blois: j.deblois', 'Jean Le Bras: j.lebras', "Jean d'Aboville: j.daboville"],
    },
    'only the first word of several': {
      export: [...DE, 'Paul de la Tour: p.latour', 'Anne de la Roche: a.laroche', 'Omar de la Fontaine: o.lafontaine'],
      later: ['Jean de Blois: j.blois', 'Jean de la Croix: j.lacroix'],
    },
    'one name alone says nothing of its particle': {
      export: [...DE, 'Lise du Bellay: l.bellay', 'Zoe du Guesclin: z.guesclin', 'Anne des Essarts: a.desessarts'],
      later: ['Jean des Brosses: j.brosses'],
      against: ['Anne des Essarts'],
    },
    'a capital makes another particle, where names say so': {
      export: [...DE, 'Anne De Smet: a.desmet', 'Rose De Wolf: r.dewolf', 'Karim De Clercq: k.declercq'],
      later: ['Jean de Blois: j.blois', 'Jean De Vos: j.devos'],
    },
    'nothing is claimed of fewer than five names': {
      export: DE,
      later: ['Jean de Blois: j.deblois'],
    },
    'nor where nobody has one': {
      export: ['Paul Dupond: p.dupond', 'Lise Morel: l.morel'],
      later: ['Jean de Blois: j.deblois'],
    },
  });
});

describe('learning how homonyms are told apart', () => {
  const LAST = ['Dupond', 'Morel', 'Roy', 'Petit', 'Blanc'];
  /** Two people of one initial for each last name: the second one's username, of what it would be without the first. */
  const pairs = (second: (last: string) => string) =>
    LAST.flatMap((last) => [`Paul ${last}: p.${last.toLowerCase()}`, `Pierre ${last}: ${second(last.toLowerCase())}`]);
  check('homonym', {
    'a number from 2': {
      export: pairs((last) => `p.${last}2`),
      later: ['Pascal Dupond: p.dupond3', 'Paula Girard: p.girard', 'Patrick Girard: p.girard2'],
    },
    'a number from 1': {
      export: pairs((last) => `p.${last}1`),
      later: ['Pascal Dupond: p.dupond2', 'Paula Girard: p.girard', 'Patrick Girard: p.girard1'],
    },
    'a number behind a sign': {
      export: pairs((last) => `p.${last}-2`),
      later: ['Pascal Dupond: p.dupond-3'],
    },
    'more letters of the first name': {
      export: pairs((last) => `pi.${last}`),
      later: ['Pascal Dupond: pa.dupond', 'Pauline Dupond: pau.dupond', 'Pia Dupond: pia.dupond'],
    },
    'not by one made otherwise': {
      export: [...pairs((last) => `p.${last}2`), 'Paul Girard: p.girard', 'Pierre Girard: pi.girard'],
      later: ['Pascal Dupond: p.dupond3'],
      against: ['Pierre Girard'],
    },
    'as assumed, where there are none': {
      export: LAST.map((last) => `Paul ${last}: p.${last.toLowerCase()}`),
      later: ['Pierre Dupond: p.dupond2'],
    },
    'as assumed, where too few tell': {
      export: [...pairs((last) => `pi.${last}`).slice(0, 8), 'Lise Martin: l.martin'],
      later: ['Pascal Dupond: p.dupond2'],
    },
  });
});
