// The panel's first words: will the platform take this file, and what is to be done before.
import assert from 'node:assert/strict';
import { ACCOUNTS, state } from './harness';

const LISE = 'Lise,Morel,,lise.morel@ch.fr,43';
const PAUL = 'Paul,Dupond,,paul.dupond@ch.fr,42';
const PIERRE = 'Pierre,Dupond,,pierre.dupond@ch.fr,41';

describe('the first words of the panel', () => {
  const cases: [string, string[], string, string][] = [
    ['nothing to say', [LISE], 'Prêt à importer', '1 ligne vérifiée'],
    ['a line of the wrong length', [LISE, 'Marc,Petit'], 'Fichier refusé en l’état', '1 erreur'],
    ['homonyms', [PIERRE, PAUL], 'Import possible ; quelques points à vérifier', '1 avertissement'],
    [
      'a missing name',
      [LISE, 'Marc,,,m@ch.fr,1'],
      'Import possible, mais certains comptes ne seront pas créés',
      '1 erreur',
    ],
    ['nobody', [], 'Aucun agent dans ce fichier', '1 avertissement'],
  ];
  for (const [name, rows, words, found] of cases) {
    it(name, () => {
      const { verdict } = state(rows);
      assert.deepEqual(
        [verdict.text.replaceAll('\u00a0', ' '), verdict.found.replaceAll('\u00a0', ' ')],
        [words, found],
      );
    });
  }

  it('count the accounts that would be made and be wrong: none while the verdict is ready', () => {
    const cases: [rows: string[], wrong: Record<string, number>][] = [
      [[LISE], {}],
      [[LISE, 'Marc,Petit,,,44'], { created: 1 }], // nobody would tell him his password
      [[PIERRE, PAUL], {}], // to be decided, and not made
      [[LISE, 'Marc,,,m@ch.fr,1'], {}], // not made at all
    ];
    for (const [rows, wrong] of cases) assert.deepEqual(state(rows).wrong, wrong, rows.join());
  });

  it('count what goes wrong without a word: no blank that the import itself takes away', () => {
    const blanks = ['Lise , Morel,,lise.morel@ch.fr,43'];
    const cases: [platform: string, silent: [rule: string, count: number][]][] = [
      ['anfh', [['cell-whitespace', 2]]],
      ['moodle', []],
    ];
    for (const [platform, silent] of cases) {
      assert.deepEqual(
        state(blanks, { platform }).silent.map(({ rule, count }) => [rule, count]),
        silent,
        platform,
      );
    }
  });

  it('that the import stops on its way, where it does', () => {
    const { verdict, stops } = state([LISE, `${'x'.repeat(120)},Petit,,m@ch.fr,1`], { language: 'en' });
    assert.equal(verdict.text, 'The import would stop at line 3');
    assert.equal(stops[0]?.line, 3);
  });

  it('are in English too', () => assert.equal(state([LISE], { language: 'en' }).verdict.text, 'Ready to import'));
});

describe('what the panel takes for granted', () => {
  const cases: [what: string, platform: string, words: RegExp][] = [
    ['which platform it is', 'anfh', /^Plateforme : ANFH/],
    ['that ANFH’s platform asks about duplicates', 'anfh', /demande quoi faire de chaque doublon/],
    ['how it makes a fictif address', 'anfh', /alp002\.p\.dupond\.fictif@anfh\.fr/],
    ['what it puts before a matricule', 'anfh', /000 devant chaque matricule/],
    ['that Moodle’s own import is simulated', 'moodle', /L’import de Moodle est simulé/],
    ['what the directory overwrites at night', 'ecampus', /Chaque nuit à 00:00.*annuaire.*écrasé/],
    ['what happens at night, in which order', 'ecampus', /00:00 utilisateurs.*03:45 cohortes.*04:15 inscriptions/],
    ['how a cohort is named', 'upjv', /code étape suivi de sa version/],
    ['how many accounts are known', 'prelude', /^1 compte existant connu/],
  ];
  for (const [what, platform, words] of cases) {
    it(`${what}: ${platform}`, () => {
      const said = state([LISE], { platform, accounts: ACCOUNTS }).assumptions;
      assert.match(said.map((line) => line.replaceAll('\u00a0', ' ')).join('\n'), new RegExp(words, 'm'));
    });
  }

  it('is nothing of a night where nothing happens at night', () =>
    assert.doesNotMatch(state([LISE], { platform: 'prelude' }).assumptions.join(), /nuit/));
});

describe('which Moodle the panel says it plays', () => {
  const PASSWORD = 'Lise,Morel,@Tk8graine,lise.morel@ch.fr,43';
  const cases: [what: string, row: string, version: string | undefined, played: RegExp, doubts: number][] = [
    ['none is known', LISE, undefined, /Moodle 4\.5\.6, la version du site n’étant pas connue/, 0],
    ['none is known, for what differs', PASSWORD, undefined, /Moodle 4\.5\.6, la version du site/, 1],
    ['the folder says one', PASSWORD, '4.5.8', /^Simulé avec Moodle 4\.5\.8\.$/, 0],
    ['the folder says that it is not known', PASSWORD, 'unknown', /Moodle 4\.5\.6, la version du site/, 1],
  ];
  for (const [what, row, moodleVersion, played, doubts] of cases) {
    it(what, () => {
      const { version } = state([row], moodleVersion === undefined ? {} : { moodleVersion });
      assert.match(version?.played ?? '', played);
      assert.equal(version?.doubts.length, doubts);
    });
  }
});
