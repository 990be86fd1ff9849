// Bytes to text: the encodings of French Excel, and what PHP loses.
import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeFile, decodeMixed } from '../../../src/core/text/decode-file';
import { decode, decodeUtf8Lossily } from '../../../src/core/text/encoding';
import { decodeUtf8 } from '../../../src/core/text/utf8';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'utf8')])));

describe('decodeFile', () => {
  const cases: [string, Uint8Array, string, string, 'doubtful'?][] = [
    ['nothing', bytes(), '', 'utf-8'],
    ['ASCII', bytes('a;b'), 'a;b', 'utf-8'],
    ['UTF-8', bytes('Zoé 😀'), 'Zoé 😀', 'utf-8'],
    ['UTF-8 with BOM', bytes('\ufeffZoé'), 'Zoé', 'utf-8-bom'],
    ['a BOM alone', bytes(0xef, 0xbb, 0xbf), '', 'utf-8-bom'],
    ['windows-1252', bytes('Zo', 0xe9, ' ', 0x80, 0x92, 0x9c), 'Zoé €’œ', 'windows-1252'],
    ['windows-1252, a byte that it leaves undefined', bytes('a', 0x81), 'a\u0081', 'windows-1252', 'doubtful'],
    ['UTF-16 LE', bytes(0xff, 0xfe, 0x5a, 0, 0xe9, 0), 'Zé', 'utf-16le'],
    ['UTF-16 BE', bytes(0xfe, 0xff, 0, 0x5a, 0, 0xe9), 'Zé', 'utf-16be'],
    ['UTF-16 with half a character', bytes(0xff, 0xfe, 0x5a, 0, 0xe9), 'Z', 'utf-16le', 'doubtful'],
  ];
  for (const [name, input, text, encoding, doubtful] of cases) {
    it(name, () => assert.deepEqual(decodeFile(input), { text, encoding, isCertain: !doubtful }));
  }

  it('reads what stands inside a larger buffer', () => {
    const whole = bytes('x', 0xff, 0xfe, 0x5a, 0);
    assert.deepEqual(decodeFile(whole.subarray(1)), { text: 'Z', encoding: 'utf-16le', isCertain: true });
  });

  it('reads any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (input) => typeof decodeFile(input).text === 'string'));
  });

  it('reads a long text whole', () => {
    const text = 'Zoé;Élodie;😀\r\n'.repeat(10_000);
    assert.equal(decodeFile(bytes(text)).text, text);
  });
});

describe('decodeMixed', () => {
  const latin = (text: string) => [...iconv.encode(text, 'windows-1252')];
  const cases: [string, Uint8Array, string][] = [
    ['UTF-8', bytes('Zoé Lefèvre, n’œuvre'), 'Zoé Lefèvre, n’œuvre'],
    ['windows-1252', bytes(...latin('Zoé Lefèvre, n’œuvre')), 'Zoé Lefèvre, n’œuvre'],
    ['one after the other', bytes('Zoé,', ...latin('Zoé,'), 'Zoé'), 'Zoé,Zoé,Zoé'],
    ['quotes of French typography', bytes(...latin('«CAFÉ» « Zoé\u00a0»')), '«CAFÉ» « Zoé\u00a0»'],
    ['accents on their own, as a Mac writes them', bytes('Zoe\u0301 ', ...latin('Zoé')), 'Zoe\u0301 Zoé'],
    ['a byte-order mark', bytes('\ufeffZo', ...latin('é')), 'Zoé'],
    ['a byte-order mark of the second file', bytes('é\n\ufeff', ...latin('é')), 'é\n\ufeffé'],
    ['half a character at the end', bytes('Zo', 0xc3), 'ZoÃ'],
  ];
  for (const [name, input, text] of cases) it(name, () => assert.equal(decodeMixed(input), text));

  it('reads any bytes, and keeps plain ASCII in its place', () => {
    const ascii = (text: string) => text.replaceAll(/[^\n]/g, '');
    fc.assert(
      fc.property(fc.uint8Array(), (input) => {
        assert.equal(ascii(decodeMixed(input)), ascii(Buffer.from(input).toString('latin1')));
      }),
    );
  });

  it('reads names in either encoding', () => {
    const names = fc.string({ unit: fc.constantFrom(...'aeZR,;\n-éèêëàâîïôùûüçœæÿÉÈÀÇŒ’') });
    fc.assert(
      fc.property(names, names, (one, other) => {
        assert.equal(decodeMixed(bytes(one, '\n', ...latin(other))), `${one}\n${other}`);
      }),
    );
  });
});

describe('decode', () => {
  it('takes UTF-8 as strictly as Node', () => {
    const nodes = (input: Uint8Array) => (isUtf8(input) ? Buffer.from(input).toString() : undefined);
    const nearlyUtf8 = fc.array(
      fc.constantFrom(0x41, 0x80, 0xbf, 0xc1, 0xc3, 0xe0, 0xa0, 0xed, 0xef, 0xf0, 0x90, 0xf4, 0xf8),
    );
    fc.assert(
      fc.property(
        nearlyUtf8.map((list) => Uint8Array.from(list)),
        (input) => assert.equal(decodeUtf8(input), nodes(input)),
      ),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(decode(bytes(text), 'utf-8'), text)));
  });

  for (const encoding of ['windows-1252', 'iso-8859-1', 'iso-8859-15'] as const) {
    it(`${encoding}: each byte as iconv-lite has it`, () => {
      for (let byte = 0; byte < 256; byte++) {
        const theirs = iconv.decode(Buffer.from([byte]), encoding);
        const undefinedThere = theirs === '\ufffd' || (encoding === 'windows-1252' && /[\x80-\x9f]/.test(theirs));
        assert.equal(decode(Uint8Array.of(byte), encoding), undefinedThere ? undefined : theirs, `byte ${byte}`);
      }
    });
  }

  const utf16: [string, number[], string | undefined][] = [
    ['a letter', [0x5a, 0], 'Z'],
    ['a pair', [0x3d, 0xd8, 0, 0xde], '😀'],
    ['its mark stays', [0xff, 0xfe, 0x5a, 0], '\ufeffZ'],
    ['half a letter', [0x5a], undefined],
    ['half a pair', [0x3d, 0xd8, 0x5a, 0], undefined],
  ];
  for (const [name, input, text] of utf16) {
    it(`utf-16le: ${name}`, () => assert.equal(decode(Uint8Array.from(input), 'utf-16le'), text));
  }
});

describe('decodeUtf8Lossily (conformance rule 1)', () => {
  const cases: [string, Uint8Array, string][] = [
    ['Latin-1 accents vanish', bytes('Zo', 0xe9, ';b'), 'Zo;b'],
    ['NUL vanishes: ASCII UTF-16 passes', bytes(0xff, 0xfe, 'a', 0, ';', 0), 'a;'],
    ['U+FFFE and U+FFFF vanish', bytes('a\ufffeb\uffffc\ufffd'), 'abc\ufffd'],
    ['U+FFFE vanishes at the beginning and at the end', bytes('\ufffea\ufffe'), 'a'],
    ['characters that share bytes with them stay', bytes('\uf03e\u2ffe\uffbf\uff21é'), '\uf03e\u2ffe\uffbf\uff21é'],
    ['a character cut by a NUL is whole again', bytes(0xc3, 0, 0xa9), 'é'],
    [
      'too long a form, a surrogate, beyond Unicode',
      bytes(0xc0, 0xaf, 0xe0, 0x80, 0x80, 0xed, 0xa0, 0x80, 0xf4, 0x90, 0x80, 0x80, 'x'),
      'x',
    ],
    ['an unfinished end leaves nothing', bytes('Jean;Zo', 0xe9), ''],
    ['the same, two bytes of three', bytes('Jean;Zo', 0xe2, 0x82), ''],
    ['a lone continuation byte at the end is only dropped', bytes('Zo', 0x92), 'Zo'],
  ];
  for (const [name, input, text] of cases) {
    it(name, () => assert.equal(decodeUtf8Lossily(input), text));
  }
});
