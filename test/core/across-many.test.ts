// Many files in bounded memory: the same is found as when all of them are compared at once.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compare, summarise } from '../../src/core/across';
import { hasAny, inSeveral, narrowed, numbersOf } from '../../src/core/across-many';
import { contextOf } from '../../src/core/example';
import { readSheet } from '../../src/core/file/sheet';
import { tries } from '../fuzz';
import { peopleFile } from './anonymise/people';

describe('across many files', () => {
  it('finds what the comparison of the whole finds', () => {
    fc.assert(
      fc.property(fc.array(peopleFile, { maxLength: 5 }), (texts) => {
        const whole = new Map(
          texts.map((text, nth) => [`${nth}.csv`, summarise(readSheet(text, contextOf({ fileName: `${nth}.csv` })))]),
        );
        const wanted = inSeveral([...whole.values()].map(numbersOf));
        const few = new Map([...whole].map(([file, summary]) => [file, narrowed(summary, wanted)]));
        assert.deepEqual(compare(few), compare(whole));
      }),
      tries(300),
    );
  });

  it('keeps nobody but the first of a file that has nothing in common', () => {
    const [one, other] = ['Paul,Dupond,,p@ch.fr,1\nAnne,Noël,,a@ch.fr,2', 'Luc,Petit,,l@ch.fr,3'].map((rows) =>
      summarise(readSheet(`firstname,lastname,password,email,profile_field_matricule\n${rows}`, contextOf({}))),
    );
    const wanted = inSeveral([numbersOf(one!), numbersOf(other!)]);
    assert.equal(wanted.length, 0);
    assert.equal(hasAny(numbersOf(one!), wanted), false);
    assert.equal(narrowed(one!, wanted).people.length, 1);
  });
});
