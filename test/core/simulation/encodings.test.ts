// Files in the encodings of Moodle's upload page, read as the site's PHP reads them.
import assert from 'node:assert/strict';
import { ENCODING_NAMES, iconv, isSimulated } from '../../../src/core/simulation/encodings';
import { readCsv } from '../../../src/core/simulation/reader';

const hex = (digits: string) => Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));

/** Made with glibc's iconv; undefined where it fails. */
const READ: readonly [name: string, bytes: string, text: string | undefined][] = [
  ['CP850', '48 82 6c 8a 6e 65', 'H\u00e9l\u00e8ne'],
  ['cp850', '80', '\u00c7'],
  ['UTF-16', 'fffe 6100 e900', 'a\u00e9'],
  ['UTF-16', 'feff 0061 00e9', 'a\u00e9'],
  ['UTF-16', '6100 e900', 'a\u00e9'],
  ['UTF-16', '6100 e9', undefined],
  ['UTF-16', 'fe61 00e9', '\u61fe\ue900'],
  ['UTF-16', '61ff 00e9', '\uff61\ue900'],
  ['UTF-16', 'ff61 00e9', '\u61ff\ue900'],
  ['UTF-16', '61fe 00e9', '\ufe61\ue900'],
  ['UTF-16LE', 'fffe 6100', '\ufeffa'],
  ['UCS-2', '6100 e900', 'a\u00e9'],
  ['UCS-2BE', '0061 00e9', 'a\u00e9'],
  ['UCS-4', '00000061 000000e9', 'a\u00e9'],
  ['UTF-32', 'fffe0000 61000000', 'a'],
  ['UTF-32', '0000feff 00000061', 'a'],
  ['UTF-32', '61000000', 'a'],
  ['UTF-32', '00000061', undefined],
  ['UTF-32', '', ''],
  ['UTF-32', '610000', undefined],
  ['UTF-32', '61000000 fffe0000', 'a\ufeff'],
  ['UTF-32LE', 'fffe0000 61000000', '\ufeffa'],
  ['UTF-32BE', '0000feff 00000061', '\ufeffa'],
  ['UCS-4', '0000feff 00000061', '\ufeffa'],
  ['UCS-4LE', '61000000', 'a'],
  ['UTF-32', 'ffff1000', '\u{10ffff}'],
  ['UTF-32', '00001100', undefined],
  ['UCS-2', 'ffd7 00e0', '\ud7ff\ue000'],
  ['UCS-2', '00d8', undefined],
  ['UCS-2', 'ffdf', undefined],
  ['UCS-2', '61', undefined],
  ['ASCII', '61', 'a'],
  ['ASCII', 'e9', undefined],
  ['WINDOWS-1252', '80', '\u20ac'],
  ['CP1252', '80', '\u20ac'],
  ['ms-ansi', '80', '\u20ac'],
  ['WINDOWS-1252', '81', undefined],
  ['WINDOWS-1254', 'd0', '\u011e'],
  ['WINDOWS-1254', '81', undefined],
  ['WINDOWS-1251', 'c6', '\u0416'],
  ['ISO-8859-2', 'b1 a1 80', '\u0105\u0104\u0080'],
  ['ISO-8859-15', 'a4', '\u20ac'],
  ['ISO-8859-16', 'a4', '\u20ac'],
  ['ISO-8859-7', 'e1 ff', undefined],
  ['KOI8-R', 'c1', '\u0430'],
  ['CP866', 'a0', '\u0430'],
  ['BASE64', '6161', undefined],
  ['nonsense', '61', undefined],
];

describe('encodings of the upload page', () => {
  for (const [name, bytes, text] of READ) it(`${name} ${bytes}`, () => assert.equal(iconv(hex(bytes), name), text));

  it('are those of PHP, each named once', () => {
    assert.equal(new Set(ENCODING_NAMES).size, ENCODING_NAMES.length);
    for (const name of ['UTF-8', 'WINDOWS-1252', 'UTF-16', 'CP850', 'ISO-8859-15'])
      assert.ok(ENCODING_NAMES.includes(name));
  });

  it('that we cannot read are known', () => {
    assert.deepEqual(['CP850', 'UTF-16', 'BASE64', 'SJIS', 'GB18030'].map(isSimulated), [
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('a UTF-16 file is read in one go, mark included', () => {
    const file = readCsv(hex('fffe 6100 2c00 6200 0a00 3100 2c00 e900'), {
      delimiter: 'comma',
      encoding: 'UTF-16',
      escapesFormulas: false,
    });
    assert.deepEqual(file, { header: ['a', 'b'], records: 1, rows: [['1', '\u00e9']] });
  });
});
