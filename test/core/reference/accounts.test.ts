// Existing accounts: which columns an export may have, who is found by what, and what their matricules tell.
import assert from 'node:assert/strict';
import { namesOf } from '../../../src/core/people/identity';
import { platformOf } from '../../../src/core/platform';
import { findColumns } from '../../../src/core/reference/headers';
import { readAccounts } from '../../../src/core/reference/read-accounts';

const anfh = platformOf('anfh')!;

describe('the columns of an export', () => {
  const one = (name: string) => readAccounts(`username;${name}\nu;v`).accounts.list[0]!;
  const names: [
    column: 'firstname' | 'lastname' | 'fullname' | 'email' | 'matricule' | 'status' | 'establishment' | 'lastAccess',
    written: string[],
  ][] = [
    ['fullname', ['Prénom / Nom de famille', 'Prénom Nom', 'Nom complet', 'fullname', 'First name / Last name']],
    ['firstname', ['Prénom', 'firstname']],
    ['lastname', ['Nom de famille', 'NOM', 'lastname']],
    ['email', ['Adresse de courriel', 'Courriel', 'Adresse email', 'Adresse mail', 'email', 'Email address', 'mail']],
    ['matricule', ['Matricule', 'profile_field_matricule', 'Numéro matricule', 'N° matricule']],
    ['status', ['Statut', 'status']],
    ['establishment', ['Établissement', 'institution', 'establishment']],
    ['lastAccess', ['Dernier accès', 'lastaccess', 'Dernier acces ']],
  ];
  for (const [column, written] of names) {
    for (const name of written) it(`“${name}” is the ${column}`, () => assert.equal(one(name)[column], 'v'));
  }
  for (const name of ['Nom d’utilisateur', 'nom utilisateur', 'Identifiant', 'username', 'login']) {
    it(`“${name}” is the username`, () =>
      assert.equal(readAccounts(`email;${name}\na@b.fr;u`).accounts.list[0]?.username, 'u'));
  }

  const states: [state: string, suspended: boolean][] = [
    ...['Suspendu', 'suspended', 'Désactivé', 'desactive', 'Inactif', 'oui', 'yes', '1', 'true', 'VRAI'].map(
      (state): [string, boolean] => [state, true],
    ),
    ...['Actif', 'non', '0', '', '10', 'ouistiti', 'pas suspendu'].map((state): [string, boolean] => [state, false]),
  ];
  for (const name of ['État du compte', 'etat', 'suspended', 'suspendu']) {
    it(`“${name}” is the state`, () =>
      assert.equal(readAccounts(`username;${name}\nu;1`).accounts.list[0]?.suspended, true));
  }
  for (const [state, suspended] of states) {
    it(`an account that is “${state}” is ${suspended ? '' : 'not '}suspended`, () =>
      assert.equal(readAccounts(`username;state;État du compte\nu;x;${state}`).accounts.list[0]?.suspended, suspended));
  }

  it('are looked for in the first ten lines', () => {
    const under = (lines: number) =>
      readAccounts(`${'Agents;;\n'.repeat(lines)}username;email\nu;a@b.fr`).accounts.list.length;
    assert.deepEqual([under(9), under(10)], [1, 0]);
  });

  it('are more than a username', () => assert.equal(readAccounts('username\nu').problems[0]?.severity, 'error'));

  it('are read without blanks, and lines without a username are left out', () => {
    const { list } = readAccounts('username;firstname;lastname\n ;A;B\n u ; Lise ; Morel \nv;;Roy').accounts;
    assert.deepEqual(
      list.map(({ username, firstname, lastname, fullname }) => [username, firstname, lastname, fullname]),
      [
        ['u', 'Lise', 'Morel', 'Lise Morel'],
        ['v', '', 'Roy', 'Roy'],
      ],
    );
  });

  const missing: [header: string, said: RegExp | undefined][] = [
    ['username;firstname;lastname;email', undefined],
    ['username;fullname;email', undefined],
    ['username;firstname;email', /Prénom \/ Nom de famille/],
    ['username;lastname;email', /Prénom \/ Nom de famille/],
    ['username;fullname', /colonne Adresse de courriel\s?:/],
  ];
  for (const [header, said] of missing) {
    it(`${header}: ${said ? 'one is missing' : 'all are there'}`, () => {
      const [problem] = readAccounts(`${header}\nu;v;w;x`).problems;
      if (said) assert.match(problem!.message.fr, said);
      else assert.equal(problem, undefined);
    });
  }
});

describe('a column of a reference file', () => {
  const HEADERS = { code: ['code'], number: ['numeroagent', 'numero'], mail: ['email'] };
  const cases: [what: string, header: string[], found: Record<string, number>][] = [
    ['by its name', ['Code', 'Numéro agent'], { code: 0, number: 1 }],
    ['by another name', ['x', 'N U M É R O !'], { number: 1 }],
    ['with two slips in a long name', ['numeroagnt', 'x'], { number: 0 }],
    ['not with three', ['numoagnt'], {}],
    ['not with a slip in a short name', ['cod', 'emai'], {}],
    ['the exact one before one with slips', ['numeroagen', 'numeroagent'], { number: 1 }],
    ['the first of two', ['code', 'code'], { code: 0 }],
    ['not by nothing', ['', '!'], {}],
  ];
  for (const [what, header, found] of cases) {
    it(`is found ${what}`, () => assert.deepEqual(Object.fromEntries(findColumns(header, HEADERS)), found));
  }
  it('is given to one name only', () => {
    assert.deepEqual(Object.fromEntries(findColumns(['nom'], { last: ['nom'], first: ['nom'] })), { last: 0 });
  });
});

describe('existing accounts', () => {
  const accountsOf = () =>
    readAccounts(
      [
        'username;firstname;lastname;email;matricule;Établissement',
        'alp002.l.morel;Lise;Morel;L.Morel@ch.fr;000812;',
        'alp002.l.morel2;LISE;MOREL;;000813;',
        'x.roy;Anne;Roy;roy@ch.fr;00081;CH dam023',
      ].join('\n'),
    ).accounts;
  it('are found by a username as Moodle cleans it', () => {
    assert.equal(accountsOf().byUsername('ALP002.L.Morel')?.email, 'L.Morel@ch.fr');
    assert.equal(accountsOf().byUsername('l.morel'), undefined);
  });
  it('are found by an address in any case, and by no empty one', () => {
    assert.equal(accountsOf().byEmail('l.morel@CH.fr')?.username, 'alp002.l.morel');
    assert.equal(accountsOf().byEmail(''), undefined);
  });
  it('are found by a name, all of them', () => {
    const accounts = accountsOf();
    const namesakes = (firstname: string, lastname: string) =>
      accounts.namesakesOf(namesOf({ firstname, lastname })).map(({ username }) => username);
    assert.deepEqual(namesakes('lise', 'Morel'), ['alp002.l.morel', 'alp002.l.morel2']);
    assert.deepEqual(namesakes('lise', 'Morel'), ['alp002.l.morel', 'alp002.l.morel2']);
    assert.deepEqual(namesakes('Lise', 'Roy'), []);
  });

  /** Accounts of an establishment with matricules of these lengths, behind the prefix. */
  const lengths = (...digits: number[]) =>
    readAccounts(
      [
        'username;email;matricule',
        ...digits.map((count, nth) => `alp002.a.b${nth};;000${'1'.repeat(count)}`),
        'dam023.a.b;;0001234567',
      ].join('\n'),
    ).accounts;
  const cases: [what: string, digits: number[], establishment: string, platform: string, length: number][] = [
    ['where most have it', [4, 4, 4, 4, 3], 'alp002', 'anfh', 4],
    ['where there are too few', [4, 4, 4, 4], 'alp002', 'anfh', 0],
    ['where they differ', [4, 4, 4, 3, 3], 'alp002', 'anfh', 0],
    ['of an establishment without accounts', [4, 4, 4, 4, 4], 'abc001', 'anfh', 0],
    ['of all where none is named', [4, 4, 4, 4, 4, 4], '', 'anfh', 4],
    ['where the platform has no matricules', [4, 4, 4, 4, 4], '', 'moodle', 0],
  ];
  for (const [what, digits, establishment, platform, length] of cases) {
    it(`tell how long a matricule is: ${what}`, () => {
      const made = lengths(...digits);
      const tell = () => made.matriculeLength(platformOf(platform)!, establishment);
      assert.deepEqual([tell(), tell()], [length, length]);
    });
  }
  it('tell it anew for a platform that was edited and keeps its id', () => {
    const made = lengths(4, 4, 4, 4, 4);
    const edited = { ...anfh, matricule: { ...anfh.matricule!, prefix: '0001' } };
    assert.deepEqual(
      [anfh, edited, anfh].map((platform) => made.matriculeLength(platform, '')),
      [4, 3, 4],
    );
  });
  it('tell it apart for each establishment', () => {
    const made = lengths(4, 4, 4, 4, 4);
    assert.deepEqual(
      ['alp002', 'dam023', 'alp002'].map((code) => made.matriculeLength(anfh, code)),
      [4, 0, 4],
    );
  });
});
