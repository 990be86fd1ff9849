// What a cell of each kind becomes in an anonymised copy: what stays, what changes, and which shape is kept.
import assert from 'node:assert/strict';
import { type CellKind, cellKindOf } from '../../../src/core/anonymise/cell-kind';
import { disguise } from '../../../src/core/anonymise/cells';
import { PseudonymWords } from '../../../src/core/anonymise/pseudonym-map';
import { Rewriter } from '../../../src/core/anonymise/rewriter';
import { isSlip } from '../../../src/core/people/emails';
import { platformOf } from '../../../src/core/platform';
import { seeded } from './seeded';

/** Draws of many copies: what holds, holds in each. */
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

function replacing(seed: number, platform = 'anfh') {
  const random = seeded(seed);
  return disguise(platformOf(platform)!, new Rewriter(new PseudonymWords(random, () => false), random), random);
}

describe('a column', () => {
  const kinds: [name: string | undefined, platform: string, kind: CellKind][] = [
    ['firstname', 'anfh', 'name'],
    ['middlename', 'moodle', 'name'],
    ['lastname', 'anfh', 'lastname'],
    ['username', 'anfh', 'username'],
    ['oldusername', 'moodle', 'username'],
    ['email', 'anfh', 'email'],
    ['password', 'anfh', 'password'],
    ['profile_field_matricule', 'anfh', 'matricule'],
    ['profile_field_matricule', 'moodle', 'other'],
    ['cohort1', 'anfh', 'kept'],
    ['auth', 'moodle', 'kept'],
    ['city', 'moodle', 'other'],
    [undefined, 'anfh', 'other'],
    [undefined, 'moodle', 'other'],
  ];
  for (const [name, platform, kind] of kinds) {
    it(`${name ?? 'that is not known'} on ${platform} is ${kind}`, () =>
      assert.equal(cellKindOf(name, platformOf(platform)!), kind));
  }
});

describe('a cell of a copy', () => {
  const shapes: [what: string, kind: CellKind, value: string, shape: RegExp][] = [
    ['a first name', 'name', 'Jean-Pierre', /^(?!Jean)[A-Z][a-z]{3}-(?!Pierre)[A-Z][a-z]{5}$/],
    ['a name between blanks', 'name', ' Paul ', /^ (?!Paul)[A-Z][a-z]{3} $/],
    ['a name in quotes that were written twice', 'name', '""Paul', /^""(?!Paul)[A-Z][a-z]{3}$/],
    ['a name read wrongly', 'name', 'ZoÃ©', /^[A-Z][a-z]Ã©$/],
    ['a name with an entity', 'name', 'Zo&eacute;', /^[A-Z][a-z]&eacute;$/],
    ['a test account’s last name', 'lastname', 'Test', /^Test$/],
    ['a test account’s last name with a number', 'lastname', 'TEST2', /^TEST2$/],
    ['somebody called almost so', 'lastname', 'Testu', /^(?!Testu)[A-Z][a-z]{4}$/],
    ['an error of a spreadsheet', 'name', '#REF!', /^#REF!$/],

    ['a username', 'username', 'alp002.p.dupond', /^alp002\.[a-z]\.(?!dupond)[a-z]{6}$/],
    ['a username of several last names', 'username', 'alp002.p.le.goff', /^alp002\.[a-z]\.[a-z]{2}\.(?!goff)[a-z]{4}$/],
    ['a username behind a quote that was not closed', 'username', '" alp002.p.dupond', /^" alp002\.[a-z]\.[a-z]{6}$/],
    ['a code alone', 'username', 'alp002', /^alp002$/],
    ['a test account', 'username', 'alp002.ephad.test', /^alp002\.(?!ephad)[a-z]{5}\.test$/],
    ['a test account with a number', 'username', 'alp002.ephad.test2', /^alp002\.(?!ephad)[a-z]{5}\.test2$/],
    ['a test account of somebody', 'username', 'alp002.p.dupond.test', /^alp002\.[a-z]\.(?!dupond)[a-z]{6}\.test$/],
    ['a username that is an address', 'username', 'alp002.p.dupond@ch.fr', /^alp002\.[a-z]\.[a-z]{6}@[a-z]{2}\.fr$/],
    ['the account of Moodle’s visitors', 'username', 'guest', /^guest$/],

    ['an address', 'email', 'paul.dupond@ch-buis.fr', /^(?!paul)[a-z]{4}\.[a-z]{6}@(?!ch-buis)[a-z]{2}-[a-z]{4}\.fr$/],
    ['a fictif address', 'email', 'alp002.p.dupond.fictif@anfh.fr', /^alp002\.[a-z]\.[a-z]{6}\.fictif@anfh\.fr$/],
    ['a fictif address without a code', 'email', 'p.dupond.fictif@anfh.fr', /^[a-z]\.[a-z]{6}\.fictif@anfh\.fr$/],
    [
      'a fictif address with hyphens',
      'email',
      'ALP002-P-Dupond-Fictif@anfh.fr',
      /^ALP002-[A-Z]-[A-Z][a-z]{5}-Fictif@anfh\.fr$/,
    ],
    ['fictif as a domain', 'email', 'alp002.p.dupond@fictif.anfh.fr', /^alp002\.[a-z]\.[a-z]{6}@fictif\.anfh\.fr$/],
    [
      'a fictif address in brackets',
      'email',
      '<p.dupond.fictif@anfh.fr>',
      /^<[a-z]\.(?!dupond)[a-z]{6}\.fictif@anfh\.fr>$/,
    ],
    ['a fictif address that is cut off', 'email', 'p.dupond.fict', /^[a-z]\.(?!dupond)[a-z]{6}\.fict$/],
    ['a slip in its domain', 'email', 'alp002.p.dupond.fictif@anhf.fr', /^alp002\.[a-z]\.[a-z]{6}\.fictif@anhf\.fr$/],
    ['a link', 'email', 'mailto:paul.dupond@ch.fr', /^mailto:[a-z]{4}\.[a-z]{6}@[a-z]{2}\.fr$/],
    ['two addresses', 'email', 'p@ch.fr; d@chu.fr', /^[a-z]@[a-z]{2}\.fr; [a-z]@[a-z]{3}\.fr$/],
    ['a name as the end of a domain', 'email', 'p@ch.dupond', /^[a-z]@[a-z]{2}\.(?!dupond)[a-z]{6}$/],
    ['a name in the place of an address', 'email', 'Dupond', /^(?!Dupond)[A-Z][a-z]{5}$/],
    ['an address in capitals', 'email', 'PAUL@CH.FR', /^(?!PAUL)[A-Z]{4}@[A-Z]{2}\.FR$/],

    ['a matricule', 'matricule', '81234', /^(?!81234)[1-9]\d{4}$/],
    ['zeros in front', 'matricule', '00812', /^00(?!812)[1-9]\d{2}$/],
    ['nothing but zeros', 'matricule', '000', /^000$/],
    ['a matricule in groups', 'matricule', '12 345', /^[1-9]\d \d{3}$/],
    ['zeros in front of its second number', 'matricule', '12-034', /^(?!12)[1-9]\d-0(?!34)[1-9]\d$/],
    ['zeros behind letters', 'matricule', 'AB007', /^(?!AB)[A-Z]{2}00[1-9]$/],
    ['a formula', 'matricule', '="0812"', /^="0(?!812)[1-9]\d{2}"$/],
    ['an apostrophe in front', 'matricule', "'812", /^'(?!812)[1-9]\d{2}$/],
    ['a date of a spreadsheet', 'matricule', '12-févr', /^(?!12)[1-9]\d-févr$/],
    ['a decimal', 'matricule', '812,0', /^(?!812)[1-9]\d{2},0$/],
    ['a lost number', 'matricule', '1,23E+11', /^[1-9],(?!23)[1-9]\dE\+(?!11)[1-9]\d$/],
    ['a lost number in another column', 'username', '1.2e+05', /^(?!1\.2e\+05)[1-9]\.[1-9]e\+0[1-9]$/],
    ['what nearly is one in another column', 'other', '1.2u+15', /^(?!1\.2u\+15)[1-9]\.[1-9]u\+[1-9]\d$/],
    ['what nearly is a lost number, which it must not become', 'matricule', '12c+3', /^(?!12)[1-9]\dc\+[1-9]$/],
    ['the same with a comma', 'matricule', '1,23c+11', /^[1-9],(?!23)[1-9]\dc\+(?!11)[1-9]\d$/],
    ['letters in front of such a number', 'matricule', 'AB1c+3', /^(?!AB)[A-Z]{2}\d[a-z]\+\d$/],
    ['letters behind such a number', 'matricule', '1c+3AB', /^\d[a-z]\+\d(?!AB)[A-Z]{2}$/],
    ['a hash in front', 'matricule', '#AB12', /^#AB(?!12)[1-9]\d$/],
    ['a hash inside', 'matricule', 'AB#12', /^(?!AB)[A-Z]{2}#(?!12)[1-9]\d$/],

    ['a password', 'password', 'Ab9-éxyz', /^(?!Ab9-éxyz)[A-Z][a-z]\d[^a-zA-Z\d\s][éèêùçà][a-z]{3}$/],
    ['a password of two words', 'password', 'Un Chien8!', /^(?!Un Chien8!)[A-Z][a-z] [A-Z][a-z]{4}\d[^a-zA-Z\d\s]$/],
    ['a password in capitals with accents', 'password', 'ÉTÉ2025!', /^[ÉÈÊÙÇÀ][A-Z][ÉÈÊÙÇÀ]\d{4}[^a-zA-Z\d\s]$/],
    [
      'a password that a spreadsheet may read',
      'password',
      '=Ab1!xyz',
      /^=(?!Ab1!xyz)[A-Z][a-z]\d[^a-zA-Z\d\s][a-z]{3}$/,
    ],
    ['it between blanks', 'password', '  =Ab1!xyz ', /^ {2}=(?!Ab1!xyz)[A-Z][a-z]\d[^a-zA-Z\d\s][a-z]{3} $/],
    ['a published password', 'password', 'Anfh_2025', /^Anfh_2025$/],
    ['it between blanks', 'password', '  Anfh_2025 ', /^ {2}Anfh_2025 $/],
    ['nearly a published password', 'password', 'Anfh_2024', /^(?!Anfh_202)[A-Z][a-z]{3}[^a-zA-Z\d\s]\d{4}$/],
    ['a password like an error', 'password', '#REF!', /^(?!#REF!)[^a-zA-Z\d\s][A-Z]{3}[^a-zA-Z\d\s]$/],
    ['a letter of another script', 'password', 'Ж12', /^Ж(?!12)\d\d$/],

    ['a cohort', 'kept', 'IFSI_2025', /^IFSI_2025$/],
    [
      'a password in the place of a cohort',
      'kept',
      'Tk8!graine$Z',
      /^(?!Tk8!graine)[A-Z][a-z]\d[^a-zA-Z\d\s][a-z]{6}[^a-zA-Z\d\s][A-Z]$/,
    ],
    ['a phone number', 'other', '04 72 00 12', /^0[1-9] (?!72)[1-9]\d 00 (?!12)[1-9]\d$/],
    ['a remark', 'other', 'Dupond part en mai', /^(?!Dupond)[A-Z][a-z]{5} [a-z]{4} [a-z]{2} [a-z]{3}$/],
    ['nothing', 'name', '', /^$/],
  ];
  for (const [what, kind, value, shape] of shapes) {
    it(`has ${what} in its shape: ${value}`, () => {
      for (const seed of SEEDS) assert.match(replacing(seed)(value, kind), shape);
    });
  }

  const onMoodle: [what: string, kind: CellKind, value: string, shape: RegExp][] = [
    [
      'a username that has no code',
      'username',
      'alp002.p.dupond',
      /^(?!alp)[a-z]{3}00[1-9]\.[a-z]\.(?!dupond)[a-z]{6}$/,
    ],
    [
      'an address that is fictif elsewhere',
      'email',
      'p.d.fictif@anfh.fr',
      /^[a-z]\.[a-z]\.(?!fictif)[a-z]{6}@.{4}\.fr$/,
    ],
    ['a last name that means a test elsewhere', 'lastname', 'Test', /^(?!Test)[A-Z][a-z]{3}$/],
  ];
  for (const [what, kind, value, shape] of onMoodle) {
    it(`has, on stock Moodle, ${what}`, () => {
      for (const seed of SEEDS) assert.match(replacing(seed, 'moodle')(value, kind), shape);
    });
  }

  it('says what it stands for in no way that others do not', () => {
    const replace = replacing(7);
    const same: [one: string, other: string, kind: CellKind][] = [
      ['p.dupond@ch.fr', 'P.DUPOND@CH.FR', 'email'],
      ['p.dupond@CH.FR', 'p.dupond@ch.FR', 'email'],
      ['Élodie', 'ELODIE', 'name'],
      ['00812', '812', 'matricule'],
      ['B12', 'b12', 'matricule'],
      ['=B12', 'B12', 'matricule'],
      ['12 045', '12045', 'matricule'],
    ];
    for (const [one, other, kind] of same) {
      const bare = (text: string) =>
        text
          .toLowerCase()
          .normalize('NFD')
          .replace(/^0+|[\s=\p{M}]/gu, '');
      assert.equal(bare(replace(one, kind)), bare(replace(other, kind)), `${one} and ${other}`);
    }
    assert.notEqual(replace('"Ab1!xyz', 'password'), `"${replace('Ab1!xyz', 'password')}`, 'a quote is of a password');
    assert.notEqual(replace('Tk8!graine', 'password'), replace('Tk8!Graine', 'password').toLowerCase());
  });

  it('has a domain that is neither the original’s nor like the platform’s own', () => {
    const letters = [...'abcdefghijklmnopqrst'];
    const all = [...letters, ...letters.flatMap((one) => letters.map((other) => `x${one}${other}y`))];
    // A slip of the platform's domain is a finding, and stays.
    const heads = all.filter((head) => !isSlip(`${head}.fr`, 'anfh.fr'));
    for (const seed of SEEDS.slice(0, 8)) {
      const replace = replacing(seed);
      const made = heads.map((head) => replace(`p@${head}.fr`, 'email').replace(/^.*@/, ''));
      assert.equal(new Set(made).size, heads.length);
      assert.deepEqual(
        made.filter((domain, nth) => domain === `${heads[nth]}.fr` || isSlip(domain, 'anfh.fr')),
        [],
      );
    }
  });
});
