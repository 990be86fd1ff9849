// In which encoding a file was saved that does not say so: the right one, or a doubt; never a wrong one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { globSync } from 'tinyglobby';
import { decodeFile } from '../../../src/core/text/decode-file';
import { ONE_BYTE } from '../../../src/core/text/excel-encodings';

const ENCODINGS = { 'windows-1252': 'windows-1252', macintosh: 'macintosh', cp850: 'cp850' } as const;

const NAMES = [
  'Hélène;Lefèvre;Noël;François',
  'HÉLÈNE;LEFÈVRE;NOËL;FRANÇOISE',
  'Élodie;Ève;Œdipe;Bœuf;Îlan;Benoît',
  'André;Jérôme;Gaëlle;Loïc;Anaïs;Chloé',
  'Müller;Nuñez;João;Åsa;Søren;José',
  'Agent à recevoir; n° 12',
  'Jean\u00a0Pierre;L’Hôpital',
];

describe('encodings that nobody states', () => {
  for (const [name, encoding] of Object.entries(ENCODINGS)) {
    it(`${name}: the table is that of iconv-lite, where both have a character`, () => {
      const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      const theirs = iconv.decode(Buffer.from(bytes), encoding);
      const table = ONE_BYTE[name as keyof typeof ENCODINGS];
      // Apple's Euro took the place of the currency sign; the mark of Apple has no character of its own.
      const differing = [...theirs].filter((c, i) => c !== '\ufffd' && c !== String.fromCharCode(table[i]!));
      assert.deepEqual(differing.join(''), name === 'macintosh' ? '\u2126¤' : '');
    });

    for (const text of NAMES) {
      it(`${name}: ${text}`, () => {
        const bytes = iconv.encode(text, encoding);
        if (iconv.decode(bytes, encoding) !== text) return; // the encoding has no such letter
        const read = decodeFile(bytes);
        if (read.isCertain) assert.deepEqual([read.encoding, read.text], [name, text]);
        else assert.notEqual(name, 'windows-1252', 'the usual encoding has to be recognised');
      });
    }

    it(`${name}: example files`, () => {
      const files = globSync('examples/**/*.csv').sort();
      let certain = 0;
      for (const file of files) {
        const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
        const bytes = iconv.encode(text, encoding);
        if (text.includes('\ufffd') || /^[\0-\x7f]*$/.test(text) || iconv.decode(bytes, encoding) !== text) continue;
        const read = decodeFile(bytes);
        if (!read.isCertain) continue;
        certain++;
        assert.deepEqual([file, read.encoding], [file, name]);
      }
      assert.ok(certain > 0);
    });
  }

  const doubts: [string, Uint8Array][] = [
    ['Cyrillic', iconv.encode('Иванов;Сергей;Петров', 'windows-1251')],
    ['Latin 2', iconv.encode('Wałęsa;Čapek;Dvořák;Şahin', 'windows-1250')],
    ['letters that two encodings have', Buffer.from([0x47, 0x45, 0x4e, 0x45, 0x56, 0x49, 0xe9, 0x56, 0x45])],
    ['bytes of a picture', Uint8Array.from({ length: 400 }, (_, i) => (i * 197 + (i >> 3) * 31) & 0xff)],
    ['UTF-16 that was cut', Buffer.from('\ufeffHélène;Lefèvre', 'utf16le').subarray(0, -1)],
    ['half a character of UTF-16', Buffer.from('\ufeffH\ud83dlène;Lefèvre', 'utf16le')],
  ];
  for (const [name, bytes] of doubts) {
    it(`leaves open: ${name}`, () => assert.equal(decodeFile(bytes).isCertain, false));
  }

  for (const [name, swap] of [
    ['utf-16le', false],
    ['utf-16be', true],
  ] as const) {
    it(`${name} without a mark`, () => {
      for (const text of ['prénom;nom\nHélène;Bœuf\n', 'firstname,lastname\r\nAnne,Roy\r\n']) {
        const bytes = Buffer.from(text, 'utf16le');
        if (swap) bytes.swap16();
        assert.deepEqual(decodeFile(bytes), { text, encoding: name, isCertain: true });
      }
    });
  }

  it('lets UTF-8 that stands among other bytes say nothing of them', () => {
    const bytes = Buffer.concat([
      iconv.encode('Hélène;Lefèvre\n', 'macintosh'),
      Buffer.from('Hélène;Lefèvre\n'.repeat(3)),
    ]);
    assert.deepEqual([decodeFile(bytes).encoding, decodeFile(bytes).isCertain], ['macintosh', true]);
  });

  it('takes a stray NUL for what it is', () => {
    assert.equal(decodeFile(Buffer.from('Anne,Petit\0,,a.petit@ch.fr,51\n')).encoding, 'utf-8');
  });
});
