// An encoding that is called certain is the right one, however few letters a file has: no repair may write others.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeFile } from '../../../src/core/text/decode-file';
import { tries } from '../../fuzz';
import { accentedRows, FOREIGN_NAMES, FRENCH_NAMES } from './accented-names';

const ENCODINGS = ['windows-1252', 'macintosh', 'cp850'] as const;

/** @returns whether the file was read for certain; undefined where the encoding lacks one of its letters */
function isRight(text: string, encoding: string): boolean | undefined {
  const bytes = iconv.encode(text, encoding);
  if (iconv.decode(bytes, encoding) !== text) return undefined;
  const read = decodeFile(bytes);
  if (read.isCertain) assert.equal(read.text, text, `${encoding} read as ${read.encoding}`);
  return read.isCertain;
}

describe('an encoding that is called certain', () => {
  for (const encoding of ENCODINGS) {
    it(`${encoding}: is right for each name alone`, () => {
      for (const name of [...FRENCH_NAMES, ...FOREIGN_NAMES]) {
        for (const text of [name, name.toUpperCase(), name.toLowerCase()]) isRight(`${text};Roy\n`, encoding);
      }
    });

    it(`${encoding}: is right for one row to three`, () => {
      fc.assert(
        fc.property(accentedRows, (rows) => {
          isRight(`${rows.join('\n')}\n`, encoding);
        }),
        tries(5000),
      );
    });

    it(`${encoding}: an ordinary French file is certain`, () => {
      const names = FRENCH_NAMES.filter((name) => iconv.decode(iconv.encode(name, encoding), encoding) === name);
      for (let from = 0; from + 25 <= names.length; from++) {
        const rows = names.slice(from, from + 25).map((name) => `${name};Roy\n`);
        assert.equal(isRight(rows.join(''), encoding), true, rows.join(''));
      }
    });
  }

  const cases: [text: string, encoding: (typeof ENCODINGS)[number], isCertain: boolean][] = [
    ['Anna;Øster', 'windows-1252', false],
    ['LUIS;MUÑOZ', 'windows-1252', false],
    ['BJØRN;BERG', 'windows-1252', false],
    ['Ève;Roy', 'macintosh', false],
    ['NOËL;Ève', 'macintosh', false],
    ['François;Çetin', 'macintosh', false],
    ['D’Évry;Roy', 'macintosh', false],
    ['Björn;Köhler', 'cp850', false],
    ['Íñigo;Roy', 'cp850', false],
    ['Zoé;Roy', 'windows-1252', true],
    ['Hélène;Lefèvre', 'macintosh', true],
    ['Hélène;Lefèvre', 'cp850', true],
  ];
  for (const [text, encoding, expected] of cases) {
    it(`${encoding}: ${text} is ${expected ? '' : 'not '}certain`, () => {
      assert.equal(isRight(`${text}\n`, encoding), expected);
    });
  }
});
