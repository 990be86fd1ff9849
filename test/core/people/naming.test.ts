// How a platform's description makes a username of a person's names: each choice of it, and the names tried one after another.
import assert from 'node:assert/strict';
import { explainLastname } from '../../../src/core/people/explain-username';
import { compose, firstnamePart, lastnamePart, spell } from '../../../src/core/people/naming';
import { withoutParticles } from '../../../src/core/people/particles';
import { usernameCandidates } from '../../../src/core/people/username-candidates';
import { matchesPerson, nextFreeUsername, parseUsername } from '../../../src/core/people/usernames';
import { anfh } from '../../../src/core/platform/anfh';
import type { Naming } from '../../../src/core/platform/naming';
import { table } from '../table';

const named = (choices: Partial<Naming>): Naming => ({ ...anfh.username, ...choices });

table('a name is spelled', (name: string, choices: Partial<Naming>) => spell(name, named(choices)), [
  ['Le Goff', { space: 'keep' }, 'le goff'],
  ['Le Goff', { space: '-' }, 'le-goff'],
  ['Le \t Goff', { space: '_' }, 'le_goff'],
  ['Le\u00a0Goff', { space: '_' }, 'le_goff'],
  ['Martin-Petit', { hyphen: 'drop' }, 'martinpetit'],
  ['Martin-Petit', { hyphen: '_' }, 'martin_petit'],
  ['Martin–Petit', { hyphen: 'keep' }, 'martin-petit'],
  ["D'Angelo", { apostrophe: 'keep' }, "d'angelo"],
  ['D’Angelo', { apostrophe: 'keep' }, 'd’angelo'],
  ['D’Angelo', { apostrophe: '-' }, 'd-angelo'],
  ['Dupond', { case: 'keep' }, 'Dupond'],
  ['Dupond', { case: 'upper' }, 'DUPOND'],
  ['Œdipe', { case: 'keep' }, 'Oedipe'],
  ['ŒDIPE', { case: 'keep' }, 'OEDIPE'],
  ['Zoë', { case: 'keep' }, 'Zoe'],
  ['Zoe\u0308', { case: 'keep' }, 'Zoe'],
  ['Müller', { letters: { ü: 'ue' } }, 'mueller'],
  ['Über', { letters: { ü: 'ue' }, case: 'keep' }, 'Ueber'],
  ['Œdipe', { letters: { œ: 'e' } }, 'edipe'],
  ['Œdé', { transliterate: false }, 'd'],
  ['Œdé', { transliterate: false, letters: { é: 'e' } }, 'de'],
  ['D’Angelo', { transliterate: false, apostrophe: 'keep' }, 'd’angelo'],
  ['Le\u00a0Goff', { transliterate: false, space: '_' }, 'le_goff'],
  ['Martin–Petit', { transliterate: false }, 'martin-petit'],
  ['a.b_c@d', {}, 'a.b_c@d'],
  ['a+b (c)', {}, 'abc'],
]);

table('the last name in a username', (name: string, choices: Partial<Naming>) => lastnamePart(name, named(choices)), [
  [' Dupond ', { space: '-' }, 'dupond'],
  ['Dupond-Martin', { longest: { of: 'lastname', characters: 8, number: 'beyond' } }, 'dupond-m'],
  ['Dupond-Martin', { longest: { of: 'username', characters: 8, number: 'beyond' } }, 'dupond-martin'],
  ['de La Tour', { particles: { dropped: ['de'], anywhere: false, matchCase: false } }, 'latour'],
]);

table(
  'what stands for the first name',
  (name: string, choices: Partial<Naming>) => firstnamePart(name, named(choices)),
  [
    ['Jean-Pierre', { firstname: 'whole' }, 'jean-pierre'],
    ['Jean-Pierre', { firstname: 'initials' }, 'jp'],
    ['Marie Claude', { firstname: 'initials' }, 'mc'],
    ['Marie  –  Claude', { firstname: 'initials' }, 'mc'],
    ['Jean-Pierre', { firstname: 'initial' }, 'j'],
    ['Paul', { firstname: 'initials' }, 'p'],
    ['1 Paul', { firstname: 'initial', space: 'keep' }, 'p'],
  ],
);

const particles = (dropped: string[], anywhere = false, matchCase = false) => ({ dropped, anywhere, matchCase });

table('a last name without particles', withoutParticles, [
  ['de La Tour', particles([]), 'de La Tour'],
  ['de La Tour', particles(['de']), 'La Tour'],
  ['de La Tour', particles(['de', 'de la']), 'Tour'],
  ['DE LA TOUR', particles(['de la']), 'TOUR'],
  ['DE LA TOUR', particles(['de la'], false, true), 'DE LA TOUR'],
  ['de la Tour', particles(['de la'], false, true), 'Tour'],
  ["d'Angelo", particles(["d'"]), 'Angelo'],
  ['d’Angelo', particles(["d'"]), 'Angelo'],
  ['d Angelo', particles(["d'"]), 'd Angelo'],
  ["d' Angelo", particles(["d'"]), 'Angelo'],
  ["de l'Isle", particles(['de']), "l'Isle"],
  ["de l'Isle", particles(["de l'"]), 'Isle'],
  ['de de Roy', particles(['de']), 'de Roy'],
  ['de de Roy', particles(['de'], true), 'Roy'],
  ['Martin de Souza', particles(['de']), 'Martin de Souza'],
  ['Martin de Souza', particles(['de'], true), 'Martin Souza'],
  ["Martin d'Angelo", particles(['le'], true), "Martin d'Angelo"],
  ["Le Roy d'Angelo", particles(['le']), "Roy d'Angelo"],
  ['de', particles(['de']), 'de'],
  ['Roy de', particles(['de'], true), 'Roy de'],
  ['van de', particles(['van de']), 'van de'],
  ['Roy van de', particles(['van de'], true), 'Roy van de'],
  ['  Dupond ', particles(['de']), '  Dupond '],
  ['van den der Berg', particles(['van den der']), 'Berg'],
  ['a b c d Roy', particles(['a b c d']), 'a b c d Roy'],
]);

const part = (from: string, to: string) => ({ from, to });

table(
  'a last name, letter by letter',
  (name: string, dropped: string[]) => explainLastname(name, named({ particles: particles(dropped) })),
  [
    ['de Roy', ['de'], [part('de ', ''), part('Roy', 'roy')]],
    ['Roy', ['de'], [part('Roy', 'roy')]],
    ['Le Roy', ['de'], [part('Le', 'le'), part(' ', ''), part('Roy', 'roy')]],
    // What is left does not stand so at the end of the name: every letter is traced.
    ["d'Angelo", ['de'], [part('d', 'd'), part("'", ''), part('Angelo', 'angelo')]],
    ['de Roy  Pic', ['de'], [part('de', 'de'), part(' ', ''), part('Roy', 'roy'), part('  ', ''), part('Pic', 'pic')]],
  ],
);

const cut = (of: 'username' | 'lastname', characters: number, number: 'within' | 'beyond') => ({
  longest: { of, characters, number },
});

table(
  'a username is put together',
  (code: string, number: string, choices: Partial<Naming>) => compose(code, 'p.dupond', named(choices), number),
  [
    ['alp002', '', {}, 'alp002.p.dupond'],
    ['', '', {}, 'p.dupond'],
    ['alp002', '2', {}, 'alp002.p.dupond2'],
    ['alp002', '', { case: 'upper' }, 'ALP002.p.dupond'],
    ['alp002', '', { case: 'keep' }, 'alp002.p.dupond'],
    ['', '', cut('username', 5, 'within'), 'p.dup'],
    ['', '12', cut('username', 5, 'within'), 'p.d12'],
    ['', '12', cut('username', 5, 'beyond'), 'p.dup12'],
    ['', '12', cut('username', 1, 'within'), '12'],
    ['', '12', cut('lastname', 3, 'within'), 'p.dupond12'],
  ],
);

/** The first usernames that a platform tries. */
function tried(code: string, firstname: string, lastname: string, choices: Partial<Naming>): string {
  const found: string[] = [];
  for (const candidate of usernameCandidates(code, firstname, lastname, named(choices))) {
    if (found.push(candidate) === 5) break;
  }
  return found.join(' ');
}

const homonym = (choices: Partial<Naming['homonym']>) => ({ homonym: { ...anfh.username.homonym, ...choices } });

table('usernames that are tried one after another', tried, [
  ['x', 'Paul', 'Roy', {}, 'x.p.roy x.p.roy2 x.p.roy3 x.p.roy4 x.p.roy5'],
  ['', 'Paul', 'Roy', homonym({ from: 0, sign: '-' }), 'p.roy p.roy-0 p.roy-1 p.roy-2 p.roy-3'],
  ['', 'Éva', 'Roy', homonym({ by: 'letters' }), 'e.roy ev.roy eva.roy e.roy2 e.roy3'],
  ['', 'Éva', 'Roy', homonym({ by: 'letters', after: 'letters' }), 'e.roy ev.roy eva.roy eva.roy2 eva.roy3'],
  ['', 'Jo-An', 'Roy', homonym({ by: 'letters' }), 'j.roy jo.roy joa.roy joan.roy j.roy2'],
  ['', 'Éva', 'Roy', homonym({ by: 'number', after: 'letters' }), 'e.roy e.roy2 e.roy3 e.roy4 e.roy5'],
  ['', '', 'Roy', {}, ''],
  ['', 'Paul', '李', {}, ''],
]);

table(
  'a username of a person',
  (written: string, derived: string, choices: Partial<Naming['homonym']>) =>
    matchesPerson(written, derived, named(homonym(choices))),
  [
    ['p.roy2', 'p.roy', {}, true],
    ['p.roy-2', 'p.roy', { sign: '-' }, true],
    ['p.roy-2', 'p.roy', {}, false],
    ['p.roy2', 'p.roy', { sign: '-' }, true],
    ['p.roy-', 'p.roy', { sign: '-' }, false],
    ['pa.roy', 'p.roy', {}, false],
    ['pa.roy', 'p.roy', { by: 'letters' }, true],
    ['pa.roy2', 'p.roy', { by: 'letters' }, true],
    ['pa.rey', 'p.roy', { by: 'letters' }, false],
    ['la.roy', 'p.roy', { by: 'letters' }, false],
  ],
);

table(
  'the next free username',
  (username: string, taken: string[], choices: Partial<Naming['homonym']>) =>
    nextFreeUsername(username, (name) => taken.includes(name), named(homonym(choices))),
  [
    ['p.roy', [], { from: 1 }, 'p.roy1'],
    ['p.roy', [], { from: 0, sign: '-' }, 'p.roy-0'],
    ['p.roy-2', ['p.roy-3'], { sign: '-' }, 'p.roy-4'],
    ['p.roy2', [], { sign: '-' }, 'p.roy-3'],
    ['p.roy99999999999999999999', [], {}, 'p.roy100000000000000000000'],
  ],
);

table(
  'the next free username, no longer than the platform makes one',
  (username: string, taken: string[], choices: Partial<Naming>) =>
    nextFreeUsername(username, (name) => taken.includes(name), named(choices)),
  [
    ['p.dup', [], cut('username', 5, 'within'), 'p.du2'],
    ['p.dup', ['p.du2'], cut('username', 5, 'within'), 'p.du3'],
    [
      'p.dup',
      ['p.du9', 'p.du2', 'p.du3', 'p.du4', 'p.du5', 'p.du6', 'p.du7', 'p.du8'],
      cut('username', 5, 'within'),
      'p.d10',
    ],
    ['p.dup', [], cut('username', 5, 'beyond'), 'p.dup2'],
    ['p.dup', [], cut('lastname', 3, 'within'), 'p.dup2'],
  ],
);

describe('the next free username', () => {
  for (const number of ['within', 'beyond'] as const) {
    for (const sign of ['', '-']) {
      it(`is the next one that the platform tries: the number ${number}, behind ${sign || 'nothing'}`, () => {
        const naming = named({ ...cut('username', 12, number), ...homonym({ sign }) });
        const taken: string[] = [];
        for (const candidate of usernameCandidates('alp002', 'Paul', 'Dupond', naming)) {
          const first = taken[0];
          if (first)
            assert.equal(
              nextFreeUsername(first, (name) => taken.includes(name), naming),
              candidate,
            );
          if (taken.push(candidate) > 12) break;
        }
      });
    }
  }
});

describe('the next free username of many', () => {
  it('is looked up once for all that were passed', () => {
    const taken = new Set(['p.roy', 'p.roy2', 'p.roy3']);
    const asked: string[] = [];
    const isTaken = (name: string) => {
      asked.push(name);
      return taken.has(name);
    };
    const known = new Map<string, string>();
    const next = () => nextFreeUsername('p.roy', isTaken, anfh.username, known);
    assert.deepEqual([next(), next()], ['p.roy4', 'p.roy4']);
    assert.deepEqual(asked, ['p.roy2', 'p.roy3', 'p.roy4']);
    assert.deepEqual(
      [...known],
      [
        ['p.roy2', 'p.roy4'],
        ['p.roy3', 'p.roy4'],
      ],
    );
  });
});

const agent = (initial: string, nom: string) => ({ code: 'alp002', initial, nom, test: false });

table('a username is read', (username: string, choices: Partial<Naming>) => parseUsername(username, named(choices)), [
  ['alp002.p.roy', { nomenclature: null }, undefined],
  ['alp002.paul.roy', { firstname: 'whole' }, agent('paul', 'roy')],
  ['alp002.pa.roy', homonym({ by: 'letters' }), agent('pa', 'roy')],
  ['alp002.7a.roy', homonym({ by: 'letters' }), undefined],
  ['alp002.p.le goff', { space: 'keep' }, agent('p', 'le goff')],
  ["alp002.p.d'angelo", { apostrophe: 'keep' }, agent('p', "d'angelo")],
  ['alp002.p.d’angelo', { apostrophe: 'keep' }, agent('p', 'd’angelo')],
  ["alp002.p.d'angelo", { space: 'keep' }, undefined],
  ['alp002.p.le+goff', { space: '+' }, agent('p', 'le+goff')],
  ['alp002.p.d+angelo', { apostrophe: '+' }, agent('p', 'd+angelo')],
  ['alp002.p.roy+pic', { hyphen: '+' }, agent('p', 'roy+pic')],
  ['alp002.p.roy+2', homonym({ sign: '+' }), agent('p', 'roy+2')],
  ['alp002.p.roy+2', {}, undefined],
  ['alp002.p.roy..pic', {}, undefined],
]);
