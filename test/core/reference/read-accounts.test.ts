// Exports of existing accounts: every form in which a GET has them, and every form in which they cannot be read.
import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { namesOf } from '../../../src/core/people/identity';
import { codeOf } from '../../../src/core/reference/account';
import { readAccounts, readAccountsFile } from '../../../src/core/reference/read-accounts';
import { type Cell, writeWorkbook } from './workbook-writer';

const HEADER = [
  'Prénom / Nom de famille',
  "Nom d'utilisateur",
  'Adresse de courriel',
  'Statut',
  'Établissement',
  'Instance',
  'Organisation partenaire',
  'État du compte',
  'Dernier accès',
  'Modifier',
];
const RYE: Cell[] = ['Adrien Rye', 'alp002.a.rye', 'a.rye@ch.fr', 'Agent FPH', 'CH ALPES ALP002'];
const WORKBOOK = [
  HEADER,
  [...RYE, null, null, 'Actif', 'Jamais', null],
  [
    'Lise Morel',
    'alp002.l.morel',
    'l.morel@ch.fr',
    'GET',
    'CH ALPES',
    '',
    '',
    'Suspendu',
    new Date(Date.UTC(2025, 4, 28, 18, 8)),
  ],
];

describe('export of existing accounts', () => {
  it('a workbook, the whole name in one cell', async () => {
    const { accounts, problems } = await readAccountsFile(writeWorkbook(WORKBOOK));
    assert.deepEqual(problems, []);
    assert.deepEqual(accounts.list, [
      {
        firstname: '',
        lastname: '',
        fullname: 'Adrien Rye',
        username: 'alp002.a.rye',
        email: 'a.rye@ch.fr',
        matricule: '',
        establishment: 'CH ALPES ALP002',
        status: 'Agent FPH',
        suspended: false,
        lastAccess: 'Jamais',
      },
      {
        firstname: '',
        lastname: '',
        fullname: 'Lise Morel',
        username: 'alp002.l.morel',
        email: 'l.morel@ch.fr',
        matricule: '',
        establishment: 'CH ALPES',
        status: 'GET',
        suspended: true,
        lastAccess: '28/05/2025 18:08',
      },
    ]);
    assert.equal(accounts.namesakesOf(namesOf({ firstname: 'adrien', lastname: 'RYE' }))[0]?.username, 'alp002.a.rye');
  });

  const csv =
    'Prénom;Nom de famille;Nom d’utilisateur;Adresse de courriel;État du compte\nÉlodie;Petit;alp002.e.petit;e@ch.fr;Suspendu';
  const forms: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', strToU8(csv)],
    ['Windows-1252', new Uint8Array(iconv.encode(csv, 'windows-1252'))],
    ['UTF-16', new Uint8Array(iconv.encode(csv, 'utf-16le', { addBOM: true }))],
    ['another apostrophe and case', strToU8(csv.replace('Nom d’utilisateur', "NOM D'UTILISATEUR"))],
    ['accents lost', strToU8(csv.replace('Prénom', 'Pr\ufffdnom').replace('État', '\ufffdtat'))],
    ['a title above', strToU8(`Gérer mes utilisateurs;;;;\n;;;;\n${csv}`)],
  ];
  for (const [name, bytes] of forms) {
    it(`CSV: ${name}`, async () => {
      const { accounts, problems } = await readAccountsFile(bytes);
      assert.deepEqual(problems, []);
      const [account] = accounts.list;
      assert.deepEqual(
        [account?.firstname, account?.lastname, account?.username, account?.suspended],
        ['Élodie', 'Petit', 'alp002.e.petit', true],
      );
    });
  }

  const workbook = writeWorkbook(WORKBOOK);
  /** A workbook whose directory announces 2 GB. */
  const bomb = () => {
    const bytes = zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<worksheet/>') });
    const directory = bytes.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, i) => bytes[at + i] === byte));
    new DataView(bytes.buffer).setUint32(directory + 24, 2_000_000_000, true);
    return bytes;
  };
  const manyRows = () =>
    zipSync(
      { 'xl/worksheets/sheet1.xml': strToU8(`<sheetData>${'<row/>'.repeat(1_000_000)}</sheetData>`) },
      { level: 1 },
    );
  const ole = (text: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...iconv.encode(text, 'utf-16le')]);
  const refused: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['nothing', () => new Uint8Array(), /vide/],
    ['a protected workbook', () => ole('EncryptionInfo EncryptedPackage'), /mot de passe/],
    ['an old .xls', () => ole('Workbook'), /\.xls/],
    ['a truncated workbook', () => workbook.subarray(0, workbook.length - 40), /abîmé/],
    ['the head of a workbook', () => workbook.subarray(0, 200), /abîmé/],
    ['a workbook with a broken part', () => zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<<<') }), /abîmé/],
    ['another zip', () => zipSync({ 'word/document.xml': strToU8('<w/>') }), /pas un classeur/],
    ['a zip bomb', bomb, /200\u00a0Mo/],
    ['a million rows', manyRows, /300\u202f000 lignes/],
    [
      'a workbook of something else',
      () =>
        writeWorkbook([
          ['Service', 'Budget'],
          ['SSR', 12],
        ]),
      /n’a pas les colonnes/,
    ],
    ['a CSV of something else', () => strToU8('Service;Budget\nSSR;12'), /n’a pas les colonnes/],
  ];
  for (const [name, bytes, sentence] of refused) {
    it(`refuses ${name}, in one sentence`, async () => {
      const { accounts, problems } = await readAccountsFile(bytes());
      assert.equal(accounts.list.length, 0);
      assert.deepEqual(
        problems.map(({ severity }) => severity),
        ['error'],
      );
      assert.match(problems[0]!.message.fr, sentence);
      assert.match(problems[0]!.message.en, /\S/);
    });
  }

  it('says which columns are missing, and reads the others', () => {
    const { accounts, problems } = readAccounts("Nom d'utilisateur;Statut\nalp002.a.rye;Agent");
    assert.equal(accounts.list.length, 1);
    assert.match(problems[0]?.message.fr ?? '', /Prénom \/ Nom de famille et Adresse de courriel/);
    assert.equal(problems[0]?.severity, 'warning');
  });

  it('takes a surname for a last name, and for no username', () => {
    const [account] = readAccounts('username;Surname;Forename;email\naroy;Roy;Anne;a.roy@ch.fr').accounts.list;
    assert.deepEqual([account?.username, account?.fullname], ['aroy', 'Anne Roy']);
    const { accounts, problems } = readAccounts('id;Surname;Forename;email\n12;Roy;Anne;a.roy@ch.fr');
    assert.equal(accounts.list.length, 0);
    assert.match(problems[0]?.message.fr ?? '', /n’a pas les colonnes/);
  });

  it('leaves out what Moodle has deleted', () => {
    const { accounts } = readAccounts('username;firstname;lastname;email;deleted\naroy;Anne;Roy;;1\nlbay;Luc;Bay;;0');
    assert.deepEqual(
      accounts.list.map(({ username }) => username),
      ['lbay'],
    );
  });

  const nomenclature = { code: { letters: 3, digits: 3 }, test: 'test' };
  const codes: readonly (readonly [string, string, string])[] = [
    ['alp002.a.rye', 'CH AUTRE DAM023', 'alp002'],
    ['arye', 'CH ALPES ALP002', 'alp002'],
    ['arye', 'CH ALPES', ''],
    ['arye', 'SALP0021', ''],
  ];
  for (const [username, establishment, code] of codes) {
    it(`the code of ${username} at ${establishment} is "${code}"`, () => {
      const [account] = readAccounts(`username;établissement\n${username};${establishment}`).accounts.list;
      assert.equal(codeOf(account!, nomenclature), code);
    });
  }
});
