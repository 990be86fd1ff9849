// Addresses: those that Moodle takes, slips in them, and the fictif ones of the platform.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addressBehindSigns,
  addressesIn,
  cleanAddress,
  fictifAddress,
  isEmail,
  isFictif,
  parseFictif,
} from '../../../src/core/people/emails';
import { judgeFictif } from '../../../src/core/people/fictif';
import { personPart } from '../../../src/core/people/usernames';
import type { Platform } from '../../../src/core/platform';
import { anfh } from '../../../src/core/platform/anfh';
import { moodle } from '../../../src/core/platform/moodle';
import { table } from '../table';

table('isEmail', isEmail, [
  ['marc.petit@ch.fr', true],
  ["o'brien@ch.fr", true],
  ['x@[192.168.0.1]', true],
  ['marc.petit@ch-annonay.fr', true],
  ['Bea.trice@xx', false],
  ['zoé@ch.fr', false],
  ['marc..petit@ch.fr', false],
  ['.marc@ch.fr', false],
  ['marc@-ch.fr', false],
  ['marc@ch.1r', false],
  [`${'x'.repeat(65)}@ch.fr`, false],
  ['a@b.fr;c@d.fr', false],
  ['marc', false],
  ['@ch.fr', false],
  ['', false],
]);

table('cleanAddress of hidden signs', cleanAddress, [['an\ufeffne\u0007@ch.fr', 'anne@ch.fr']]);

table('addressBehindSigns', addressBehindSigns, [
  ['anne.\u200bpetit@ch.fr', 'anne.petit@ch.fr'],
  ['\u202aanne@ch.fr\u202c', 'anne@ch.fr'],
  ['anne.\u00a0petit@ch.fr', 'anne.petit@ch.fr'],
  ['o’brien@ch.fr', "o'brien@ch.fr"],
  ['an\ufeffne@ch.fr', 'anne@ch.fr'],
  ['anne.petit@ch.fr', ''],
  ['anne. petit@ch.fr', ''],
  ['zoé\u200b@ch.fr', ''],
  ['zoe\u0301@ch.fr', ''],
  ['Anne\u00a0Petit\u00a0anne.petit@ch.fr', ''],
  ['a@ch.fr\u00a0b@ch.fr', ''],
  ['lise\u00a0morel', ''],
]);

table('addressesIn', addressesIn, [
  ['a@b.fr; c@d.fr', ['a@b.fr', 'c@d.fr']],
  ['a@b.fr,c@d.fr', ['a@b.fr', 'c@d.fr']],
  ['a@b.fr / c@d.fr', ['a@b.fr', 'c@d.fr']],
  ['a@b.fr ou c@d.fr', ['a@b.fr', 'c@d.fr']],
  ['<a@b.fr>,<c@d.fr>', ['<a@b.fr>', '<c@d.fr>']],
  ['a@b.fr;', []],
  ['marc.petit@ch,fr', []],
  ['', []],
]);

table('cleanAddress', cleanAddress, [
  ['mailto:marc@ch.fr', 'marc@ch.fr'],
  ['Marc Petit <marc@ch.fr>', 'marc@ch.fr'],
  ['marc.petit@ch,fr', 'marc.petit@ch.fr'],
  ['marc. petit @ch.fr', 'marc.petit@ch.fr'],
  ['zoé.roy@ch.fr', 'zoe.roy@ch.fr'],
  ['marc@ch.fr.', 'marc@ch.fr'],
  ['marc@@ch.fr', 'marc@ch.fr'],
  ['marc.@ch.fr', 'marc@ch.fr'],
  ['marc@ch..fr', 'marc@ch.fr'],
  ['"marc@ch.fr"', 'marc@ch.fr'],
  // What stands around an address, however it was pasted.
  ['"Petit, Marc" <marc@ch.fr>;', 'marc@ch.fr'],
  ['marc@ch.fr (Marc Petit)', 'marc@ch.fr'],
  ['« marc@ch.fr »', 'marc@ch.fr'],
  ['“marc@ch.fr”', 'marc@ch.fr'],
  ['="marc@ch.fr"', 'marc@ch.fr'],
  ['Mél\u00a0: marc@ch.fr', 'marc@ch.fr'],
  ['mailto:marc@ch.fr?subject=a%20b', 'marc@ch.fr'],
  ['[marc@ch.fr](mailto:marc@ch.fr)', 'marc@ch.fr'],
  ['marc@ch.fr<mailto:marc@ch.fr>', 'marc@ch.fr'],
  ['<marc@ch.fr> <zoe@ch.fr>', ''],
  // Signs that are not a keyboard's.
  ['\u200bmarc\u00ad@ch.fr', 'marc@ch.fr'],
  ['marc&#64;ch.fr&nbsp;', 'marc@ch.fr'],
  ['marc\uff20ch\u2011annonay.fr', 'marc@ch-annonay.fr'],
  ['m.o\u2019hara@ch.fr', "m.o'hara@ch.fr"],
  // Nothing is joined to what is an address already; a name in front may be its beginning.
  ['marc@ch.fr\n06 12 34 56 78', 'marc@ch.fr'],
  ['marc@ch.fr - poste 12', 'marc@ch.fr'],
  ['marc@ch-\nannonay.fr', 'marc@ch-annonay.fr'],
  ['marc@ch.f r', 'marc@ch.fr'],
  ['Marc Petit marc@ch.fr', ''],
  ['jean paul@ch.fr', ''],
  ['Bea.trice@xx', ''],
  ['marc.petit', ''],
  ['', ''],
]);

table('fictifAddress', (code: string, a: string, b: string) => fictifAddress(code, a, b, anfh), [
  ['alp002', 'Paul', 'Dupond', 'alp002.p.dupond.fictif@anfh.fr'],
  ['', 'Valentin', 'Blondel', 'v.blondel.fictif@anfh.fr'],
  ['alp002', 'Anne', 'Le Goff', 'alp002.a.legoff.fictif@anfh.fr'],
  ['alp002', '', 'Dupond', ''],
]);

const parts = (code: string, person: string, marker: string, domain: string) => ({ code, person, marker, domain });

table('parseFictif', (email: string) => parseFictif(email, anfh), [
  ['alp002.p.dupond.fictif@anfh.fr', parts('alp002', 'p.dupond', 'fictif', 'anfh.fr')],
  ['v.blondel.fictif@anfh.fr', parts('', 'v.blondel', 'fictif', 'anfh.fr')],
  ['ALP002.P.Dupond.Fictif@ANHF.fr', parts('alp002', 'p.dupond', 'fictif', 'ANHF.fr')],
  ['fictif.p.dupond@gmail.com', parts('', 'p.dupond', 'fictif', 'gmail.com')],
  ['p.dupond.fictiff@anfh.fr', parts('', 'p.dupond', 'fictiff', 'anfh.fr')],
  ['alp002.p.dupond.ficitf@ch.fr', parts('alp002', 'p.dupond', 'ficitf', 'ch.fr')],
  ['alp002.p.dupond@anfh.fr', parts('alp002', 'p.dupond', '', 'anfh.fr')],
  ['v.blondel.fict', parts('', 'v.blondel', 'fict', '')],
  ['fictif@anfh.fr', parts('', '', 'fictif', 'anfh.fr')],
  ['fictiff.p.dupond@anfh.fr', parts('', 'p.dupond', 'fictiff', 'anfh.fr')],
  ['ficti.dupond.fictif@anfh.fr', parts('', 'ficti.dupond', 'fictif', 'anfh.fr')],
  // As it was pasted from a message.
  ['mailto:alp002.p.dupond.fictif@anfh.fr', parts('alp002', 'p.dupond', 'fictif', 'anfh.fr')],
  ['<alp002.p.dupond.fictif@anfh.fr>', parts('alp002', 'p.dupond', 'fictif', 'anfh.fr')],
  ["'alp002.p.dupond.fictif@anfh.fr'", parts('alp002', 'p.dupond', 'fictif', 'anfh.fr')],
  // With other signs for its dots.
  ['alp002-p-dupond-fictif@anfh.fr', parts('alp002', 'p.dupond', 'fictif', 'anfh.fr')],
  ['ALP002_P_Dupond_Fictif@anfh.fr', parts('alp002', 'p.dupond', 'fictif', 'anfh.fr')],
  ['alp002-p.dupond.fictif@anfh.fr', parts('alp002', 'p.dupond', 'fictif', 'anfh.fr')],
  ['p.dupond-fictif@anfh.fr', parts('', 'p.dupond', 'fictif', 'anfh.fr')],
  ['p.dupond_ficitf@anfh.fr', parts('', 'p.dupond', 'ficitf', 'anfh.fr')],
  ['p_dupond-fictif@gmail.com', parts('', 'p.dupond', 'fictif', 'gmail.com')],
  ['alp002-p-dupond@anfh.fr', parts('alp002', 'p.dupond', '', 'anfh.fr')],
  ['alp002.m.martin-durand.fictif@anfh.fr', parts('alp002', 'm.martin-durand', 'fictif', 'anfh.fr')],
  // The marker in the domain.
  ['alp002.p.dupond@fictif.anfh.fr', parts('alp002', 'p.dupond', 'fictif', 'fictif.anfh.fr')],
  ['alp002.m.martin-durand@fictif.fr', parts('alp002', 'm.martin-durand', 'fictif', 'fictif.fr')],
  ['p.dupond@ANFH-Fictif.fr', parts('', 'p.dupond', 'fictif', 'ANFH-Fictif.fr')],
  ['p.dupond@anfh.fictif', parts('', 'p.dupond', 'fictif', 'anfh.fictif')],
  // Real addresses, and what is none.
  ['marie-martin@anfh.fr', undefined],
  ['alp-002.p.dupond@ch.fr', undefined],
  ['p.dupond@nonfictif.fr', undefined],
  ['non-actif', undefined],
  ['<marc.petit@anfh.fr>', undefined],
  ['<fictif>', undefined],
  ['marc.petit@anfh.fr', undefined],
  ['alp002.p.dupond@ch.fr', undefined],
  ['m.fictiff@ch.fr', undefined],
  ['marc.petit@ch.fr', undefined],
  ['a@b.fr;alp002.p.dupond.fictif@anfh.fr', undefined],
  ['@x.fictif.fr', undefined],
  ['actif', undefined],
  ['', undefined],
]);

const ofThreeLetters = { ...anfh, fictif: { ...anfh.fictif!, marker: 'non' } };

table(
  'parseFictif, where the marker is as short as a slip of it',
  (email: string) => parseFictif(email, ofThreeLetters)?.marker,
  [
    ['p.roy.non@anfh.fr', 'non'],
    ['p.roy.nonn@anfh.fr', 'nonn'],
    ['p.roy.nom@anfh.fr', undefined],
    ['n.roy@anfh.fr', undefined],
  ],
);

const judge = (email: string, person = personPart('Paul', 'Dupond', anfh)) => {
  const fictif = parseFictif(email, anfh);
  return fictif && judgeFictif(email, fictif, person, 'alp002', anfh);
};

table('judgeFictif', (email: string) => judge(email)?.fault, [
  ['alp002.p.dupond.fictif@anfh.fr', undefined],
  ['alp002.p.dupond2.fictif@anfh.fr', undefined],
  ['dam016.p.dupond.fictif@anfh.fr', undefined],
  ['p.dupond.fictif@anfh.fr', undefined],
  ['dam016.ephadvertbois.test.fictif@anfh.fr', undefined],
  ['marc.petit@ch.fr', undefined],
  ['mailto:alp002.p.dupond.fictif@anfh.fr', 'form'],
  ['<alp002.p.dupond.fictif@anfh.fr>', 'form'],
  ['alp02.p.dupond.fictif@anfh.fr', 'code'],
  ['alpoo2.p.dupond.fictif@anfh.fr', 'code'],
  ['alp 002.p.dupond.fictif@anfh.fr', 'code'],
  ['alp02.x.dupond.fictif@anfh.fr', 'person'],
  ['alp002.x.dupond.fictif@anfh.fr', 'person'],
  ['alp002.paul.dupond.fictif@anfh.fr', 'person'],
  ['alp002.dupond.fictif@anfh.fr', 'part'],
  ['alp002.p.dupond@anfh.fr', 'part'],
  ['alp002.p.dupond.fictif', 'part'],
  ['alp002.p.dupond.fictif@anhf.fr', 'domain'],
  ['alp002.p.dupond.fictif@gmail.com', 'other-domain'],
  ['ALP002.p.dupond.fictif@anfh.fr', 'form'],
  ['alp002-p-dupond-fictif@anfh.fr', 'form'],
  ['alp002.p_dupond.fictif@anfh.fr', 'part'],
  ['alp002.p.dupond@fictif.anfh.fr', 'other-domain'],
  ['p.dupond@fictif.fr', 'other-domain'],
  ['alp002.p.dupond.fictif@ANFH.FR', 'form'],
  ['alp002.p.düpond.fictif@anfh.fr', 'form'],
  ['alp002.p.dupond.fictiff@anfh.fr', 'form'],
]);

table(
  'judgeFictif: what to write instead',
  (email: string) => {
    const judged = judge(email);
    return [judged?.expected, judged?.wellWritten];
  },
  [
    ['alp002.x.dupond.fictif@anfh.fr', ['alp002.p.dupond.fictif@anfh.fr', '']],
    ['dam016.p.dupond.fictif@anhf.fr', ['dam016.p.dupond.fictif@anfh.fr', 'dam016.p.dupond.fictif@anfh.fr']],
    ['P.Dupond2.fictif@anfh.fr', ['alp002.p.dupond2.fictif@anfh.fr', 'p.dupond2.fictif@anfh.fr']],
    ['v.blondel.fict', ['alp002.p.dupond.fictif@anfh.fr', '']],
    ['mailto:dam016.p.dupond.fictif@anfh.fr', Array(2).fill('dam016.p.dupond.fictif@anfh.fr')],
    ['alp02.p.dupond2.fictif@anfh.fr', ['alp002.p.dupond2.fictif@anfh.fr', '']],
  ],
);

const nearlyAddress = fc.stringMatching(/^[a-zé0-9.'@<>,; -]{0,30}$/);

describe('addresses', () => {
  it('once cleaned are valid, or nothing', () => {
    fc.assert(
      fc.property(nearlyAddress, (text) => {
        const cleaned = cleanAddress(text);
        assert.ok(cleaned === '' || isEmail(cleaned), cleaned);
      }),
    );
  });

  it('that are valid are left as they are by cleaning', () => {
    fc.assert(fc.property(fc.emailAddress(), (email) => !isEmail(email) || cleanAddress(email) === email));
  });

  it('of the platform’s own making are right, in whatever case it has usernames', () => {
    const name = fc.stringMatching(/^[A-Za-zÀ-ÿ' -]{1,15}$/);
    const cases = fc.constantFrom<Platform['username']['case']>('lower', 'upper', 'keep');
    fc.assert(
      fc.property(name, name, fc.constantFrom('alp002', 'dam016', ''), cases, (first, last, code, letters) => {
        const platform = { ...anfh, username: { ...anfh.username, case: letters } };
        const email = fictifAddress(code, first, last, platform);
        if (!email) return;
        const fictif = parseFictif(email, platform);
        assert.ok(fictif, email);
        assert.equal(judgeFictif(email, fictif, personPart(first, last, platform), code, platform), undefined);
      }),
    );
  });

  it('are never fictif where the platform makes none', () => {
    assert.equal(isFictif('alp002.p.dupond.fictif@anfh.fr', moodle), false);
  });
});
