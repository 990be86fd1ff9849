// Many files in bounded memory: the same is found as when all of them are compared at once.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLanguageService } from '../../../src/core/language-service';
import { crossFileFindings } from '../../../src/core/lint/cross-file';
import { contextOf } from '../../../src/core/lint/example';
import { intersects, isShared, keyOfOthers, keySet, sharedKeys } from '../../../src/core/lint/key-sets';
import { tries } from '../../fuzz';
import { peopleFile } from '../anonymise/people';

const service = createLanguageService();
const open = (rows: string) =>
  service.open(`firstname,lastname,password,email,profile_field_matricule\n${rows}`, contextOf({}));

describe('keys of people', () => {
  it('lose nobody whom the comparison of the whole finds', () => {
    fc.assert(
      fc.property(fc.array(peopleFile, { maxLength: 5 }), (texts) => {
        const files = texts.map((text, nth) => service.open(text, contextOf({ fileName: `${nth}.csv` })));
        const shared = sharedKeys(files.map((file) => file.personKeys().keys));
        const [few, whole] = [shared, undefined].map(
          (keys) => new Map(files.map((file) => [file.sheet.context.fileName, file.summary(keys)])),
        );
        assert.deepEqual(crossFileFindings(few!), crossFileFindings(whole!));
      }),
      tries(300),
    );
  });

  it('list nobody of a file that has nothing in common', () => {
    const one = open('Paul,Dupond,,p@ch.fr,1\nAnne,Noël,,a@ch.fr,2');
    const shared = sharedKeys([one.personKeys().keys, open('Luc,Petit,,l@ch.fr,3').personKeys().keys]);
    assert.equal(shared.length, 0);
    assert.equal(intersects(one.personKeys().keys, shared), false);
    assert.deepEqual([one.summary(shared).people, one.summary(shared).hasPeople], [[], true]);
  });

  const PAUL = 'Paul,Dupond,,p@ch.fr,1';
  const cases: readonly (readonly [string, string, string, boolean])[] = [
    ['the same address', PAUL, 'Anne,Noël,,P@ch.fr,2', true],
    ['the same names and matricule', PAUL, 'DUPOND,Paul,,,\nPaul,Dupond,,x@ch.fr,01', true],
    ['the same names without an address', PAUL, 'Paul,Dupond,,,', true],
    ['the same names in one cell, and a matricule', PAUL, ',Dupond Paul,,,1', true],
    ['the same names in one cell, cut elsewhere', 'Anne Roy,Petit,,,1', ',RoyPetit Anne,,,1', true],
    ['the same names in one cell twice', ',Anne Roy Petit,,,1', ',Petit Anne-Roy,,,1', true],
    ['one first name in Greek letters', 'Άννα,Roy,,,1', ',Roy Άννα,,,1', true],
    ['the same names, another address, another matricule', PAUL, 'Paul,Dupond,,x@ch.fr,2', false],
    ['the same names, another address, no matricule', PAUL, 'Paul,Dupond,,x@ch.fr,', false],
    ['one fictif address', 'Paul,Dupond,x,p.dupond.fictif@anfh.fr,1', 'Anne,Noël,x,p.dupond.fictif@anfh.fr,2', false],
  ];
  for (const [what, one, other, looksAt] of cases) {
    it(`${looksAt ? 'look' : 'do not look'} at people with ${what}`, () => {
      const files = [open(one), open(other)].map((file) => keySet(file.personKeys().keys));
      assert.equal(sharedKeys(files).length > 0, looksAt);
      assert.equal(
        files.some((keys) => keys.some((key) => isShared(keyOfOthers(key), files))),
        looksAt,
      );
    });
  }
});
