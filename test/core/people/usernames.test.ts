// Usernames of the nomenclature: read, derived, and numbered for a second person of that name.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { usernameCandidates } from '../../../src/core/people/username-candidates';
import {
  codeIn,
  deriveUsername,
  isEstablishmentCode,
  isUsernameOf,
  matchesPerson,
  nextFreeUsername,
  parseUsername,
  personPart,
} from '../../../src/core/people/usernames';
import { anfh } from '../../../src/core/platform/anfh';
import { freeUsername } from '../../../src/core/simulation/suffix';
import { table } from '../table';

const nomenclature = anfh.username.nomenclature!;

table('isCode', (text: string) => isEstablishmentCode(text, nomenclature), [
  ['alp002', true],
  ['dam023', true],
  ['ALP002', false],
  ['alp02', false],
  ['alp0021', false],
  ['al0002', false],
  ['', false],
]);

table('codeIn', (text: string) => codeIn(text, nomenclature), [
  ['alp002.p.dupond', 'alp002'],
  ['ALP002.P.Dupond', 'alp002'],
  ['alp002', 'alp002'],
  ['alp02.p.dupond', ''],
  ['p.dupond', ''],
  ['', ''],
]);

const agent = (code: string, initial: string, nom: string) => ({ code, initial, nom, test: false });

table('parseUsername', (text: string) => parseUsername(text, anfh.username), [
  ['dam023.l.ollivet', agent('dam023', 'l', 'ollivet')],
  ['alp002.m.martin-petit', agent('alp002', 'm', 'martin-petit')],
  ['alp002.p.dupond2', agent('alp002', 'p', 'dupond2')],
  ['alp002.d.st.exupery', agent('alp002', 'd', 'st.exupery')],
  ['dam016.ephadvertbois.test', { code: 'dam016', initial: '', nom: 'ephadvertbois', test: true }],
  ['alp002.L.Morel', undefined],
  ['alp002.z.lefèvre', undefined],
  ['alp002.pa.dupond', undefined],
  ['alp002.p', undefined],
  ['alp002.p.', undefined],
  ['alp002..dupond', undefined],
  ['alp002.p..dupond', undefined],
  ['alp002.p.st..dupond', undefined],
  ['alp002.p.martinjr.', agent('alp002', 'p', 'martinjr.')],
  ['alp002.p.le goff', undefined],
  ['p.dupond', undefined],
  ['', undefined],
]);

table('deriveUsername', (first: string, last: string) => deriveUsername('alp002', first, last, anfh), [
  ['Lucie', 'Ollivet', 'alp002.l.ollivet'],
  ['Jean-Pierre', "N'Diaye", 'alp002.j.ndiaye'],
  ['Anne', 'Le Goff', 'alp002.a.legoff'],
  ['Zoé', "O'Brien", 'alp002.z.obrien'],
  ['Chloé', 'LEFÈVRE-DUMAS', 'alp002.c.lefevre-dumas'],
  ['Œdipe', 'Garçon', 'alp002.o.garcon'],
  ['Marie-Thérèse', "de la Tour d'Auvergne", 'alp002.m.delatourdauvergne'],
  ['Li', 'U', 'alp002.l.u'],
  ['', 'Petit', ''],
  ['Marc', '', ''],
  ['李', '王', ''],
]);

table('isOfPerson', (written: string, derived: string) => matchesPerson(written, derived, anfh.username), [
  ['p.dupond', 'p.dupond', true],
  ['p.dupond2', 'p.dupond', true],
  ['p.dupond', 'j.dupond', false],
  ['p.martinpetit', 'p.martin-petit', false],
]);

table(
  'nextFreeUsername',
  (username: string, taken: string[]) => nextFreeUsername(username, (name) => taken.includes(name), anfh.username),
  [
    ['alp002.p.dupond', [], 'alp002.p.dupond2'],
    ['alp002.p.dupond', ['alp002.p.dupond2', 'alp002.p.dupond3'], 'alp002.p.dupond4'],
    ['alp002.p.dupond2', [], 'alp002.p.dupond3'],
    ['agent007', [], 'agent8'],
    ['', [], '2'],
  ],
);

describe('usernames', () => {
  it('that a platform makes follow the nomenclature, and are of their person, however it spells names', () => {
    const sign = fc.constantFrom('keep', 'drop', '-', '_');
    const naming = fc.record({
      case: fc.constantFrom('lower' as const, 'upper' as const, 'keep' as const),
      firstname: fc.constantFrom('initial' as const, 'initials' as const, 'whole' as const),
      space: sign,
      hyphen: sign,
      apostrophe: sign,
      transliterate: fc.boolean(),
      by: fc.constantFrom('number' as const, 'letters' as const),
      longest: fc.constantFrom(
        null,
        { of: 'username' as const, characters: 22, number: 'within' as const },
        { of: 'username' as const, characters: 22, number: 'beyond' as const },
        { of: 'lastname' as const, characters: 4, number: 'beyond' as const },
      ),
    });
    const first = fc.stringMatching(/^[A-Z][a-zA-Zé' -]{0,8}[a-z]$/);
    const last = fc.stringMatching(/^[A-Z][a-zA-Zé' -]{0,12}[a-z]\.?$/);
    fc.assert(
      fc.property(first, last, naming, (firstname, lastname, { by, ...spelled }) => {
        const username = { ...anfh.username, ...spelled, homonym: { ...anfh.username.homonym, by } };
        const person = personPart(firstname, lastname, { ...anfh, username });
        const candidates = usernameCandidates('alp002', firstname, lastname, username);
        for (let nth = 0; nth < 3; nth++) {
          const { value: made } = candidates.next();
          if (!made) return;
          const read = parseUsername(made, username);
          assert.ok(read, `${made} is read`);
          assert.equal(read.code, 'alp002');
          assert.ok(isUsernameOf(read, person, username), `${made} is that of ${person}`);
        }
      }),
    );
  });

  it('get the number that Moodle would give', () => {
    const name = fc.stringMatching(/^[a-z]{1,5}[0-9]{0,3}$/);
    fc.assert(
      fc.property(name, fc.array(name), (username, others) => {
        const taken = new Set([username, ...others]);
        const isTaken = (candidate: string) => taken.has(candidate);
        assert.equal(nextFreeUsername(username, isTaken, anfh.username), freeUsername(username, isTaken, new Map()));
      }),
    );
  });
});
