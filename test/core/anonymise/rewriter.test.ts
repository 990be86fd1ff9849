// A text written anew: which letters come in the places of its own, and which words stay.
import assert from 'node:assert/strict';
import { PseudonymWords } from '../../../src/core/anonymise/pseudonym-map';
import { Rewriter } from '../../../src/core/anonymise/rewriter';
import { seeded } from './seeded';

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

/** A rewriter that has looked at these texts. */
function having(seed: number, ...texts: string[]): Rewriter {
  const random = seeded(seed);
  const rewriter = new Rewriter(new PseudonymWords(random, () => false), random);
  for (const text of texts) rewriter.note(text);
  return rewriter;
}

describe('a text written anew', () => {
  const shapes: [what: string, text: string, shape: RegExp][] = [
    ['capitals', 'DUPOND', /^(?!DUPOND)[A-Z]{6}$/],
    ['accents, on letters that have one', 'Lefèvre', /^(?!Lefèvre)[A-Z][a-z]{2}[àéîôùÿ][a-z]{3}$/],
    ['accents that stand by themselves', 'Lefe\u0300vre', /^[A-Z][a-z]{2}[aeiouy]\u0300[a-z]{3}$/],
    ['ligatures, as two letters', 'Œdipe', /^[ÀÉÎÔÙŸ][A-Z][a-z]{4}$/],
    ['signs', "D'Angelo-Le Goff.", /^[A-Z]'[A-Z][a-z]{5}-[A-Z][a-z] [A-Z][a-z]{3}\.$/],
    ['letters of another script, with case', 'Ольга', /^[БГДЖЗЛПФЦЧШЩЭЮЯ][бгджзлпфцчшщэюя]{4}$/],
    ['letters of another script, without case', 'محمد', /^(?!محمد)[ابتجدرسصعف]{4}$/],
    ['signs of Latin scripts that are no plain letters', 'Mª ƒ', /^[A-Z]ª ƒ$/],
    ['letters that a web page wrote', 'Zo&eacute; &amp; Li', /^[A-Z][a-z]&eacute; &amp; [A-Z][a-z]$/],
    ['entities by numbers', 'Zo&#233;&#xe9;', /^[A-Z][a-z]&#233;&#xe9;$/],
    ['figures', 'Paul 2', /^(?!Paul)[A-Z][a-z]{3} [1-9]$/],
    ['nothing', '', /^$/],
    ['signs alone', ' - ', /^ - $/],
  ];
  for (const [what, text, shape] of shapes) {
    it(`has ${what}: ${text}`, () => {
      for (const seed of SEEDS) assert.match(having(seed, text).whole(text), shape);
    });
  }

  const staying: [what: string, text: string, shape: RegExp][] = [
    ['a title', 'Mme', /^Mme$/],
    ['the name of a column', 'Prénom', /^Prénom$/],
    ['the name of a column, with a slip in its accent', 'Prènom', /^Prènom$/],
    ['a total, with its number', 'Total 12', /^Total 12$/],
    ['a title before a name', 'Mme Anne', /^Mme (?!Anne)[A-Z][a-z]{3}$/],
    ['the name of a column before a name', 'Prènom Anne', /^Prènom (?!Anne)[A-Z][a-z]{3}$/],
    ['what joins two names', 'MORVAN née SOLER', /^(?!MORVAN)[A-Z]{6} née (?!SOLER)[A-Z]{5}$/],
  ];
  for (const [what, text, shape] of staying) {
    it(`keeps ${what}: ${text}`, () => {
      for (const seed of SEEDS) assert.match(having(seed, text).whole(text), shape);
    });
  }

  it('has the same word for a word, however it is written', () => {
    for (const seed of SEEDS) {
      const rewriter = having(seed, 'Jean-Pierre', 'JEANPIERRE', 'MORVAN née SOLER');
      assert.equal(rewriter.wordOf(rewriter.whole('Jean-Pierre')), rewriter.whole('jeanpierre'));
      assert.equal(rewriter.whole('JEANPIERRE').toLowerCase(), rewriter.whole('jeanpierre'));
      // A username has the three words as one.
      assert.equal(rewriter.wordOf(rewriter.whole('MORVAN née SOLER')), rewriter.whole('morvanneesoler'));
      assert.equal(rewriter.wordOf(rewriter.runs('Soler MORVAN')), rewriter.runs('soler morvan').replace(' ', ''));
    }
  });

  it('has one word for several runs only where they are one name', () => {
    const rewriter = having(1, 'Le Goff', 'goff');
    assert.notEqual(rewriter.wordOf(rewriter.whole('Le Goff')), rewriter.wordOf(rewriter.runs('Le Goff')));
    assert.equal(rewriter.runs('Le Goff').split(' ')[1]?.toLowerCase(), rewriter.whole('goff'));
  });
});
