// A whole export: read from any file, fitted to a template, shown column by column, and remembered.
import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { convertRows } from '../../../src/core/convert/convert';
import { bestFit, firstMapping, foreignColumns, savedMapping } from '../../../src/core/convert/export';
import { reassign } from '../../../src/core/convert/mapping';
import { readSheets, rowsOf } from '../../../src/core/convert/rows';
import { contextOf } from '../../../src/core/lint/example';
import { platformOf } from '../../../src/core/platform';
import { runToCompletion } from '../../../src/core/task/cooperative-task';
import { writeSheets, writeWorkbook } from '../reference/workbook-writer';

const context = { ...contextOf({}), fileName: '' };
const read = (bytes: Uint8Array) => readSheets(bytes, async (steps) => runToCompletion(steps));

const ROWS = [
  ['Nom', 'Prénom', 'N° agent'],
  ['Béranger', 'Zoë', '0812'],
];

describe('an export that is converted', () => {
  const WORKBOOK = writeWorkbook(ROWS);
  const CSV = ROWS.map((row) => row.join(';')).join('\r\n');
  const PAGE = `<html><table>${ROWS.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table></html>`;
  const FILES: readonly (readonly [string, Uint8Array])[] = [
    ['a workbook', WORKBOOK],
    ['UTF-8', iconv.encode(CSV, 'utf8')],
    ['UTF-8 with a byte-order mark', iconv.encode(CSV, 'utf8', { addBOM: true })],
    ['Excel’s CSV', iconv.encode(CSV, 'windows-1252')],
    ['a web page that is called a workbook', iconv.encode(PAGE, 'windows-1252')],
    ['Excel’s Unicode text', iconv.encode(CSV.replaceAll(';', '\t'), 'utf-16le', { addBOM: true })],
  ];
  for (const [what, bytes] of FILES) {
    it(`is read: ${what}`, async () => {
      assert.deepEqual(await read(bytes), { sheets: [{ name: bytes === WORKBOOK ? 'Export' : '', rows: ROWS }] });
    });
  }

  it('gives every sheet of a workbook, by the name that people see', async () => {
    const others = [['Nom'], ['Haddad']];
    const answer = await read(writeSheets({ 'Agents & tuteurs': ROWS, Vide: [], Autres: others }));
    assert.ok('sheets' in answer);
    assert.deepEqual(answer.sheets, [
      { name: 'Agents & tuteurs', rows: ROWS },
      { name: 'Vide', rows: [] },
      { name: 'Autres', rows: others },
    ]);
  });

  const UNREADABLE: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['an empty file', new Uint8Array(), /est vide/],
    ['a workbook that is cut short', WORKBOOK.subarray(0, WORKBOOK.length - 40), /abîmé/],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /ancien format/],
    [
      'a workbook of LibreOffice',
      zipSync({ mimetype: strToU8('application/x'), 'content.xml': strToU8('<a/>') }),
      /\.ods/,
    ],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x'), 'xl/a.xml': strToU8('<a/>') }), /\.xlsb/],
    ['a page for printing', Buffer.from('%PDF-1.7\n%\0\x01\x02'), /pas un classeur/],
    ['more lines than there are accounts', Buffer.from('a;b\n'.repeat(300_001)), /300.000 lignes/],
  ];
  for (const [what, bytes, sentence] of UNREADABLE) {
    it(`is not read: ${what}`, async () => {
      const answer = await read(bytes);
      assert.ok('problem' in answer);
      assert.match(answer.problem.fr, sentence);
    });
  }

  const TEMPLATES: readonly (readonly [what: string, text: string, columns: string, from?: object])[] = [
    ['the first that takes it all', 'Nom;Prénom;Service', 'agents'],
    ['the one with a cohort', 'Nom;Prénom;Cohorte', 'agents-cohort'],
    ['the one that the folder wants', 'Nom;Prénom;Cohorte', 'agents', { template: 'agents' }],
    ['none that is known', 'a;b', 'agents', { template: 'gone' }],
  ];
  for (const [what, text, template, from] of TEMPLATES) {
    it(`fits a template: ${what}`, () => {
      assert.equal(bestFit(rowsOf(text), { ...context, ...from }).target.template.id, template);
    });
  }

  it('fills columns besides the template’s where the platform takes them', () => {
    const moodle = { ...context, platform: platformOf('moodle')!, mapping: { Service: 'department' } };
    const rows = rowsOf('login;Nom;Prénom;Mail;Cohorte;city;Service\nm;Petit;Marc;m@ch.fr;C1;Buis;Bloc');
    const target = bestFit(rows, moodle).target;
    const names = ['username', 'firstname', 'lastname', 'email', 'cohort1', 'city', 'department'];
    assert.deepEqual([...target.columns].sort(), names.toSorted());
    const [row] = convertRows(rows, firstMapping(rows, target), target).rows;
    const values = Object.fromEntries(target.columns.map((name, index) => [name, row![index]]));
    assert.deepEqual(values, {
      username: 'm',
      firstname: 'Marc',
      lastname: 'Petit',
      email: 'm@ch.fr',
      cohort1: 'C1',
      city: 'Buis',
      department: 'Bloc',
    });
  });

  it('shows its columns, what they give and hold; never a password', () => {
    const long = `${'x'.repeat(40)}`;
    const rows = rowsOf(
      `Nom d’usage;Nom de naissance;Mdp;Code;Vide;\nROY;PETIT;Kf9-tamis;Kf9-tamis;;${long}\nROY;;Kf8-tamis;Kf8-tamis;;b\nMOREL`,
    );
    const target = bestFit(rows, context).target;
    const columns = foreignColumns(rows, firstMapping(rows, target), target);
    assert.deepEqual(
      columns.map(({ name, gives, after, samples }) => [name, gives, after, samples.join('|')]),
      [
        ['Nom d’usage', 'lastname', undefined, 'ROY|MOREL'],
        ['Nom de naissance', 'lastname', 'Nom d’usage', 'PETIT'],
        ['Mdp', 'password', undefined, ''],
        ['Code', undefined, undefined, ''],
        ['Vide', undefined, undefined, ''],
        ['F', undefined, undefined, `${'x'.repeat(30)}…|b`],
      ],
    );
  });

  it('is shown where nothing is known of it', () => {
    const rows = rowsOf('a;b\nc;d');
    const { target, mapping } = bestFit(rows, context);
    assert.deepEqual(
      foreignColumns(rows, mapping, target).map(({ name }) => name),
      ['A', 'B'],
    );
    assert.equal(firstMapping(rows, target, 1).header, 1);
    assert.deepEqual(convertRows(rows, mapping, target).rows, []);
  });

  it('is remembered as its user has corrected it', () => {
    const rows = rowsOf('Nom;Patronyme;Prénom;Mél;Service\nROY;PETIT;Lise;l@ch.fr;Bloc');
    const target = bestFit(rows, context).target;
    const corrected = reassign(reassign(firstMapping(rows, target), 1, 'lastname'), 3, '');
    const mapping = savedMapping(rows, corrected, target);
    assert.deepEqual(mapping, { Mél: '', Patronyme: 'lastname', Nom: 'lastname', Prénom: 'firstname' });
    const next = bestFit(rows, { ...context, mapping }).target;
    assert.deepEqual(firstMapping(rows, next).sources, corrected.sources);
  });
});
