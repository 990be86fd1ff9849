// Bad input: whatever a file holds, it is read, checked and offered fixes, without an exception and without a long wait.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Context } from '../../src/core/document/context';
import { readSheet } from '../../src/core/document/read-sheet';
import { contextOf } from '../../src/core/lint/example';
import { fixAll } from '../../src/core/lint/fix-all';
import { fixesOf, lint, messageOf } from '../../src/core/lint/lint';
import { PLATFORMS } from '../../src/core/platform';
import { applyEdits } from '../../src/core/text/edits';
import { tries } from '../fuzz';
import { countingRandom } from './annotated';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const LINES = 5_000;
/** A square of it would take minutes. */
const MB = 1_000_000;
const many = (line: string) => `${HEADER}\n${`${line}\n`.repeat(LINES)}`;
/** The user said that it is an enrolment file. */
const forced = (platform = 'anfh'): Context => ({ ...contextOf({ platform }), forced: true });
const tools = { random: countingRandom() };

const TEXTS: readonly [string, string][] = [
  ['nothing', ''],
  ['line ends', '\n\r\r\n'],
  ['one quote', '"'],
  ['NULs', `${HEADER}\n\0,\0,\0,\0,\0\n\0`],
  ['lone surrogates', `${HEADER}\n\ud800,\udc00,\ud800\ud800,\udc00@ch.fr,\ud83d`],
  ['names of the language', '__proto__,constructor,hasOwnProperty,toString,password,firstname\n__proto__,,,,valueOf,x'],
  ['a line of 1 MB', `${HEADER}\nMarc,${'x'.repeat(MB)},,a@ch.fr,21`],
  ['1 MB of blanks in a cell', `${HEADER}\nMarc,x${' '.repeat(MB)}x,,a@ch.fr,21`],
  ['1 MB of no-break spaces in a cell', `${HEADER}\nMarc,x${'\u00a0'.repeat(MB)}x,,a@ch.fr,21`],
  ['1 MB of line breaks in cells', `${HEADER}\n${'"a\nb",'.repeat(MB / 6)}`],
  ['1 MB of mojibake', `${HEADER}\nMarc,${'Ã©'.repeat(MB / 2)},,a@ch.fr,21`],
  ['1 MB of signs', `${HEADER}\nMarc,${'<'.repeat(MB / 2)},=${'='.repeat(MB / 2)},a@ch.fr,21\\`],
  ['1 MB of backslashes', `${HEADER}\nMarc,${'\\'.repeat(MB + 1)},,a@ch.fr,21`],
  ['1 MB of delimiters', `${HEADER}\n${','.repeat(MB)}`],
  ['1 MB of other delimiters', `${HEADER}\n${';'.repeat(MB)}`],
  ['10,000 columns', `${HEADER},${'x,'.repeat(10_000)}\n${'y,'.repeat(10_005)}`],
  ['10,000 columns of one name', `${HEADER}${',email'.repeat(10_000)}\n`],
  ['a quote that nothing closes', `${HEADER}\n"Marc\n${'Lise,Morel,,a@ch.fr,22\n'.repeat(LINES)}`],
  ['a quote on each line', many('"Lise,Morel,,a@ch.fr,22')],
  ['short lines', many('Lise,Morel')],
  ['long lines', many('Lise,Morel,,a@ch.fr,22,x,y')],
  ['lines of another delimiter', many('Lise;Morel;;a@ch.fr;22')],
  ['lines in quotes', many('"Lise,Morel,,a@ch.fr,22"')],
  ['empty lines', many(',,,,')],
  ['the header again and again', many(HEADER)],
  ['titles', `${'titre,\n'.repeat(9)}${HEADER}\nMarc,Petit,,a@ch.fr,21`],
];

/** Everything that a program does with a text, but for the fixes of more findings than anybody asks for. */
function doAll(text: string, context: Context): void {
  const sheet = readSheet(text, context);
  const findings = lint(sheet);
  for (const finding of findings.slice(0, 50).concat(findings.slice(-50))) {
    sheet.table.range(finding.place);
    for (const language of ['fr', 'en'] as const)
      assert.doesNotMatch(messageOf(finding, sheet, language), /undefined|NaN/);
    for (const { edits } of fixesOf(finding, sheet, tools)) applyEdits(text, edits);
  }
}

describe('bad input', () => {
  for (const [what, text] of TEXTS) {
    it(`checks ${what}`, () => doAll(text, forced()));
  }

  for (const [what, text] of TEXTS.filter(([name]) => /lines|columns/.test(name))) {
    it(`repairs ${what}`, () => {
      const sheet = readSheet(text, forced());
      const fixed = readSheet(applyEdits(text, fixAll(sheet, tools)), sheet.context);
      assert.deepEqual(fixAll(fixed, tools), []);
    });
  }

  it('checks any text, for any platform', () => {
    const piece = fc.oneof(
      fc.constantFrom(...HEADER.split(','), 'username', 'cohort1', 'Prénom', 'Nom', '__proto__', 'sep='),
      fc.constantFrom(
        ',',
        ',',
        ',',
        ';',
        '\t',
        '|',
        ':',
        '\n',
        '\n',
        '\r\n',
        '"',
        ' ',
        '\\',
        '@',
        '<',
        '=',
        'Ã©',
        '\ufffd',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    const platform = fc.constantFrom(...PLATFORMS.map(({ id }) => id));
    fc.assert(
      fc.property(text, platform, fc.boolean(), (body, id, headed) => {
        doAll(headed ? `${HEADER}\n${body}` : body, forced(id));
      }),
      tries(1500),
    );
  });
});
