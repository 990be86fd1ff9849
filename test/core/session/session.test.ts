// A session, after any edits, finds exactly what a check of the whole text finds.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contextOf } from '../../../src/core/example';
import { readSheet } from '../../../src/core/file/sheet';
import { lint } from '../../../src/core/lint';
import type { Change } from '../../../src/core/session/chunks';
import { Session } from '../../../src/core/session/session';
import { tries } from '../../fuzz';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const context = contextOf({ establishment: 'alp002' });

/** Offset of a line and column, clipped to the text. */
function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const at = Math.min(line, lines.length - 1);
  const before = lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
  return before + Math.min(column, lines[at]!.length);
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, column: lines.at(-1)!.length };
}

const name = fc.constantFrom('Paul', 'Pierre', 'Lise', ' Zoé', 'LISE', '"Le Goff, A"', 'Dupond', '');
const cell = fc.oneof(
  name,
  fc.constantFrom(
    'a@ch.fr',
    'A@ch.fr',
    'b@ch.fr',
    'alp002.p.dupond.fictif@anfh.fr',
    'dam016.x.y.fictif@anfh.fr',
    '000812',
  ),
  fc.constantFrom('812', '0812', '1,23E+11', '10004', '10005', 'Anfh_2025', 'Tk8!graine', '"', '""', '"x\ny"'),
);
const namesake = fc
  .tuple(fc.constantFrom('', 'a@ch.fr', 'b@ch.fr'), fc.constantFrom('', '21', '22'))
  .map(([email, matricule]) => `Paul,Dupond,,${email},${matricule}`);
const anybody = fc.array(cell, { minLength: 4, maxLength: 6 }).map((cells) => cells.join(','));
const row = fc.oneof({ weight: 2, arbitrary: anybody }, { weight: 1, arbitrary: namesake });
const file = fc
  .array(fc.oneof(row, fc.constantFrom('', ',,,,', '  ')), { maxLength: 12 })
  .map((rows) => [HEADER, ...rows].join('\n'));
const edit = fc.record({
  from: fc.tuple(fc.nat(14), fc.nat(40)),
  length: fc.oneof(fc.nat(3), fc.nat(90)),
  text: fc.oneof(fc.constantFrom('', '"', '\n', ',', 'x', 'Paul,Dupond,,,21\n', '\n\n', '"\n"'), row),
});

describe('a session', () => {
  it('finds what a full check finds, after every edit', () => {
    fc.assert(
      fc.property(file, fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
        let text = first;
        let session = Session.open(text, context);
        assert.deepEqual(session.findings(), lint(readSheet(text, context)));
        for (const { from, length, text: inserted } of edits) {
          const start = offsetOf(text, from[0], from[1]);
          const end = Math.min(text.length, start + length);
          const change: Change = { start: positionOf(text, start), end: positionOf(text, end), text: inserted };
          const before = text;
          text = text.slice(0, start) + inserted + text.slice(end);
          session = session.after([change], () => text);
          assert.deepEqual(
            session.findings(),
            lint(readSheet(text, context)),
            `${JSON.stringify(before)} after ${JSON.stringify(change)}`,
          );
        }
      }),
      tries(400),
    );
  });

  it('finds it also where a quote has swallowed the header', () => {
    const first = 'Paul,Dupond,,,21\n';
    const inserted = 'a@ch.fr,Paul,Paul,a@ch.fr';
    const before = `${first}a@ch.fr,Paul,"x\ny",Paul${HEADER}`;
    const change: Change = { start: { line: 1, column: 11 }, end: { line: 1, column: 13 }, text: inserted };
    const after = before.slice(0, first.length + 11) + inserted + before.slice(first.length + 13);
    const session = Session.open(before, context).after([change], () => after);
    assert.deepEqual(session.findings(), lint(readSheet(after, context)));
  });
});
