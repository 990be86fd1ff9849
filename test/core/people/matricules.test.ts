// Matricules: one key for all spellings of a number, and what spreadsheets do to them.
import { asStored, damageOf } from '../../../src/core/people/matricules';
import { anfh } from '../../../src/core/platform/anfh';
import { table } from './table';

table('damageOf', damageOf, [
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
  ['812', undefined],
  ['0812', undefined],
  ['12E4', undefined],
  ['A-812_b', undefined],
  ['812,5', undefined],
  ["'", undefined],
  ['', undefined],
]);

table('asStored', (matricule: string) => asStored(matricule, anfh.matricule!), [
  ['812', '000812'],
  ['', ''],
]);
