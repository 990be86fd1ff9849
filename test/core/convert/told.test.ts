// What is known of an export before and after it is converted: how it is written, what it may become, what is doubtful.
import assert from 'node:assert/strict';
import { type Conversion, convert, startConversion } from '../../../src/core/convert/conversion';
import { firstMapping, savedMapping, targetFor } from '../../../src/core/convert/export';
import { foreignDialect, rowsOf } from '../../../src/core/convert/rows';
import { describeConversion, isDoubtful } from '../../../src/core/convert/summary';
import { contextOf } from '../../../src/core/lint/example';

const start = (text: string, platform = 'anfh'): Conversion =>
  startConversion(rowsOf(text), { ...contextOf({ platform }), fileName: '' });

describe('how a copied text is written', () => {
  const cases: [what: string, text: string, delimiter: string][] = [
    ['tabs, whatever commas its cells have', 'Roy, Lise, Anne\t1\nBa, Ali, Omar\t2\n', '\t'],
    ['tabs in half of the lines', 'Roy, Lise\t1\nBa, Ali\n', '\t'],
    ['commas, where few lines have a tab', 'Roy,Lise\nBa,Ali\nLy,Bea\tx\n', ','],
    ['semicolons', 'Roy;Lise\nBa;Ali\n', ';'],
  ];
  for (const [what, text, delimiter] of cases) {
    it(what, () => assert.equal(foreignDialect(text).delimiter, delimiter));
  }
});

describe('a conversion is to be looked at', () => {
  const cases: [what: string, text: string, isDoubtful: boolean][] = [
    ['not where each name says what it is', 'Nom;Prénom;Mail\nROY;Lise;l@ch.fr\nBA;Ali;\n', false],
    ['not where a whole name is taken apart', 'Nom et prénom;Mail\nROY Lise;l@ch.fr\n', false],
    ['where a whole name cannot be taken apart', 'Nom et prénom;Mail\nROY Lise;l@ch.fr\nRoy;a@ch.fr\n', true],
    ['where nobody has a first name', 'Nom;Prénom;Mail\nROY;;l@ch.fr\n', true],
    ['where nobody has a last name', 'Nom;Prénom;Mail\n ;Lise;l@ch.fr\n', true],
    ['where there is no column of last names', 'Prénom;Mail\nLise;l@ch.fr\n', true],
    ['where nobody has an address', 'Nom;Prénom;Mail\nROY;Lise;\nBA;Ali; \n', true],
    ['where a line has more cells', 'Nom;Prénom;Mail\nROY;Lise;l@ch.fr;x\n', true],
    ['where there is no header', 'ROY;Lise;l@ch.fr;1\nBA;Ali;a@ch.fr;2\n', true],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => {
      const conversion = start(text);
      assert.equal(isDoubtful(conversion.mapping, conversion.target, convert(conversion)), expected);
    });
  }

  it('and says the names of the columns that were found by what they hold', () => {
    const { rows, mapping, target } = start('Nom;Prénom;Contact\nROY;Lise;l@ch.fr\nBA;Ali;a@ch.fr\n');
    const conversion = { ...start('Nom;Prénom;Contact\nROY;Lise;l@ch.fr\nBA;Ali;a@ch.fr\n'), mapping, target };
    assert.deepEqual(mapping.by === 'names' && mapping.inferred, ['email']);
    const said = describeConversion(rows, mapping, target, convert(conversion), 'fr');
    assert.ok(
      said.some((sentence) => sentence.includes('Contact')),
      said.join('\n'),
    );
    const sure = start('Nom;Prénom;Mail\nROY;Lise;l@ch.fr\n');
    assert.ok(
      !describeConversion(sure.rows, sure.mapping, sure.target, convert(sure), 'fr').some((one) =>
        one.includes('Mail'),
      ),
    );
  });
});

describe('a password that nobody could type', () => {
  const HEX = '5f4dcc3b5aa765d61d8327deb882cf99';
  const cases: [what: string, password: string, isKept: boolean][] = [
    ['bcrypt', '$2y$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy', false],
    ['SHA-512 of Unix, as Moodle 4.3 has it', '$6$rounds=10000$Kq3/x1$3kT0Zk5sBq8', false],
    ['Argon2', '$argon2id$v=19$m=65536,t=4,p=1$c2FsdA$aGFzaA', false],
    ['MD5', HEX, false],
    ['SHA-1', `${HEX}00ff00ff`, false],
    ['SHA-256', HEX + HEX, false],
    ['SHA-256 in capitals', (HEX + HEX).toUpperCase(), false],
    ['a directory’s', '{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g', false],
    ['a framework’s', 'pbkdf2_sha256$260000$abc$def=', false],
    ['none that Moodle has', 'not cached', false],
    ['one of 31 digits', HEX.slice(1), true],
    ['one that begins with a dollar', '$Soleil-2026', true],
    ['one with dollars', '$ol$eil-26', true],
    ['one in braces', '{Bloc}26', true],
    ['one of eight signs', 'Kf9-tamis', true],
  ];
  for (const [what, password, isKept] of cases) {
    it(`is left out, and said: ${what}${isKept ? ', which can be typed, is not' : ''}`, () => {
      const { rows, mapping, target } = start(`Nom;Prénom;Mail;Mot de passe\nROY;Lise;l@ch.fr;${password}\n`);
      const done = convert({ ...start(''), rows, mapping, target });
      const said = describeConversion(rows, mapping, target, done, 'fr').join(' ');
      assert.equal(done.rows[0]?.[2], isKept ? password : '');
      assert.equal(/Mot de passe chiffré, inutilisable, à la ligne 2/.test(said), !isKept);
      assert.equal(isDoubtful(mapping, target, done), !isKept);
    });
  }
});

describe('first and last names in each other’s column', () => {
  const HEADER = 'Nom;Prénom;Mail';
  const cases: [what: string, text: string, isAsked: boolean][] = [
    ['capitals say so', `${HEADER}\nLise;ROY;\nOmar;BA;`, true],
    [
      'most capitals say so',
      `${HEADER}\nA;ROY;\nB;BA;\nOmar;LY;\nC;FAY;\nFAUR;Zoé;\nD;BAY;\nEva;HUE;\nTom;LO;\nAli;GAY;`,
      true,
    ],
    ['the first letter in addresses says so', `${HEADER}\nLise;Morel;l.morel@ch.fr\nOmar;Ba;oba@ch.fr`, true],
    ['the letter behind says so', `${HEADER}\nLise;Morel;morel.l@ch.fr`, true],
    ['not where all is in capitals', `${HEADER}\nLISE;ROY;\nOMAR;BA;`, false],
    ['not as it should be', `${HEADER}\nROY;Lise;l.roy@ch.fr\nBA;Omar;`, false],
    ['not where addresses have both names', `${HEADER}\nMorel;Lise;morel.lise@ch.fr\nBa;Omar;ba.omar@ch.fr`, false],
    ['not where as many say this as that', `${HEADER}\nLise;ROY;\nBA;Omar;`, false],
  ];
  for (const [what, text, isAsked] of cases) {
    it(`are asked about: ${what}`, () => {
      const { rows, mapping, target } = start(text);
      const done = convert({ ...start(''), rows, mapping, target });
      const said = describeConversion(rows, mapping, target, done, 'fr').join(' ');
      assert.equal(/Nom et prénom inversés/.test(said), isAsked);
      if (isAsked) assert.ok(isDoubtful(mapping, target, done));
    });
  }
});

describe('what is odd about a row', () => {
  const HEADER = 'Nom;Prénom;Mail';
  const cases: [what: string, rows: string, said: string][] = [
    [
      'two people, a line each',
      '"ROY\nBAY";"Lise\nLuc";"l@ch.fr\nb@ch.fr"',
      'Plusieurs personnes ou adresses dans une cellule ? Voir la ligne 2',
    ],
    [
      'two first names, of two people',
      'ROY;Lise et Luc;',
      'Plusieurs personnes ou adresses dans une cellule ? Voir la ligne 2',
    ],
    ['two last names', 'ROY / BAY;Lise;', 'Plusieurs personnes ou adresses dans une cellule ? Voir la ligne 2'],
    [
      'two addresses',
      'ROY;Lise;"l@ch.fr; lise@free.fr"',
      'Plusieurs personnes ou adresses dans une cellule ? Voir la ligne 2',
    ],
    ['no last name, as below cells over several lines', ';Lise;\nBAY;Luc;', 'Nom ou prénom manquant à la ligne 2.'],
    ['no first name', 'ROY;;\nBAY;;\nLY;Eva;', 'Nom ou prénom manquant aux lignes 2 et 3.'],
    ['nothing: names of several words', 'DE LA TOUR;Marie-Lise Ève;l.e@ch.fr\nD’ETO;Étienne;', ''],
    ['nothing: a line end behind a name', '"ROY\n";"Lise ";"l@ch.fr\n"', ''],
  ];
  for (const [what, rows, expected] of cases) {
    it(`is said: ${what}`, () => {
      const { rows: foreign, mapping, target } = start(`${HEADER}\n${rows}\n`);
      const done = convert({ ...start(''), rows: foreign, mapping, target });
      const said = describeConversion(foreign, mapping, target, done, 'fr').join(' ').replace(/\s/g, ' ');
      if (expected) assert.ok(said.includes(expected), said);
      else assert.doesNotMatch(said, /Plusieurs|manquant/);
      assert.equal(isDoubtful(mapping, target, done) && done.crowdedRows.length > 0, expected.startsWith('Plus'));
    });
  }
});

describe('who may have left', () => {
  const cases: [column: string, gone: string, there: string][] = [
    ['Date de sortie', '31/12/2024', ''],
    ['DATE_DEPART', '2024-12-31', ''],
    ['Fin de contrat', '31.12.24', ''],
    ['Statut', 'Sorti', 'Actif'],
    ['Position administrative', 'Disponibilité', 'Activité'],
    ['État du compte', 'Suspendu', 'Actif'],
    ['suspended', '1', '0'],
    ['Enabled', 'False', 'True'],
    ['Actif', 'Non', 'Oui'],
    ['État de l’inscription', 'Annulée', 'Validée'],
    ['Status', 'Left', 'Working'],
  ];
  const notes = (column: string, ...cells: string[]) => {
    const rows = cells.map((cell, nth) => `ROY;Lise;l${nth}@ch.fr;${nth + 40};${cell}\n`).join('');
    const conversion = start(`Nom;Prénom;Mail;Matricule;${column}\n${rows}`);
    const { mapping, target } = conversion;
    const done = convert(conversion);
    const said = describeConversion(conversion.rows, mapping, target, done, 'fr').filter((one) => /parti/.test(one));
    assert.equal(isDoubtful(mapping, target, done), said.length > 0);
    return said.join().replace(/\s/g, ' ');
  };
  for (const [column, gone, there] of cases) {
    it(`is said: ${column}, ${gone}`, () => {
      assert.match(notes(column, there, gone, there), /^Agent parti \? Voir .{1,3}.+ à la ligne 3, reprise comme/);
      assert.match(notes(column, gone, gone, there), /^Agents partis \? Voir .+ aux lignes 2 et 3, reprises/);
      assert.equal(notes(column, there, there), '');
    });
  }
  it('is not said where all have the end of a contract, or of a course', () => {
    assert.equal(notes('Fin de contrat', '31/12/2024', '30/06/2025'), '');
    assert.equal(notes('Heure de fin', '01/01/2025 10:05', ''), '');
    assert.equal(notes('Statut', 'Titulaire', 'Contractuel'), '');
  });
});

describe('the address that a form has collected', () => {
  const cases: [what: string, header: string, isSaid: boolean][] = [
    ['of Microsoft’s', 'Heure de début;Adresse de messagerie;Nom de l’agent;Prénom de l’agent', true],
    ['of Google’s', 'Horodateur;Adresse e-mail;Nom;Prénom', true],
    ['in English', 'Timestamp;Email Address;Last name;First name', true],
    ['beside the agent’s own', 'Start time;Email;Last name;First name;Email of the agent', false],
    ['of no form', 'Date;Adresse e-mail;Nom;Prénom', false],
  ];
  for (const [what, header, isSaid] of cases) {
    it(`${isSaid ? 'is' : 'is not'} asked about: ${what}`, () => {
      const conversion = start(`${header}\n12/03/2026 10:00;l.grand@ch.fr;Roy;Anne;a.roy@ch.fr\n`);
      const { mapping, target } = conversion;
      const done = convert(conversion);
      const said = describeConversion(conversion.rows, mapping, target, done, 'fr').join('\n');
      assert.equal(/rempli le formulaire\s: est-ce l’agent/.test(said), isSaid);
      assert.ok(isDoubtful(mapping, target, done) || !isSaid);
    });
  }
});

describe('what is said of columns that are known by their cells', () => {
  const ROWS = 'E01;Martin;Zoé;zoe.martin@u-picardie.fr\nE02;Roy;Lise;lise.roy@u-picardie.fr\n';
  const cases: [what: string, text: string, platform: string, fr: string, en: string][] = [
    ['a header is unknown', `cle;col_a;col_b;col_c\n${ROWS}`, 'upjv', 'En-tête inconnu', 'Under an unk'],
    ['there is no header', ROWS, 'upjv', 'Pas d’en-tête', 'Without a header'],
  ];
  for (const [what, text, platform, fr, en] of cases) {
    it(`is true of the file: ${what}`, () => {
      const conversion = start(text, platform);
      const { rows, mapping, target } = conversion;
      assert.equal(mapping.by, 'content');
      const said = (language: 'fr' | 'en') =>
        describeConversion(rows, mapping, target, convert(conversion), language).join('\n');
      assert.match(said('fr'), new RegExp(`^${fr}\u00a0: les colonnes`, 'm'));
      assert.match(said('en'), new RegExp(`^${en}`, 'm'));
    });
  }
});

describe('what an export may become', () => {
  const columnsOf = (text: string, platform: string, mapping?: Record<string, string>) => {
    const context = { ...contextOf({ platform }), ...(mapping && { mapping }) };
    return targetFor(rowsOf(text), context.platform.templates[0]!, context).columns.join();
  };
  const USERS = 'username,firstname,lastname,email';
  const AGENTS = 'firstname,lastname,password,email,profile_field_matricule';
  const titles = (count: number) => 'Liste;;\n'.repeat(count);
  const cases: [
    what: string,
    text: string,
    platform: string,
    mapping: Record<string, string> | undefined,
    columns: string,
  ][] = [
    ['the template’s columns', 'lastname;city\nRoy;Gap\n', 'anfh', undefined, AGENTS],
    ['besides, what it names itself', 'lastname;city;Service\nRoy;Gap;URG\n', 'moodle', undefined, `${USERS},city`],
    ['not by one word', 'city;Service\nGap;URG\n', 'moodle', undefined, USERS],
    ['named in the twentieth line', `${titles(19)}lastname;city\n`, 'moodle', undefined, `${USERS},city`],
    ['not below', `${titles(20)}lastname;city\n`, 'moodle', undefined, USERS],
    ['what the user said', 'a;b\n1;2\n', 'moodle', { a: 'city', b: '' }, `${USERS},city`],
    ['not where the template takes no others', 'a;b\n1;2\n', 'anfh', { a: 'city' }, AGENTS],
  ];
  for (const [what, text, platform, mapping, columns] of cases) {
    it(what, () => assert.equal(columnsOf(text, platform, mapping), columns));
  }
});

describe('a mapping', () => {
  const LIST = 'Prénom;Nom;Mail\nPrénom;Nom;x\nLise;ROY;l@ch.fr\nAli;BA;a@ch.fr\n';
  const headers: [what: string, header: number | undefined, found: number, by: string][] = [
    ['finds its header', undefined, 0, 'names'],
    ['has the header that is named', 1, 1, 'names'],
    ['has the first line where that is named', 0, 0, 'names'],
  ];
  for (const [what, header, found, by] of headers) {
    it(what, () => {
      const { rows, target } = start(LIST);
      const mapping = firstMapping(rows, target, header);
      assert.deepEqual([mapping.header, mapping.by], [found, by]);
    });
  }
  it('has none where there is none', () => {
    const { rows, target } = start(LIST);
    const mapping = firstMapping(rows, target, -1);
    assert.equal(mapping.header, -1);
    assert.notEqual(mapping.by, 'names');
  });
  it('gives nothing of nothing', () => {
    const { target } = start(LIST);
    assert.deepEqual(firstMapping([['x']], target), { header: -1, by: 'content', sources: new Map() });
  });
  it('is kept by names without blanks, and what gives nothing any more as well', () => {
    const { rows, target, mapping } = start(' Prénom ; Nom ; Mail \nLise;ROY;l@ch.fr\n');
    assert.deepEqual(savedMapping(rows, mapping, target), { Prénom: 'firstname', Nom: 'lastname', Mail: 'email' });
    const without = { ...mapping, sources: new Map([['lastname', [1]]]) };
    assert.deepEqual(savedMapping(rows, without, target), { Prénom: '', Mail: '', Nom: 'lastname' });
  });
});
