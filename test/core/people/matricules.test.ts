// Matricules: one key for all spellings of a number, and what spreadsheets do to them.
import { digitsOf, spreadsheetDamage, usualLength, withPrefix } from '../../../src/core/people/matricules';
import { anfh } from '../../../src/core/platform/anfh';
import { table } from '../table';

table('spreadsheetDamage', spreadsheetDamage, [
  ['1,23E+11', { kind: 'exponent' }],
  ['1.23457E+11', { kind: 'exponent' }],
  ['1E+05', { kind: 'exponent' }],
  ['#####', { kind: 'hashes' }],
  ['#REF!', { kind: 'hashes' }],
  ['#N/A', { kind: 'hashes' }],
  ['#NOM?', { kind: 'hashes' }],
  ['#DIV/0!', { kind: 'hashes' }],
  ['812,0', { kind: 'decimal', repaired: '812' }],
  ['812.00', { kind: 'decimal', repaired: '812' }],
  ["'812", { kind: 'apostrophe', repaired: '812' }],
  ['’0812', { kind: 'apostrophe', repaired: '0812' }],
  ['`812', { kind: 'apostrophe', repaired: '812' }],
  ['="0812"', { kind: 'formula', repaired: '0812' }],
  ['= "0812"', { kind: 'formula', repaired: '0812' }],
  ['=A-12', { kind: 'formula', repaired: 'A-12' }],
  // One damage under another: what is written is never the one below.
  ["'1,23E+11", { kind: 'exponent' }],
  ['="1,23E+11"', { kind: 'exponent' }],
  ["'#####", { kind: 'hashes' }],
  ["'12-févr", { kind: 'date' }],
  ["'812,0", { kind: 'apostrophe', repaired: '812' }],
  ['="812,0"', { kind: 'formula', repaired: '812' }],
  ["'812'", { kind: 'apostrophe', repaired: '812' }],
  ["'812 '", { kind: 'apostrophe', repaired: '812' }],
  ["''812", { kind: 'apostrophe', repaired: '812' }],
  ['8,12E5', { kind: 'exponent' }],
  ['8E5', undefined],
  ['=A+12', undefined],
  ['x="12"', undefined],
  ['01/02/2012', { kind: 'date' }],
  ['1.2.12', { kind: 'date' }],
  ['2012-02-01', { kind: 'date' }],
  ['2012-02-01 00:00:00', { kind: 'date' }],
  ['2012-02-01 12:00', undefined],
  ['12-févr', { kind: 'date' }],
  ['févr-12', { kind: 'date' }],
  ['12 août 2012', { kind: 'date' }],
  ['12-janv.', { kind: 'date' }],
  ['12-Jan', { kind: 'date' }],
  ['12-Feb', { kind: 'date' }],
  ['Feb-12', { kind: 'date' }],
  ['01/02/2012 00:00', { kind: 'date' }],
  ['01/02/12 0:00:00', { kind: 'date' }],
  ['01-02-2012', { kind: 'date' }],
  ['1-2-1987', { kind: 'date' }],
  ['01-13-2012', undefined],
  ['32-02-2012', undefined],
  ['01-02-3012', undefined],
  ['01-02-12', undefined],
  ['févr.', undefined],
  ['01/02', undefined],
  ['12-345', undefined],
  ['x1E+05', undefined],
  ['1E+05x', undefined],
  ['##A', undefined],
  ['812,05', undefined],
  // Thousands, perhaps: nobody knows.
  ['12.000', undefined],
  ['812,000', undefined],
  ['812,0000', { kind: 'decimal', repaired: '812' }],
  ['812', undefined],
  ['0812', undefined],
  ['12E4', undefined],
  ['A-812_b', undefined],
  ['812,5', undefined],
  ["'", undefined],
  ['', undefined],
]);

table('withPrefix', (matricule: string) => withPrefix(matricule, anfh.matricule!), [
  ['812', '000812'],
  ['', ''],
]);

const prefixed = { ...anfh.matricule!, prefix: '000' };

table('digitsOf', (matricule: string, prefix: string) => digitsOf(matricule, { ...prefixed, prefix }), [
  ['000812', '000', '812'],
  ['00812', '000', '00812'],
  ['812000', '000', '812000'],
  ['0812', '', '0812'],
  ['A12', '000', ''],
  ['12A', '000', ''],
  ['', '000', ''],
]);

table('usualLength', (...lengths: [counts: [length: number, times: number][]]) => usualLength(new Map(lengths[0])), [
  [[[6, 5]], 6],
  [[[6, 4]], 0],
  [
    [
      [5, 1],
      [6, 4],
    ],
    6,
  ],
  [
    [
      [6, 4],
      [5, 1],
    ],
    6,
  ],
  [
    [
      [6, 7],
      [5, 2],
    ],
    0,
  ],
  [
    [
      [6, 3],
      [5, 3],
    ],
    0,
  ],
  [[], 0],
]);
