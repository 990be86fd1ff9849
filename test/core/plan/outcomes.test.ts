// What becomes of a line, detail by detail: its account, what changes of it, and each of its cohorts.
import assert from 'node:assert/strict';
import { type Given, HEADER, LISE, PAUL, PIERRE, plan } from './harness';

const MOODLE = 'username,firstname,lastname,email';
const ACCOUNTS = `${MOODLE}\npdupond,Paul,Dupond,p@ch.fr`;
const UPDATE = { uutype: '2', uuupdatetype: '1' };

const moodle = (rows: readonly string[], given: Given = {}) =>
  plan(rows, { platform: 'moodle', fileName: 'x.csv', ...given }).plan;

describe('what an update changes', () => {
  const cases: readonly (readonly [
    what: string,
    column: string,
    row: string,
    given: Given,
    changes: readonly (readonly [field: string, from: string, to: string])[] | 'nothing',
  ])[] = [
    ['nothing', 'password', 'pdupond,Paul,Dupond,p@ch.fr,', {}, 'nothing'],
    ['a name', 'city', 'pdupond,Paul,Dupont,p@ch.fr,', {}, [['lastname', 'Dupond', 'Dupont']]],
    ['what no export says', 'city', 'pdupond,Paul,Dupond,p@ch.fr,Gap', {}, [['city', '', 'Gap']]],
    [
      'a name, and a cohort that is told elsewhere',
      'cohort1',
      'pdupond,Paul,Dupont,p@ch.fr,C1',
      { cohorts: 'name,idnumber\nSoins,C1' },
      [['lastname', 'Dupond', 'Dupont']],
    ],
    [
      'a password: that it changes, never what it is',
      'password',
      'pdupond,Paul,Dupond,p@ch.fr,Tk8!graine',
      { options: { ...UPDATE, uupasswordold: '1' } },
      [['password', '', '']],
    ],
    [
      'a field of the profile, under the name of its column',
      'profile_field_service',
      'pdupond,Paul,Dupond,p@ch.fr,Soins',
      {},
      [['profile_field_service', '', 'Soins']],
    ],
    ['an empty field of the profile', 'profile_field_service', 'pdupond,Paul,Dupond,p@ch.fr,', {}, 'nothing'],
    [
      'the matricule, under its own name',
      'profile_field_matricule',
      'pdupond,Paul,Dupond,p@ch.fr,000812',
      { platform: 'anfh' },
      [['matricule', '', '000812']],
    ],
  ];
  for (const [what, column, row, given, changes] of cases) {
    it(what, () => {
      const [line] = moodle([`${MOODLE},${column}`, row], { accounts: ACCOUNTS, options: UPDATE, ...given }).lines;
      assert.ok(line);
      assert.equal(line.outcome, changes === 'nothing' ? 'unchanged' : 'updated');
      assert.deepEqual(
        line.changes.map(({ field, from, to }) => [field, from, to]),
        changes === 'nothing' ? [] : changes,
      );
    });
  }
});

describe('a plan says no password that Moodle takes for a part of another cell', () => {
  const header = 'username,firstname,lastname,password,email,city';
  const cases: readonly (readonly [what: string, rows: readonly string[], options: Record<string, string>])[] = [
    ['of an update', [header, 'pdupond,Paul,Dupond\\,graine,p@ch.fr,Le Mans'], UPDATE],
    ['in a username', [header, 'pdupond\\,Paul,Dupond,graine,p@ch.fr,Le Mans'], { uustandardusernames: '0' }],
    ['in a cohort', [`cohort1,${header}`, 'C1\\,pdupond,Paul,Dupond,graine,p@ch.fr,Le Mans'], UPDATE],
    ['in the header', ['username,firstname,lastname,email,Tk8!graine', 'pdupond,Paul,Dupond,p@ch.fr,x'], UPDATE],
  ];
  for (const [what, rows, options] of cases) {
    it(what, () => {
      const { lines, refusal } = moodle(rows, { accounts: ACCOUNTS, options });
      const said = lines.map(({ entry: _, ...outcome }) => outcome);
      assert.ok(lines.length > 0);
      assert.ok(!JSON.stringify([said, refusal]).includes('graine'), JSON.stringify([said, refusal]));
    });
  }
});

describe('the cohorts of a line', () => {
  const COHORTS = 'name,idnumber\nSoins,C1\nScolarité,C2';
  const cases: readonly (readonly [what: string, row: string, given: Given, outcomes: string])[] = [
    [
      'known, new, and a number of the database that is no cohort’s',
      'a,A,B,a@ch.fr,C1,New,42',
      { cohorts: COHORTS },
      'C1 joined, New created, 42 refused',
    ],
    ['a cell that Moodle takes for nothing', 'a,A,B,a@ch.fr,0,C1,', { cohorts: COHORTS }, 'C1 joined'],
    ['no list', 'a,A,B,a@ch.fr,C1,New,C2', {}, 'C1 unknown, New unknown, C2 unknown'],
    ['the line is refused', 'a,,B,a@ch.fr,C1,New,', { cohorts: COHORTS }, 'C1 not-added, New not-added'],
    [
      'the account stays as it is, and joins all the same',
      'pdupond,Paul,Dupond,p@ch.fr,C1,,',
      { cohorts: COHORTS, accounts: ACCOUNTS, options: UPDATE },
      'C1 joined',
    ],
    [
      'the line is left out',
      'a,A,B,a@ch.fr,C1,,',
      { cohorts: COHORTS, decisions: { 'a|b||a@ch.fr': { kind: 'delete' } } },
      'C1 not-added',
    ],
  ];
  for (const [what, row, given, outcomes] of cases) {
    it(what, () => {
      const [line] = moodle([`${MOODLE},cohort1,cohort2,cohort3`, row], given).lines;
      assert.equal(line?.cohorts.map(({ reference, outcome }) => `${reference} ${outcome}`).join(', '), outcomes);
    });
  }

  it('are left to the maker of the account, by hand, and open where the platform is told to modify', () => {
    const decided = (decision: 'add' | 'modify') =>
      plan([`${HEADER},cohort1`, `${PIERRE},Soins`, `${PAUL},Soins`], {
        cohorts: 'name\nSoins',
        decisions: {
          'paul|dupond|42|paul.dupond@ch.fr':
            decision === 'add' ? { kind: 'add', username: 'alp002.pa.dupond' } : { kind: 'modify' },
        },
      }).plan.lines[1]!;
    assert.deepEqual(decided('add').cohorts, [{ reference: 'Soins', outcome: 'by-hand' }]);
    assert.deepEqual(decided('modify').cohorts, [{ reference: 'Soins', outcome: 'unknown' }]);
  });
});

describe('each line has its own answer, whichever lines before it are left out', () => {
  const KEYS = { bob: 'bob|duo||b@ch.fr', dan: 'dan|qua||d@ch.fr', fay: 'fay|y||f@ch.fr' } as const;
  type Name = keyof typeof KEYS;
  const cases: readonly (readonly [left: readonly Name[], outcomes: string])[] = [
    [[], 'created created refused created refused created refused'],
    [['bob'], 'created omitted refused created refused created refused'],
    [['dan'], 'created created refused omitted refused created refused'],
    [['bob', 'dan', 'fay'], 'created omitted refused omitted refused omitted refused'],
  ];
  const rows = ['a.un,Anne,Un,a@ch.fr', 'b.duo,Bob,Duo,b@ch.fr', 'c.tri,,Tri,c@ch.fr', 'd.qua,Dan,Qua,d@ch.fr'];
  const more = ['e.x,,X,e@ch.fr', 'f.y,Fay,Y,f@ch.fr', 'g.z,Guy,,g@ch.fr'];
  const files: readonly (readonly [what: string, header: string])[] = [
    ['where the import of some lines is spared', MOODLE],
    ['where every line is imported', MOODLE.replace('email', '"email"')],
  ];
  for (const [where, header] of files) {
    for (const [left, outcomes] of cases) {
      it(`${left.join(', ') || 'none'}, ${where}`, () => {
        const decisions = Object.fromEntries(left.map((name) => [KEYS[name], { kind: 'delete' } as const]));
        const { lines } = moodle([header, ...rows, ...more], { decisions });
        assert.equal(lines.map(({ outcome }) => outcome).join(' '), outcomes);
        assert.deepEqual(
          lines.map(({ username }) => username),
          ['a.un', 'b.duo', 'c.tri', 'd.qua', 'e.x', 'f.y', 'g.z'],
        );
      });
    }
  }
});

describe('what the platform makes of a line', () => {
  const said = (row: string) => {
    const [line] = plan([HEADER, row]).plan.lines;
    return [line!.outcome, line!.username, line!.messages.some(({ key }) => key === 'error/invalidpasswordpolicy')];
  };
  const cases: readonly (readonly [what: string, row: string, told: readonly [string, string, boolean]])[] = [
    ['is refused for nothing', LISE, ['created', 'alp002.l.morel', false]],
    ['has a comma in a name', '"Lise, dite Lili",Morel,,l@ch.fr,43', ['created', 'alp002.l.morel', false]],
    ['has a strong password', 'Lise,Morel,Tk8!graine,l@ch.fr,43', ['created', 'alp002.l.morel', false]],
    ['has a weak password', 'Lise,Morel,zut,l@ch.fr,43', ['created', 'alp002.l.morel', true]],
  ];
  for (const [what, row, told] of cases) it(what, () => assert.deepEqual(said(row), told));
});

describe('a decision finds a line', () => {
  const cases: readonly (readonly [what: string, row: string, key: string])[] = [
    ['with both names', LISE, 'lise|morel|43|lise.morel@ch.fr'],
    ['without a first name', ',Morel,,lise.morel@ch.fr,43', '|morel|43|lise.morel@ch.fr'],
    ['without an address', 'Lise,Morel,Tk8!graine,,43', 'lise|morel|43|'],
  ];
  for (const [what, row, key] of cases) {
    it(what, () => {
      const [line] = plan([HEADER, row], { decisions: { [key]: { kind: 'delete' } } }).plan.lines;
      assert.equal(line?.outcome, 'omitted');
    });
  }
});

describe('a line that is told to modify', () => {
  const told = (row: string, key: string, accounts?: string) =>
    plan([HEADER, PIERRE, row], { decisions: { [key]: { kind: 'modify' } }, ...(accounts && { accounts }) }).plan
      .lines[1]!;

  it('has the username of the account that it changes', () => {
    const { outcome, username } = told(PAUL, 'paul|dupond|42|paul.dupond@ch.fr');
    assert.deepEqual([outcome, username], ['updated', 'alp002.p.dupond']);
  });

  it('changes nothing, and keeps its own username, where there is none', () => {
    const { outcome, username, changes } = told(LISE, 'lise|morel|43|lise.morel@ch.fr');
    assert.deepEqual([outcome, username, changes], ['unchanged', 'alp002.l.morel', []]);
  });

  it('changes nothing of an account that has its values already, and no address that the platform makes', () => {
    const accounts = `${MOODLE}\nalp002.z.roy,Zoé,Roy,zoe@ch.fr`;
    assert.equal(told('Zoé,Roy,,zoe@ch.fr,9', 'zoe|roy|9|zoe@ch.fr', accounts).outcome, 'unchanged');
    assert.equal(told('Zoé,Roy,Tk8!graine,,9', 'zoe|roy|9|', accounts).outcome, 'unchanged');
  });

  it('compares no names where the export has whole names in one cell', () => {
    const accounts = "Prénom / Nom de famille;Nom d'utilisateur;Adresse de courriel\nZoé Roy;alp002.z.roy;z@ch.fr";
    assert.deepEqual(told('Zoé,Roy,,zoe@ch.fr,9', 'zoe|roy|9|zoe@ch.fr', accounts).changes, [
      { field: 'email', from: 'z@ch.fr', to: 'zoe@ch.fr' },
    ]);
  });
});

describe('a file of any delimiter', () => {
  for (const delimiter of [',', ';', ':', '\t']) {
    it(`goes to Moodle as it is: ${JSON.stringify(delimiter)}`, () => {
      const rows = [MOODLE, 'a.un,Anne,Un,a@ch.fr', 'b.duo,Bob,Duo,b@ch.fr'];
      const { lines, refusal } = moodle(rows.map((row) => row.replaceAll(',', delimiter)));
      assert.equal(refusal, undefined);
      assert.deepEqual(
        lines.map(({ outcome, username }) => `${outcome} ${username}`),
        ['created a.un', 'created b.duo'],
      );
    });
  }
});
