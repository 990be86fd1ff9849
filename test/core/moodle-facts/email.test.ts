// What Moodle takes for an e-mail address (rule 48).
import assert from 'node:assert/strict';
import { isValidEmail } from '../../../src/core/moodle-facts/email';

describe('an e-mail address', () => {
  const cases: [address: string, isValid: boolean][] = [
    ['jean.dupont@example.fr', true],
    ["o'b+x@x.fr", true],
    ['a@b.c-d.fr', true],
    ['a@1.fr', true],
    ['x@xx', false],
    ['a@localhost', false],
    ['léa@x.fr', false],
    ['a@é.fr', false],
    ['a b@x.fr', false],
    ['.a@x.fr', false],
    ['a.@x.fr', false],
    ['a..b@x.fr', false],
    ['a@b@x.fr', false],
    ['a@-x.fr', false],
    ['a@x-.fr', false],
    ['a@x.1fr', false],
    ['a@x.fr.', false],
    ['a@x..fr', false],
    ['a@[127.0.0.1]', true],
    ['a@[255.249.199.0]', true],
    ['a@[99.10.9.100]', true],
    ['a@[256.0.0.1]', false],
    ['a@[300.0.0.1]', false],
    ['a@[0.0.0.256]', false],
    ['a@[01.0.0.1]', false],
    ['a@[1.2.3]', false],
    ['a@[1.2.3.4.5]', false],
    ['a@x[1.2.3.4]', false],
    ['a@[1.2.3.4]x', false],
    ['a@[1x2x3x4]', false],
    [`${'a'.repeat(64)}@x.fr`, true],
    [`${'a'.repeat(65)}@x.fr`, false],
    [`a@${'x'.repeat(63)}.fr`, true],
    [`a@${'x'.repeat(64)}.fr`, false],
    ['a@x.fr, b@x.fr', false],
    ['@x.fr', false],
    ['x.fr', false],
    ['', false],
  ];
  for (const [address, isValid] of cases) {
    it(`${address}: ${isValid ? 'valid' : 'invalid'}`, () => assert.equal(isValidEmail(address), isValid));
  }
});
