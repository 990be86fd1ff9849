// Passwords: what a policy finds missing, and that those we make up comply with any policy.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passwordHider } from '../../../src/core/people/hide-passwords';
import { generatePassword } from '../../../src/core/people/new-password';
import {
  HIDDEN,
  mayBePassword,
  type PasswordPolicy,
  policyFaults,
  withoutPasswords,
} from '../../../src/core/people/passwords';
import { PLATFORMS } from '../../../src/core/platform';
import { anfh } from '../../../src/core/platform/anfh';
import { table } from '../table';

table('policyFaults on anfh', (password: string) => policyFaults(password, anfh.password), [
  ['Kf7-tamis', undefined],
  ['Tamis-gris', undefined],
  ['Anfh_2025', undefined],
  ['Tamis gris', undefined],
  ['Élan-vital', undefined],
  ['Anfh-25', { missingLength: 1, missing: [] }],
  ['Anfh2025', { missingLength: 0, missing: ['other'] }],
  ['anfh_2025', { missingLength: 0, missing: ['upper'] }],
  ['ANFH_2025', { missingLength: 0, missing: ['lower'] }],
  ['a', { missingLength: 7, missing: ['upper', 'other'] }],
  ['12345678', { missingLength: 0, missing: ['lower', 'upper', 'other'] }],
]);

table('mayBePassword on anfh', (text: string) => mayBePassword(text, anfh.password), [
  ['Zq7!Marqueur', true],
  ['P@ssw0rd', true],
  ['Tamis-gris', true],
  ['Bea.trice@xx', false],
  ['Marc.Petit2@ch.fr', false],
  ['Morel2', false],
  ['8 12', false],
  ['Tamis-gris@', false],
  ['Tamis-gris7@', true],
  ['Tamis-gris7@ch.fr', false],
  [`Tamis-gris${'x'.repeat(118)}`, true],
  [`Tamis-gris${'x'.repeat(119)}`, false],
  ['', false],
]);

table('withoutPasswords', withoutPasswords, [
  ['le mot Zq7!Marqueur ici', undefined, `le mot ${HIDDEN} ici`],
  ['Zq7!Marqueur', 'password', HIDDEN],
  ['Zq7-Marqueur', undefined, 'Zq7-Marqueur'],
  ['Zq7-Marqueur', 'cohort1', 'Zq7-Marqueur'],
  ['Zq7-Marqueur', 'firstname', HIDDEN],
  ['Zq7-Marqueur', 'idnumber', HIDDEN],
  ['Zq7-Marqueur', 'profile_field_matricule', HIDDEN],
  ['Zq7-Marqueur', 'my_profile_field_x', 'Zq7-Marqueur'],
  ['Zq7-Marqueur', 'email2', 'Zq7-Marqueur'],
  ['P.Roy7!@ch.fr', 'email', 'P.Roy7!@ch.fr'],
  ['P.Roy7!@chfr', 'email', HIDDEN],
  ['zq7!marqueur', undefined, 'zq7!marqueur'],
  ['ZQ7!MARQUEUR', undefined, 'ZQ7!MARQUEUR'],
  ['Zqx!Marqueur', undefined, 'Zqx!Marqueur'],
  ['Zq7!Mar', undefined, 'Zq7!Mar'],
  ['Zq7!Marq', undefined, HIDDEN],
  // Seven characters, in eight units.
  ['Zq7!Ma😀', undefined, 'Zq7!Ma😀'],
  ['Zq7Marqueur', undefined, 'Zq7Marqueur'],
  [`${'a '.repeat(149)}bc`, undefined, `${'a '.repeat(149)}bc`],
  [`${'a '.repeat(149)}bcd`, undefined, `${'a '.repeat(148)}a …`],
  // Cells that another reader joined: an address among them makes none of the whole.
  ['Petit\\",Tk8!graine,m@ch.fr,Le', 'lastname', `Petit\\",${HIDDEN},m@ch.fr,Le`],
  ['m@ch.fr;Tk8!graine;Caen', undefined, `m@ch.fr;${HIDDEN};Caen`],
  ['m@ch.fr,p.roy7@ch.fr', 'email', 'm@ch.fr,p.roy7@ch.fr'],
  ['', undefined, ''],
]);

const hide = passwordHider(['graine', 'ma graine', 'x', '', 'pois,chiche']);
table('a text without the passwords of a file', (text: string) => hide(text), [
  ['graine', HIDDEN],
  ['Petit",graine,m@ch.fr', `Petit",${HIDDEN},m@ch.fr`],
  ['deux:graine graine', `deux:${HIDDEN} ${HIDDEN}`],
  ['ma graine', HIDDEN],
  ['graines, migraine', 'graines, migraine'],
  ['x, xx', `${HIDDEN}, xx`],
  ['chiche"', `${HIDDEN}"`],
  ['Zq7!Marqueur', HIDDEN],
  ['Graine', 'Graine'],
  ['', ''],
]);

const policy: fc.Arbitrary<PasswordPolicy> = fc.record({
  minLength: fc.nat(60),
  lower: fc.nat(8),
  upper: fc.nat(8),
  digit: fc.nat(8),
  other: fc.nat(8),
  mailedWhenEmpty: fc.boolean(),
  published: fc.constant([]),
});

/** A random source that fast-check chooses, and shrinks. */
const random = fc.array(fc.nat(), { minLength: 1, maxLength: 80 }).map((numbers) => {
  let next = 0;
  return (bound: number) => numbers[next++ % numbers.length]! % bound;
});

describe('a generated password', () => {
  it('complies with any policy', () => {
    fc.assert(
      fc.property(policy, random, (wanted, source) => {
        assert.equal(policyFaults(generatePassword(wanted, source), wanted), undefined);
      }),
    );
  });

  it('has no look-alike, nothing that a CSV or a spreadsheet reads otherwise, and at least 12 characters', () => {
    fc.assert(
      fc.property(policy, random, (wanted, source) => {
        const password = generatePassword(wanted, source);
        assert.match(password, /^[A-Za-z][A-Za-z0-9!*_?#%]{11,}$/);
        assert.doesNotMatch(password, /[0O1lIo569BCGKPSUVWXZ]/);
      }),
    );
  });

  it('is no longer than Moodle takes, whatever the policy', () => {
    const boundless = { ...anfh.password, minLength: 1e9, lower: 1e9, digit: 1e9, other: 1e9 };
    assert.ok(generatePassword(boundless, () => 0).length <= 128);
  });

  it('differs from one to the next', () => {
    let state = 1;
    const source = (bound: number) => {
      state = (state * 48271) % 0x7fffffff;
      return state % bound;
    };
    const made = Array.from({ length: 1000 }, () => generatePassword(anfh.password, source));
    assert.equal(new Set(made).size, made.length);
  });

  for (const platform of PLATFORMS) {
    it(`complies on ${platform.id}`, () => {
      const password = generatePassword(platform.password, (bound) => bound - 1);
      assert.equal(policyFaults(password, platform.password), undefined);
      assert.ok(!platform.password.published.includes(password));
    });
  }
});
