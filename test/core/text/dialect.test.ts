// How a text is written: the delimiter that explains its first lines best, and its first line end.
import assert from 'node:assert/strict';
import { type Delimiter, detectDialect, firstLines, lineEndOf } from '../../../src/core/text/dialect';

describe('the delimiter of a text', () => {
  const cases: readonly (readonly [what: string, text: string, delimiter: Delimiter])[] = [
    ['nothing', '', ','],
    ['no delimiter', 'abc\ndef\n', ','],
    ['commas', 'a,b\nc,d', ','],
    ['semicolons', 'a;b\nc;d', ';'],
    ['tabs', 'a\tb\nc\td', '\t'],
    ['colons', 'a:b\nc:d', ':'],
    ['bars', 'a|b\nc|d', '|'],
    ['as many of each: the comma first', 'a;b,c\nd;e,f', ','],
    ['as many of each: the semicolon before the tab', 'a\tb;c\nd\te;f', ';'],
    ['commas inside of cells', 'a;b;c\nd;1,5;f\ng;2,5;i', ';'],
    ['one that is regular, beside one that is more frequent', 'a;b\nc,,,,,;d\ne;f\ng,;h\ni;j\nk;l\nm;n', ';'],
    ['one cell less beside lines of one number', 'a;b;c\nd;e\nf;g;h', ';'],
    ['commas in quotes', 'a;"b,,,,,c"\nd;"e,,,,,f"', ';'],
    ['commas behind quotes', '"a;;;;",b\n"c;;;;",d', ','],
    ['line ends of every kind', 'a;b\rc;d\r\ne;f', ';'],
    ['empty lines', '\n\n\na;b\n\nc;d', ';'],
    ['others beyond the first twenty lines', `${'a;b\n'.repeat(20)}${'a,b\n'.repeat(50)}`, ';'],
  ];
  for (const [what, text, delimiter] of cases) {
    it(`${what}: ${JSON.stringify(delimiter)}`, () => assert.equal(detectDialect(text).delimiter, delimiter));
  }
});

describe('the first line end of a text', () => {
  const cases: readonly (readonly [text: string, eol: string])[] = [
    ['', '\n'],
    ['a', '\n'],
    ['a\nb\r\n', '\n'],
    ['a\r\nb\n', '\r\n'],
    ['a\rb\n', '\r'],
    ['a\r', '\r'],
    ['\r\n', '\r\n'],
    ['a\n\r', '\n'],
  ];
  for (const [text, eol] of cases) {
    it(`${JSON.stringify(text)}: ${JSON.stringify(eol)}`, () => {
      assert.equal(lineEndOf(text), eol);
      assert.equal(detectDialect(text).eol, eol);
    });
  }
});

describe('the first lines of a text', () => {
  it('are those that are not empty', () => assert.deepEqual(firstLines('\na\r\n\r\n b\rc', 3), ['a', ' b', 'c']));
  it('are as many as asked for', () => assert.deepEqual(firstLines('a\nb\nc', 2), ['a', 'b']));
  it('are twenty where nobody says', () => assert.equal(firstLines('a\n'.repeat(30)).length, 20));
  it('are looked for in the first 250,000 characters', () => {
    assert.deepEqual(firstLines(`${'a'.repeat(249_999)}\nb`), ['a'.repeat(249_999)]);
    assert.deepEqual(firstLines(`${'a'.repeat(249_998)}\nb`), ['a'.repeat(249_998), 'b']);
  });
});
