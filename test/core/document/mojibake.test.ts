// Mojibake: brought back when that can be done whole, and never seen where there is none.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasMojibake, repairMojibake } from '../../../src/core/document/mojibake';
import { tries } from '../../fuzz';

const REPAIRED: readonly [string, string][] = [
  ['PrÃ©nom', 'Prénom'],
  ['ChloÃƒÂ©', 'Chloé'],
  ['Ã‰mile', 'Émile'],
  ['Å“uvre', 'œuvre'],
  ['voilÃ\u00a0', 'voilà'],
  ['\u00a0voilÃ\u00a0', '\u00a0voilà'],
  ['StrauÃŸ\u00a0', 'Strauß\u00a0'],
  ['Ã\u0081lvaro', 'Álvaro'],
  ['Lâ€™HaÃ¿', 'L’Haÿ'],
  ['10Â â‚¬', '10\u00a0€'].map((text) => text.replace('Â ', 'Â\u00a0')) as [string, string],
];

const LEFT = ['', 'Chloé', 'LEFÈVRE-DUMAS', 'São João', 'JOÃO', 'CAFÉ»', 'Â', 'Ça', 'Łukasz', 'Ðỗ', '日本', '\ud800Ã'];

describe('mojibake', () => {
  for (const [damaged, right] of REPAIRED) {
    it(`repairs ${damaged}`, () => assert.deepEqual([repairMojibake(damaged), hasMojibake(damaged)], [right, true]));
  }
  for (const text of LEFT) {
    it(`leaves ${JSON.stringify(text)}`, () =>
      assert.deepEqual([repairMojibake(text), hasMojibake(text)], [undefined, false]));
  }
  it('sees what it cannot repair', () => {
    assert.deepEqual([repairMojibake('Zoé Ã©'), hasMojibake('Zoé Ã©')], [undefined, true]);
  });
  it('is brought back up to three times, and never to something else', () => {
    const [once, twice, thrice, more] = [1, 2, 3, 4].map((times) => {
      let damaged = 'Zoé';
      for (let i = 0; i < times; i++) damaged = misread(damaged);
      return repairMojibake(damaged);
    });
    assert.deepEqual([once, twice, thrice, more], ['Zoé', 'Zoé', 'Zoé', misread('Zoé')]);
  });
  it('undoes what was done to any French name', () => {
    const letter = fc.constantFrom(..."abcdeféèêëàâäîïôöùûüçœæÿÉÈÀÇŒ -'’");
    const name = fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(name, fc.constantFrom(1, 2), (text, times) => {
        let damaged = text;
        for (let i = 0; i < times; i++) damaged = misread(damaged);
        assert.equal(repairMojibake(damaged) ?? damaged, text);
      }),
      tries(500),
    );
  });
});

/** What a text becomes when its UTF-8 is read as Windows-1252. */
function misread(text: string): string {
  // Node's windows-1252 is ISO 8859-1 in some versions: the table is spelled out.
  const c1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  return [...Buffer.from(text)]
    .map((byte) => (byte >= 0x80 && byte < 0xa0 ? c1[byte - 0x80]! : String.fromCharCode(byte)))
    .join('');
}
