// Files of people for property tests: their cells are made of one identity each, as in real files, and then spoilt.
import fc from 'fast-check';
import { fictifAddress } from '../../../src/core/people/emails';
import { deriveUsername } from '../../../src/core/people/usernames';
import { anfh } from '../../../src/core/platform/anfh';

const FIRST = [
  'Pierre',
  'Paul',
  'Élodie',
  'Jean-Pierre',
  'Zoë',
  'Œdipe',
  'Li',
  'Jo',
  "M'hamed",
  'PAUL',
  'Éric2',
  'Ольга',
  'M. Paul',
  'J Pierre',
];
const LAST = ['Dupond', 'DUPOND', 'Le Goff', 'LE GOFF', "D'Angelo", 'Martin-Petit', 'Lefèvre', 'Lefevre', 'Ng', 'Test'];
const MORE = [
  'St. Martin',
  'DUPOND Pierre',
  'Paul DUPOND',
  'Straße',
  'NOËL',
  'fictif',
  'Nom',
  'Lefe\u0300vre',
  '12',
  'MORVAN née SOLER',
  'Soler',
];
const CODES = ['alp002', 'alp002', 'dam016', 'ALP002'];

interface Person {
  readonly first: string;
  readonly last: string;
  readonly code: string;
  readonly matricule: string;
  readonly password: string;
  readonly email: string;
  readonly username: string;
}

const person: fc.Arbitrary<Person> = fc
  .record({
    first: fc.constantFrom(...FIRST),
    last: fc.constantFrom(...LAST, ...MORE),
    code: fc.constantFrom(...CODES),
    matricule: fc.oneof(
      fc.nat(40).map(String),
      fc.constantFrom('00812', '812', '812,0', "'812", '1,23E+11', 'B12', '#REF!'),
    ),
    password: fc.constantFrom('', 'Anfh_2025', 'Tk8!graine', 'Tk8!Graine', 'Ab1;def"g', 'É8!graine', 'court'),
    kind: fc.constantFrom('fictif', 'short', 'real', 'real', 'none', 'test'),
    number: fc.constantFrom('', '', '2'),
  })
  .map(({ first, last, code, matricule, password, kind, number }) => {
    const fictif = fictifAddress(kind === 'short' ? '' : code, first, last, anfh);
    const real = `${first}.${last}@ch-lyon.fr`.toLowerCase().replace(/[^\x21-\x7e]/g, '');
    const made = kind === 'none' ? '' : kind === 'real' ? real : fictif.replace('.fictif', `${number}.fictif`);
    const derived = deriveUsername(code, first, last, anfh);
    const username = kind === 'test' ? `${code}.ephad.test` : derived && derived + number;
    return { first, last, code, matricule, password, email: made, username };
  });

/** What happens to a cell. */
const SPOILT: readonly ((cell: string) => string)[] = [
  (cell) => ` ${cell}`,
  (cell) => `${cell}\u00a0`,
  (cell) => cell.toUpperCase(),
  (cell) => cell.replace('@', ' @'),
  (cell) => cell.replace('anfh', 'anhf'),
  (cell) => cell.replace('fictif', 'fictiff'),
  (cell) => cell.replace('.fr', ',fr'),
  (cell) => cell.normalize('NFD'),
  (cell) => `${cell}; ${cell}`,
  (cell) => `=${cell}`,
  (cell) => `<b>${cell}</b>`,
  (cell) => `${cell}\\`,
  (cell) => cell.replace('e', 'Ã©'),
  (cell) => cell.replace(/[éèë]/g, '\ufffd'),
  (cell) => cell.slice(0, 4),
  (cell) => cell.replace(/'/g, '’'),
  (cell) => cell.replace(/\.fr$/, '.dupond'),
  () => '',
];

const HEADERS = [
  ['firstname', 'lastname', 'password', 'email', 'profile_field_matricule'],
  ['username', 'firstname', 'lastname', 'password', 'email', 'profile_field_matricule', 'cohort1'],
  ['Prénom', 'Nom', 'Mot de passe', 'Email', 'Matricule', 'Téléphone'],
] as const;

const cellsOf = (one: Person, header: readonly string[]): string[] => {
  const { first, last, password, email, matricule, username } = one;
  if (header.length === 5) return [first, last, password, email, matricule];
  if (header.length === 7) return [username, first, last, password, email, matricule, 'Cohorte_Ex25'];
  return [first, last, password, email, matricule, '04 72 00 12 34'];
};

const quoted = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** What happens to a line. */
const BENT: readonly ((line: string) => string)[] = [
  (line) => `${line};;`,
  (line) => line.replace(/[;,]/, ''),
  (line) => `"${line.replaceAll('"', '""')}"`,
  (line) => line.replaceAll(';', ','),
  (line) => line.replace(/^/, '"'),
  (line) => `${line}\n;;;;`,
];

const spoilt = fc.record({ at: fc.nat(6), how: fc.nat(3 * SPOILT.length), bend: fc.nat(12 * BENT.length) });

/** A whole file. */
export const peopleFile: fc.Arbitrary<string> = fc
  .record({
    header: fc.constantFrom(...HEADERS),
    delimiter: fc.constantFrom(',', ';'),
    title: fc.constantFrom('', '', 'Liste de Paul Dupond;;;;\n', 'sep=;\n'),
    rows: fc.array(fc.tuple(person, spoilt), { maxLength: 14 }),
  })
  .map(({ header, delimiter, title, rows }) => {
    const lines = rows.map(([one, { at, how, bend }]) => {
      const cells = cellsOf(one, header);
      cells[at % cells.length] = (SPOILT[how] ?? ((cell) => cell))(cells[at % cells.length]!);
      const line = cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
      return (BENT[bend] ?? ((same) => same))(line);
    });
    return title + [header.join(delimiter), ...lines].join('\n');
  });
