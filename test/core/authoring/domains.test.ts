// The domains that an address most likely ends with: those of the file's own addresses.
import assert from 'node:assert/strict';
import { fileDomains } from '../../../src/core/authoring/domains';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const person = (email: string) => `Zoé,Roy,,${email},`;
const people = (count: number, email: string) => Array.from({ length: count }, () => person(email));

describe('the domains of a file', () => {
  const cases: [what: string, lines: string[], domains: string[]][] = [
    ['the most frequent first', ['a@b.fr', 'a@c.fr', 'd@c.fr'].map(person), ['c.fr', 'b.fr']],
    ['without case and blanks', [' A@CH.fr ', 'b@ch.FR'].map(person), ['ch.fr']],
    ['not of what is no address', ['a@', 'ch.fr', ''].map(person), []],
    ['not of a line that has other cells', ['Zoé,Roy,a@b.fr,x@c.fr'], []],
    [
      'five at most',
      ['1', '2', '3', '4', '5', '6'].map((at) => person(`a@d${at}.fr`)),
      ['d1.fr', 'd2.fr', 'd3.fr', 'd4.fr', 'd5.fr'],
    ],
    ['of the first two thousand lines', [...people(1999, ''), person('a@b.fr'), person('a@c.fr')], ['b.fr']],
  ];
  for (const [what, lines, domains] of cases) {
    it(what, () => assert.deepEqual(fileDomains(readSheet([HEADER, ...lines].join('\n'), contextOf({}))), domains));
  }
  it('none where no column has addresses', () => {
    const sheet = readSheet('firstname,lastname,password\na@b.fr,a@b.fr,a@b.fr', contextOf({}));
    assert.deepEqual(fileDomains(sheet), []);
  });
});
