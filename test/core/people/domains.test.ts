// Domains that are probably a slip of another one: of a provider's, or of one that a file has more often.
import assert from 'node:assert/strict';
import { MOST_DOMAINS, mistypedDomains } from '../../../src/core/people/domains';
import { table } from '../table';

const alone = (domain: string) => mistypedDomains(new Map([[domain, 1]]))[domain];

table('a domain by itself', alone, [
  ['gmail.com', undefined],
  ['gmial.com', 'gmail.com'],
  ['gmai.com', 'gmail.com'],
  ['gmaill.com', 'gmail.com'],
  ['gmqil.com', 'gmail.com'],
  ['gmail.con', 'gmail.com'],
  ['gmail.co', 'gmail.com'],
  ['gmail.cm', 'gmail.com'],
  ['gmail.fr', 'gmail.com'],
  ['googlemail.com', undefined],
  ['hotmial.fr', 'hotmail.fr'],
  ['hotmail.it', undefined],
  ['outlok.com', 'outlook.com'],
  ['outlook.be', undefined],
  ['yaho.fr', 'yahoo.fr'],
  ['orange.com', undefined],
  ['orange.f', 'orange.fr'],
  ['ornage.fr', 'orange.fr'],
  ['laposte.fr', undefined],
  ['lapostte.net', 'laposte.net'],
  // A digit is another name, and a short name is near to many.
  ['gmail2.com', undefined],
  ['sfr.fr', undefined],
  ['afr.fr', undefined],
  ['free.fr', undefined],
  ['', undefined],
]);

table(
  'a domain beside one that the file has more often',
  (meant: string, times: number, domain: string, count: number) =>
    mistypedDomains(
      new Map([
        [meant, times],
        [domain, count],
      ]),
    )[domain],
  [
    ['ch-buis.fr', 3, 'ch-biis.fr', 1, 'ch-buis.fr'],
    ['ch-buis.fr', 3, 'ch-buis.f', 1, 'ch-buis.fr'],
    ['ch-buis.fr', 3, 'chbuis.fr', 1, 'ch-buis.fr'],
    ['ch-buis.fr', 3, 'ch-bius.fr', 1, 'ch-buis.fr'],
    ['ch-buis.fr', 3, 'hc-buis.fr', 1, 'ch-buis.fr'],
    ['ch-buis.fr', 6, 'ch-biis.fr', 2, 'ch-buis.fr'],
    // Two slips, a digit, too few of the other, too many of this one, too short.
    ['ch-buis.fr', 3, 'ch-biis.f', 1, undefined],
    ['ch-buis1.fr', 3, 'ch-buis2.fr', 1, undefined],
    ['ch-buis.fr', 2, 'ch-biis.fr', 1, undefined],
    ['ch-buis.fr', 5, 'ch-biis.fr', 2, undefined],
    ['ch.fr', 9, 'cg.fr', 1, undefined],
  ],
);

describe('very many domains', () => {
  it('are not compared', () => {
    const counts = new Map(Array.from({ length: MOST_DOMAINS - 1 }, (_, nth) => [`ch${nth}x.fr`, 1]));
    counts.set('gmial.com', 1);
    assert.deepEqual(mistypedDomains(counts), { 'gmial.com': 'gmail.com' });
    counts.set('ch.fr', 1);
    assert.deepEqual(mistypedDomains(counts), {});
  });
});
