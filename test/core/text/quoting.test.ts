// A field as it is written, and its value.
import assert from 'node:assert/strict';
import type { Delimiter } from '../../../src/core/text/dialect';
import { quote, requote, unquote } from '../../../src/core/text/quoting';

describe('the value of a field', () => {
  const cases: readonly (readonly [raw: string, value: string])[] = [
    ['', ''],
    ['a', 'a'],
    ['"a"', 'a'],
    ['""', ''],
    ['"a""b"', 'a"b'],
    ['""""', '"'],
    ['"a"b', 'ab'],
    ['"a"b"c', 'ab"c'],
    [' "a"', 'a'],
    [' \t\v\f"a" ', 'a '],
    ['\u00a0"a"', '\u00a0"a"'],
    ['a"b"', 'a"b"'],
    ['"a', '"a'],
    ['"a""', '"a""'],
    ['"', '"'],
  ];
  for (const [raw, value] of cases) it(`${JSON.stringify(raw)}: ${value}`, () => assert.equal(unquote(raw), value));
});

describe('a value is written', () => {
  const cases: readonly (readonly [value: string, delimiter: Delimiter, written: string])[] = [
    ['', ',', ''],
    ['a b', ',', 'a b'],
    ['a,b', ',', '"a,b"'],
    ['a,b', ';', 'a,b'],
    ['a\tb', '\t', '"a\tb"'],
    ['a"b', ',', '"a""b"'],
    ['a\nb', ',', '"a\nb"'],
    ['a\rb', ',', '"a\rb"'],
  ];
  for (const [value, delimiter, written] of cases) {
    it(`${JSON.stringify(value)}: ${JSON.stringify(written)}`, () => assert.equal(quote(value, delimiter), written));
  }
});

describe('a value takes the place of a field', () => {
  const cases: readonly (readonly [what: string, raw: string, value: string, written: string])[] = [
    ['a plain one', 'a', 'b', 'b'],
    ['a quoted one stays quoted', '"a"', 'b', '"b"'],
    ['a quoted one behind a blank stays quoted', ' "a"', 'b', '"b"'],
    ['a quote in it is doubled', '"a"', 'b"c', '"b""c"'],
    ['nothing is not quoted', '"a"', '', ''],
    ['a quote that is never closed is no habit', '"a', 'b', 'b'],
    ['nor is one inside', 'a"b"', 'c', 'c'],
    ['a delimiter has to be quoted', 'a', 'b,c', '"b,c"'],
  ];
  for (const [what, raw, value, written] of cases) {
    it(what, () => assert.equal(requote(raw, value, ','), written));
  }
});
