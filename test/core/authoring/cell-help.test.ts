// What is said of a column on the platform of the file: what one asks for, another one makes by itself.
import assert from 'node:assert/strict';
import { cellAt } from '../../../src/core/authoring/cell-at';
import { explain, suggest } from '../../../src/core/authoring/cell-help';
import { columnLabel, columnTitle } from '../../../src/core/authoring/column-help';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';

const CSV = 'username,firstname,lastname,email,cohort1\nalp002.m.petit,Marc,Petit,,';

describe('what is said of a cell', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['anfh', 'username', /code établissement/],
    ['moodle', 'username', /différent pour chaque compte/],
    ['anfh', 'email', /adresse fictive/],
    ['moodle', 'email', /Obligatoire/],
    ['anfh', 'cohort1', /Le nom exact donné à sa création/],
    ['upjv', 'cohort1', /«\u00a0Identifiant cohorte\u00a0» dans Moodle\), pas son nom/],
    ...['username', 'firstname', 'lastname', 'email'].map(
      (name) => ['ecampus', name, /à 00:00.*annuaire.*écrasé/] as const,
    ),
  ];
  for (const [platform, name, said] of cases) {
    it(`${name} on ${platform}`, () => {
      const sheet = readSheet(CSV, contextOf({ platform }));
      const sentences = explain(sheet, { record: 1, column: sheet.column(name), name }, 'fr');
      assert.match(sentences.join(' '), said);
      if (platform !== 'ecampus') assert.match(columnTitle(sheet, name, 'fr'), said);
    });
  }

  it('no directory is spoken of where there is none, nor in a cohort', () => {
    const said = (platform: string, name: string) => {
      const sheet = readSheet(CSV, contextOf({ platform }));
      return explain(sheet, { record: 1, column: sheet.column(name), name }, 'fr').join(' ');
    };
    assert.doesNotMatch(said('moodle', 'lastname'), /annuaire/);
    assert.doesNotMatch(said('ecampus', 'cohort1'), /annuaire/);
  });
});

describe('what is said of a value', () => {
  const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1,Service';
  const cohorts = 'name,idnumber,context,category\nCadres,C1,category,Santé\nNuit,N1,system,';
  const folder = { establishment: 'alp002', cohorts };
  const MAILED =
    'If given here, hand it to the agent. If empty, the platform emails one: a real address is then needed.';
  const cases: [what: string, column: number, row: string, context: Parameters<typeof contextOf>[0], said: string[]][] =
    [
      ['the username that the platform makes', 0, 'Zoé,Roy,,,,,', folder, ['Username: “alp002.z.roy”']],
      ['the same at the last name', 1, 'Zoé,Roy,,,,,', folder, ['Username: “alp002.z.roy”']],
      ['no username without a code', 0, 'Zoé,Roy,,,,,', {}, []],
      ['the length of a password, and no password', 2, 'Zoé,Roy,Secret+1,,,,', {}, ['At least 8 characters.']],
      [
        'the address that the platform makes',
        3,
        'Zoé,Roy,,,,,',
        folder,
        ['The platform will create the address “alp002.z.roy.fictif@anfh.fr”.'],
      ],
      ['none where there is one', 3, 'Zoé,Roy,,zoe@ch.fr,,,', folder, []],
      ['none without a name', 3, ',,,,44,,', folder, []],
      ['what becomes of a matricule', 4, 'Zoé,Roy,,,812,,', {}, ['“812” will become “000812”.']],
      ['nothing of no matricule', 4, 'Zoé,Roy,,,,,', {}, []],
      ['the category of a cohort', 5, 'Zoé,Roy,,,,Cadres,', folder, ['Cohort “Cadres”, category “Santé”.']],
      ['a cohort for everywhere', 5, 'Zoé,Roy,,,,Nuit,', folder, ['Cohort “Nuit”.']],
      ['a cohort that is in no list', 5, 'Zoé,Roy,,,,Jour,', folder, ['This cohort is not in the catalogue.']],
      ['nothing of no cohort', 5, 'Zoé,Roy,,,,,', folder, []],
      ['nothing of a cohort where there is no list', 5, 'Zoé,Roy,,,,Jour,', {}, []],
      ['nothing of a value that stands in another column', 4, 'Zoé,Roy,,,812', {}, []],
    ];
  const at = (row: string, record: number, column: number, context: Parameters<typeof contextOf>[0]) => {
    const sheet = readSheet(`${HEADER}\n${row}\n`, contextOf(context));
    return explain(sheet, { record, column, name: sheet.nameAt(column) }, 'en');
  };
  for (const [what, column, row, context, said] of cases) {
    it(what, () => assert.deepEqual(at(row, 1, column, context).slice(2), said));
  }

  it('begins with its column, by the words of the platform', () => {
    assert.deepEqual(at('Zoé,Roy,,,812,,', 1, 2, {}), ['Password (password)', MAILED, 'At least 8 characters.']);
  });
  it('is of the column alone in the header', () =>
    assert.deepEqual(at('Zoé,Roy,,,,,', 0, 0, folder), ['First name (firstname)', 'Required.']));
  it('is nothing in a column that is not of the platform', () => assert.deepEqual(at('a,b,c,d,e,f,g', 1, 6, {}), []));
  it('is no username where the file gives one', () => {
    const sheet = readSheet('username,firstname,lastname,email\nalp002.z.roy,Zoé,Roy,', contextOf(folder));
    assert.equal(explain(sheet, { record: 1, column: 1, name: 'firstname' }, 'en').length, 2);
  });
});

describe('the name of a column', () => {
  const cases: [name: string, platform: string, label: string][] = [
    ['firstname', 'anfh', 'First name'],
    ['lastname', 'anfh', 'Last name'],
    ['password', 'anfh', 'Password'],
    ['email', 'moodle', 'E-mail address'],
    ['username', 'moodle', 'Username'],
    ['profile_field_matricule', 'anfh', 'Matricule'],
    ['profile_field_matricule', 'moodle', 'Column of Moodle'],
    ['cohort1', 'anfh', 'Cohort'],
    ['cohort12', 'anfh', 'Cohort'],
    ['cohort', 'anfh', 'Column of Moodle'],
    ['mycohort1', 'anfh', 'Column of Moodle'],
    ['cohort1b', 'anfh', 'Column of Moodle'],
  ];
  for (const [name, platform, label] of cases) {
    it(`${name} on ${platform}`, () => assert.equal(columnLabel(name, contextOf({ platform }).platform, 'en'), label));
  }
});

describe('the cell at a place', () => {
  const text = 'firstname,lastname,email\n\nZoé,Roy,"a\nb"\n';
  const cases: [what: string, line: number, offset: number, cell: string | undefined][] = [
    ['the first of the header', 0, 0, '0 0 firstname'],
    ['the second of the header', 0, text.indexOf('last'), '0 1 lastname'],
    ['none between records', 1, text.indexOf('Zoé') - 1, undefined],
    ['a cell of a row', 2, text.indexOf('Roy'), '1 1 lastname'],
    ['a cell of several lines', 3, text.indexOf('b"'), '1 2 email'],
  ];
  for (const [what, line, offset, expected] of cases) {
    it(what, () => {
      const cell = cellAt(readSheet(text, contextOf({})), line, offset);
      assert.equal(cell && `${cell.record} ${cell.column} ${cell.name}`, expected);
    });
  }
});

describe('what is offered in a cell', () => {
  const header = 'username,firstname,lastname,email';
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ['the address, with the folder’s code', 'email', 'alp002', ',Zoé,Roy,', 'alp002.z.roy.fictif@anfh.fr'],
    ['the address, with the code of the line above', 'email', '', ',Zoé,Roy,', 'alp003.z.roy.fictif@anfh.fr'],
    ['the username', 'username', 'alp002', ',Zoé,Roy,', 'alp002.z.roy'],
    ['the code, while there is no name', 'username', 'alp002', ',,,', 'alp002.'],
    ['the code of the line above, while there is no name', 'email', '', ',,,x', 'alp003.'],
  ];
  for (const [what, name, establishment, line, value] of cases) {
    it(what, () => {
      const context = contextOf({ platform: 'anfh', ...(establishment && { establishment }) });
      const sheet = readSheet(`${header}\nalp003.l.morel,Lise,Morel,\n${line}\n`, context);
      const cell = { record: 2, column: sheet.column(name), name };
      const offered = suggest(sheet, cell, 'fr', { random: () => 0 }).map((item) => item.value);
      assert.deepEqual(offered, [value]);
    });
  }

  const at = (text: string, record: number, column: number, context: Parameters<typeof contextOf>[0]) => {
    const sheet = readSheet(text, contextOf(context));
    return suggest(sheet, { record, column, name: sheet.nameAt(column) }, 'en', { random: () => 0 });
  };
  it('is no code where the nearest line that has one is far above', () => {
    const lines = (count: number) => `alp003.l.morel,Lise,Morel,\n${',,,\n'.repeat(count)}`;
    assert.deepEqual(
      at(`${header}\n${lines(50)}`, 51, 0, {}).map(({ value }) => value),
      ['alp003.'],
    );
    assert.deepEqual(at(`${header}\n${lines(51)}`, 52, 0, {}), []);
  });
  it('is no code where usernames follow no rule', () => {
    assert.deepEqual(at(`${header}\n,,,`, 1, 0, { platform: 'moodle', establishment: 'alp002' }), []);
  });

  const AGENTS = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
  const cohorts = 'name,idnumber,context,category\nCadres,C1,category,Santé\nNuit,N1,system,';
  const items: readonly (readonly [
    what: string,
    text: string,
    record: number,
    column: number,
    context: Parameters<typeof contextOf>[0],
    expected: string[],
  ])[] = [
    [
      'the columns that the header lacks',
      'firstname,lastname,',
      0,
      2,
      {},
      ['column password: Password', 'column email: E-mail address', 'column profile_field_matricule: Matricule'],
    ],
    [
      'the column that stands there, while it is typed again',
      'firstname,lastname,password,email,profile_field_matricule',
      0,
      2,
      {},
      ['column password: Password'],
    ],
    [
      'the columns that are written otherwise',
      'Prénom,lastname,password,email,',
      0,
      4,
      {},
      ['column firstname: First name', 'column profile_field_matricule: Matricule'],
    ],
    [
      'cohorts by their names',
      `${AGENTS}\n,,,,,`,
      1,
      5,
      { cohorts },
      ['cohort Cadres: Cadres · Santé', 'cohort Nuit: Nuit'],
    ],
    [
      'cohorts by their id numbers',
      'username,firstname,lastname,email,cohort1\n,,,,',
      1,
      4,
      { cohorts, platform: 'moodle' },
      ['cohort C1: Cadres · Santé', 'cohort N1: Nuit'],
    ],
    ['no cohort without a list', `${AGENTS}\n,,,,,`, 1, 5, {}, []],
    ['a password', `${AGENTS}\n,,,,,`, 1, 2, {}, ['secret: Password that complies, at random']],
    [
      'the address',
      `${AGENTS}\nZoé,Roy,,,,`,
      1,
      3,
      { establishment: 'alp002' },
      ['value alp002.z.roy.fictif@anfh.fr: Fictif address'],
    ],
    ['the code', `${AGENTS}\n,,,,,`, 1, 3, { establishment: 'alp002' }, ['value alp002.: Establishment code']],
    ['no name', `${AGENTS}\n,,,,,`, 1, 0, { establishment: 'alp002' }, []],
    ['nothing in a column that is not of the platform', `${AGENTS},Service\n,,,,,,`, 1, 6, {}, []],
    ['nothing above the header', `Agents,,,,,\n${AGENTS}\n,,,,,`, 0, 2, {}, []],
  ];
  for (const [what, text, record, column, context, expected] of items) {
    it(what, () => {
      const offered = at(text, record, column, context);
      const said = offered.map(
        ({ kind, value, detail }) => `${kind}${kind === 'secret' ? '' : ` ${value}`}: ${detail}`,
      );
      assert.deepEqual(said, expected);
    });
  }
});
